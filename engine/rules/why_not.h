// Why a rule does not hold: the comparison that fails, the exception that holds, what is not known, or that it has not
// held for long enough.
#pragma once

#include "engine/model/explanation.h"
#include "engine/rules/day.h"

namespace duban {

/// Of rule number `rule` for its subjects in `rows` of their table: a task, the targets of one, a unit, a leader.
[[nodiscard]] NotFiring why_not(const Day& day, int rule, const std::vector<std::size_t>& rows, Language language);

}  // namespace duban
