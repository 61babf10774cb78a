// Rows and names.
#include "engine/app/graph_view.h"

#include <algorithm>

#include "engine/base/index.h"
#include "engine/rules/finish_dates.h"

namespace duban {

GraphView::GraphView(Inquiry& inquiry)
    : inquiry_(inquiry), snapshot_(snapshot_at(inquiry.history(), inquiry.as_of(), {.checkpoints = false})), facts_(snapshot_, inquiry.policy().policy) {}

int GraphView::row_of(const std::string& ref) const {
  const int id = find_task(inquiry_.history(), ref, inquiry_.as_of()).id;
  const auto& tasks = snapshot_.tasks;
  const auto found = std::lower_bound(tasks.begin(), tasks.end(), id, [](const TaskState& state, int wanted) { return state.task->id < wanted; });
  return static_cast<int>(found - tasks.begin());
}

int GraphView::open_row_of(const std::string& ref) const {
  const int row = row_of(ref);
  if (const TaskStatus status = facts_.status()[at(row)]; status != TaskStatus::open) {
    throw InputError(Msg::graph_task_finished, {}, {ref, status_since(facts_.state(row), status).value_or(inquiry_.as_of()).to_string()});
  }
  return row;
}

std::vector<std::uint8_t> GraphView::open() const {
  std::vector<std::uint8_t> open(snapshot_.tasks.size());
  for (std::size_t row = 0; row < open.size(); ++row) open[row] = facts_.status()[row] == TaskStatus::open ? 1 : 0;
  return open;
}

GraphTask GraphView::task(int row) const { return graph_task(facts_.state(row), facts_.workdays_overdue()[at(row)]); }

GraphTask graph_task(const TaskState& state, int workdays_overdue) {
  return {state.task->id, state.ref(), state.key(), state.title(), state.leads(), state.leaders(), state.due, workdays_overdue};
}

}  // namespace duban
