// What a condition asks of each value, as ranges: enough to see that one can never hold, or only where another does.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/rules/expression.h"

namespace duban {

/// Values from `low` to `high`; an end that is not given is open to that side. Truths are 0 and 1, dates day numbers,
/// words of enumerations their positions.
struct Range {
  struct End {
    Decimal value;
    bool inclusive = true;
  };
  std::optional<End> low;
  std::optional<End> high;

  [[nodiscard]] bool is_empty() const;
  /// Every value of this one is in `other`.
  [[nodiscard]] bool is_within(const Range& other) const;
  void narrow(const Range& other);
};

/// Ranges that must all hold, by what they are ranges of. What is no comparison with a number is a value of its own
/// that must be true.
using Ranges = std::map<std::string, Range>;

/// The ways in which `expression` may hold: it does where all ranges of one of them do. Nothing when there are too many.
[[nodiscard]] std::optional<std::vector<Ranges>> ways_to_hold(const Expression& expression);
/// No value can be in all of them: a range is empty, or two truths exclude one another (open and closed).
[[nodiscard]] bool cannot_hold(const Ranges& ranges);
/// Where all of `ranges` hold, all of `others` do.
[[nodiscard]] bool implies(const Ranges& ranges, const Ranges& others);
/// `expression` as a text that is the same for the same parts, whatever stands around them.
[[nodiscard]] std::string key_of(const Expression& expression);

}  // namespace duban
