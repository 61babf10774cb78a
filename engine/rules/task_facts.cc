// Status of a task.
#include "engine/rules/task_facts.h"

#include <algorithm>
#include <array>

#include "engine/base/percent.h"

namespace duban {
std::string_view name_of(TaskStatus status) {
  static constexpr std::array<std::string_view, 3> kNames = {"open", "submitted", "closed"};
  return kNames[static_cast<std::size_t>(status)];
}

const Step* lamp_by_hand(const TaskState& state, Date day) {
  const Step* set = state.life == nullptr || state.closing() != nullptr ? nullptr : state.life->lamp;
  return set == nullptr || (set->date && *set->date < day) ? nullptr : set;
}

bool falls_short(const TaskState& state, const VerdictRules& verdicts) {
  const auto targets = state.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (compare(targets[i], state.values[i].value, verdicts).verdict == Verdict::missed) return true;
  }
  return false;
}

std::optional<Date> status_since(const TaskState& state, TaskStatus status) {
  if (status == TaskStatus::closed) return state.closing()->on;
  std::optional<Date> since;
  if (status == TaskStatus::open) return since;
  // The first of the unbroken run of reports at 100 %: saying so again does not move the date.
  const LifeState* life = state.life;
  for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
    if (report->percent && *report->percent != kWholePercent) break;
    if (life != nullptr && !life->counts_as_submission(report->on, report->seq)) break;
    if (report->percent) since = report->on;
  }
  if (life != nullptr && life->submission != nullptr) since = std::min(since.value_or(life->submission->on), life->submission->on);
  return since;
}

bool all_await_data(const TaskState& state, Date as_of, const VerdictRules& verdicts) {
  bool any = false;
  const auto targets = state.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (awaits_data(state, i, as_of)) {
      any = true;
    } else if (compare(targets[i], state.values[i].value, verdicts).verdict != Verdict::met) {
      return false;
    }
  }
  return any;
}

}  // namespace duban
