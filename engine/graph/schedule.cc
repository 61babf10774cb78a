// A forward pass over compressed rows, and the part of it downstream of one task.
#include "engine/graph/schedule.h"

#include <algorithm>
#include <limits>

#include "engine/base/index.h"
#include "engine/graph/graph.h"

namespace duban {
namespace {

constexpr int kNotFinished = std::numeric_limits<int>::min();

std::span<const int> slice(const std::vector<int>& first, const std::vector<int>& rows, int row) {
  return std::span(rows).subspan(at(first[at(row)]), at(first[at(row) + 1] - first[at(row)]));
}

}  // namespace

Schedule::Schedule(const Snapshot& snapshot, const Calendar& calendar, std::span<const std::optional<Date>> finished)
    : next_workday_(calendar.worked_through(snapshot.as_of) + 1), order_(dependency_order(snapshot)) {
  const std::size_t count = snapshot.tasks.size();
  start_.reserve(count);
  duration_.reserve(count);
  finished_.reserve(count);
  upstream_first_.assign(1, 0);
  for (std::size_t row = 0; row < count; ++row) {
    const TaskState& state = snapshot.tasks[row];
    start_.push_back(calendar.worked_through(state.start));
    const int span = calendar.worked_through(state.due) - start_.back();
    duration_.push_back(state.task->duration > 0 ? state.task->duration : std::max(0, span));
    finished_.push_back(finished[row] ? calendar.worked_through(*finished[row]) : kNotFinished);
    upstream_rows_.insert(upstream_rows_.end(), state.upstream.begin(), state.upstream.end());
    upstream_first_.push_back(static_cast<int>(upstream_rows_.size()));
  }
  position_.resize(order_.size());
  for (std::size_t i = 0; i < order_.size(); ++i) position_[at(order_[i])] = static_cast<int>(i);
}

std::span<const int> Schedule::upstream(int row) const { return slice(upstream_first_, upstream_rows_, row); }
std::span<const int> Schedule::downstream(int row) const { return slice(downstream_first_, downstream_rows_, row); }

void Schedule::look_downstream() {
  if (!downstream_first_.empty()) return;
  const std::size_t count = start_.size();
  downstream_first_.assign(count + 1, 0);
  for (const int above : upstream_rows_) ++downstream_first_[at(above) + 1];
  for (std::size_t i = 0; i < count; ++i) downstream_first_[i + 1] += downstream_first_[i];
  downstream_rows_.resize(upstream_rows_.size());
  std::vector<int> next(downstream_first_);
  for (std::size_t row = 0; row < count; ++row) {
    for (const int above : upstream(static_cast<int>(row))) downstream_rows_[at(next[at(above)]++)] = static_cast<int>(row);
  }
  visited_.assign(count, 0);
  after_.resize(count);
}

std::vector<int> Schedule::earliest_finish() const {
  std::vector<int> finish(start_.size());
  const auto pass = [&](int row) {
    if (finished_[at(row)] != kNotFinished) {
      finish[at(row)] = finished_[at(row)];
      return;
    }
    int begin = start_[at(row)];
    for (int i = upstream_first_[at(row)]; i < upstream_first_[at(row) + 1]; ++i) {
      begin = std::max(begin, finish[at(upstream_rows_[at(i)])]);
    }
    finish[at(row)] = std::max(begin + duration_[at(row)], next_workday_);
  };
  if (order_.empty()) {
    for (int row = 0; row < static_cast<int>(start_.size()); ++row) pass(row);
  }
  for (const int row : order_) pass(row);
  return finish;
}

std::vector<Moved> Schedule::impact(int row, int slip, std::span<const int> finish) {
  look_downstream();
  ++impacts_;
  std::vector<int> reached{row};
  visited_[at(row)] = impacts_;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    for (const int below : downstream(reached[i])) {
      if (visited_[at(below)] == impacts_) continue;
      visited_[at(below)] = impacts_;
      reached.push_back(below);
    }
  }
  std::sort(reached.begin() + 1, reached.end(), [&](int a, int b) {
    return position_.empty() ? a < b : position_[at(a)] < position_[at(b)];
  });
  after_[at(row)] = finish[at(row)] + slip;
  std::vector<Moved> moved;
  moved.reserve(reached.size() - 1);
  for (std::size_t i = 1; i < reached.size(); ++i) {
    const int below = reached[i];
    int after = finish[at(below)];
    if (finished_[at(below)] == kNotFinished) {
      int begin = start_[at(below)];
      for (const int above : upstream(below)) begin = std::max(begin, visited_[at(above)] == impacts_ ? after_[at(above)] : finish[at(above)]);
      after = std::max(begin + duration_[at(below)], next_workday_);
    }
    after_[at(below)] = after;
    moved.push_back({below, finish[at(below)], after});
  }
  return moved;
}

}  // namespace duban
