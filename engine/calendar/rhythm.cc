// Due dates of rhythms.
#include "engine/calendar/rhythm.h"

#include <algorithm>

#include "engine/base/names.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 4> kRolls = {"none", "previous", "next", "second"};

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

Date occurrence(const Rhythm& rhythm, Roll roll, const Calendar& calendar, int index) {
  int month = index;  // months since January 1970
  if (rhythm.kind == Rhythm::Kind::quarterly) month = index * 3 + 2 + (rhythm.next_month ? 1 : 0);
  const int year = 1970 + month / 12;
  const int month_of_year = month % 12 + 1;
  const Date last = last_day_of_month(year, month_of_year);
  const Date day = std::min(last, last.plus_days(rhythm.day - last.day()));
  return rolled(day, roll, calendar);
}

Date period_end(const Rhythm& rhythm, Roll roll, const Calendar& calendar, int index) {
  if (rhythm.kind == Rhythm::Kind::monthly) return occurrence(rhythm, roll, calendar, index);
  const int last_month = index * 3 + 2;
  return last_day_of_month(1970 + last_month / 12, last_month % 12 + 1);
}

int index_before(const Rhythm& rhythm, Date day) {
  const int months = (day.year() - 1970) * 12 + day.month() - 1;
  return rhythm.kind == Rhythm::Kind::monthly ? months - 1 : months / 3 - 2;
}

}  // namespace duban
