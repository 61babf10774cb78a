// Specifies civil dates, ISO weeks and instants: what is read, strictly, and how it is written.
// Working days are specified in tests/calendar.
#include "engine/base/date.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace base_date_test {

TEST_CASE("a date is read only as YYYY-MM-DD of a day there is") {
  for (const std::string good : {"2024-02-29", "1400-01-01", "9999-12-31", "2000-02-29"}) {
    CAPTURE(good);
    REQUIRE(parse_date(good).has_value());
    CHECK(parse_date(good)->to_string() == good);
  }
  for (const std::string bad :
       {"",           "2024",        "2024-3-1",         "2024-03-1",    "24-03-01",
        "2024/03/01", "2024-03-01 ", " 2024-03-01",      "20240301",     "2023-02-29",
        "1900-02-29", "2024-02-30",  "2024-04-31",       "2024-13-01",   "2024-00-01",
        "2024-01-00", "1399-12-31",  "2024-03-01T00:00", "2024年3月1日", "２０２４-03-01"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_date(bad).has_value());
  }
}

TEST_CASE("a date knows its parts") {
  const Date leap = day("2024-02-29");
  CHECK(leap.year() == 2024);
  CHECK(leap.month() == 2);
  CHECK(leap.day() == 29);
  CHECK(leap.weekday() == 4);  // Thursday
  CHECK(leap.day_of_year() == 60);
  CHECK(day("2024-12-31").day_of_year() == 366);
  CHECK(day("2024-07-07").weekday() == 7);
  CHECK(day("1970-01-01").ordinal() == 0);
}

TEST_CASE("days are added and counted over month and year ends") {
  CHECK(day("2024-02-28").plus_days(1) == day("2024-02-29"));
  CHECK(day("2023-02-28").plus_days(1) == day("2023-03-01"));
  CHECK(day("2024-01-01").plus_days(-1) == day("2023-12-31"));
  CHECK(day("2025-01-01").days_since(day("2024-01-01")) == 366);
  CHECK(day("2024-01-01").days_since(day("2025-01-01")) == -366);
  CHECK(day("2024-09-30") < day("2024-10-01"));
}

TEST_CASE("a month's last day is found in leap years too") {
  CHECK(last_day_of_month(2024, 2) == day("2024-02-29"));
  CHECK(last_day_of_month(2100, 2) == day("2100-02-28"));
  CHECK(last_day_of_month(2024, 12) == day("2024-12-31"));
  CHECK(last_day_of_month(2024, 4) == day("2024-04-30"));
}

TEST_CASE("an ISO week belongs to the year of its Thursday") {
  struct Row {
    std::string date;
    std::string week;
  };
  const Row rows[] = {{"2024-07-05", "2024-W27"}, {"2024-07-07", "2024-W27"},
                      {"2024-07-08", "2024-W28"}, {"2024-12-29", "2024-W52"},
                      {"2024-12-30", "2025-W01"}, {"2026-12-31", "2026-W53"},
                      {"2027-01-03", "2026-W53"}, {"2023-01-01", "2022-W52"}};
  for (const Row& row : rows) {
    CAPTURE(row.date);
    CHECK(iso_week(day(row.date)) == row.week);
  }
}

TEST_CASE("a time without zone is China's, a bare date its last millisecond there") {
  struct Row {
    std::string text;
    std::string utc;
  };
  const Row rows[] = {
      {"2024-07-05", "2024-07-05T15:59:59.999Z"},
      {"2024-07-05T00:00", "2024-07-04T16:00:00.000Z"},
      {"2024-07-05T09:00:30", "2024-07-05T01:00:30.000Z"},
      {"2024-07-05T09:00:30.125", "2024-07-05T01:00:30.125Z"},
      {"2024-07-05 09:00", "2024-07-05T01:00:00.000Z"},
      {"2024-07-05T01:00:00Z", "2024-07-05T01:00:00.000Z"},
      {"2024-07-05T09:00+08:00", "2024-07-05T01:00:00.000Z"},
      {"2024-07-04T20:30:00.000-04:30", "2024-07-05T01:00:00.000Z"},
      {"1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto at = parse_instant(row.text);
    REQUIRE(at.has_value());
    CHECK(to_utc_string(*at) == row.utc);
  }
}

TEST_CASE("what is no time is refused") {
  for (const std::string bad :
       {"", "now", "09:00", "2024-07-05T", "2024-07-05T9:00", "2024-07-05T24:00",
        "2024-07-05T09:60", "2024-07-05T09:00:60", "2024-07-05T09:00:00.5", "2024-07-05T09:00X",
        "2024-07-05T09:00+8", "2024-07-05T09:00+15:00", "2024-07-05T09:00Z ", "2024-02-30T09:00",
        "2024-07-05T09", "2024-07-05x09:00"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_instant(bad).has_value());
  }
}

TEST_CASE("a time is shown in China's and read back the same") {
  const Instant at = instant("2024-07-05T01:00:00.007Z");
  CHECK(to_string(at) == "2024-07-05T09:00:00.007+08:00");
  CHECK(parse_instant(to_string(at)) == at);
  CHECK(parse_instant(to_utc_string(at)) == at);
}

TEST_CASE("China's day changes at 16:00 UTC") {
  CHECK(date_in_china(instant("2024-07-04T15:59:59.999Z")) == day("2024-07-04"));
  CHECK(date_in_china(instant("2024-07-04T16:00:00.000Z")) == day("2024-07-05"));
  CHECK(date_in_china(instant("2024-07-05")) == day("2024-07-05"));
  CHECK(date_in_china(instant("1969-12-31T15:00:00Z")) == day("1969-12-31"));
}

}  // namespace base_date_test
}  // namespace duban
