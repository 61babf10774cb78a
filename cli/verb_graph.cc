// graph: who answers for what, as dot, JSON or a picture.
#include <array>

#include "cli/invocation.h"
#include "engine/app/graph_picture.h"
#include "engine/document/graph_document.h"
#include "engine/document/graph_picture.h"
#include "engine/graph/graph_names.h"

namespace duban {
namespace cli_graph {

constexpr std::array<const char*, 4> kAbout = {"ref", "unit", "leader", "section"};

GraphAsked asked_of(const Invocation& in) {
  const char* given = nullptr;
  for (const char* option : kAbout) {
    if (!in.has(option)) continue;
    if (in.value(option).empty()) throw UsageError{{Msg::usage_empty_value, {std::string("--") + option}}};
    if (given != nullptr) throw UsageError{{Msg::usage_not_together, {std::string("--") + given, std::string("--") + option}}};
    given = option;
  }
  return {in.value("ref"), in.value("unit"), in.value("leader"), in.value("section")};
}

/// The parts and lines of `graph`, named as they are written; `lamps` (none: no lamps) are by task row.
GraphListing listing_of(const AccountabilityGraph& graph, const std::vector<Lamp>& lamps) {
  GraphListing listing;
  listing.part_count = graph.nodes.size();
  listing.line_count = graph.edges.size();
  listing.part = [&](std::size_t i) {
    const int node = static_cast<int>(i);
    GraphPart part{id_of(graph, node), name_of(graph.nodes[i].kind), label_of(graph, node)};
    if (!lamps.empty() && graph.nodes[i].kind == NodeKind::task) part.lamp = lamps[static_cast<std::size_t>(graph.nodes[i].subject)];
    return part;
  };
  listing.line = [&](std::size_t i) {
    const GraphEdge& e = graph.edges[i];
    return GraphLine{id_of(graph, e.from), id_of(graph, e.to), name_of(e.kind), name_of(e.source)};
  };
  return listing;
}

int run(Invocation& in) {
  const std::string format = in.format({"dot", "json", "svg"});
  const GraphAsked asked = asked_of(in);
  if (in.has("unfold") && format != "svg") throw UsageError{{Msg::picture_svg_only, {}}};
  HistoryNeeds needs;
  needs.reports = format != "json";  // lamps rest on them
  needs.indicators = true;
  Inquiry inquiry(in.question(), needs);
  const std::vector<Lamp> no_lamps;
  const Snapshot snapshot = snapshot_at(inquiry.history(), inquiry.as_of());
  const AccountabilityGraph graph = build_graph(snapshot, groups_of(inquiry.policy().directory(), inquiry.as_of()));
  const GraphFocus focus = find_focus(inquiry, graph, asked);
  const std::vector<Lamp> lamps = format == "json" ? no_lamps : lamps_of(inquiry, snapshot);
  if (format == "svg") {
    in.put(graph_svg(make_graph_picture(inquiry, graph, focus, lamps, in.has("unfold")), in.language()));
    return kDone;
  }
  const AccountabilityGraph part = focus.scope == GraphScope::all ? AccountabilityGraph() : neighbourhood(graph, focus.nodes);
  const GraphListing listing = listing_of(focus.scope == GraphScope::all ? graph : part, lamps);
  in.put_pieces([&](const PieceSink& sink) {
    if (format == "json") write_graph_json(listing, inquiry.head("graph"), sink);
    else write_graph_dot(listing, inquiry.history().demo ? in.text(Msg::banner_demo) : "", sink);
  });
  return kDone;
}

}  // namespace cli_graph

Verb graph_verb() {
  using namespace cli_graph;
  return {"graph", Msg::category_lists, Msg::verb_graph, "", 0, 0,
          {{"ref", "R", Msg::opt_graph_ref}, {"unit", "U", Msg::opt_graph_unit}, {"leader", "L", Msg::opt_graph_leader}, {"section", "NAME|N", Msg::opt_graph_section},
           {"unfold", "", Msg::opt_graph_unfold}, {"as-of", "DATE", Msg::opt_as_of}, {"known-at", "TIME", Msg::opt_known_at}, {"rulebook", "FILE", Msg::opt_rehearse},
           {"format", "FORMAT", Msg::opt_graph_format}, {"output", "PATH", Msg::opt_output}},
          {"duban graph --unit 区商务委 -o out/商务委.svg", "duban graph --section 4 --format svg -o out/第四部分.svg", "duban graph --ref 4.27 --format dot", "duban graph --format json"}, &run};
}

}  // namespace duban
