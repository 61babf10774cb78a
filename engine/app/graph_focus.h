// What a question about the graph is about: all of it, a task, a unit, a leader or a section.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/graph/graph.h"

namespace duban {

/// As asked; at most one is given.
struct GraphAsked {
  std::string ref;
  std::string unit;
  std::string leader;
  std::string section;  // its name, with or without its numeral, or its number; KEY/ before it where several notices have it
};

enum class GraphScope { all, task, unit, leader, section };

struct GraphFocus {
  GraphScope scope = GraphScope::all;
  std::string name;        // "" for all
  std::vector<int> nodes;  // what the neighbourhood is around: the tasks of a section
};

/// Throws InputError for what there is not: an unknown ref, unit or leader, one that the graph does not name, a
/// section that no task stands in.
[[nodiscard]] GraphFocus find_focus(Inquiry& inquiry, const AccountabilityGraph& graph, const GraphAsked& asked);

}  // namespace duban
