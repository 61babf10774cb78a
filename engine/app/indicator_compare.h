// Two years' indicators side by side: pairing by name, what their targets have become.
#pragma once

#include <vector>

#include "engine/model/indicator_comparison.h"
#include "engine/target/verdict.h"

namespace duban {

/// `after` set beside the earlier `before`. The same name first, then a note that says 甲调整为乙, then the most alike names.
/// `rules` say on which side of a number good lies.
[[nodiscard]] IndicatorComparison compare_indicators(const std::vector<Indicator>& before, const std::vector<Indicator>& after,
                                                     const VerdictRules& rules);

}  // namespace duban
