// Specifies what a calendar file may say and what it is refused for, with the place of each
// mistake. Counting is specified in calendar_test.cc.
#include <doctest/doctest.h>

#include "engine/calendar/calendar.h"
#include "tests/support/shipped_years.h"
#include "tests/support/values.h"

namespace duban {
namespace calendar_calendar_file_test {

CalendarYear parse(const std::string& text, Diagnostics& found) {
  return parse_calendar_year({"cal.yaml", text}, found);
}

const std::string kHead = "year: 2024\nsource: an invented arrangement\n";

TEST_CASE("a calendar file gives single days, ranges and make-up days") {
  Diagnostics found;
  const CalendarYear year = parse(
      kHead +
          "day_off:\n  - 2024-05-01\n  - 2023-12-30..2024-01-01\nmake_up_workday: [2024-05-11]\n",
      found);

  REQUIRE(found.empty());
  CHECK(year.year == 2024);
  CHECK(year.source == "an invented arrangement");
  REQUIRE(year.days_off.size() == 2);
  CHECK(year.days_off[0].first == day("2024-05-01"));
  CHECK(year.days_off[0].last == day("2024-05-01"));
  CHECK(year.days_off[1].first == day("2023-12-30"));
  CHECK(year.make_up_workdays == std::vector{day("2024-05-11")});
}

TEST_CASE("days off may be given with the name of their holiday, beside plain ones") {
  Diagnostics found;
  const CalendarYear year = parse(
      kHead + "day_off:\n  - {days: 2024-10-01..2024-10-07, name: 国庆节}\n  - {days: 2024-06-10, name: 端午节}\n  - 2024-05-01\nmake_up_workday: []\n", found);
  REQUIRE(found.empty());
  const Calendar calendar({year});
  CHECK(calendar.holiday_name(day("2024-09-30")) == "");
  CHECK(calendar.holiday_name(day("2024-10-01")) == "国庆节");
  CHECK(calendar.holiday_name(day("2024-10-05")) == "国庆节");
  CHECK(calendar.holiday_name(day("2024-10-07")) == "国庆节");
  CHECK(calendar.holiday_name(day("2024-10-08")) == "");
  CHECK(calendar.holiday_name(day("2024-06-10")) == "端午节");
  CHECK(calendar.holiday_name(day("2024-05-01")) == "");
}

TEST_CASE("the shipped years name every holiday") {
  for (const CalendarYear& year : china().years()) {
    for (const DayOff& off : year.days_off) CHECK_FALSE(off.name.empty());
  }
}

TEST_CASE("a calendar file is refused for each kind of mistake") {
  struct Row {
    std::string text;
    std::string ids;
    int line;
    int column;
  };
  const Row rows[] = {
      {"", "yaml-empty", 1, 1},
      {"- a\n", "yaml-expected-map", 1, 1},
      {"year: 1900\nsource: s\nday_off: []\nmake_up_workday: []\n", "calendar-bad-year", 1, 1},
      {"year: soon\nsource: s\nday_off: []\nmake_up_workday: []\n",
       "yaml-expected-integer calendar-bad-year", 1, 7},
      {"year: 2024\nday_off: []\nmake_up_workday: []\n", "yaml-missing-key", 1, 1},
      {"year: 2024\nsource: s\nmake_up_workday: []\n", "yaml-missing-key", 1, 1},
      {"year: 2024\nsource: s\nday_off: []\nmakeup: []\nmake_up_workday: []\n", "yaml-unknown-key",
       4, 1},
      {"year: 2024\nsource: s\nday_off: 2024-05-01\nmake_up_workday: []\n", "yaml-expected-list", 3,
       10},
      {"year: 2024\nsource: s\nday_off: [2024-02-30]\nmake_up_workday: []\n", "calendar-bad-range",
       3, 11},
      {"year: 2024\nsource: s\nday_off: [2024-5-1]\nmake_up_workday: []\n", "calendar-bad-range", 3,
       11},
      {"year: 2024\nsource: s\nday_off: [2024-05-05..2024-05-01]\nmake_up_workday: []\n",
       "calendar-bad-range", 3, 11},
      {"year: 2024\nsource: s\nday_off: [{days: 2024-05-01, holiday: x}]\nmake_up_workday: []\n", "yaml-unknown-key yaml-missing-key", 3, 30},
      {"year: 2024\nsource: s\nday_off: [{days: 2024-05-01}]\nmake_up_workday: []\n", "yaml-missing-key", 3, 11},
      {"year: 2024\nsource: s\nday_off: [{days: 2024-05-32, name: x}]\nmake_up_workday: []\n", "calendar-bad-range", 3, 18},
      {"year: 2024\nsource: s\nday_off: [2024-05-01..]\nmake_up_workday: []\n",
       "calendar-bad-range", 3, 11},
      {"year: 2024\nsource: s\nday_off: [2025-01-01]\nmake_up_workday: []\n", "calendar-bad-range",
       3, 11},
      {"year: 2024\nsource: s\nday_off: [2022-12-31]\nmake_up_workday: []\n", "calendar-bad-range",
       3, 11},
      {"year: 2024\nsource: s\nday_off: []\nmake_up_workday: [2024-05-10]\n",
       "calendar-bad-make-up-day", 4, 19},
      {"year: 2024\nsource: s\nday_off: [2024-05-11]\nmake_up_workday: [2024-05-11]\n",
       "calendar-bad-make-up-day", 4, 19},
      {"year: 2024\nsource: s\nday_off: []\nmake_up_workday: [someday]\n",
       "calendar-bad-make-up-day", 4, 19},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Diagnostics found;
    (void)parse(row.text, found);
    CHECK(id_line(found) == row.ids);
    REQUIRE_FALSE(found.items().empty());
    CHECK(found.items().front().at.line == row.line);
    CHECK(found.items().front().at.column == row.column);
    CHECK(found.has_errors());
  }
}

TEST_CASE("all mistakes of a calendar file are reported in one run") {
  Diagnostics found;
  (void)parse(
      kHead +
          "day_off: [nothing, 2024-05-01, 2024-06-31]\nmake_up_workday: [2024-05-10, 2024-05-11]\n",
      found);

  CHECK(id_line(found) == "calendar-bad-range calendar-bad-range calendar-bad-make-up-day");
}

}  // namespace calendar_calendar_file_test
}  // namespace duban
