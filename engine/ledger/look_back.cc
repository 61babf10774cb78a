// The latest days seen so far, per task and per target.
#include "engine/ledger/look_back.h"

#include <algorithm>

namespace duban {

LookBack::LookBack(const History& history, Date as_of)
    : history_(history), as_of_(as_of), values_(history.targets.size(), kNone) {
  const std::size_t size = history.tasks.empty() ? 0 : static_cast<std::size_t>(history.tasks.back().id) + 1;
  tasks_.resize(size);
  registered_.resize(size);
  settled_.assign(size, kNone);
  for (const RegisteredTask& task : history.tasks) {
    const bool plain = history.amendments.empty();
    registered_[static_cast<std::size_t>(task.id)] = plain ? &task : &history.version_on(task, as_of);
  }
  for (const Step& step : history.steps) {
    if (step.kind == StepKind::return_report && step.on <= as_of) returned_.insert(step.about);
  }
}

void LookBack::note(Date (&latest)[2], Date day) {
  if (day > latest[1]) latest[1] = day;
  if (latest[1] > latest[0]) std::swap(latest[0], latest[1]);
}

bool LookBack::needs(const Report& report, std::span<const MeasuredValue> values) {
  if (report.on > as_of_ || returned_.contains(report.seq)) return false;
  const auto task = static_cast<std::size_t>(report.task);
  if (task >= tasks_.size() || registered_[task] == nullptr) return true;  // damage is for others to tell
  Seen& seen = tasks_[task];
  bool needed = seen.last[1] < report.on || (report.percent && seen.percent[1] < report.on);
  const Run targets = registered_[task]->targets;
  for (const MeasuredValue& value : values) {
    const int position = history_.target_position(*registered_[task], value.target);
    if (position < 0) continue;
    Date& latest = values_[static_cast<std::size_t>(targets.first + position)];
    needed = needed || latest < report.on;
    latest = std::max(latest, report.on);
  }
  if (!needed) return false;
  note(seen.last, report.on);
  if (report.percent) note(seen.percent, report.on);
  settle(task);
  return true;
}

/// The earliest of the days that stand for something: what is not later cannot stand for it.
void LookBack::settle(std::size_t task) {
  const Run targets = registered_[task]->targets;
  Date settled = std::min(tasks_[task].last[1], tasks_[task].percent[1]);
  for (int i = 0; i < targets.count; ++i) settled = std::min(settled, values_[static_cast<std::size_t>(targets.first + i)]);
  settled_[task] = settled;
}

}  // namespace duban
