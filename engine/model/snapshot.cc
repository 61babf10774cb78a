// Folding the history up to a day.
#include "engine/model/snapshot.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace duban {
namespace {

/// The entries of `task` effective by `as_of`: a run of the vector sorted by task, date, seq.
template <class T>
std::span<const T> of_task(const std::vector<T>& all, int task, Date as_of) {
  const auto key = [](const T& x) { return std::tuple(x.task, x.on); };
  const auto first = std::lower_bound(all.begin(), all.end(), task,
                                      [](const T& x, int id) { return x.task < id; });
  const auto last = std::upper_bound(first, all.end(), std::tuple(task, as_of),
                                     [&](const auto& wanted, const T& x) { return wanted < key(x); });
  return {first, last};
}

void fold_values(TaskState& state) {
  state.values.resize(state.task->draft.targets.size());
  for (const Report& report : state.reports) {
    if (report.percent) {
      state.own_percent = report.percent;
      state.own_percent_report = &report;
    }
    for (const MeasuredValue& value : report.values) {
      const auto at = static_cast<std::size_t>(value.target);
      if (at < state.values.size()) state.values[at] = {&value, &report};
    }
  }
}

void fold_dates(TaskState& state, const History& history, Date as_of) {
  const TaskDraft& draft = state.task->draft;
  state.start = draft.start.value_or(state.task->registered_on);
  state.due = state.original_due = draft.due;
  state.basis = draft.due_basis;
  state.extensions = of_task(history.extensions, state.task->id, as_of);
  if (!state.extensions.empty()) {
    state.due = state.extensions.back().to;
    state.basis = DueBasis::stated;
  }
  state.checkpoints_confirmed = !of_task(history.confirmations, state.task->id, as_of).empty();
  state.due_confirmed = state.basis == DueBasis::stated || state.checkpoints_confirmed;
}

/// A later plan for the same date replaces the earlier one. Checkpoints were proposed for the date then in
/// force: an extension ends those planned before it.
void fold_checkpoints(TaskState& state, const History& history, Date as_of) {
  std::map<Date, int> latest;
  const std::int64_t extended = state.extensions.empty() ? 0 : state.extensions.back().seq;
  for (const Checkpoint& c : of_task(history.checkpoints, state.task->id, as_of)) {
    if (c.seq < extended) continue;
    latest[c.date] = c.percent;
  }
  for (const auto& [date, percent] : latest) state.checkpoints.push_back({date, percent});
}

void fold_links(Snapshot& snapshot) {
  std::map<std::tuple<int, int, LinkKind>, const Link*> latest;
  for (const Link& link : snapshot.history->links) {
    if (link.on <= snapshot.as_of) latest[{link.from, link.to, link.kind}] = &link;
  }
  std::map<int, int> row_of;
  for (std::size_t row = 0; row < snapshot.tasks.size(); ++row) {
    row_of[snapshot.tasks[row].task->id] = static_cast<int>(row);
  }
  for (const auto& [key, link] : latest) {
    if (link->removed || !row_of.contains(link->from) || !row_of.contains(link->to)) continue;
    snapshot.links.push_back(link);
    if (link->kind == LinkKind::depends_on) {
      snapshot.tasks[static_cast<std::size_t>(row_of[link->from])].upstream.push_back(row_of[link->to]);
    }
  }
}

}  // namespace

Snapshot snapshot_at(const History& history, Date as_of) {
  Snapshot snapshot;
  snapshot.as_of = as_of;
  snapshot.history = &history;
  snapshot.tasks.reserve(history.tasks.size());
  for (const RegisteredTask& task : history.tasks) {
    if (task.registered_on > as_of) continue;
    TaskState state;
    state.task = &task;
    fold_dates(state, history, as_of);
    state.reports = of_task(history.reports, task.id, as_of);
    fold_values(state);
    const auto closings = of_task(history.closings, task.id, as_of);
    if (!closings.empty()) state.closing = &closings.back();
    fold_checkpoints(state, history, as_of);
    snapshot.tasks.push_back(std::move(state));
  }
  fold_links(snapshot);
  return snapshot;
}

}  // namespace duban
