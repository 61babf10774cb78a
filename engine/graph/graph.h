// The accountability graph on Boost.Graph: built once a question from the snapshot, never changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/snapshot.h"

namespace duban {

struct GraphNode {
  std::string kind;   // task unit group leader target section deadline
  std::string name;   // with the kind: "task:2024/4.10"
  std::string label;
};

struct GraphEdge {
  int from = 0;
  int to = 0;
  std::string kind;    // leads supports answers-for member-of part-of aims-at due-on depends-on contributes-to
  std::string source;  // notice, clerk, directory
};

struct AccountabilityGraph {
  std::vector<GraphNode> nodes;  // tasks first, in order of their numbers
  std::vector<GraphEdge> edges;
};

/// A group and its members, for member-of edges and for telling groups from units.
struct GroupMembers {
  std::string group;
  std::vector<std::string> members;
};

/// All nodes and edges of `snapshot`. A unit is a group when `groups` names it.
[[nodiscard]] AccountabilityGraph build_graph(const Snapshot& snapshot, const std::vector<GroupMembers>& groups);

/// The part of `graph` around `nodes`: these and their direct neighbours.
[[nodiscard]] AccountabilityGraph neighbourhood(const AccountabilityGraph& graph, const std::vector<int>& nodes);

/// A cycle among `edges` over nodes 0 … `count`−1, as the nodes on it in order; nothing when there is none.
[[nodiscard]] std::optional<std::vector<int>> find_cycle(int count, const std::vector<std::pair<int, int>>& edges);

/// Rows of `snapshot` so that each comes after all it waits for; empty when they stand in such an order
/// already. Links that close a cycle are refused, but ledgers of earlier versions may have days with one: there
/// the order breaks it somewhere.
[[nodiscard]] std::vector<int> dependency_order(const Snapshot& snapshot);

/// For each task row, 1 when it waits, directly or not, for one marked in `marked`, else 0. A row does not
/// count for itself.
[[nodiscard]] std::vector<std::uint8_t> reaches_marked(const Snapshot& snapshot, const std::vector<std::uint8_t>& marked);

}  // namespace duban
