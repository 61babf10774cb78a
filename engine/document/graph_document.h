// The accountability graph as JSON (contract, DESIGN §7) and as Graphviz's dot text.
#pragma once

#include <string>
#include <vector>

#include "engine/base/json.h"

namespace duban {

struct GraphPart {
  std::string id;  // "kind:name"
  std::string kind;
  std::string label;
};

struct GraphLine {
  std::string from;  // ids
  std::string to;
  std::string kind;
  std::string source;
};

[[nodiscard]] Json graph_json(const std::vector<GraphPart>& nodes, const std::vector<GraphLine>& edges, Json head);
/// `caption` ("" = none) stands under the picture.
[[nodiscard]] std::string graph_dot(const std::vector<GraphPart>& nodes, const std::vector<GraphLine>& edges,
                                    const std::string& caption);

}  // namespace duban
