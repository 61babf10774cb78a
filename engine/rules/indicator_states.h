// Indicators as they stand on a day: target in force, result known by then, what it comes to.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "engine/model/registered_indicator.h"
#include "engine/target/written_verdict.h"

namespace duban {

/// The growth of the economy by year, from the results of indicators.
using Economy = std::map<int, Decimal>;
[[nodiscard]] std::optional<Decimal> economy_of(const Economy& economy, int year);

struct IndicatorState {
  const RegisteredIndicator* registered = nullptr;
  Indicator standing;
  WrittenJudgement judged;
  const IndicatorStatement* attested = nullptr;  // a named person's word where numbers decide nothing
  std::optional<Decimal> actual;                 // the number of the result, in the target's unit

  [[nodiscard]] Verdict verdict() const {
    return attested == nullptr ? judged.verdict : attested->met ? Verdict::met : Verdict::missed;
  }
};

/// The growth of the economy that `all` say by `as_of`.
[[nodiscard]] Economy economy_on(std::span<const RegisteredIndicator> all, Date as_of);
/// Those of `all`, which must outlive the result, in force on `as_of`, in their order.
[[nodiscard]] std::vector<IndicatorState> indicator_states(std::span<const RegisteredIndicator> all, Date as_of, const VerdictRules& rules);

}  // namespace duban
