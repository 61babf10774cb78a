// Facts that take one of a few words: the words, in both languages. A condition that names another is refused.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duban {

struct EnumerationWord {
  std::string_view name;
  std::string_view chinese;
};

struct Enumeration {
  std::string_view name;
  std::span<const EnumerationWord> words;  // a value is a position here

  /// The position of `word`, English or Chinese.
  [[nodiscard]] std::optional<int> find(std::string_view word) const;
  [[nodiscard]] std::vector<std::string> all_words() const;
};

// Their positions are those of the enumerators they name.
extern const Enumeration kTargetKindWords;      // TargetKind
extern const Enumeration kComparatorWords;      // Comparator
extern const Enumeration kAccrualWords;         // Accrual
extern const Enumeration kDueBasisWords;        // DueBasis
extern const Enumeration kProgressBasisWords;   // ProgressBasis
extern const Enumeration kStatusWords;          // TaskStatus
extern const Enumeration kUnitKindWords;        // as the directory names kinds of units, and group
extern const Enumeration kVerdictWords;         // Verdict
extern const Enumeration kLampWords;            // Lamp
/// Each of them, for lists.
[[nodiscard]] std::span<const Enumeration* const> all_enumerations();

}  // namespace duban
