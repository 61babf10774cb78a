// A forward pass over compressed rows, one backward, and the part downstream of one task.
#include "engine/graph/schedule.h"

#include <algorithm>

#include "engine/graph/graph.h"

namespace duban {
namespace {

/// No finish lies further away, whatever the chain: some 11,000 years.
constexpr int kFarthest = 3'000'000;

}  // namespace

Schedule::Schedule(const Snapshot& snapshot, const Calendar& calendar, std::span<const std::optional<Date>> finished, Reckoning reckoning,
                   std::optional<Date> not_before)
    : upstream_(upstream_of(snapshot)), lags_(snapshot.upstream_lag), order_(dependency_order(snapshot)) {
  const std::size_t count = snapshot.tasks.size();
  for (auto* column : {&start_, &duration_, &due_, &floor_, &finished_}) column->reserve(count);
  const int today = calendar.worked_through(not_before.value_or(snapshot.as_of));
  for (std::size_t row = 0; row < count; ++row) {
    const TaskState& state = snapshot.tasks[row];
    start_.push_back(calendar.worked_through(state.start));
    due_.push_back(calendar.worked_through(state.due));
    const int given = state.task->duration;
    const bool only_due = given == 0 && !state.task->start;
    duration_.push_back(given > 0 ? given : only_due ? 0 : std::max(0, due_.back() - start_.back()));
    const Step* suspension = state.suspension();
    const bool rests = suspension != nullptr && suspension->date && *suspension->date > snapshot.as_of;
    const int free = rests ? std::max(today, calendar.worked_through(*suspension->date)) : today;
    floor_.push_back(only_due && reckoning == Reckoning::planned ? std::max(free, due_.back()) : free);
    finished_.push_back(finished[row] ? calendar.worked_through(*finished[row]) : kNotFinished);
  }
  position_.resize(order_.size());
  for (std::size_t i = 0; i < order_.size(); ++i) position_[at(order_[i])] = static_cast<int>(i);
}

const Neighbours& Schedule::downstream() {
  if (!downstream_) {
    downstream_ = reversed(upstream_);
    visited_.assign(start_.size(), 0);
    after_.resize(start_.size());
  }
  return *downstream_;
}

template <class Visit>
void Schedule::in_order(Visit visit) const {
  if (order_.empty()) {
    for (int row = 0; row < static_cast<int>(start_.size()); ++row) visit(row);
  }
  for (const int row : order_) visit(row);
}

std::vector<int> Schedule::finish(std::span<const int> slips) const {
  std::vector<int> finish(start_.size());
  in_order([&](int row) {
    if (is_finished(row)) {
      finish[at(row)] = finished_[at(row)];
      return;
    }
    int begin = start_[at(row)];
    for (int edge = upstream_.first[at(row)]; edge < upstream_.first[at(row) + 1]; ++edge) {
      begin = std::max(begin, finish[at(upstream_.rows[at(edge)])] + lag(edge));
    }
    finish[at(row)] = std::min(kFarthest, std::max(begin + duration_[at(row)], floor_[at(row)]) + (slips.empty() ? 0 : slips[at(row)]));
  });
  return finish;
}

std::vector<int> Schedule::latest_finish() const {
  std::vector<int> latest(due_);
  const auto pass = [&](int row) {
    if (is_finished(row)) {
      latest[at(row)] = finished_[at(row)];
      return;
    }
    for (int edge = upstream_.first[at(row)]; edge < upstream_.first[at(row) + 1]; ++edge) {
      int& above = latest[at(upstream_.rows[at(edge)])];
      above = std::min(above, std::max(-kFarthest, latest[at(row)] - duration_[at(row)] - lag(edge)));
    }
  };
  if (order_.empty()) {
    for (int row = static_cast<int>(start_.size()); row-- > 0;) pass(row);
  }
  for (auto row = order_.rbegin(); row != order_.rend(); ++row) pass(*row);
  return latest;
}

std::vector<Moved> Schedule::impact(int row, int slip, std::span<const int> finish) {
  const Neighbours& waiting = downstream();
  ++impacts_;
  std::vector<int> reached{row};
  visited_[at(row)] = impacts_;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    for (const int below : waiting.of(reached[i])) {
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
    Moved one{below, finish[at(below)], finish[at(below)], -1};
    if (!is_finished(below)) {
      int begin = start_[at(below)];
      for (int edge = upstream_.first[at(below)]; edge < upstream_.first[at(below) + 1]; ++edge) {
        const int above = upstream_.rows[at(edge)];
        const int free = (visited_[at(above)] == impacts_ ? after_[at(above)] : finish[at(above)]) + lag(edge);
        if (free > begin) one.through = above;
        begin = std::max(begin, free);
      }
      one.after = std::min(kFarthest, std::max(begin + duration_[at(below)], floor_[at(below)]));
    }
    if (one.after == one.before) one.through = -1;
    after_[at(below)] = one.after;
    moved.push_back(one);
  }
  return moved;
}

std::vector<int> Schedule::critical_path(int row, std::span<const int> finish, std::span<const int> latest) const {
  std::vector<int> path{row};
  std::vector<bool> on_path(start_.size());  // ledgers of earlier versions may have days with a circle
  for (on_path[at(row)] = true; !is_finished(path.back());) {
    const int here = path.back();
    const int begin = finish[at(here)] - duration_[at(here)];
    int driver = -1;
    for (int edge = upstream_.first[at(here)]; edge < upstream_.first[at(here) + 1]; ++edge) {
      const int above = upstream_.rows[at(edge)];
      if (is_finished(above) || on_path[at(above)] || finish[at(above)] + lag(edge) < begin) continue;
      const auto slack = [&](int one) { return latest[at(one)] - finish[at(one)]; };
      if (driver < 0 || slack(above) < slack(driver)) driver = above;
    }
    if (driver < 0) break;
    on_path[at(driver)] = true;
    path.push_back(driver);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace duban
