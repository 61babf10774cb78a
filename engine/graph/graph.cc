// Nodes and edges from the snapshot.
#include "engine/graph/graph.h"

#include <algorithm>
#include <map>
#include <set>

namespace duban {
namespace {

class GraphBuilder {
 public:
  GraphBuilder(const Snapshot& snapshot, const std::vector<GroupMembers>& groups)
      : snapshot_(snapshot), groups_(groups) {}

  AccountabilityGraph build() {
    std::map<int, int> node_of_task;
    for (const TaskState& state : snapshot_.tasks) {
      node_of_task[state.task->id] = node("task", state.key() + "/" + state.ref(), state.ref() + " " + state.title());
    }
    for (const TaskState& state : snapshot_.tasks) add_task(state, node_of_task[state.task->id]);
    for (const Link* link : snapshot_.links) {
      edge(node_of_task[link->from], node_of_task[link->to],
           link->kind == LinkKind::depends_on ? "depends-on" : "contributes-to", "clerk");
    }
    for (const GroupMembers& group : groups_) {
      if (!numbers_.contains("group:" + group.group)) continue;
      for (const std::string& member : group.members) {
        edge(node("unit", member, member), node("group", group.group, group.group), "member-of", "directory");
      }
    }
    return std::move(graph_);
  }

 private:
  int node(const std::string& kind, const std::string& name, const std::string& label) {
    const std::string id = kind + ":" + name;
    const auto [found, fresh] = numbers_.emplace(id, static_cast<int>(graph_.nodes.size()));
    if (fresh) graph_.nodes.push_back({kind, id, label});
    return found->second;
  }

  void edge(int from, int to, const char* kind, const char* source) {
    graph_.edges.push_back({from, to, kind, source});
  }

  int party(const std::string& name) {
    const bool group = std::any_of(groups_.begin(), groups_.end(),
                                   [&](const GroupMembers& g) { return g.group == name; });
    return node(group ? "group" : "unit", name, name);
  }

  void add_task(const TaskState& state, int task) {
    const std::string name = state.key() + "/" + state.ref();
    for (const std::string& unit : state.leads()) edge(party(unit), task, "leads", "notice");
    for (const std::string& unit : state.history->names_of(state.task->supports)) edge(party(unit), task, "supports", "notice");
    for (const std::string& leader : state.leaders()) edge(node("leader", leader, leader), task, "answers-for", "notice");
    const std::string& section = state.history->texts_of(*state.task).section;
    if (!section.empty()) edge(task, node("section", state.key() + "/" + section, section), "part-of", "notice");
    const auto targets = state.targets();
    for (std::size_t i = 0; i < targets.size(); ++i) {
      edge(task, node("target", name + "#" + std::to_string(i + 1), targets[i].metric), "aims-at", "notice");
    }
    const std::string due = state.due.to_string();
    edge(task, node("deadline", due, due), "due-on", state.extensions.empty() ? "notice" : "clerk");
  }

  const Snapshot& snapshot_;
  const std::vector<GroupMembers>& groups_;
  AccountabilityGraph graph_;
  std::map<std::string, int> numbers_;
};

}  // namespace

AccountabilityGraph build_graph(const Snapshot& snapshot, const std::vector<GroupMembers>& groups) {
  return GraphBuilder(snapshot, groups).build();
}

AccountabilityGraph neighbourhood(const AccountabilityGraph& graph, const std::vector<int>& nodes) {
  const std::set<int> centre(nodes.begin(), nodes.end());
  std::set<int> kept(centre);
  for (const GraphEdge& e : graph.edges) {
    if (centre.contains(e.from)) kept.insert(e.to);
    if (centre.contains(e.to)) kept.insert(e.from);
  }
  AccountabilityGraph part;
  std::map<int, int> renumbered;
  for (const int n : kept) {
    renumbered[n] = static_cast<int>(part.nodes.size());
    part.nodes.push_back(graph.nodes[static_cast<std::size_t>(n)]);
  }
  for (const GraphEdge& e : graph.edges) {
    if (!centre.contains(e.from) && !centre.contains(e.to)) continue;
    part.edges.push_back({renumbered[e.from], renumbered[e.to], e.kind, e.source});
  }
  return part;
}

}  // namespace duban
