// Graph formats.
#include "engine/document/graph_document.h"

#include "engine/base/text.h"

namespace duban {
namespace {

std::string dot_quote(const std::string& text) {
  return "\"" + replace_all(replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

const char* shape_of(const std::string& kind) {
  if (kind == "task") return "box";
  if (kind == "leader") return "hexagon";
  if (kind == "target") return "note";
  if (kind == "deadline") return "plaintext";
  if (kind == "section") return "folder";
  return kind == "group" ? "doubleoctagon" : "ellipse";
}

}  // namespace

Json graph_json(const std::vector<GraphPart>& nodes, const std::vector<GraphLine>& edges, Json json) {
  Json node_list = Json::array();
  for (const GraphPart& n : nodes) node_list.push(Json::object().set("id", n.id).set("kind", n.kind).set("label", n.label));
  Json edge_list = Json::array();
  for (const GraphLine& e : edges) {
    edge_list.push(Json::object().set("from", e.from).set("to", e.to).set("kind", e.kind).set("source", e.source));
  }
  return json.set("nodes", std::move(node_list)).set("edges", std::move(edge_list));
}

std::string graph_dot(const std::vector<GraphPart>& nodes, const std::vector<GraphLine>& edges, const std::string& caption) {
  std::string out = "digraph duban {\n  rankdir=LR;\n  node [fontname=\"Noto Sans CJK SC\"];\n";
  if (!caption.empty()) out += "  label=" + dot_quote(caption) + ";\n";
  for (const GraphPart& n : nodes) {
    out += "  " + dot_quote(n.id) + " [label=" + dot_quote(n.label) + ", shape=" + shape_of(n.kind) + "];\n";
  }
  for (const GraphLine& e : edges) {
    out += "  " + dot_quote(e.from) + " -> " + dot_quote(e.to) + " [label=" + dot_quote(e.kind) + "];\n";
  }
  return out + "}\n";
}

}  // namespace duban
