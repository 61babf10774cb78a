// Breadth first over the dependencies, so that each chain named is a shortest one.
#include "engine/rules/upstream_drag.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/base/index.h"

namespace duban {
namespace {

class DragFinder {
 public:
  DragFinder(const Day& day, int row) : day_(day), snapshot_(day.snapshot()), row_(row) {
    needed_by_[row] = day.state(row).due;
    for (const Link* link : snapshot_.links) {
      if (link->lag_workdays != 0 && link->kind == LinkKind::depends_on) lags_[{link->from, link->to}] = link->lag_workdays;
    }
  }

  UpstreamDrag find(std::size_t most) {
    UpstreamDrag out;
    for (const auto& [above, through] : waited_for(snapshot_, row_)) {
      through_[above] = through;
      needed_by_[above] = day_.policy().calendar.add(needed_by_.at(through), -lag(through, above));
      ++out.waits_for;
      DraggingTask task = dragging(above);
      if (task.workdays_overdue > 0 || task.workdays_later > 0) out.worst.push_back(std::move(task));
    }
    out.dragging = static_cast<int>(out.worst.size());
    std::stable_sort(out.worst.begin(), out.worst.end(), [](const DraggingTask& a, const DraggingTask& b) {
      return std::tuple(-a.workdays_overdue, -a.workdays_later) < std::tuple(-b.workdays_overdue, -b.workdays_later);
    });
    if (out.worst.size() > most) out.worst.resize(most);
    return out;
  }

 private:
  [[nodiscard]] int lag(int from, int to) const {
    const auto known = lags_.find({day_.state(from).task->id, day_.state(to).task->id});
    return known == lags_.end() ? 0 : known->second;
  }

  [[nodiscard]] DraggingTask dragging(int above) const {
    const TaskState& state = day_.state(above);
    DraggingTask task;
    task.ref = state.key() + "/" + state.ref();
    task.title = state.title();
    task.leads = state.leads();
    task.due = state.due;
    if (day_.facts().status()[at(above)] != TaskStatus::open) return task;
    task.workdays_overdue = day_.facts().workdays_overdue()[at(above)];
    task.workdays_later = std::max(0, day_.policy().calendar.count(needed_by_.at(above), state.due));
    for (int between = through_.at(above); between != row_; between = through_.at(between)) {
      task.via.insert(task.via.begin(), day_.state(between).ref());
    }
    return task;
  }

  const Day& day_;
  const Snapshot& snapshot_;
  int row_;
  std::map<int, Date> needed_by_;
  std::map<int, int> through_;
  std::map<std::pair<int, int>, int> lags_;  // by numbers of tasks
};

}  // namespace

UpstreamDrag upstream_drag(const Day& day, int row, std::size_t most) { return DragFinder(day, row).find(most); }

std::vector<std::pair<int, int>> waited_for(const Snapshot& snapshot, int row) {
  std::vector<std::pair<int, int>> found;
  std::vector<bool> seen(snapshot.tasks.size());
  seen[at(row)] = true;
  const auto look = [&](int from) {
    for (const int above : snapshot.tasks[at(from)].upstream) {
      if (seen[at(above)]) continue;
      seen[at(above)] = true;
      found.emplace_back(above, from);
    }
  };
  look(row);
  for (std::size_t i = 0; i < found.size(); ++i) look(found[i].first);
  return found;
}

}  // namespace duban
