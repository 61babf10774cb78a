// The targets of a task's text. What is no target (names with digits, sizes of existing things, ordinals, years, what
// has been) is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/model/target.h"

namespace duban {

/// Something about a number that was not understood, so that no target was made of it.
struct TargetDoubt {
  Msg message;        // takes the words
  std::string words;  // an exact piece of the text
};

struct FoundTargets {
  std::vector<Target> targets;  // in order; each `phrase` is an exact piece of the text
  std::vector<TargetDoubt> doubts;
};

/// The targets of `text`, a task's, for work of `year` (0: not known).
[[nodiscard]] FoundTargets find_targets(std::string_view text, int year);

}  // namespace duban
