// Rows, curves and lanes of a panel.
#include "engine/app/picture_panel.h"

#include <map>
#include <set>

#include "engine/base/index.h"
#include "engine/graph/graph_names.h"
#include "engine/graph/layers.h"
#include "engine/target/target_form.h"

namespace duban {
namespace {

PictureColumn column_of(NodeKind kind) {
  if (kind == NodeKind::leader) return PictureColumn::leader;
  if (kind == NodeKind::task) return PictureColumn::task;
  return kind == NodeKind::unit || kind == NodeKind::group ? PictureColumn::unit : PictureColumn::target;
}

PictureLine line_of(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::leads: return PictureLine::leads;
    case EdgeKind::supports: return PictureLine::supports;
    case EdgeKind::answers_for: return PictureLine::answers_for;
    case EdgeKind::depends_on: return PictureLine::depends_on;
    case EdgeKind::contributes_to: return PictureLine::contributes_to;
    default: return PictureLine::aims_at;
  }
}

/// "新增就业 1.2万人以上": what a target asks for beside what it is about.
std::string target_words(const AccountabilityGraph& graph, int node) {
  const Snapshot& snapshot = *graph.snapshot;
  const int place = graph.nodes[at(node)].subject;
  const TaskState& state = snapshot.tasks[at(snapshot.target_task[at(place)])];
  const Target& target = state.targets()[at(place - snapshot.first_target(state))];
  return target.value ? target.metric + " " + written_form(target) : target.metric;
}

class PanelMaker {
 public:
  PanelMaker(const PanelAsk& ask, std::span<const int> rows) : ask_(ask), graph_(*ask.graph), tasks_(rows.begin(), rows.end()) {
    for (const int task : rows) (void)row_of(task);
    made_.panel.tasks = static_cast<int>(rows.size());
  }

  MadePanel make() && {
    for (const int task : tasks_) {
      for (const int edge : ask_.edges_of[at(task)]) add(graph_.edges[at(edge)], edge);
    }
    place();
    return std::move(made_);
  }

 private:
  std::vector<PictureRow>& rows() { return made_.panel.rows; }

  int row_of(int node) {
    const auto [found, is_new] = rows_.try_emplace(node, static_cast<int>(rows().size()));
    if (is_new) rows().push_back(made_row(node));
    return found->second;
  }

  PictureRow made_row(int node) {
    const NodeKind kind = graph_.nodes[at(node)].kind;
    PictureRow row;
    row.column = column_of(kind);
    row.label = kind == NodeKind::target ? target_words(graph_, node) : label_of(graph_, node);
    row.is_focus = ask_.is_focus[at(node)] != 0;
    row.is_group = kind == NodeKind::group;
    if (row.is_group) row.members = ask_.members_of[at(node)];
    made_.has_folded_groups = made_.has_folded_groups || ask_.has_folded_members[at(node)] != 0;
    if (kind != NodeKind::task) return row;
    const TaskState& state = graph_.snapshot->tasks[at(graph_.nodes[at(node)].subject)];
    row.name = state.history->notices.size() > 1 ? state.key() + "/" + state.ref() : state.ref();
    row.label = state.title();
    row.detail = state.due.to_string();
    row.lamp = ask_.lamps[at(graph_.nodes[at(node)].subject)];
    return row;
  }

  void add(const GraphEdge& edge, int number) {
    switch (edge.kind) {
      case EdgeKind::leads: return draw(edge.to, edge.from, edge.kind);
      case EdgeKind::supports:
        if (ask_.fold_supports && ask_.is_focus[at(edge.from)] == 0) ++rows()[at(row_of(edge.to))].supports_folded;
        else draw(edge.to, edge.from, edge.kind);
        return;
      case EdgeKind::answers_for: return draw(edge.from, edge.to, edge.kind);
      case EdgeKind::aims_at:
        if (ask_.fold_targets) ++rows()[at(row_of(edge.from))].targets_folded;
        else draw_through_lane(edge);
        return;
      case EdgeKind::depends_on:
      case EdgeKind::contributes_to: return add_link(edge, number);
      default: return;  // deadlines and sections have no column
    }
  }

  void add_link(const GraphEdge& edge, int number) {
    if (graph_.nodes[at(edge.to)].kind == NodeKind::indicator) return draw_through_lane(edge);
    if (drawn_.contains(number)) return;
    for (const int end : {edge.from, edge.to}) {
      if (rows_.contains(end)) continue;
      if (!ask_.with_neighbours) return;
      rows()[at(row_of(end))].is_aside = true;
    }
    drawn_.insert(number);
    made_.links.push_back(number);
    draw(edge.from, edge.to, edge.kind);
  }

  void draw(int from, int to, EdgeKind kind) {
    const int left = row_of(from);
    made_.panel.curves.push_back({left, row_of(to), line_of(kind)});
  }

  /// Lines to the last column pass that of the units on one lane a task.
  void draw_through_lane(const GraphEdge& edge) {
    const int task = row_of(edge.from);
    const auto [lane, is_new] = lanes_.try_emplace(task, static_cast<int>(rows().size()));
    if (is_new) {
      PictureRow row;
      row.column = PictureColumn::unit;
      row.is_lane = true;
      rows().push_back(row);
      made_.panel.curves.push_back({task, lane->second, PictureLine::aims_at});
    }
    made_.panel.curves.push_back({lane->second, row_of(edge.to), line_of(edge.kind)});
  }

  void place() {
    std::vector<LayerItem> items;
    for (const PictureRow& row : rows()) {
      const int lines = 1 + static_cast<int>(row.members.size());
      items.push_back({static_cast<int>(row.column), row.is_lane ? kLaneSteps : kRowSteps * lines});
    }
    std::vector<LayerLine> lines;
    for (const PictureCurve& curve : made_.panel.curves) {
      if (rows()[at(curve.from)].column != rows()[at(curve.to)].column) lines.emplace_back(curve.from, curve.to);
    }
    const Layers placed = place_layers(items, lines);
    for (std::size_t i = 0; i < rows().size(); ++i) rows()[i].top = placed.top[i];
    made_.panel.height = placed.height;
  }

  const PanelAsk& ask_;
  const AccountabilityGraph& graph_;
  std::vector<int> tasks_;
  MadePanel made_;
  std::map<int, int> rows_;   // by node
  std::map<int, int> lanes_;  // by the task's row
  std::set<int> drawn_;       // links
};

}  // namespace

MadePanel make_panel(const PanelAsk& ask, std::span<const int> rows) { return PanelMaker(ask, rows).make(); }

}  // namespace duban
