// Specifies counting and adding working days, exclusive of the start and inclusive of the end, with
// the holidays and make-up workdays of 2024 to 2026, and by plain weekdays in years without data.
#include "engine/calendar/calendar.h"

#include <doctest/doctest.h>

#include "tests/support/shipped_years.h"

namespace duban {
namespace calendar_calendar_test {

TEST_CASE("each month of 2024 to 2026 has its published number of working days") {
  struct Row {
    int year;
    int month[12];
    int total;
  };
  const Row rows[] = {
      {2024, {22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22}, 251},
      {2025, {19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23}, 248},
      {2026, {21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23}, 248},
  };
  for (const Row& row : rows) {
    CAPTURE(row.year);
    Date before = make_date(row.year, 1, 1)->plus_days(-1);
    const Date year_before = before;
    for (int month = 1; month <= 12; ++month) {
      CAPTURE(month);
      const Date last = last_day_of_month(row.year, month);
      CHECK(china().count(before, last) == row.month[month - 1]);
      before = last;
    }
    CHECK(china().count(year_before, before) == row.total);
  }
}

TEST_CASE("a day's kind is that of the State Council's arrangement") {
  struct Row {
    std::string date;
    DayKind kind;
    bool worked;
  };
  const Row rows[] = {
      {"2024-02-04", DayKind::make_up_workday, true},  // a Sunday before the Spring Festival
      {"2024-02-09", DayKind::workday, true},          // 除夕 2024: rest only encouraged
      {"2024-02-10", DayKind::holiday, false},
      {"2024-02-17", DayKind::holiday, false},
      {"2024-02-18", DayKind::make_up_workday, true},
      {"2024-02-24", DayKind::weekend, false},
      {"2025-01-28", DayKind::holiday, false},  // 除夕 is off from 2025
      {"2025-01-31", DayKind::holiday, false},
      {"2025-02-08", DayKind::make_up_workday, true},
      {"2026-02-28", DayKind::make_up_workday, true},  // a Saturday and February's last working day
      {"2026-03-01", DayKind::weekend, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.date);
    CHECK(name_of(china().kind(day(row.date))) == name_of(row.kind));
    CHECK(china().is_workday(day(row.date)) == row.worked);
  }
}

TEST_CASE("counting leaves the start out and takes the end in") {
  struct Row {
    std::string from;
    std::string to;
    int workdays;
  };
  const Row rows[] = {
      {"2024-07-04", "2024-07-05", 1},  // Thursday to Friday
      {"2024-07-05", "2024-07-05", 0},
      {"2024-07-05", "2024-07-06", 0},  // Saturday
      {"2024-07-05", "2024-07-08", 1},
      {"2024-07-06", "2024-07-08", 1},
      {"2024-02-09", "2024-02-17", 0},  // the whole Spring Festival
      {"2024-02-09", "2024-02-18", 1},
      {"2024-12-31", "2025-01-02", 1},  // over the year's end and its holiday
      {"2024-02-28", "2024-03-01", 2},  // 29 February is there
      {"2025-02-28", "2025-03-03", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.to);
    CHECK(china().count(day(row.from), day(row.to)) == row.workdays);
    CHECK(china().count(day(row.to), day(row.from)) == -row.workdays);
  }
}

TEST_CASE("adding working days lands on a working day, forward and back") {
  struct Row {
    std::string from;
    int workdays;
    std::string end;
  };
  const Row rows[] = {
      {"2024-02-08", 1, "2024-02-09"},
      {"2024-02-09", 1, "2024-02-18"},
      {"2024-02-18", -1, "2024-02-09"},
      {"2024-09-30", 1, "2024-10-08"},
      {"2024-10-08", -1, "2024-09-30"},
      {"2024-10-11", 1, "2024-10-12"},  // a Saturday worked in exchange
      {"2024-07-06", 1, "2024-07-08"},  // from a day off
      {"2024-07-06", -1, "2024-07-04"},
      {"2024-07-05", 0, "2024-07-05"},  // worked: itself
      {"2024-07-07", 0, "2024-07-05"},  // not worked: the one before
      {"2024-12-31", 248, "2025-12-31"},
      {"2025-12-31", -248, "2024-12-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.workdays);
    CHECK(china().add(day(row.from), row.workdays) == day(row.end));
  }
}

TEST_CASE("years without data count Mondays to Fridays and are not covered") {
  CHECK(china().count(day("2026-12-31"), day("2027-01-08")) ==
        6);  // New Year's Day is not known to be off
  CHECK(china().count(day("2023-12-22"), day("2023-12-29")) == 5);
  CHECK(china().is_workday(day("2027-10-01")));
  CHECK_FALSE(china().is_workday(day("2027-10-02")));
  CHECK(Calendar().count(day("2024-02-09"), day("2024-02-18")) == 5);
}

TEST_CASE("a span is covered only when every year of it has data") {
  CHECK(china().covers(day("2024-01-01"), day("2026-12-31")));
  CHECK_FALSE(china().covers(day("2023-12-31"), day("2024-01-01")));
  CHECK_FALSE(china().covers(day("2026-12-31"), day("2027-01-01")));
  const Calendar with_hole({shipped_year(2024), shipped_year(2026)});
  CHECK_FALSE(with_hole.covers(day("2024-12-31"), day("2026-01-01")));
  CHECK_FALSE(Calendar().covers(day("2024-01-01"), day("2024-01-01")));
}

TEST_CASE("a holiday that begins in the year before takes those days off too") {
  CalendarYear year;
  year.year = 2024;
  year.days_off = {{day("2023-12-30"), day("2024-01-01")}};
  CalendarYear before;
  before.year = 2023;
  const Calendar calendar({year, before});

  CHECK(name_of(calendar.kind(day("2023-12-29"))) == "workday");
  CHECK(name_of(calendar.kind(day("2023-12-30"))) == "holiday");
  CHECK(calendar.count(day("2023-12-29"), day("2024-01-02")) == 1);
}

TEST_CASE("of two arrangements for one year the later one counts") {
  CalendarYear draft = shipped_year(2025);
  draft.days_off.clear();
  const Calendar corrected({draft, shipped_year(2025)});
  const Calendar withdrawn({shipped_year(2025), draft});

  CHECK_FALSE(corrected.is_workday(day("2025-10-01")));
  CHECK(withdrawn.is_workday(day("2025-10-01")));
  CHECK(corrected.years().size() == 1);
}

TEST_CASE("adding reaches over days off of any length") {
  CalendarYear year;
  year.year = 2024;
  year.days_off = {{day("2024-01-01"), day("2024-04-30")}};
  CHECK(Calendar({year}).add(day("2023-12-29"), 1) == day("2024-05-01"));
}

}  // namespace calendar_calendar_test
}  // namespace duban
