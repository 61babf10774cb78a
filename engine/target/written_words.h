// What words in place of a number say: of a target that it is still to come, of a result that it was reached.
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/target.h"

namespace duban {

/// 指标调整: the indicator is another one by now.
[[nodiscard]] bool says_adjusted(std::string_view words);
/// 市计划, 完成市下达任务, 以市下达为准: the number is still to come from a superior.
[[nodiscard]] bool says_pending(std::string_view words);
/// 与经济发展同步, 与GDP增长同步: not below the growth of the economy.
[[nodiscard]] bool says_with_economy(std::string_view words);

/// 数据尚未公布, 未反馈, 完成情况待市公布: nothing is known yet.
[[nodiscard]] bool says_no_data(std::string_view words);
/// How words compare without a number: 高于 above, 同步 at least; nothing for 保持全市前列.
[[nodiscard]] std::optional<Comparator> comparator_of_words(std::string_view words);

/// 前3名, 全市前五位: 3, 5. Nothing for 前列.
[[nodiscard]] std::optional<int> first_ranks(std::string_view words);
/// 第4位, 全市第四: 4.
[[nodiscard]] std::optional<int> rank_of(std::string_view words);

}  // namespace duban
