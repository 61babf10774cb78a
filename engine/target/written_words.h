// What words in place of a number say: of a target that it is still to come, of a result that it was reached.
#pragma once

#include <optional>
#include <string_view>

namespace duban {

/// 指标调整: the indicator is another one by now.
[[nodiscard]] bool says_adjusted(std::string_view words);
/// 市计划, 完成市下达任务, 以市下达为准: the number is still to come from a superior.
[[nodiscard]] bool says_pending(std::string_view words);
/// 与经济发展同步, 与GDP增长同步: not below the growth of the economy.
[[nodiscard]] bool says_with_economy(std::string_view words);

/// What words say of a target that has no number: true = met (完成, 预计完成, 保持…, 高于…), false = missed; nothing
/// when they leave it open.
[[nodiscard]] std::optional<bool> statement_of(std::string_view words);

}  // namespace duban
