// Numbers as they are written: 1,450 12.5 ３０ 十五 两 百分之三. What they count is not asked here.
#pragma once

#include <optional>

#include "engine/base/decimal.h"
#include "engine/notice/phrase_text.h"

namespace duban::phrase {

struct NumberWord {
  std::size_t end = 0;          // behind the number
  std::optional<Decimal> value; // none: digits, but more than a Decimal holds
  bool chinese = false;
  bool percent = false;         // 百分之: the number is of hundredths
};

/// The number that begins at `begin`; nothing when none begins there. 万 and 亿 are no part of it: they belong to the
/// unit (十亿元 is 10 亿元). 百 and 千 begin a number only behind another numeral (三百, not 百强).
[[nodiscard]] std::optional<NumberWord> number_at(View text, std::size_t begin);

}  // namespace duban::phrase
