// Which tasks a picture shows, in which panels, and what it says about the rest.
#include "engine/app/graph_picture.h"

#include <algorithm>
#include <numeric>

#include "engine/app/picture_panel.h"
#include "engine/base/index.h"
#include "engine/base/text.h"
#include "engine/graph/graph_names.h"

namespace duban {
namespace {

constexpr int kMostPictureRows = 2000; // of a picture: more is no picture
constexpr int kPanelTasks = 40;        // of a panel: more is a tangle
constexpr int kSupportsDrawn = 40;     // of the whole picture: likewise

Message picture_subject(const GraphFocus& focus) {
  switch (focus.scope) {
    case GraphScope::task: return {Msg::picture_of_task, {focus.name}};
    case GraphScope::unit: return {Msg::picture_of_unit, {focus.name}};
    case GraphScope::leader: return {Msg::picture_of_leader, {focus.name}};
    case GraphScope::section: return {Msg::picture_of_section, {focus.name}};
    default: return {Msg::picture_of_all, {}};
  }
}

[[noreturn]] void refuse_picture(std::int64_t rows) {
  throw InputError(Msg::picture_too_large, {}, {std::to_string(rows), std::to_string(kMostPictureRows)});
}

class PictureMaker {
 public:
  PictureMaker(const AccountabilityGraph& graph, const GraphFocus& focus, std::span<const Lamp> lamps, bool unfold)
      : graph_(graph), focus_(focus), unfold_(unfold) {
    ask_.graph = &graph;
    ask_.lamps = lamps;
    ask_.is_focus.resize(graph.nodes.size());
    ask_.members_of.resize(graph.nodes.size());
    ask_.has_folded_members.resize(graph.nodes.size());
    ask_.with_neighbours = focus.scope == GraphScope::task;
    if (focus.scope != GraphScope::all && focus.scope != GraphScope::section) {
      for (const int node : focus.nodes) ask_.is_focus[at(node)] = 1;
    }
  }

  void make(GraphPicture& picture) {
    look_at_members(picture);
    choose_tasks();
    if (tasks_.size() > kMostPictureRows) refuse_picture(static_cast<std::int64_t>(tasks_.size()));
    picture.subject = picture_subject(focus_);
    picture.tasks = static_cast<int>(tasks_.size());
    gather_edges();
    ask_.fold_targets = !unfold_ && tasks_.size() > kPanelTasks;
    ask_.fold_supports = !unfold_ && (focus_.scope == GraphScope::unit || supports_ > kSupportsDrawn);
    std::vector<std::vector<int>> parts = parts_of_tasks();
    std::int64_t rows = 0;
    for (const auto& part : parts) {
      MadePanel made = make_panel(ask_, part);
      if (parts.size() > 1) made.panel.title = section_of(part.front());
      for (const PictureRow& row : made.panel.rows) rows += row.is_lane ? 0 : 1 + std::ssize(row.members);
      links_drawn_ += std::ssize(made.links);
      note_folds(made.panel);
      has_folded_groups_ = has_folded_groups_ || made.has_folded_groups;
      has_aside_ = has_aside_ || std::any_of(made.panel.rows.begin(), made.panel.rows.end(), [](const PictureRow& r) { return r.is_aside; });
      picture.panels.push_back(std::move(made.panel));
      forget_listed_members(part);
    }
    if (rows > kMostPictureRows) refuse_picture(rows);
    add_notes(picture, parts.size());
  }

 private:
  /// Members for groups that are unfolded; the groups of a unit that is asked about stand for it.
  void look_at_members(GraphPicture& picture) {
    const std::vector<std::uint8_t> asked = ask_.is_focus;
    for (const GraphEdge& e : graph_.edges) {
      if (e.kind != EdgeKind::member_of) continue;
      if (unfold_) ask_.members_of[at(e.to)].push_back(label_of(graph_, e.from));
      else ask_.has_folded_members[at(e.to)] = 1;
      if (asked[at(e.from)] == 0) continue;
      ask_.is_focus[at(e.to)] = 1;
      picture.notes.push_back({Msg::picture_note_via, {label_of(graph_, e.from), label_of(graph_, e.to)}});
    }
  }

  void choose_tasks() {
    std::vector<std::uint8_t> wanted(graph_.snapshot->tasks.size(), focus_.scope == GraphScope::all ? 1 : 0);
    if (focus_.scope == GraphScope::task || focus_.scope == GraphScope::section) {
      for (const int task : focus_.nodes) wanted[at(task)] = 1;
    }
    for (const GraphEdge& e : graph_.edges) {
      const bool of_party = e.kind == EdgeKind::leads || e.kind == EdgeKind::supports || e.kind == EdgeKind::answers_for;
      if (of_party && ask_.is_focus[at(e.from)] != 0) wanted[at(e.to)] = 1;
    }
    for (int row = 0; row < static_cast<int>(wanted.size()); ++row) {
      if (wanted[at(row)] != 0) tasks_.push_back(row);
    }
  }

