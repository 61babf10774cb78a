// What nodes and edges of the graph are called: ids and kinds of the contract (DESIGN §7), labels for people.
#pragma once

#include <string>
#include <string_view>

#include "engine/graph/graph.h"

namespace duban {

[[nodiscard]] std::string_view name_of(NodeKind kind);
[[nodiscard]] std::string_view name_of(EdgeKind kind);
[[nodiscard]] std::string_view name_of(EdgeSource source);

/// "kind:name": "task:2024/4.10", "target:2024/4.10#1", "unit:区商务委".
[[nodiscard]] std::string id_of(const AccountabilityGraph& graph, int node);
/// "4.10 改造老旧小区", "区商务委".
[[nodiscard]] std::string label_of(const AccountabilityGraph& graph, int node);

}  // namespace duban
