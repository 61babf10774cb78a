// Working days as a prefix sum over the years with data; arithmetic on weekdays outside them.
#include "engine/calendar/calendar.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace duban {
namespace {

/// Mondays to Fridays from 1970-01-01 (a Thursday) up to and including `day`.
int weekdays_through(Date day) {
  const int since_monday = day.ordinal() + 3;  // 1969-12-29 was a Monday
  const int weeks = since_monday >= 0 ? since_monday / 7 : -((6 - since_monday) / 7);
  const int rest = since_monday - weeks * 7;
  return weeks * 5 + std::min(rest + 1, 5);
}

bool is_weekend(Date day) { return day.weekday() >= 6; }

}  // namespace

std::string_view name_of(DayKind kind) {
  static constexpr std::array<std::string_view, 4> kNames = {"workday", "weekend", "holiday",
                                                             "make_up_workday"};
  return kNames[static_cast<std::size_t>(kind)];
}

Calendar::Calendar(std::vector<CalendarYear> years) {
  for (CalendarYear& year : years) {
    std::erase_if(years_, [&](const CalendarYear& y) { return y.year == year.year; });
    years_.push_back(std::move(year));
  }
  std::sort(years_.begin(), years_.end(),
            [](const CalendarYear& a, const CalendarYear& b) { return a.year < b.year; });
  if (years_.empty()) return;
  first_ = *make_date(years_.front().year, 1, 1);
  const Date last = *make_date(years_.back().year, 12, 31);
  kinds_.resize(static_cast<std::size_t>(last.days_since(first_)) + 1);
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    const Date day = first_.plus_days(static_cast<int>(i));
    kinds_[i] = is_weekend(day) ? DayKind::weekend : DayKind::workday;
  }
  const auto mark = [&](Date day, DayKind kind) {
    if (day >= first_ && day <= last) kinds_[static_cast<std::size_t>(day.days_since(first_))] = kind;
  };
  for (const CalendarYear& year : years_) {
    for (const auto& [from, to, name] : year.days_off) {
      for (Date day = from; day <= to; day = day.plus_days(1)) mark(day, DayKind::holiday);
    }
    for (const Date day : year.make_up_workdays) mark(day, DayKind::make_up_workday);
  }
  int worked = weekdays_through(first_.plus_days(-1));
  worked_.reserve(kinds_.size());
  for (const DayKind kind : kinds_) {
    worked += kind == DayKind::workday || kind == DayKind::make_up_workday ? 1 : 0;
    worked_.push_back(worked);
  }
}

DayKind Calendar::kind(Date day) const {
  const int at = day.days_since(first_);
  if (at >= 0 && at < static_cast<int>(kinds_.size())) return kinds_[static_cast<std::size_t>(at)];
  return is_weekend(day) ? DayKind::weekend : DayKind::workday;
}

bool Calendar::is_workday(Date day) const {
  const DayKind k = kind(day);
  return k == DayKind::workday || k == DayKind::make_up_workday;
}

std::string_view Calendar::holiday_name(Date day) const {
  if (kind(day) != DayKind::holiday) return "";
  std::string_view name;  // of the year read last, as for the kind of day
  for (const CalendarYear& year : years_) {
    for (const DayOff& off : year.days_off) {
      if (day >= off.first && day <= off.last) name = off.name;
    }
  }
  return name;
}

int Calendar::worked_outside(Date day) const {
  if (worked_.empty() || day < first_) return weekdays_through(day);
  const Date last = first_.plus_days(static_cast<int>(worked_.size()) - 1);
  return worked_.back() + weekdays_through(day) - weekdays_through(last);
}

Date Calendar::add(Date from, int workdays) const {
  const int wanted = worked_through(from) + workdays;
  // The first day whose count reaches `wanted` is that working day. It is looked for between days that
  // lie on either side of it, whatever the length of a holiday.
  int reach = std::abs(workdays) * 2 + 40;
  int low = from.ordinal() - reach;
  int high = from.ordinal() + reach;
  for (; worked_through(Date::from_ordinal(low)) >= wanted; reach *= 2) low -= reach;
  for (; worked_through(Date::from_ordinal(high)) < wanted; reach *= 2) high += reach;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (worked_through(Date::from_ordinal(middle)) >= wanted) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return Date::from_ordinal(low);
}

bool Calendar::covers(Date from, Date to) const {
  for (int year = from.year(); year <= to.year(); ++year) {
    const bool known = std::any_of(years_.begin(), years_.end(),
                                   [&](const CalendarYear& y) { return y.year == year; });
    if (!known) return false;
  }
  return true;
}

}  // namespace duban