  void gather_edges() {
    ask_.edges_of.resize(graph_.snapshot->tasks.size());
    std::vector<std::uint8_t> shown(graph_.snapshot->tasks.size());
    for (const int task : tasks_) shown[at(task)] = 1;
    const auto is_shown = [&](int node) { return graph_.nodes[at(node)].kind == NodeKind::task && shown[at(node)] != 0; };
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
      const GraphEdge& e = graph_.edges[i];
      const bool from = is_shown(e.from);
      const bool to = is_shown(e.to);
      if (from) ask_.edges_of[at(e.from)].push_back(static_cast<int>(i));
      if (to && e.to != e.from) ask_.edges_of[at(e.to)].push_back(static_cast<int>(i));
      const bool between_tasks = graph_.nodes[at(e.from)].kind == NodeKind::task && graph_.nodes[at(e.to)].kind == NodeKind::task;
      links_ += between_tasks && (from || to) ? 1 : 0;
      supports_ += to && e.kind == EdgeKind::supports ? 1 : 0;
    }
  }

  void note_folds(const PicturePanel& panel) {
    for (const PictureRow& row : panel.rows) {
      has_folded_supports_ = has_folded_supports_ || row.supports_folded > 0;
      has_folded_targets_ = has_folded_targets_ || row.targets_folded > 0;
      has_members_ = has_members_ || !row.members.empty();
    }
  }

  /// The members of groups that the panel of `part` has are listed there: not again in those below.
  void forget_listed_members(const std::vector<int>& part) {
    for (const int task : part) {
      for (const int edge : ask_.edges_of[at(task)]) ask_.members_of[at(graph_.edges[at(edge)].from)].clear();
    }
  }

  [[nodiscard]] const std::string& section_of(int row) const {
    const TaskState& state = graph_.snapshot->tasks[at(row)];
    return state.history->texts_of(*state.task).section;
  }

  /// All in one, or where they are many by section; a section of many is cut again.
  [[nodiscard]] std::vector<std::vector<int>> parts_of_tasks() const {
    if (tasks_.size() <= kPanelTasks) return {tasks_};
    std::vector<std::vector<int>> parts;
    for (const int task : tasks_) {
      const bool goes_on = !parts.empty() && section_of(parts.back().front()) == section_of(task) && parts.back().size() < kPanelTasks;
      if (!goes_on) parts.emplace_back();
      parts.back().push_back(task);
    }
    return parts;
  }

  void add_notes(GraphPicture& picture, std::size_t panels) const {
    const std::string many = std::to_string(kPanelTasks);
    if (panels > 1) picture.notes.push_back({Msg::picture_note_paged, {many}});
    const bool of_unit = focus_.scope == GraphScope::unit;
    if (has_folded_supports_) picture.notes.push_back({of_unit ? Msg::picture_note_supports_of_others : Msg::picture_note_supports, {}});
    if (has_folded_targets_) picture.notes.push_back({Msg::picture_note_targets, {many}});
    if (has_members_ && panels > 1) picture.notes.push_back({Msg::picture_note_members, {}});
    if (has_folded_groups_) picture.notes.push_back({Msg::picture_note_groups, {}});
    if (has_aside_) picture.notes.push_back({Msg::picture_note_aside, {}});
    if (links_ > links_drawn_) picture.notes.push_back({Msg::picture_note_links, {std::to_string(links_ - links_drawn_)}});
    picture.notes.push_back({Msg::picture_note_parts, {}});
  }

  const AccountabilityGraph& graph_;
  const GraphFocus& focus_;
  bool unfold_;
  PanelAsk ask_;
  std::vector<int> tasks_;
  std::int64_t links_ = 0;
  std::int64_t links_drawn_ = 0;
  std::int64_t supports_ = 0;
  bool has_folded_supports_ = false;
  bool has_folded_targets_ = false;
  bool has_members_ = false;
  bool has_folded_groups_ = false;
  bool has_aside_ = false;
};

}  // namespace

std::vector<Lamp> lamps_of(Inquiry& inquiry, const Snapshot& snapshot) {
  const JudgedDay judged = inquiry.judge();
  const auto& states = judged.snapshot->tasks;
  std::vector<Lamp> lamps(snapshot.tasks.size(), Lamp::grey);
  std::size_t at_state = 0;
  for (std::size_t row = 0; row < lamps.size(); ++row) {
    const int id = snapshot.tasks[row].task->id;
    while (at_state < states.size() && states[at_state].task->id < id) ++at_state;
    if (at_state < states.size() && states[at_state].task->id == id) lamps[row] = judged.day->lamps()[at_state];
  }
  return lamps;
}

GraphPicture make_graph_picture(Inquiry& inquiry, const AccountabilityGraph& graph, const GraphFocus& focus, std::span<const Lamp> lamps, bool unfold) {
  GraphPicture picture;
  picture.as_of = inquiry.as_of();
  picture.demo = inquiry.history().demo;
  picture.rehearsal = inquiry.is_rehearsal();
  PictureMaker(graph, focus, lamps, unfold).make(picture);
  return picture;
}

}  // namespace duban
