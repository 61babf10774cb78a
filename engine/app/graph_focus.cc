// Names to nodes.
#include "engine/app/graph_focus.h"

#include <algorithm>

#include "engine/app/task_units.h"
#include "engine/base/index.h"
#include "engine/base/text.h"
#include "engine/graph/graph_names.h"

namespace duban {
namespace {

constexpr std::size_t kSectionsNamed = 40;

/// The place of the node of one of these kinds with that subject.
std::vector<int> node_with(const AccountabilityGraph& graph, NodeKind kind, NodeKind or_kind, int subject) {
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
    const GraphNode& node = graph.nodes[n];
    if ((node.kind == kind || node.kind == or_kind) && node.subject == subject) return {static_cast<int>(n)};
  }
  return {};
}

GraphFocus focus_on_party(Inquiry& inquiry, const AccountabilityGraph& graph, const std::string& asked, bool leader) {
  const Directory& directory = inquiry.policy().directory();
  const TextPool& names = *inquiry.history().names;
  if (leader) expect_leader(asked, names);
  else expect_unit(asked, directory, names);
  const std::string name = leader ? asked : directory.resolve(asked, inquiry.as_of()).value_or(asked);
  const NodeKind kind = leader ? NodeKind::leader : NodeKind::unit;
  GraphFocus focus{leader ? GraphScope::leader : GraphScope::unit, name, {}};
  focus.nodes = node_with(graph, kind, leader ? kind : NodeKind::group, names.find(name));
  if (focus.nodes.empty()) throw InputError(Msg::graph_no_such_node, {}, {name});
  return focus;
}

GraphFocus focus_on_task(Inquiry& inquiry, const AccountabilityGraph& graph, const std::string& ref) {
  const RegisteredTask& task = find_task(inquiry.history(), ref, inquiry.as_of());
  const auto& tasks = graph.snapshot->tasks;
  const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const TaskState& state) { return state.task->id == task.id; });
  if (found == tasks.end()) refuse_absent(inquiry.history(), task, ref, inquiry.as_of());
  const auto row = static_cast<int>(found - tasks.begin());
  return {GraphScope::task, label_of(graph, row), {row}};
}

/// The words by which a section may be asked for: its name, the name without its numeral, the numeral, its number as refs have it.
std::vector<std::string> section_words(const AccountabilityGraph& graph, int section) {
  const TaskState& state = graph.snapshot->tasks[at(graph.sections[at(section)])];
  const std::string name = without_blanks(normalize_text(state.history->texts_of(*state.task).section));
  std::vector<std::string> words = {name};
  for (const char* mark : {"、", ".", "．"}) {
    const std::size_t end = name.find(mark);
    if (end == std::string::npos || end == 0) continue;
    words.push_back(name.substr(0, end));
    words.push_back(name.substr(end + std::string_view(mark).size()));
  }
  const std::size_t dot = state.ref().find('.');
  if (dot != std::string::npos) words.push_back(state.ref().substr(0, dot));
  const std::size_t plain = words.size();
  for (std::size_t i = 0; i < plain; ++i) words.push_back(state.key() + "/" + words[i]);
  return words;
}

GraphFocus focus_on_section(const AccountabilityGraph& graph, const std::string& asked) {
  const std::string wanted = without_blanks(normalize_text(asked));
  GraphFocus focus{GraphScope::section, "", {}};
  std::vector<std::uint8_t> found(graph.nodes.size());
  std::vector<std::string> names;
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
    if (graph.nodes[n].kind != NodeKind::section) continue;
    const std::string name = label_of(graph, static_cast<int>(n));
    if (names.size() < kSectionsNamed) names.push_back(name);
    const std::vector<std::string> words = section_words(graph, graph.nodes[n].subject);
    if (std::find(words.begin(), words.end(), wanted) == words.end()) continue;
    found[n] = 1;
    focus.name += (focus.name.empty() ? "" : "、") + name;
  }
  if (focus.name.empty()) throw InputError(Msg::graph_no_such_section, {}, {asked, join(names, "，")});
  for (const GraphEdge& e : graph.edges) {
    if (e.kind == EdgeKind::part_of && found[at(e.to)] != 0) focus.nodes.push_back(e.from);
  }
  return focus;
}

}  // namespace

GraphFocus find_focus(Inquiry& inquiry, const AccountabilityGraph& graph, const GraphAsked& asked) {
  if (!asked.ref.empty()) return focus_on_task(inquiry, graph, asked.ref);
  if (!asked.unit.empty()) return focus_on_party(inquiry, graph, asked.unit, false);
  if (!asked.leader.empty()) return focus_on_party(inquiry, graph, asked.leader, true);
  if (!asked.section.empty()) return focus_on_section(graph, asked.section);
  return {};
}

}  // namespace duban
