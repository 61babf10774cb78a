// Metrics for which less is good: those of the harm itself, not of what is done about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duban {

/// True when `metric` measures one of the harms `words`: 事故起数, 孕产妇死亡率. 死亡事故调查结案率, 事故隐患整改率, 事故起数降幅
/// and 无事故天数 measure something good.
[[nodiscard]] bool is_of_harm(std::string_view metric, const std::vector<std::string>& words);

}  // namespace duban
