// Judging indicators.
#include "engine/rules/indicator_states.h"

namespace duban {

std::optional<Decimal> economy_of(const Economy& economy, int year) {
  const auto found = economy.find(year);
  return found == economy.end() ? std::nullopt : std::optional(found->second);
}

Economy economy_on(std::span<const RegisteredIndicator> all, Date as_of) {
  Economy economy;
  for (const RegisteredIndicator& one : all) {
    if (one.on > as_of) continue;
    const Indicator standing = one.as_of(as_of);
    if (!is_economy(standing.target) || !standing.actual) continue;
    if (const auto number = number_of(standing.target, *standing.actual, standing.unit)) economy.emplace(standing.year, *number);
  }
  return economy;
}

std::vector<IndicatorState> indicator_states(std::span<const RegisteredIndicator> all, Date as_of, const VerdictRules& rules) {
  const Economy economy = economy_on(all, as_of);
  std::vector<IndicatorState> states;
  for (const RegisteredIndicator& one : all) {
    if (one.on > as_of) continue;
    IndicatorState state;
    state.registered = &one;
    state.standing = one.as_of(as_of);
    const Indicator& standing = state.standing;
    state.judged = judge_written(standing.target, standing.actual, standing.unit, economy_of(economy, standing.year), rules);
    state.actual = state.judged.actual;
    if (!state.actual && standing.actual) state.actual = number_of(standing.target, *standing.actual, standing.unit);
    const bool open = state.judged.verdict == Verdict::unknown || state.judged.statement;
    state.attested = open ? one.statement_on(as_of) : nullptr;
    states.push_back(std::move(state));
  }
  return states;
}

}  // namespace duban
