// Rows next to each row, as compressed sparse rows: what a task waits for, or what waits for it.
#pragma once

#include <span>
#include <vector>

#include "engine/base/index.h"
#include "engine/model/snapshot.h"

namespace duban {

struct Neighbours {
  std::vector<int> first{0};  // where each row's begin, and the end
  std::vector<int> rows;

  [[nodiscard]] std::span<const int> of(int row) const {
    return std::span(rows).subspan(at(first[at(row)]), at(first[at(row) + 1] - first[at(row)]));
  }
  [[nodiscard]] int count() const { return static_cast<int>(first.size()) - 1; }
};

/// What each row of `snapshot` waits for.
[[nodiscard]] Neighbours upstream_of(const Snapshot& snapshot);
/// The other way round: for each row those that have it.
[[nodiscard]] Neighbours reversed(const Neighbours& neighbours);

/// A row found on the way, and the one before it there.
struct ReachedRow {
  int row = 0;
  int through = 0;
};

/// The rows that can be reached from `row` over rows marked in `open` alone, nearest first, itself left out.
[[nodiscard]] std::vector<ReachedRow> reachable(const Neighbours& neighbours, int row, const std::vector<std::uint8_t>& open);

/// How many marked rows can be reached from all of a set: asked for many sets, each costs what it reaches.
class ReachCounter {
 public:
  ReachCounter(const Neighbours& neighbours, const std::vector<std::uint8_t>& open);
  /// The marked rows reached from `rows` over marked rows; those of `rows` count only where another of them reaches them.
  [[nodiscard]] std::vector<int> reached_from(std::span<const int> rows);

 private:
  const Neighbours& neighbours_;
  const std::vector<std::uint8_t>& open_;
  std::vector<int> seen_;
  int asked_ = 0;
};

}  // namespace duban
