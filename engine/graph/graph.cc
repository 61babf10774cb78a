// Nodes and edges from the snapshot. Every kind of subject is found by a number, so that a million tasks are built
// without a text being made.
#include "engine/graph/graph.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "engine/base/index.h"
#include "engine/graph/stated_version.h"

namespace duban {
namespace {

constexpr int kNoNode = -1;

class GraphBuilder {
 public:
  GraphBuilder(const Snapshot& snapshot, const std::vector<GroupMembers>& groups)
      : snapshot_(snapshot), history_(*snapshot.history), groups_(groups) {
    const auto names = at(history_.names->size());
    is_group_.resize(names);
    party_.resize(names, kNoNode);
    leader_.resize(names, kNoNode);
    for (const GroupMembers& group : groups) {
      const int name = history_.names->find(group.group);
      if (name >= 0) is_group_[at(name)] = 1;
    }
    graph_.snapshot = &snapshot;
  }

  AccountabilityGraph build() {
    make_room();
    for (int row = 0; row < static_cast<int>(snapshot_.tasks.size()); ++row) graph_.nodes.push_back({NodeKind::task, row});
    for (int row = 0; row < static_cast<int>(snapshot_.tasks.size()); ++row) add_task(row);
    add_indicators();
    add_links();
    add_members();
    return std::move(graph_);
  }

 private:
  void make_room() {
    std::size_t edges = snapshot_.links.size() + history_.plans.size();
    for (const TaskState& state : snapshot_.tasks) {
      const RegisteredTask& t = *state.task;
      edges += at(t.leads.count + t.supports.count + t.leaders.count + t.targets.count) + 2;
    }
    graph_.edges.reserve(edges);
    graph_.nodes.reserve(snapshot_.tasks.size() + snapshot_.values.size() + at(history_.names->size()) + history_.indicators.size());
  }

  int fresh(NodeKind kind, int subject) {
    graph_.nodes.push_back({kind, subject});
    return static_cast<int>(graph_.nodes.size()) - 1;
  }
  void edge(int from, int to, EdgeKind kind, EdgeSource source) { graph_.edges.push_back({from, to, kind, source}); }

  int party(int name) {
    int& node = party_[at(name)];
    if (node == kNoNode) node = fresh(is_group_[at(name)] != 0 ? NodeKind::group : NodeKind::unit, name);
    return node;
  }
  int leader(int name) {
    int& node = leader_[at(name)];
    if (node == kNoNode) node = fresh(NodeKind::leader, name);
    return node;
  }
  [[nodiscard]] int indicator(int id) const {
    const auto found = indicators_.find(id);
    return found == indicators_.end() ? kNoNode : found->second;
  }
  int deadline(Date due) {
    const auto [found, is_new] = deadlines_.try_emplace(due.ordinal(), kNoNode);
    if (is_new) found->second = fresh(NodeKind::deadline, due.ordinal());
    return found->second;
  }
  int section(int row, const std::string& name) {
    const auto [found, is_new] = sections_.try_emplace({snapshot_.tasks[at(row)].task->notice, name}, kNoNode);
    if (is_new) {
      graph_.sections.push_back(row);
      found->second = fresh(NodeKind::section, static_cast<int>(graph_.sections.size()) - 1);
    }
    return found->second;
  }

  void add_task(int row) {
    const TaskState& state = snapshot_.tasks[at(row)];
    const RegisteredTask& task = *state.task;
    const StatedVersion stated(state);
    for (const int name : history_.party_numbers(task.leads)) edge(party(name), row, EdgeKind::leads, stated.lead(name));
    for (const int name : history_.party_numbers(task.supports)) edge(party(name), row, EdgeKind::supports, stated.support(name));
    for (const int name : history_.party_numbers(task.leaders)) edge(leader(name), row, EdgeKind::answers_for, stated.leader(name));
    const std::string& in = history_.texts_of(task).section;
    if (!in.empty()) edge(row, section(row, in), EdgeKind::part_of, stated.section(in));
    const int first = snapshot_.first_target(state);
    for (int i = 0; i < task.targets.count; ++i) edge(row, fresh(NodeKind::target, first + i), EdgeKind::aims_at, stated.target(i));
    add_milestones(row, state);
    edge(row, deadline(state.due), EdgeKind::due_on, due_source(state));
  }

