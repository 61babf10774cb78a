// Rows and names.
#include "engine/app/graph_view.h"

#include <algorithm>

#include "engine/app/indicators.h"
#include "engine/base/index.h"
#include "engine/rules/finish_dates.h"

namespace duban {

GraphView::GraphView(Inquiry& inquiry)
    : inquiry_(inquiry), snapshot_(snapshot_at(inquiry.history(), inquiry.as_of(), {.checkpoints = false})), facts_(snapshot_, inquiry.policy().policy) {}

int GraphView::row_of(const std::string& ref) const {
  if (is_indicator_ref(ref)) {
    (void)find_indicator(inquiry_.ledger().load_indicators(inquiry_.known_seq()), ref);
    throw InputError(Msg::graph_is_indicator, {}, {ref});
  }
  const RegisteredTask& task = find_task(inquiry_.history(), ref, inquiry_.as_of());
  const auto& tasks = snapshot_.tasks;
  const auto found = std::lower_bound(tasks.begin(), tasks.end(), task.id, [](const TaskState& state, int wanted) { return state.task->id < wanted; });
  if (found == tasks.end() || found->task->id != task.id) refuse_absent(inquiry_.history(), task, ref, inquiry_.as_of());
  return static_cast<int>(found - tasks.begin());
}

int GraphView::open_row_of(const std::string& ref) const {
  const int row = row_of(ref);
  if (const TaskStatus status = facts_.status()[at(row)]; status != TaskStatus::open) {
    const Msg what = status == TaskStatus::closed ? Msg::graph_task_finished : Msg::graph_task_submitted;
    throw InputError(what, {}, {ref, status_since(facts_.state(row), status).value_or(inquiry_.as_of()).to_string()});
  }
  return row;
}

std::vector<std::uint8_t> GraphView::open() const {
  std::vector<std::uint8_t> open(snapshot_.tasks.size());
  for (std::size_t row = 0; row < open.size(); ++row) open[row] = facts_.status()[row] == TaskStatus::open ? 1 : 0;
  return open;
}

GraphTask GraphView::task(int row) const { return graph_task(facts_.state(row), facts_.workdays_overdue()[at(row)]); }

bool GraphView::is_provisional(Date to) const {
  const Date first = std::min(to, inquiry_.as_of());
  return !facts_.policy().calendar.covers(first, std::max(to, inquiry_.as_of()));
}

GraphTask graph_task(const TaskState& state, int workdays_overdue) {
  return {listed_task(state), workdays_overdue, state.suspension() != nullptr};
}

}  // namespace duban
