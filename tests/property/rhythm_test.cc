// Specifies laws of due dates for every rhythm, roll and calendar: they strictly increase, lie between their
// neighbours, and each comes from its number alone.
#include "engine/calendar/rhythm.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/support/shipped_years.h"

namespace duban {
namespace property_rhythm_test {

Rhythm any_rhythm() {
  using Kind = Rhythm::Kind;
  Rhythm rhythm;
  rhythm.kind = *rc::gen::element(Kind::monthly, Kind::quarterly, Kind::half_yearly, Kind::weekly, Kind::every_ten_days);
  rhythm.day = rhythm.kind == Kind::weekly ? *rc::gen::inRange(1, 8) : *rc::gen::inRange(1, 32);
  rhythm.next_month = rhythm.kind == Kind::quarterly && *rc::gen::arbitrary<bool>();
  if (rhythm.kind == Kind::monthly) rhythm.first_period = *rc::gen::inRange(1, 13);
  if (rhythm.kind == Kind::quarterly) rhythm.first_period = *rc::gen::inRange(1, 5);
  rhythm.half_years = {MonthDay{*rc::gen::inRange(1, 7), *rc::gen::inRange(1, 32)}, MonthDay{*rc::gen::inRange(7, 13), *rc::gen::inRange(1, 32)}};
  return rhythm;
}

Roll any_roll() { return *rc::gen::element(Roll::none, Roll::previous, Roll::next, Roll::second); }

/// China's, or one with long holidays at any time.
Calendar any_calendar() {
  if (*rc::gen::arbitrary<bool>()) return china();
  CalendarYear year;
  year.year = 2025;
  Date at = day("2025-01-01");
  while (at.year() == 2025) {
    const Date first = at.plus_days(*rc::gen::inRange(0, 40));
    const Date last = first.plus_days(*rc::gen::inRange(0, 30));
    if (last.year() != 2025) break;
    year.days_off.push_back({first, last});
    at = last.plus_days(2);
  }
  return Calendar({year});
}

Date any_day() { return day("2024-01-01").plus_days(*rc::gen::inRange(0, 1095)); }

TEST_CASE("due dates strictly increase, whatever the days off and the roll") {
  CHECK(rc::check("occurrence(n) < occurrence(n + 1), between the nominal dates of its neighbours", [] {
    const Rhythm rhythm = any_rhythm();
    const Roll roll = any_roll();
    const Calendar calendar = any_calendar();
    int index = index_before(rhythm, any_day());
    for (int n = 0; n < 12; ++n, ++index) {
      const Date due = occurrence(rhythm, roll, calendar, index);
      RC_ASSERT(due < occurrence(rhythm, roll, calendar, index + 1));
      RC_ASSERT(due > nominal_date(rhythm, index - 1));
      RC_ASSERT(due < nominal_date(rhythm, index + 1));
      if (roll == Roll::none) RC_ASSERT(due == nominal_date(rhythm, index));
    }
  }));
}

TEST_CASE("a due date is the same whichever way its number was found") {
  CHECK(rc::check("first from its own day = itself", [] {
    const Rhythm rhythm = any_rhythm();
    const Roll roll = any_roll();
    const Calendar calendar = any_calendar();
    const auto due = [&](int i) { return occurrence(rhythm, roll, calendar, i); };
    const Date from = any_day();
    const int index = first_occurrence_from(rhythm, from, due);
    RC_ASSERT(due(index) >= from);
    RC_ASSERT(due(index - 1) < from);
    RC_ASSERT(first_occurrence_from(rhythm, due(index), due) == index);
    RC_ASSERT(first_occurrence_from(rhythm, due(index).plus_days(1), due) == index + 1);
  }));
}

TEST_CASE("periods end in order, not after a roll into the next one") {
  CHECK(rc::check("period_end(n) < period_end(n + 1)", [] {
    const Rhythm rhythm = any_rhythm();
    const Roll roll = any_roll();
    const int index = index_before(rhythm, any_day());
    RC_ASSERT(period_end(rhythm, roll, china(), index) < period_end(rhythm, roll, china(), index + 1));
  }));
}

}  // namespace property_rhythm_test
}  // namespace duban
