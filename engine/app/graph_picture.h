// A picture of the accountability graph: which rows and lines it has, what is folded, where each row stands.
#pragma once

#include <span>

#include "engine/app/graph_focus.h"
#include "engine/model/graph_picture.h"

namespace duban {

/// The lamp of each task row of `snapshot`, by judging its day.
[[nodiscard]] std::vector<Lamp> lamps_of(Inquiry& inquiry, const Snapshot& snapshot);

/// `lamps`: one a task row. `unfold`: draw what is folded otherwise. Throws InputError when the picture would have more
/// rows than anybody can read.
[[nodiscard]] GraphPicture make_graph_picture(Inquiry& inquiry, const AccountabilityGraph& graph, const GraphFocus& focus,
                                              std::span<const Lamp> lamps, bool unfold);

}  // namespace duban
