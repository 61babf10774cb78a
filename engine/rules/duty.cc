// Missed occurrences.
#include "engine/rules/duty.h"

#include <algorithm>

namespace duban {

std::optional<MissedDuty> find_missed_duty(const DutyRule& duty, int position, const TaskState& task,
                                           Date as_of, const Calendar& calendar) {
  int index = first_occurrence_from(duty.rhythm, duty.roll, calendar, task.start.plus_days(1));
  if (!task.reports.empty()) {
    const int met = first_occurrence_from(duty.rhythm, duty.roll, calendar, task.reports.back().on);
    index = std::max(index, met + 1);
  }
  std::optional<MissedDuty> missed;
  for (;; ++index) {
    const Date due = occurrence(duty.rhythm, duty.roll, calendar, index);
    const Date last_day = duty.grace ? end_of(*duty.grace, due, calendar) : due;
    if (last_day >= as_of) return missed;
    if (!missed) missed = MissedDuty{position, due, 0};
    ++missed->count;
  }
}

}  // namespace duban
