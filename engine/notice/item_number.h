// The number an item begins with: 一、 （一） 1. (1) ①. Decides its style and value; which of them counts tasks
// and which sections is decided by the readers of rows and paragraphs.
#pragma once

#include <optional>
#include <string_view>

namespace duban {

/// From the outermost to the innermost as notices nest them.
enum class NumberStyle { none, part, chinese, chinese_bracket, arabic, dotted, arabic_bracket, circled };

struct ItemNumber {
  NumberStyle style = NumberStyle::none;
  int value = 0;
  int parent = 0;          // of a dotted number 2.10: 2
  std::size_t length = 0;  // code points, blanks behind it included
};

/// The number at the beginning of `half` (half-width). 1.5公里 is none: a digit follows; but where `expected` is
/// its first part it is taken for a number with the text directly behind (5.2025年底前…).
[[nodiscard]] std::optional<ItemNumber> item_number(std::u32string_view half, int expected = 0);

/// 一 to 九百九十九 → 1 to 999; 0 when `text` is no such numeral.
[[nodiscard]] int chinese_number(std::u32string_view text);

/// The value of a cell that is nothing but a number in any style (3, 一, （二）, 4.); 0 when it is more.
[[nodiscard]] ItemNumber number_cell(std::u32string_view half);

/// The name a profile prints: 一、 （一） 1. …
[[nodiscard]] std::string_view name_of(NumberStyle style);

}  // namespace duban
