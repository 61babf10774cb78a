// One loop over the days between two dates; days of suspension and days with the office are taken out.
#include "engine/rules/counted_days.h"

#include <algorithm>

#include "engine/rules/missed_detail.h"

namespace duban {
namespace {

/// Days that are not counted although they were worked: after `from`, up to `to`.
struct Spell {
  Date from;
  Date to;
  const char* kind;
};

bool names(const Rule& rule, std::string_view fact) {
  return std::any_of(rule.facts.begin(), rule.facts.end(), [&](int f) { return all_facts()[static_cast<std::size_t>(f)].name == fact; });
}

DayCount count_between(const Calendar& calendar, Date from, Date to, const std::vector<Spell>& spells) {
  DayCount out;
  out.from = from;
  out.to = to;
  out.years_without_data = years_without_data(calendar, from, to);
  for (Date d = from.plus_days(1); d <= to; d = d.plus_days(1)) {
    const DayKind kind = calendar.kind(d);
    CountedDay counted{d, std::string(name_of(kind)), std::string(calendar.holiday_name(d))};
    const auto spell = std::find_if(spells.begin(), spells.end(), [&](const Spell& s) { return d > s.from && d <= s.to; });
    if (spell != spells.end()) {
      counted.kind = spell->kind;
    } else if (calendar.is_workday(d)) {
      ++out.workdays;
    }
    if (static_cast<int>(out.days.size()) < kMostCountedDays) out.days.push_back(std::move(counted));
  }
  return out;
}

/// A suspension after the deadline moves it by as many working days. Counted from the deadline before that, without the
/// days suspended, it comes to the same, and every day named is one that was counted.
DayCount overdue_days(const Day& day, int row) {
  const TaskState& state = day.state(row);
  const Calendar& calendar = day.policy().calendar;
  std::vector<Spell> spells;
  for (const Rest& rest : rests_of(state.history->steps_of(state.task->id), day.date())) spells.push_back({rest.from, rest.to, "suspended"});
  Date from = state.due;
  for (std::size_t i = state.extensions.size(); i > 0 && state.extensions[i - 1].why == DueMove::resumed; --i) {
    from = i >= 2 ? state.extensions[i - 2].to : state.task->due;
  }
  DayCount whole = count_between(calendar, from, day.date(), spells);
  if (whole.workdays == day.facts().workdays_overdue()[static_cast<std::size_t>(row)]) return whole;
  return count_between(calendar, state.due, day.date(), {});
}

std::optional<DayCount> missed_days(const Day& day, int row, bool of_supports) {
  const auto missed = missed_detail(day, row, of_supports);
  if (!missed) return std::nullopt;
  std::vector<Spell> spells;
  for (const Report* report : missed->returned) spells.push_back({report->on, *report->returned_on, "with_office"});
  for (const Rest& rest : missed->rests) spells.push_back({rest.from, rest.to, "suspended"});
  DayCount count = count_between(day.policy().calendar, missed->oldest.due, day.date(), spells);
  count.decides = false;
  return count;
}

}  // namespace

std::vector<int> years_without_data(const Calendar& calendar, Date from, Date to) {
  std::vector<int> years;
  for (int year = from.plus_days(1).year(); year <= to.year(); ++year) {
    const Date first = *make_date(year, 1, 1);
    if (!calendar.covers(first, first)) years.push_back(year);
  }
  return years;
}

std::optional<DayCount> counted_days(const Day& day, const Rule& rule, int row) {
  const TaskState& state = day.state(row);
  const bool overdue = day.facts().workdays_overdue()[static_cast<std::size_t>(row)] > 0;
  if (overdue && (names(rule, "workdays_overdue") || names(rule, "overdue"))) return overdue_days(day, row);
  if (names(rule, "workdays_left") && state.due > day.date()) return count_between(day.policy().calendar, day.date(), state.due, {});
  if (names(rule, "missed_duties")) return missed_days(day, row, false);
  if (names(rule, "missed_support_duties")) return missed_days(day, row, true);
  return std::nullopt;
}

}  // namespace duban
