// Where a value comes from, in one sentence: which report, which deadline, which extension by whom.
// All that can be said of it is in engine/rules/grounds.h.
#pragma once

#include "engine/rules/day.h"

namespace duban {

/// The source of `fact` for the subject `row`.
[[nodiscard]] Message source_of(const Day& day, const FactDefinition& fact, const FactRow& row);

/// Position of the row's target among those of its task.
[[nodiscard]] std::size_t own_target(const Day& day, const FactRow& row);

/// The value of the row's target against what is promised.
[[nodiscard]] Judgement judgement_of(const Day& day, const FactRow& row);

}  // namespace duban
