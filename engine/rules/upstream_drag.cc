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
      const Lateness late = lateness(above);
      if (late.overdue > 0 || late.later > 0) late_.push_back({above, late});
    }
    out.dragging = static_cast<int>(late_.size());
    std::stable_sort(late_.begin(), late_.end(), [](const auto& a, const auto& b) {
      return std::tuple(-a.second.overdue, -a.second.later) < std::tuple(-b.second.overdue, -b.second.later);
    });
    if (late_.size() > most) late_.resize(most);
    for (const auto& [above, late] : late_) out.worst.push_back(dragging(above, late));
    return out;
  }

 private:
  [[nodiscard]] int lag(int from, int to) const {
    const auto known = lags_.find({day_.state(from).task->id, day_.state(to).task->id});
    return known == lags_.end() ? 0 : known->second;
  }

  /// Working days.
  struct Lateness {
    int overdue = 0;
    int later = 0;  // due after it is needed
  };

  [[nodiscard]] Lateness lateness(int above) const {
    if (day_.facts().status()[at(above)] != TaskStatus::open) return {};
    return {day_.facts().workdays_overdue()[at(above)], std::max(0, day_.policy().calendar.count(needed_by_.at(above), day_.state(above).due))};
  }

  [[nodiscard]] DraggingTask dragging(int above, const Lateness& late) const {
    const TaskState& state = day_.state(above);
    DraggingTask task;
    task.ref = state.key() + "/" + state.ref();
    task.title = state.title();
    task.leads = state.leads();
    task.due = state.due;
    task.workdays_overdue = late.overdue;
    task.workdays_later = late.later;
    for (int between = through_.at(above); between != row_; between = through_.at(between)) task.via.push_back(day_.state(between).ref());
    std::reverse(task.via.begin(), task.via.end());
    return task;
  }

  const Day& day_;
  const Snapshot& snapshot_;
  int row_;
  std::map<int, Date> needed_by_;
  std::map<int, int> through_;
  std::vector<std::pair<int, Lateness>> late_;  // rows
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
