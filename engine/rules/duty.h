// Report duties: which report was due and did not come.
#pragma once

#include "engine/rules/policy.h"
#include "engine/rules/task_facts.h"

namespace duban {

/// The reports of `duty` missed by `as_of`: the oldest occurrence since the last report, once its grace
/// is over. An occurrence is met by a report dated after the grace of the one before it, up to the end of its
/// own; the first that counts reports on a period that ends after the task's start.
[[nodiscard]] std::optional<MissedDuty> find_missed_duty(const DutyRule& duty, int position, const TaskState& task,
                                                         Date as_of, const Calendar& calendar);

}  // namespace duban
