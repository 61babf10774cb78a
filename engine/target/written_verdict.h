// A result as written against the target of an indicator: met, missed, unknown, adjusted, and why (DESIGN §9).
#pragma once

#include <optional>
#include <string>

#include "engine/target/verdict.h"

namespace duban {

/// What kind of answer a target asks for. economy: not below the growth of the economy.
enum class TargetAsk { number, statement, economy, pending, adjusted, nothing, unclear };
[[nodiscard]] TargetAsk ask_of(const Target& target);

struct WrittenJudgement {
  Verdict verdict = Verdict::unknown;
  Message reason;
  std::optional<Decimal> actual;  // the number in `actual`, in the target's unit
  std::optional<Decimal> gap;     // what is missing, > 0
  bool statement = false;         // words decided, not a number
};

/// `actual` (none: no result yet) against `target`. `unit` is that of the table's column, in which a bare number is written,
/// "" = the target's. `economy`: the growth of the economy in the same year, for targets that go along with it. A bound in
/// `actual` counts. Statements that are no plain yes or no are unknown: they need an attestation.
[[nodiscard]] WrittenJudgement judge_written(const Target& target, const std::optional<std::string>& actual, const std::string& unit,
                                             const std::optional<Decimal>& economy, const VerdictRules& rules);

/// `actual`, in the target's unit, against the growth of the economy.
[[nodiscard]] WrittenJudgement judge_economy(const Target& target, const Decimal& actual, const std::optional<Decimal>& economy);

/// True for the indicator whose result is the growth of the economy: 地区生产总值（GDP）增速.
[[nodiscard]] bool is_economy(const Target& target);

/// The number in a result as written, in the target's unit; `unit` as in judge_written. Nothing for a bound (低于7).
[[nodiscard]] std::optional<Decimal> number_of(const Target& target, const std::string& actual, const std::string& unit);

}  // namespace duban
