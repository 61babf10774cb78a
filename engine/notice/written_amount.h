// Numbers with units inside a clause, and the bound words around them. What they promise is decided in
// target_phrase.h.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/decimal.h"

namespace duban::phrase {

using Text = std::u32string;
using View = std::u32string_view;

inline constexpr auto kNone = View::npos;

inline bool contains(View text, View word) { return text.find(word) != kNone; }

template <std::size_t N>
bool contains_any(View text, const std::array<View, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](View w) { return contains(text, w); });
}

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// A number with its unit inside a clause; offsets are code points of the clause.
struct WrittenAmount {
  std::size_t begin = 0;       // of the number
  std::size_t end = 0;         // behind unit and bound words after it
  std::size_t bound_begin = 0; // of the bound word before the number, else = begin
  Decimal value;
  Text unit;
  Text before;  // 突破 达到 …, "" = none
  Text after;   // 以上 左右 余 …
  bool range = false;  // a lower number of two: `value` is the lower
  bool rank = false;   // 前N名
};

/// The amounts of `clause`, in order. Left out: numbers in quotation marks, book marks and brackets, ordinals, codes,
/// years, numbers without a known unit.
[[nodiscard]] std::vector<WrittenAmount> find_amounts(View clause);

}  // namespace duban::phrase
