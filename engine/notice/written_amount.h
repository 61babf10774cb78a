// Numbers with units inside a clause, and the bound words around them. What they promise is decided in
// target_items.h.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/notice/bound_word.h"
#include "engine/notice/measure_word.h"
#include "engine/notice/phrase_text.h"

namespace duban::phrase {

/// A number with its unit inside a clause; offsets are code points of the clause.
struct WrittenAmount {
  std::size_t begin = 0;        // of the number
  std::size_t unit_end = 0;     // behind the unit
  std::size_t end = 0;          // behind unit and bound words after it
  std::size_t bound_begin = 0;  // of the bound word before the number, else = begin
  std::optional<Decimal> value; // none: too long to be read
  MeasureWord measure;
  BoundWord before;
  BoundWord after;
  bool range = false;           // a lower number of two: `value` is the lower
  bool rank = false;            // 前N名
  bool chinese = false;         // written in Chinese numerals
  bool strange_unit = false;    // bound like an amount, but what stands behind the number is no known unit
};

/// The amounts of `clause`, in order. Left out: numbers in quotation marks, book marks and brackets, ordinals, codes,
/// dates, numbers without a unit that no word binds.
[[nodiscard]] std::vector<WrittenAmount> find_amounts(View clause);

}  // namespace duban::phrase
