// Comparison as DESIGN §9.
#include "engine/target/verdict.h"

#include <algorithm>
#include <array>

#include "engine/target/amount.h"

namespace duban {
namespace {

std::string with_unit(const Decimal& number, const std::string& unit) { return number.to_short_string() + unit; }

Judgement judge_milestone(const MeasuredValue& value) {
  if (!value.done) return {Verdict::unknown, {Msg::verdict_no_value, {}}, std::nullopt, std::nullopt};
  if (*value.done) return {Verdict::met, {Msg::verdict_done, {}}, std::nullopt, std::nullopt};
  return {Verdict::missed, {Msg::verdict_not_done, {}}, std::nullopt, std::nullopt};
}

/// What 左右 forgives: the larger of a share of the promised value and one unit of its last written
/// decimal place, where decimals are written.
Decimal tolerance(const Decimal& promised, const VerdictRules& rules) {
  const Decimal size(promised.units() < 0 ? -promised.units() : promised.units(), promised.places());
  const auto product = multiply(size, rules.about_percent);
  const Decimal share = product ? product->shifted(-2).value_or(Decimal(0)) : Decimal(0);
  const Decimal place = promised.places() > 0 ? Decimal(1, promised.places()) : Decimal(0);
  return std::max(share, place);
}

bool holds(Comparator op, const Decimal& actual, const Decimal& promised, bool less_good) {
  switch (op) {
    case Comparator::above: return actual > promised;
    case Comparator::below: return actual < promised;
    case Comparator::at_least: return less_good ? actual <= promised : actual >= promised;
    case Comparator::at_most: return actual <= promised;
    default: return less_good ? actual <= promised : actual >= promised;
  }
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 4> kNames = {"met", "missed", "unknown", "adjusted"};
  return kNames[static_cast<std::size_t>(verdict)];
}

bool less_is_good(const Target& target, const VerdictRules& rules) {
  if (target.op == Comparator::below || target.op == Comparator::at_most) return true;
  if (target.kind == TargetKind::reduction) return false;
  if (target.op == Comparator::above || target.op == Comparator::at_least) return false;
  return std::any_of(rules.harm.begin(), rules.harm.end(), [&](const std::string& word) {
    return target.metric.find(word) != std::string::npos;
  });
}

std::optional<Decimal> value_in_unit(const Target& target, const MeasuredValue& value) {
  if (!value.number) return std::nullopt;
  return convert({*value.number, value.unit}, target.unit);
}

Judgement judge(const Target& target, const MeasuredValue* value, const VerdictRules& rules) {
  if (value == nullptr) return {Verdict::unknown, {Msg::verdict_no_value, {}}, std::nullopt, std::nullopt};
  if (target.kind == TargetKind::milestone) return judge_milestone(*value);
  if (!target.value || !target.op) return {Verdict::unknown, {Msg::verdict_needs_statement, {}}, std::nullopt, std::nullopt};
  const auto actual = value_in_unit(target, *value);
  if (!actual) {
    const std::string written = value->number ? with_unit(*value->number, value->unit) : value->unit;
    return {Verdict::unknown, {Msg::verdict_unit_differs, {written, target.unit}}, std::nullopt, std::nullopt};
  }
  const bool less_good = less_is_good(target, rules);
  Judgement result;
  result.actual = actual;
  const std::string have = with_unit(*actual, target.unit);
  const std::string want = with_unit(*target.value, target.unit);
  const bool reached = holds(*target.op, *actual, *target.value, less_good);
  const auto missing = less_good ? subtract(*actual, *target.value) : subtract(*target.value, *actual);
  if (reached) {
    result.verdict = Verdict::met;
    result.reason = {Msg::verdict_reached, {have, want}};
  } else if (target.op == Comparator::about && missing && *missing <= tolerance(*target.value, rules)) {
    result.verdict = Verdict::met;
    result.gap = missing;
    result.reason = {Msg::verdict_about, {have, want, with_unit(*missing, target.unit)}};
  } else {
    result.verdict = Verdict::missed;
    if (missing && *missing > Decimal(0)) result.gap = missing;
    const std::string gap = missing ? missing->to_short_string() + (target.unit == "%" ? "个百分点" : target.unit) : "";
    result.reason = result.gap ? Message{less_good ? Msg::verdict_over : Msg::verdict_short, {have, want, gap}}
                               : Message{Msg::verdict_not_beyond, {have, want}};
  }
  return result;
}

}  // namespace duban
