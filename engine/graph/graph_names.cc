// Ids and labels from the snapshot.
#include "engine/graph/graph_names.h"

#include <algorithm>
#include <array>

#include "engine/base/index.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 9> kNodeKinds = {"task", "unit", "group", "leader", "target", "indicator", "milestone", "deadline", "section"};
constexpr std::array<std::string_view, 9> kEdgeKinds = {"leads", "supports", "answers-for", "member-of", "part-of", "aims-at", "due-on", "depends-on", "contributes-to"};
constexpr std::array<std::string_view, 3> kEdgeSources = {"notice", "clerk", "inferred"};

std::string task_name(const TaskState& state) { return state.key() + "/" + state.ref(); }

/// The task whose target stands at `place` of the snapshot's values.
const TaskState& task_of_target(const Snapshot& snapshot, int place) { return snapshot.tasks[at(snapshot.target_task[at(place)])]; }

const PlannedLine& milestone(const Snapshot& snapshot, int place) { return snapshot.history->plans[at(place)]; }

/// KEY/ref of its task, and which of the milestones of its plan it is.
std::string milestone_name(const Snapshot& snapshot, int place) {
  const PlannedLine& line = milestone(snapshot, place);
  const auto& tasks = snapshot.tasks;
  const auto task = std::lower_bound(tasks.begin(), tasks.end(), line.task, [](const TaskState& s, int id) { return s.task->id < id; });
  int number = 1;
  for (int i = place - 1; i >= 0; --i) {
    const PlannedLine& before = milestone(snapshot, i);
    if (before.task != line.task || before.seq != line.seq) break;
    number += before.kind == PlannedLine::Kind::milestone ? 1 : 0;
  }
  return task_name(*task) + "#" + std::to_string(number);
}

}  // namespace

std::string_view name_of(NodeKind kind) { return kNodeKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(EdgeKind kind) { return kEdgeKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(EdgeSource source) { return kEdgeSources[static_cast<std::size_t>(source)]; }

std::string id_of(const AccountabilityGraph& graph, int node) {
  const Snapshot& snapshot = *graph.snapshot;
  const auto [kind, subject] = graph.nodes[at(node)];
  const std::string id = std::string(name_of(kind)) + ":";
  switch (kind) {
    case NodeKind::task: return id + task_name(snapshot.tasks[at(subject)]);
    case NodeKind::target: {
      const TaskState& state = task_of_target(snapshot, subject);
      return id + task_name(state) + "#" + std::to_string(subject - snapshot.first_target(state) + 1);
    }
    case NodeKind::indicator: {
      const RegisteredIndicator& one = snapshot.history->indicators[at(subject)];
      return id + one.key + "/" + one.ref();
    }
    case NodeKind::milestone: return id + milestone_name(snapshot, subject);
    case NodeKind::section: return id + snapshot.tasks[at(graph.sections[at(subject)])].key() + "/" + label_of(graph, node);
    default: return id + label_of(graph, node);
  }
}

std::string label_of(const AccountabilityGraph& graph, int node) {
  const Snapshot& snapshot = *graph.snapshot;
  const auto [kind, subject] = graph.nodes[at(node)];
  switch (kind) {
    case NodeKind::task: {
      const TaskState& state = snapshot.tasks[at(subject)];
      return state.ref() + " " + state.title();
    }
    case NodeKind::target: {
      const TaskState& state = task_of_target(snapshot, subject);
      return state.targets()[at(subject - snapshot.first_target(state))].metric;
    }
    case NodeKind::indicator: {
      const RegisteredIndicator& one = snapshot.history->indicators[at(subject)];
      return one.ref() + " " + one.indicator.metric;
    }
    case NodeKind::milestone: return milestone(snapshot, subject).date.to_string() + " " + milestone(snapshot, subject).title;
    case NodeKind::deadline: return Date::from_ordinal(subject).to_string();
    case NodeKind::section: return snapshot.history->texts_of(*snapshot.tasks[at(graph.sections[at(subject)])].task).section;
    default: return snapshot.history->names->text(subject);
  }
}

}  // namespace duban
