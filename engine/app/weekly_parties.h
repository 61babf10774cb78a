// The weekly list put together by leader, then unit.
#pragma once

#include <vector>

#include "engine/directory/directory.h"
#include "engine/model/weekly.h"

namespace duban {

/// Of `list`'s items and tasks at risk. Leaders and units stand in the order of `directory`; those it does not know behind, by
/// name; tasks without a leader last.
[[nodiscard]] std::vector<WeeklyParty> parties_of(const WeeklyList& list, const Directory& directory);

}  // namespace duban