  void add_milestones(int row, const TaskState& state) {
    if (state.life == nullptr) return;
    for (const PlannedLine& line : state.life->plan) {
      if (line.kind != PlannedLine::Kind::milestone) continue;
      edge(row, fresh(NodeKind::milestone, static_cast<int>(&line - history_.plans.data())), EdgeKind::aims_at, EdgeSource::clerk);
    }
  }

  static EdgeSource due_source(const TaskState& state) {
    if (!state.extensions.empty()) return EdgeSource::clerk;
    if (state.basis == DueBasis::stated) return EdgeSource::notice;
    return state.due_confirmed ? EdgeSource::clerk : EdgeSource::inferred;
  }

  void add_indicators() {
    for (std::size_t i = 0; i < history_.indicators.size(); ++i) {
      const RegisteredIndicator& one = history_.indicators[i];
      if (one.on <= snapshot_.as_of) indicators_.emplace(one.id, fresh(NodeKind::indicator, static_cast<int>(i)));
    }
  }

  void add_links() {
    if (snapshot_.links.empty()) return;
    std::vector<int> row_of_task(history_.tasks.empty() ? 1 : at(history_.tasks.back().id) + 1, kNoNode);
    for (std::size_t row = 0; row < snapshot_.tasks.size(); ++row) row_of_task[at(snapshot_.tasks[row].task->id)] = static_cast<int>(row);
    for (const Link* link : snapshot_.links) {
      const int from = row_of_task[at(link->from)];
      const int to = link->to_indicator == 0 ? row_of_task[at(link->to)] : indicator(link->to_indicator);
      if (from == kNoNode || to == kNoNode) continue;  // what is no more, or not loaded
      edge(from, to, link->kind == LinkKind::depends_on ? EdgeKind::depends_on : EdgeKind::contributes_to, link->inferred ? EdgeSource::inferred : EdgeSource::clerk);
    }
  }

  /// Members of the groups that tasks name; one that no task names gets its node here.
  void add_members() {
    for (const GroupMembers& group : groups_) {
      const int name = history_.names->find(group.group);
      if (name < 0 || party_[at(name)] == kNoNode) continue;
      for (const std::string& member : group.members) {
        const int number = history_.names->intern(member);
        if (at(number) >= party_.size()) {
          party_.resize(at(number) + 1, kNoNode);
          is_group_.resize(at(number) + 1);
        }
        edge(party(number), party_[at(name)], EdgeKind::member_of, EdgeSource::clerk);
      }
    }
  }

  const Snapshot& snapshot_;
  const History& history_;
  const std::vector<GroupMembers>& groups_;
  AccountabilityGraph graph_;
  std::vector<std::uint8_t> is_group_;  // these three by number of name
  std::vector<int> party_;
  std::vector<int> leader_;
  std::unordered_map<int, int> deadlines_;   // by ordinal
  std::unordered_map<int, int> indicators_;  // by internal number
  std::map<std::pair<int, std::string_view>, int> sections_;  // by notice and name
};

}  // namespace

AccountabilityGraph build_graph(const Snapshot& snapshot, const std::vector<GroupMembers>& groups) {
  return GraphBuilder(snapshot, groups).build();
}

AccountabilityGraph neighbourhood(const AccountabilityGraph& graph, const std::vector<int>& nodes) {
  std::vector<std::uint8_t> centre(graph.nodes.size());
  for (const int n : nodes) centre[at(n)] = 1;
  std::vector<std::uint8_t> kept(centre);
  for (const GraphEdge& e : graph.edges) {
    if (centre[at(e.from)] != 0) kept[at(e.to)] = 1;
    if (centre[at(e.to)] != 0) kept[at(e.from)] = 1;
  }
  AccountabilityGraph part;
  part.snapshot = graph.snapshot;
  part.sections = graph.sections;
  std::vector<int> renumbered(graph.nodes.size(), kNoNode);
  for (std::size_t n = 0; n < kept.size(); ++n) {
    if (kept[n] == 0) continue;
    renumbered[n] = static_cast<int>(part.nodes.size());
    part.nodes.push_back(graph.nodes[n]);
  }
  for (const GraphEdge& e : graph.edges) {
    if (centre[at(e.from)] == 0 && centre[at(e.to)] == 0) continue;
    part.edges.push_back({renumbered[at(e.from)], renumbered[at(e.to)], e.kind, e.source});
  }
  return part;
}

}  // namespace duban
