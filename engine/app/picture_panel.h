// One panel of a picture: the rows of some tasks and of all they are tied to, placed so that the lines are short.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/graph/graph.h"
#include "engine/model/graph_picture.h"

namespace duban {

/// What every panel of a picture shares.
struct PanelAsk {
  const AccountabilityGraph* graph = nullptr;
  std::span<const Lamp> lamps;                      // by task row
  std::vector<std::vector<int>> edges_of;           // edges at each task row, of the tasks shown
  std::vector<std::uint8_t> is_focus;               // by node
  std::vector<std::vector<std::string>> members_of; // by node: members of a group, of groups that are unfolded
  std::vector<std::uint8_t> has_folded_members;     // by node: of groups whose members are not listed
  bool fold_supports = false;                       // counted, not drawn; those of what was asked about are drawn
  bool fold_targets = false;
  bool with_neighbours = false;                     // tasks at the other end of links are drawn too
};

struct MadePanel {
  PicturePanel panel;
  std::vector<int> links;  // edges between tasks that are drawn
  bool has_folded_groups = false;
};

/// The panel of the tasks at `rows`.
[[nodiscard]] MadePanel make_panel(const PanelAsk& ask, std::span<const int> rows);

}  // namespace duban
