// What one cell of a table of figures says: ＞27, 5左右, 1.4以上, 6—7, 预计完成3.2, 37.77（含…）, （保持全市前列）, ——.
// What is promised or reached by it is decided elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/decimal.h"
#include "engine/model/target.h"

namespace duban {

struct WrittenValue {
  /// nothing: a blank, a dash, 暂无; too_long: more digits than a Decimal holds; contradictory: ＞5以内, 7—6.
  enum class Kind { nothing, number, words, too_long, contradictory };
  Kind kind = Kind::nothing;
  std::optional<Decimal> number;  // of a range the lower one
  std::string unit;               // beside the number, "" when none
  std::optional<Comparator> op;   // as written; none: no sign and no bound word
  std::string bound;              // the bound word: 左右, 以上, 不低于; "" for a sign
  std::string note;               // what stands in brackets, behind a comma or as a mark of a footnote, beside the number
  std::string words;              // the whole without blanks and without brackets around all of it
  bool rises = false;             // 增长 before the number
  bool falls = false;             // 下降 before the number
  bool reaches = false;           // the bound says how far it came, not only a limit: 达到, 提高到, 降至
  std::optional<Decimal> upper;   // of a range
};

[[nodiscard]] WrittenValue parse_written_value(std::string_view cell);

}  // namespace duban
