// Targets: what the year's end is checked against. Comparing a value with one is engine/target's work.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/base/json.h"

namespace duban {

/// `>=` `>` `<=` `<` `=` `~` `keep`, in this order.
enum class Comparator { at_least, above, at_most, below, equal, about, keep };
enum class TargetKind { growth, level, count, ratio, reduction, milestone, rank, relative };
/// How values add up over the year: a flow grows towards the target, a stock is a standing quantity,
/// a rate is measured per period, a state is reached or not.
enum class Accrual { flow, stock, rate, state };

struct Target {
  std::string metric;
  std::optional<Comparator> op;
  std::optional<Decimal> value;  // as written, in `unit`; none for milestones and statements
  std::string unit;              // as written: 亿元, 万户, %
  TargetKind kind = TargetKind::count;
  Accrual accrual = Accrual::flow;
  std::optional<std::string> qualifier;  // 左右, 以上, 突破 …
  std::string phrase;                    // the piece of the task's text; "" when the text is not kept
  std::optional<Date> deadline;          // where the text gives one of its own
  friend bool operator==(const Target&, const Target&) = default;
};

[[nodiscard]] std::string_view name_of(Comparator op);
[[nodiscard]] std::string_view name_of(TargetKind kind);
[[nodiscard]] std::string_view name_of(Accrual accrual);
/// The value named so, or nothing.
[[nodiscard]] std::optional<Comparator> parse_comparator(std::string_view name);
[[nodiscard]] std::optional<TargetKind> parse_target_kind(std::string_view name);
[[nodiscard]] std::optional<Accrual> parse_accrual(std::string_view name);

/// `T` of the JSON contract.
[[nodiscard]] Json to_json(const Target& target);
/// The inverse, for events; unknown members are left alone.
[[nodiscard]] Target target_from_json(const Json& json);

/// Growth, reduction, ratio, relative, rank and level are known only when the year's statistics come;
/// counts and milestones are known at once.
[[nodiscard]] bool awaits_statistics(TargetKind kind);

}  // namespace duban
