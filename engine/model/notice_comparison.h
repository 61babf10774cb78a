// Two notices side by side, as of two years: what is new, gone, and what continues differently. Values:
// engine/app works them out, engine/document shows them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/model/task.h"

namespace duban {

/// raised: more is asked for, whichever side is the good one.
enum class TargetMove { raised, lowered, reworded, added, gone };
[[nodiscard]] std::string_view name_of(TargetMove move);

struct TargetChange {
  TargetMove move{};
  std::optional<Target> before;  // none: added
  std::optional<Target> after;   // none: gone
};

struct ContinuingTask {
  TaskDraft before;
  TaskDraft after;
  int similarity = 0;  // of their texts, in ten-thousandths
  bool lead_moved = false;
  bool supports_changed = false;
  bool leaders_changed = false;
  bool due_moved = false;  // beyond the difference of the notices' years
  std::vector<TargetChange> targets;
};

struct NoticeComparison {
  Notice before;
  Notice after;
  bool demo = false;
  int least_similarity = 0;              // of texts that go together
  std::vector<TaskDraft> added;          // in the order of the later notice
  std::vector<TaskDraft> gone;           // in the order of the earlier one
  std::vector<ContinuingTask> continuing;  // in the order of the later one
};

}  // namespace duban
