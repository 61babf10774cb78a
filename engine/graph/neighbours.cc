// Breadth first, without recursion, each row once.
#include "engine/graph/neighbours.h"

namespace duban {

Neighbours upstream_of(const Snapshot& snapshot) {
  Neighbours all;
  if (snapshot.upstream_first.empty()) all.first.assign(snapshot.tasks.size() + 1, 0);
  else all.first = snapshot.upstream_first;
  all.rows = snapshot.upstream;
  return all;
}

Neighbours reversed(const Neighbours& neighbours) {
  Neighbours back;
  back.first.assign(neighbours.first.size(), 0);
  for (const int row : neighbours.rows) ++back.first[at(row) + 1];
  for (std::size_t i = 1; i < back.first.size(); ++i) back.first[i] += back.first[i - 1];
  back.rows.resize(neighbours.rows.size());
  std::vector<int> next(back.first);
  for (int row = 0; row < neighbours.count(); ++row) {
    for (const int other : neighbours.of(row)) back.rows[at(next[at(other)]++)] = row;
  }
  return back;
}

std::vector<ReachedRow> reachable(const Neighbours& neighbours, int row, const std::vector<std::uint8_t>& open) {
  std::vector<ReachedRow> found;
  std::vector<bool> seen(at(neighbours.count()));
  seen[at(row)] = true;
  const auto look = [&](int from) {
    for (const int next : neighbours.of(from)) {
      if (seen[at(next)] || open[at(next)] == 0) continue;
      seen[at(next)] = true;
      found.push_back({next, from});
    }
  };
  look(row);
  for (std::size_t i = 0; i < found.size(); ++i) look(found[i].row);
  return found;
}

ReachCounter::ReachCounter(const Neighbours& neighbours, const std::vector<std::uint8_t>& open)
    : neighbours_(neighbours), open_(open), seen_(open.size()) {}

std::vector<int> ReachCounter::reached_from(std::span<const int> rows) {
  ++asked_;
  std::vector<int> found;
  const auto look = [&](int from) {
    for (const int next : neighbours_.of(from)) {
      if (seen_[at(next)] == asked_ || open_[at(next)] == 0) continue;
      seen_[at(next)] = asked_;
      found.push_back(next);
    }
  };
  for (const int row : rows) look(row);
  for (std::size_t i = 0; i < found.size(); ++i) look(found[i]);
  return found;
}

}  // namespace duban
