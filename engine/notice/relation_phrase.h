// Targets without a number of their own: 与经济增长同步, 高于全市平均水平, 正增长, 翻一番.
#pragma once

#include "engine/notice/target_items.h"

namespace duban::phrase {

/// Adds the relation `clause` promises, if it does.
void read_relation(View clause, SentenceState& state, ClauseTargets& found);

}  // namespace duban::phrase
