// Amounts with units as notices write them: 12.9万平方米, 1450亿元, 41倍, 3.5%.
// Decides which units can be compared and how; verdicts are made in verdict.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/decimal.h"

namespace duban {

struct Amount {
  Decimal number;
  std::string unit;  // as written, "" when none
  friend bool operator==(const Amount&, const Amount&) = default;
};

/// "31家", "１．５ 万户", "1,450亿元", "＞28.2"? no: a number and what stands behind it. Nothing when it does
/// not begin with a number, or the unit holds a digit.
[[nodiscard]] std::optional<Amount> parse_amount(std::string_view text);

/// `amount` as a number of `unit`; nothing when the two cannot be compared. Counting words (个 家 处 栋 …)
/// are one unit; 万 and 亿 are converted; 倍 is 100 % where the target is in percent; an amount
/// without a unit is taken in the target's.
[[nodiscard]] std::optional<Decimal> convert(const Amount& amount, std::string_view unit);

/// "9.1%", "9.1（1/10万）": a unit that begins with a digit does not stand right behind a number.
[[nodiscard]] std::string amount_text(const Decimal& number, std::string_view unit);

/// True for units of measure known here, with 万, 亿 before them and one of another behind a stroke (万元/人). "" is none.
[[nodiscard]] bool is_known_unit(std::string_view unit);

}  // namespace duban
