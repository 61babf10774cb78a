// Indicators of the plan and the tasks that feed them.
#pragma once

#include <vector>

#include "engine/notice/metric_links.h"

namespace duban::links {

void propose_by_indicator(const LinkTexts& texts, const std::vector<Promise>& promises, std::span<const LinkableIndicator> indicators,
                          std::vector<LikelyLink>& found);

}  // namespace duban::links
