// Targets of two editions of a task: which goes on as which, and whether more is asked for.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/model/notice_comparison.h"
#include "engine/target/verdict.h"

namespace duban {

/// For each target of `after` the position among `before` of the one it goes on from, −1 for a new one: the
/// same metric, in units that convert into each other, a milestone only from a milestone; the same deadline
/// first. Among several alike none is chosen unless all else is equal.
[[nodiscard]] std::vector<int> match_targets(std::span<const Target> before, std::span<const Target> after);

/// How `after` differs from `before`, of which it goes on; nothing when it asks for the same. Numbers are
/// compared exactly, in one unit; where they cannot be, or the good side has changed, it is reworded.
/// `years`: how many years later the dates of `after` lie when nothing has moved.
[[nodiscard]] std::optional<TargetMove> move_of(const Target& before, const Target& after, int years, const VerdictRules& rules);

/// `date` so many years later; 29 February becomes the 28th where there is none.
[[nodiscard]] Date years_later(Date date, int years);

/// What has become of the targets `before`, in the order of `after`, those gone last.
[[nodiscard]] std::vector<TargetChange> target_changes(std::span<const Target> before, std::span<const Target> after, int years,
                                                       const VerdictRules& rules);

}  // namespace duban
