// Missed occurrences.
#include "engine/rules/duty.h"

#include <algorithm>

namespace duban {

std::optional<MissedDuty> find_missed_duty(const DutyRule& duty, int position, const TaskState& task,
                                           Date as_of, const Calendar& calendar) {
  const auto due = [&](int index) { return occurrence(duty.rhythm, duty.roll, calendar, index); };
  const auto last_day = [&](int index) { return duty.grace ? end_of(*duty.grace, due(index), calendar) : due(index); };
  int first = first_occurrence_from(duty.rhythm, duty.roll, calendar, task.start.plus_days(1));
  while (period_end(duty.rhythm, duty.roll, calendar, first) <= task.start) ++first;
  if (!task.reports.empty()) {
    int met = first_occurrence_from(duty.rhythm, duty.roll, calendar, task.reports.back().on);
    while (last_day(met - 1) >= task.reports.back().on) --met;
    first = std::max(first, met + 1);
  }
  // The last occurrence whose grace is over: few lie between it and the first one due from today on.
  int last = first_occurrence_from(duty.rhythm, duty.roll, calendar, as_of);
  while (last >= first && last_day(last) >= as_of) --last;
  if (last < first) return std::nullopt;
  return MissedDuty{position, due(first), last - first + 1};
}

}  // namespace duban
