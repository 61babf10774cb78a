// Graph formats. The JSON has the form of Json::pretty().
#include "engine/document/graph_document.h"

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20U;

/// Hands on what has come together from time to time.
class GraphPieces {
 public:
  explicit GraphPieces(const PieceSink& sink) : sink_(sink) {}
  ~GraphPieces() = default;
  GraphPieces(const GraphPieces&) = delete;
  GraphPieces& operator=(const GraphPieces&) = delete;

  std::string& text() { return text_; }
  void pass_on(bool all = false) {
    if (text_.empty() || (!all && text_.size() < kPiece)) return;
    sink_(text_);
    text_.clear();
  }

 private:
  const PieceSink& sink_;
  std::string text_;
};

std::string dot_quote(const std::string& text) {
  return "\"" + replace_all(replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

const char* shape_of(std::string_view kind) {
  if (kind == "task") return "box";
  if (kind == "leader") return "hexagon";
  if (kind == "target" || kind == "indicator") return "note";
  if (kind == "milestone") return "diamond";
  if (kind == "deadline") return "plaintext";
  if (kind == "section") return "folder";
  return kind == "group" ? "doubleoctagon" : "ellipse";
}

const char* dot_colour(Lamp lamp) {
  switch (lamp) {
    case Lamp::red: return "#e6a19a";
    case Lamp::yellow: return "#f8df8b";
    case Lamp::blue: return "#a9c8e6";
    case Lamp::green: return "#b9e0bb";
    default: return "#e4e7eb";
  }
}

struct TextMember {
  std::string_view name;
  std::string_view value;
};

/// An object of texts, as an element of a list that is a member of the whole.
void append_object(std::string& out, bool first, std::initializer_list<TextMember> members) {
  out += first ? "\n    {" : ",\n    {";
  bool more = false;
  for (const auto& [name, value] : members) {
    out += more ? ",\n      " : "\n      ";
    append_json_text(out, name);
    out += ": ";
    append_json_text(out, value);
    more = true;
  }
  out += "\n    }";
}

}  // namespace

void write_graph_json(const GraphListing& graph, const Json& head, const PieceSink& sink) {
  GraphPieces pieces(sink);
  std::string& out = pieces.text();
  out = head.pretty();
  out.erase(out.rfind("\n}"));
  out += ",\n  \"nodes\": [";
  for (std::size_t i = 0; i < graph.part_count; ++i) {
    const GraphPart part = graph.part(i);
    append_object(out, i == 0, {{"id", part.id}, {"kind", part.kind}, {"label", part.label}});
    pieces.pass_on();
  }
  out += graph.part_count == 0 ? "],\n  \"edges\": [" : "\n  ],\n  \"edges\": [";
  for (std::size_t i = 0; i < graph.line_count; ++i) {
    const GraphLine line = graph.line(i);
    append_object(out, i == 0, {{"from", line.from}, {"to", line.to}, {"kind", line.kind}, {"source", line.source}});
    pieces.pass_on();
  }
  out += graph.line_count == 0 ? "]\n}\n" : "\n  ]\n}\n";
  pieces.pass_on(true);
}

void write_graph_dot(const GraphListing& graph, const std::string& caption, const PieceSink& sink) {
  GraphPieces pieces(sink);
  std::string& out = pieces.text();
  out = "digraph duban {\n  rankdir=LR;\n  node [fontname=\"Noto Sans CJK SC\"];\n";
  if (!caption.empty()) out += "  label=" + dot_quote(caption) + ";\n";
  for (std::size_t i = 0; i < graph.part_count; ++i) {
    const GraphPart part = graph.part(i);
    out += "  " + dot_quote(part.id) + " [label=" + dot_quote(part.label) + ", shape=" + shape_of(part.kind);
    if (part.lamp) out += ", style=filled, fillcolor=\"" + std::string(dot_colour(*part.lamp)) + "\"";
    out += "];\n";
    pieces.pass_on();
  }
  for (std::size_t i = 0; i < graph.line_count; ++i) {
    const GraphLine line = graph.line(i);
    out += "  " + dot_quote(line.from) + " -> " + dot_quote(line.to) + " [label=" + dot_quote(std::string(line.kind)) + "];\n";
    pieces.pass_on();
  }
  out += "}\n";
  pieces.pass_on(true);
}

}  // namespace duban
