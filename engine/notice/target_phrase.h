// Target phrases in first form: numbers with a unit that a task promises. What is no target (names with
// digits, sizes of existing things, ordinals, years) is left out.
#pragma once

#include <string_view>
#include <vector>

#include "engine/model/target.h"

namespace duban {

/// The quantitative targets of a task's text, in order. `phrase` is an exact piece of `text`.
[[nodiscard]] std::vector<Target> find_targets(std::string_view text);

}  // namespace duban
