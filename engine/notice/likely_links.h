// Which tasks of a notice are likely to be linked, told by their own words: the same metric in a part and in the whole,
// something one makes and another goes on with, an umbrella over its parts. It proposes; people decide.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/model/likely_link_list.h"
#include "engine/model/target.h"

namespace duban {

/// A task as its words are compared. `text` is its title where no text is kept.
struct LinkableTask {
  int year = 0;  // only tasks and indicators of one year are compared
  std::string section;
  std::string heading;  // "" where it has none
  std::string text;
  std::vector<Target> targets;
  std::vector<std::string> leads;
  std::vector<std::string> supports;
  std::vector<std::string> leaders;
};

struct LinkableIndicator {
  int year = 0;
  std::string metric;
  Target target;
};

/// Task number `from` waits for, or contributes to, task or indicator number `to`.
struct LikelyLink {
  int from = 0;
  LinkKind relation = LinkKind::contributes_to;
  bool to_indicator = false;
  int to = 0;
  int strength = 0;
  std::vector<LinkEvidence> evidence;  // at least one, the strongest first
};

/// More tasks are not compared at once.
inline constexpr std::size_t kMostLinkableTasks = 50'000;

/// The likely links among `tasks` and from them to `indicators`, each pair once: the strongest first, then by place. The
/// same input gives the same list. Work grows with the length of all texts, not with the number of pairs: words that very
/// many tasks share are no evidence.
[[nodiscard]] std::vector<LikelyLink> likely_links(std::span<const LinkableTask> tasks, std::span<const LinkableIndicator> indicators);

}  // namespace duban
