// The accountability graph as JSON (contract, DESIGN §7) and as Graphviz's dot text. Both are written piece by piece:
// a graph of millions of edges is never held as text.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "engine/base/json.h"
#include "engine/model/finding.h"

namespace duban {

struct GraphPart {
  std::string id;  // "kind:name"
  std::string_view kind;
  std::string label;
  std::optional<Lamp> lamp = {};
};

struct GraphLine {
  std::string from;  // ids
  std::string to;
  std::string_view kind;
  std::string_view source;
};

/// The graph to be written, made part by part.
struct GraphListing {
  std::size_t part_count = 0;
  std::size_t line_count = 0;
  std::function<GraphPart(std::size_t)> part;
  std::function<GraphLine(std::size_t)> line;
};

/// Takes a piece of what is written.
using PieceSink = std::function<void(std::string_view)>;

/// `head`: an object with at least one member, to which nodes and edges are added.
void write_graph_json(const GraphListing& graph, const Json& head, const PieceSink& sink);
/// `caption` ("" = none) stands under the picture.
void write_graph_dot(const GraphListing& graph, const std::string& caption, const PieceSink& sink);

}  // namespace duban
