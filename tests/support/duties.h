// What is missed of a duty by the first task of a history, whoever reported.
#pragma once

#include "engine/rules/missed_duties.h"
#include "tests/support/rules.h"

namespace duban {

inline std::optional<MissedDuty> missed_by_anybody(const DutyRule& duty, const History& history, std::string_view as_of, int position = 0) {
  const Snapshot snapshot = snapshot_at(history, day(as_of));
  const TaskState& task = snapshot.tasks.at(0);
  Occurrences kept;
  DutyDates dates(duty, china(), kept);
  OwedDates owed(dates, task, task.start, day(as_of));
  return find_missed_duty(owed, position, task.reports, day(as_of), [](const Report&) { return true; });
}

}  // namespace duban
