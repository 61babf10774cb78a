// Milestones: a named object that is to reach an end state: 文化馆新馆竣工, 印发《…办法》, 办好第八届文化节.
#pragma once

#include "engine/notice/target_items.h"

namespace duban::phrase {

/// Adds the milestones `clause` promises.
void read_milestones(View clause, SentenceState& state, ClauseTargets& found);

}  // namespace duban::phrase
