// graph: who answers for what, as dot or JSON.
#include "cli/invocation.h"
#include "engine/graph/graph.h"
#include "engine/document/graph_document.h"

namespace duban {
namespace {

/// The nodes --unit, --ref or --leader ask for; empty when none was given.
std::vector<int> asked_nodes(Invocation& in, Inquiry& inquiry, const AccountabilityGraph& graph) {
  std::string wanted;
  if (in.has("unit")) {
    const std::string name = inquiry.policy().directory().resolve(in.value("unit"), inquiry.as_of()).value_or(in.value("unit"));
    wanted = (inquiry.policy().directory().group(name) != nullptr ? "group:" : "unit:") + name;
  }
  if (in.has("leader")) wanted = "leader:" + in.value("leader");
  if (in.has("ref")) {
    const RegisteredTask& task = find_task(inquiry.history(), in.value("ref"), inquiry.as_of());
    wanted = "task:" + inquiry.history().key_of(task) + "/" + task.ref;
  }
  if (wanted.empty()) return {};
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
    if (graph.nodes[n].name == wanted) return {static_cast<int>(n)};
  }
  throw InputError(Msg::graph_no_such_node, {}, {wanted.substr(wanted.find(':') + 1)});
}

int run(Invocation& in) {
  const std::string format = in.format({"dot", "json"});
  Inquiry inquiry(in.question());
  const Snapshot snapshot = snapshot_at(inquiry.history(), inquiry.as_of());
  AccountabilityGraph graph = build_graph(snapshot, groups_of(inquiry.policy().directory(), inquiry.as_of()));
  const std::vector<int> asked = asked_nodes(in, inquiry, graph);
  if (!asked.empty()) graph = neighbourhood(graph, asked);
  std::vector<GraphPart> parts;
  for (const GraphNode& node : graph.nodes) parts.push_back({node.name, node.kind, node.label});
  std::vector<GraphLine> lines;
  for (const GraphEdge& e : graph.edges) {
    lines.push_back({graph.nodes[static_cast<std::size_t>(e.from)].name, graph.nodes[static_cast<std::size_t>(e.to)].name, e.kind, e.source});
  }
  in.put(format == "json" ? graph_json(parts, lines, inquiry.head("graph")).pretty() + "\n" : graph_dot(parts, lines, inquiry.history().demo ? in.text(Msg::banner_demo) : ""));
  return kDone;
}

}  // namespace

Verb graph_verb() {
  return {"graph", Msg::category_lists, Msg::verb_graph, "", 0, 0,
          join_options({{{"unit", "U", Msg::opt_graph_unit}, {"ref", "R", Msg::opt_graph_ref}, {"leader", "L", Msg::opt_graph_leader}}, asking_options()}),
          {"duban graph --ref 4.27 --format dot", "duban graph --unit 区商务委 --format json"}, &run};
}

}  // namespace duban
