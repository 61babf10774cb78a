// A reported value against a target: met, missed, unknown, and why. Exact decimals only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/message.h"
#include "engine/model/snapshot.h"
#include "engine/model/target.h"

namespace duban {

enum class Verdict { met, missed, unknown, adjusted };
[[nodiscard]] std::string_view name_of(Verdict verdict);

/// How an office compares (rulebook `verdict:`).
struct VerdictRules {
  /// Words in a metric's name for which less is good.
  std::vector<std::string> harm = {"失业率", "死亡", "事故", "投诉率", "违约率", "不良率"};
  /// 左右 allows this many percent of the promised value on the bad side.
  Decimal about_percent{10};
  /// Or so many units of the promised value's last written decimal place, where that is more.
  Decimal about_places{1};
  friend bool operator==(const VerdictRules&, const VerdictRules&) = default;
};

/// A verdict without its wording.
struct Comparison {
  Verdict verdict = Verdict::unknown;
  std::optional<Decimal> actual;  // in the target's unit
  std::optional<Decimal> gap;     // what is missing, in the target's unit, > 0; none when nothing is
  bool less_good = false;
};

struct Judgement {
  Verdict verdict = Verdict::unknown;
  Message reason;
  std::optional<Decimal> actual;  // in the target's unit
  std::optional<Decimal> gap;     // what is missing, in the target's unit, > 0; none when nothing is
};

/// `value` (nullptr: none reported) against `target`, for columns of many; `judge` says the same with
/// its reason.
[[nodiscard]] Comparison compare(const Target& target, const MeasuredValue* value, const VerdictRules& rules);

/// What is known of a value that was reported with a bound; an end that is not given is open without limit.
struct ValueSpan {
  std::optional<Decimal> from;
  std::optional<Decimal> to;
  bool from_open = false;  // above `from`, not at it
  bool to_open = false;
};

/// The verdict that every value of `span`, in the target's unit, would have; unknown where they would differ.
[[nodiscard]] Verdict verdict_of_span(const Target& target, const ValueSpan& span, const VerdictRules& rules);

/// Only the verdict of compare, from the numbers the snapshot holds where they decide.
[[nodiscard]] Verdict verdict_of(const Target& target, const TargetNumbers& numbers, const LatestValue& latest,
                                 const VerdictRules& rules);

/// `value` (nullptr: none reported) against `target`. Statements (relative, rank, keeping without a
/// number) are unknown here: they need an attestation.
[[nodiscard]] Judgement judge(const Target& target, const MeasuredValue* value, const VerdictRules& rules);

/// The promised value with its unit and, where it is to be passed, the sign: 5%, ＞27万元, 正增长.
[[nodiscard]] std::string promised_text(const Target& target);

/// True when a smaller number is better: upper bounds (of a fall too) and metrics of harm.
[[nodiscard]] bool less_is_good(const Target& target, const VerdictRules& rules);

/// The number of `value` in the target's unit; nothing when it has none or cannot be converted.
[[nodiscard]] std::optional<Decimal> value_in_unit(const Target& target, const MeasuredValue& value);

}  // namespace duban
