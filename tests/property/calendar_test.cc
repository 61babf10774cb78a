// Specifies laws of the working-day count over all of 2024 to 2026: adding and counting are
// inverse, counts add up, and due dates come in order.
#include "engine/calendar/calendar.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/calendar/rhythm.h"
#include "tests/support/shipped_years.h"

namespace duban {
namespace property_calendar_test {

Date any_day() { return day("2024-01-01").plus_days(*rc::gen::inRange(0, 366 + 365 + 365)); }

TEST_CASE("adding the days counted to a working day gives that day") {
  CHECK(rc::check("add(d, count(d, e)) = e", [] {
    const Date from = any_day();
    const Date to = china().add(any_day(), 0);
    RC_ASSERT(china().is_workday(to));
    RC_ASSERT(china().add(from, china().count(from, to)) == to);
  }));
}

TEST_CASE("every working day of the three years is reached from both ends") {
  const Date first = day("2024-01-01");
  const Date last = day("2026-12-31");
  for (Date to = first; to <= last; to = to.plus_days(1)) {
    if (!china().is_workday(to)) continue;
    CAPTURE(to);
    CHECK(china().add(first, china().count(first, to)) == to);
    CHECK(china().add(last, china().count(last, to)) == to);
  }
}

TEST_CASE("the count to a day added is the number added") {
  CHECK(rc::check("count(d, add(d, n)) = n", [] {
    const Date from = any_day();
    const int workdays = *rc::gen::inRange(-300, 300);
    const Date to = china().add(from, workdays);
    RC_ASSERT(china().count(from, to) == workdays);
    RC_ASSERT(china().is_workday(to));
  }));
}

TEST_CASE("counts over neighbouring spans add up") {
  CHECK(rc::check("count(a, b) + count(b, c) = count(a, c)", [] {
    const Date a = any_day();
    const Date b = any_day();
    const Date c = any_day();
    RC_ASSERT(china().count(a, b) + china().count(b, c) == china().count(a, c));
  }));
}

TEST_CASE("the count agrees with looking at each day") {
  CHECK(rc::check("count(a, b) = worked days in (a, b]", [] {
    const Date from = any_day();
    const Date to = from.plus_days(*rc::gen::inRange(0, 90));
    int worked = 0;
    for (Date d = from.plus_days(1); d <= to; d = d.plus_days(1))
      worked += china().is_workday(d) ? 1 : 0;
    RC_ASSERT(china().count(from, to) == worked);
  }));
}

}  // namespace property_calendar_test
}  // namespace duban
