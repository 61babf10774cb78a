// Comparing both clocks with the days of lists.
#include "engine/rules/late_entries.h"

#include <algorithm>

#include "engine/rules/timeline.h"

namespace duban {

bool missed_its_list(Date on, Date recorded_on, const Calendar& calendar) {
  if (recorded_on <= on) return false;
  // What takes effect after the last working day of a week belongs to the list of the next one.
  auto list = week_review_day(on, calendar);
  for (Date day = on; !list || *list < on; list = week_review_day(day, calendar)) day = day.plus_days(7);
  return recorded_on > *list;
}

int late_entries(const TaskState& state, Date day, const Calendar& calendar) {
  Date before = day.plus_days(-7);  // the list before this one; a week without a working day has none
  for (auto list = week_review_day(before, calendar); !list; list = week_review_day(before, calendar)) before = before.plus_days(-7);
  const Date list_before = *week_review_day(before, calendar);
  int count = 0;
  const auto see = [&](Date on, Date recorded_on) {
    if (on > day) return;
    const bool after_this = recorded_on > day;
    const bool after_earlier = on <= list_before && recorded_on > list_before;
    count += after_this || after_earlier ? 1 : 0;
  };
  for (const Report& report : state.reports) see(report.on, report.recorded_on);
  for (const Step& step : state.history->steps_of(state.task->id)) see(step.on, step.recorded_on);
  const auto& versions = state.history->amendments;
  auto version = std::lower_bound(versions.begin(), versions.end(), state.task->id, [](const Amendment& a, int id) { return a.task < id; });
  for (; version != versions.end() && version->task == state.task->id; ++version) see(version->on, version->recorded_on);
  return count;
}

}  // namespace duban
