// Several metrics before one number or a row of them: A、B增长12%, A、B分别增长15%、10%.
#pragma once

#include <vector>

#include "engine/notice/phrase_text.h"

namespace duban::phrase {

/// 甲、乙、丙三个领域营业收入: the names, and in `family` what follows the count of them; `nouns` itself, and "", where
/// nothing is counted.
[[nodiscard]] View without_family(View nouns, View& family);
/// The subjects that 、 和 及 与 set apart.
[[nodiscard]] std::vector<View> subjects_of(View nouns);
/// True when each of `subjects` is a share by its name: 入学率, 占比.
[[nodiscard]] bool all_rates(const std::vector<View>& subjects);
/// 养老、医疗保险参保率: short names that share the rate behind the last.
[[nodiscard]] bool share_rate(const std::vector<View>& subjects);
/// The noun said once behind the last subject that belongs to all (批发业、零售业销售额); "" when there is none.
[[nodiscard]] Text common_noun(const std::vector<View>& subjects);

}  // namespace duban::phrase
