// The accountability graph: built once a question from the snapshot, never changed. Nodes and edges are numbers;
// ids and labels are made of them when they are shown (graph_names.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/snapshot.h"

namespace duban {

enum class NodeKind : std::uint8_t { task, unit, group, leader, target, indicator, milestone, deadline, section };
enum class EdgeKind : std::uint8_t { leads, supports, answers_for, member_of, part_of, aims_at, due_on, depends_on, contributes_to };
/// Who says so: the notice, the clerk by a step or a link, or nobody yet (an implied date, an inferred link).
enum class EdgeSource : std::uint8_t { notice, clerk, inferred };

struct GraphNode {
  NodeKind kind = NodeKind::task;
  /// A task's row; a name's number (unit, group, leader); the place of a target among the snapshot's values, of an
  /// indicator or milestone in the history's vectors; a deadline's ordinal; the place of a section in `sections`.
  int subject = 0;
};

struct GraphEdge {
  int from = 0;  // places in `nodes`
  int to = 0;
  EdgeKind kind = EdgeKind::leads;
  EdgeSource source = EdgeSource::notice;
};

struct AccountabilityGraph {
  const Snapshot* snapshot = nullptr;
  std::vector<GraphNode> nodes;  // of a whole graph the tasks stand first, in order of their rows
  std::vector<GraphEdge> edges;
  std::vector<int> sections;     // one a section: the row of a task in it
};

/// A group and its members, for member-of edges and for telling groups from units.
struct GroupMembers {
  std::string group;
  std::vector<std::string> members;
};

/// All nodes and edges of `snapshot`, which must outlive the result. A unit is a group when `groups` names it.
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
