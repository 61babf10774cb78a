// Which of the tasks that one waits for hold it up.
#pragma once

#include "engine/model/explanation.h"
#include "engine/rules/day.h"

namespace duban {

/// Of all that the task in `row` waits for, directly or through others: those overdue, and those open ones due later than
/// its own deadline allows. The worst `most` are named, overdue ones first.
[[nodiscard]] UpstreamDrag upstream_drag(const Day& day, int row, std::size_t most);

/// The rows waited for, each once with the row through which it is (`row` itself for those waited for directly), nearest
/// first.
[[nodiscard]] std::vector<std::pair<int, int>> waited_for(const Snapshot& snapshot, int row);

}  // namespace duban
