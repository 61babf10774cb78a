// Due dates of rhythms.
#include "engine/calendar/rhythm.h"

#include <algorithm>

#include "engine/base/names.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 4> kRolls = {"none", "previous", "next", "second"};
constexpr Date kFirstMonday = Date::from_ordinal(-3);  // of the week 1970 begins in

/// Quotient toward minus infinity and the rest, which is never negative.
struct Split {
  int whole;
  int rest;
};
Split split(int value, int by) {
  const int rest = (value % by + by) % by;
  return {(value - rest) / by, rest};
}

/// A month, counted from January 1970; its `day`, or its last one where it has no such.
Date day_of_month(int months, int day) {
  const auto [years, month] = split(months, 12);
  const Date last = last_day_of_month(1970 + years, month + 1);
  return std::min(last, last.plus_days(day - last.day()));
}

int months_of(Date day) { return (day.year() - 1970) * 12 + day.month() - 1; }

/// The month (of 1970 on) that holds period number `index`, where each year has those from `first` on and a
/// period has `length` months: its first one.
int month_of_period(int index, int first, int length) {
  const int a_year = 12 / length - first + 1;
  const auto [years, rest] = split(index, a_year);
  return years * 12 + (first - 1 + rest) * length;
}

/// The last day of the quarter that due date `index` reports on.
Date quarter_end(const Rhythm& rhythm, int index) {
  return day_of_month(month_of_period(index, rhythm.first_period, 3) + 2, 31);
}

/// The last day of the half-year that due date `index` reports on: where the year's first date lies before April,
/// each reports on the half-year before, else on its own.
Date half_year_end(const Rhythm& rhythm, int index) {
  const auto [years, half] = split(index, 2);
  const bool before = rhythm.half_years[0].month <= 3;
  return day_of_month(years * 12 + half * 6 + (before ? -1 : 5), 31);
}

/// `day` rolled, but still after `before` and before `after`.
Date rolled_between(Date day, Date before, Date after, Roll roll, const Calendar& calendar) {
  const Date moved = rolled(day, roll, calendar);
  if (moved <= before) return day;
  if (moved < after) return moved;
  const Date last = after.plus_days(-1);
  const Date worked = calendar.add(last, 0);
  return worked > day ? worked : last;
}

}  // namespace

std::optional<Roll> parse_roll(std::string_view name) { return enum_named<Roll>(kRolls, name); }

Date rolled(Date day, Roll roll, const Calendar& calendar) {
  if (roll == Roll::none || calendar.is_workday(day)) return day;
  switch (roll) {
    case Roll::previous: return calendar.add(day, 0);
    case Roll::next: return calendar.add(day, 1);
    case Roll::second: return calendar.add(day, 2);
    case Roll::none: break;
  }
  return day;
}

Date nominal_date(const Rhythm& rhythm, int index) {
  switch (rhythm.kind) {
    case Rhythm::Kind::quarterly:
      return day_of_month(month_of_period(index, rhythm.first_period, 3) + (rhythm.next_month ? 3 : 2), rhythm.day);
    case Rhythm::Kind::half_yearly: {
      const auto [years, half] = split(index, 2);
      const MonthDay& date = rhythm.half_years[static_cast<std::size_t>(half)];
      return day_of_month(years * 12 + date.month - 1, date.day);
    }
    case Rhythm::Kind::weekly: return kFirstMonday.plus_days(index * 7 + rhythm.day - 1);
    case Rhythm::Kind::every_ten_days: {
      const auto [months, third] = split(index, 3);
      return day_of_month(months, third == 2 ? 31 : (third + 1) * 10);
    }
    case Rhythm::Kind::monthly:
    case Rhythm::Kind::after: break;
  }
  return day_of_month(month_of_period(index, rhythm.first_period, 1), rhythm.day);
}

Date occurrence(const Rhythm& rhythm, Roll roll, const Calendar& calendar, int index) {
  const Date day = nominal_date(rhythm, index);
  if (roll == Roll::none || calendar.is_workday(day)) return day;
  return rolled_between(day, nominal_date(rhythm, index - 1), nominal_date(rhythm, index + 1), roll, calendar);
}

Date period_end(const Rhythm& rhythm, Roll roll, const Calendar& calendar, int index) {
  if (rhythm.kind == Rhythm::Kind::quarterly) return quarter_end(rhythm, index);
  if (rhythm.kind == Rhythm::Kind::half_yearly) return half_year_end(rhythm, index);
  return occurrence(rhythm, roll, calendar, index);
}

/// No due date reaches the nominal date of the next one, so the one before that with its nominal date on or
/// before `day` lies before `day`.
int index_before(const Rhythm& rhythm, Date day) {
  const int months = months_of(day);
  const int years = split(months, 12).whole;
  switch (rhythm.kind) {
    case Rhythm::Kind::half_yearly: return years * 2 - 1;
    case Rhythm::Kind::weekly: return split(day.days_since(kFirstMonday), 7).whole - 1;
    case Rhythm::Kind::every_ten_days: return months * 3 - 1;
    case Rhythm::Kind::quarterly:
      return rhythm.first_period == 1 ? split(months, 3).whole - 2 : years * (5 - rhythm.first_period) - 2;
    case Rhythm::Kind::monthly:
    case Rhythm::Kind::after: break;
  }
  return rhythm.first_period == 1 ? months - 1 : years * (13 - rhythm.first_period) - 1;
}

Date nominal_date_after(const Rhythm& rhythm, const Calendar& calendar, Date anchor) {
  return rhythm.in_workdays ? calendar.add(anchor, rhythm.days_after) : anchor.plus_days(rhythm.days_after);
}

}  // namespace duban
