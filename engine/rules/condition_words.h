// The words of the condition language that are not names of facts: operators and functions, in both languages.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/message.h"

namespace duban {

/// Words that mean the same.
struct WordSet {
  std::array<std::string_view, 7> words{};

  [[nodiscard]] constexpr bool has(std::string_view word) const {
    for (const std::string_view one : words) {
      if (!one.empty() && one == word) return true;
    }
    return false;
  }
};

inline constexpr WordSet kOrWords = {{"or", "或", "或者"}};
inline constexpr WordSet kAndWords = {{"and", "且", "并且", "和", "与"}};
inline constexpr WordSet kNotWords = {{"not", "非", "不", "未"}};
inline constexpr WordSet kTrueWords = {{"true", "是"}};
inline constexpr WordSet kFalseWords = {{"false", "否"}};
inline constexpr WordSet kInWords = {{"in", "属于"}};
inline constexpr WordSet kNotInWords = {{"不属于"}};
inline constexpr WordSet kBetweenWords = {{"between", "介于"}};
inline constexpr WordSet kBetweenAndWords = {{"and", "至", "到", "和", "与"}};
inline constexpr WordSet kContainsWords = {{"contains", "包含", "含"}};
inline constexpr WordSet kNotContainsWords = {{"不包含", "不含"}};
inline constexpr WordSet kWhereWords = {{"where", "其中"}};
inline constexpr WordSet kAnyWords = {{"any", "任一", "任何", "有"}};
inline constexpr WordSet kAllWords = {{"all", "所有", "全部"}};

/// Words in the place of a comparison sign.
inline constexpr WordSet kEqualWords = {{"is", "为", "等于"}};
inline constexpr WordSet kNotEqualWords = {{"不为", "不等于", "不是"}};
inline constexpr WordSet kLessWords = {{"小于", "低于", "早于", "少于"}};
inline constexpr WordSet kLessEqualWords = {{"不大于", "小于等于", "不超过", "不高于", "至多", "不晚于"}};
inline constexpr WordSet kGreaterWords = {{"大于", "超过", "高于", "晚于", "多于"}};
inline constexpr WordSet kGreaterEqualWords = {{"不小于", "大于等于", "不低于", "至少", "不早于", "不少于"}};

enum class Function {
  unknown, if_unknown, absolute, day_of_year, workdays_between, change, earlier, count, sum, largest, smallest,
  missed_duties, report_count, returned_reports
};

struct FunctionDefinition {
  Function function{};
  std::string_view name;
  std::string_view chinese;
  std::string_view arguments;  // as the reference writes them
  Msg meaning{};
};

[[nodiscard]] std::span<const FunctionDefinition> all_functions();
[[nodiscard]] std::optional<Function> find_function(std::string_view name);
/// `name`, in Chinese, is also read as words of the language written without blanks: 未结且逾期.
[[nodiscard]] bool reads_as_several_words(std::string_view name);
/// Every operator word and function name: what no parameter or definition may be called.
[[nodiscard]] const std::vector<std::string_view>& language_words();

}  // namespace duban
