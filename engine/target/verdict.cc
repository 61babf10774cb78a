// Comparison as DESIGN §9.
#include "engine/target/verdict.h"

#include <algorithm>
#include <array>

#include "engine/target/amount.h"
#include "engine/target/harm.h"

namespace duban {
namespace {

/// What is missing of a share is said in percentage points.
std::string gap_text(const Decimal& gap, const Target& target) { return amount_text(gap, target.unit == "%" ? "个百分点" : target.unit); }

/// What 左右 forgives: the larger of a share of the promised value and some units of its last written
/// decimal place, where decimals are written.
Decimal tolerance(const Decimal& promised, const VerdictRules& rules) {
  const Decimal size(promised.units() < 0 ? -promised.units() : promised.units(), promised.places());
  const auto product = multiply(size, rules.about_percent);
  const Decimal share = product ? product->shifted(-2).value_or(Decimal(0)) : Decimal(0);
  const Decimal place = promised.places() > 0 ? rules.about_places.shifted(-promised.places()).value_or(Decimal(0)) : Decimal(0);
  return std::max(share, place);
}

template <class Number>
bool holds(Comparator op, const Number& actual, const Number& promised, bool less_good) {
  switch (op) {
    case Comparator::above: return actual > promised;
    case Comparator::below: return actual < promised;
    case Comparator::at_least: return less_good ? actual <= promised : actual >= promised;
    case Comparator::at_most: return actual <= promised;
    default: return less_good ? actual <= promised : actual >= promised;
  }
}

/// Why `compared` came out so.
Message reason_of(const Target& target, const MeasuredValue* value, const Comparison& compared) {
  if (value == nullptr) return {Msg::verdict_no_value, {}};
  if (target.kind == TargetKind::milestone) {
    if (compared.verdict == Verdict::unknown) return {Msg::verdict_no_value, {}};
    return {compared.verdict == Verdict::met ? Msg::verdict_done : Msg::verdict_not_done, {}};
  }
  if (!target.value || !target.op) return {Msg::verdict_needs_statement, {}};
  if (!compared.actual) {
    const std::string written = value->number ? amount_text(*value->number, value->unit) : std::string(value->unit);
    return {Msg::verdict_unit_differs, {written, target.unit}};
  }
  const std::string have = amount_text(*compared.actual, target.unit);
  const std::string want = promised_text(target);
  if (compared.verdict == Verdict::met) {
    if (!compared.gap) return {Msg::verdict_reached, {have, want}};
    return {Msg::verdict_about, {have, want, gap_text(*compared.gap, target)}};
  }
  const bool passed = target.op == Comparator::above || target.op == Comparator::below;
  if (!compared.gap) return {Msg::verdict_not_beyond, {have, passed ? amount_text(*target.value, target.unit) : want}};
  const std::string gap = gap_text(*compared.gap, target);
  return {compared.less_good ? Msg::verdict_over : Msg::verdict_short, {have, want, gap}};
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
  return is_of_harm(target.metric, rules.harm);
}

std::string promised_text(const Target& target) {
  if (!target.value) return "";
  if (target.qualifier == "正增长" && target.op == Comparator::above) return *target.qualifier;
  const std::string sign = target.op == Comparator::above ? "＞" : target.op == Comparator::below ? "＜" : "";
  return sign + amount_text(*target.value, target.unit);
}

std::optional<Decimal> value_in_unit(const Target& target, const MeasuredValue& value) {
  if (!value.number) return std::nullopt;
  if (value.unit.empty() || value.unit == target.unit) return value.number;
  return convert({*value.number, std::string(value.unit)}, target.unit);
}

Comparison compare(const Target& target, const MeasuredValue* value, const VerdictRules& rules) {
  if (value == nullptr) return {};
  if (target.kind == TargetKind::milestone) {
    if (!value->done) return {};
    return {*value->done ? Verdict::met : Verdict::missed, std::nullopt, std::nullopt, false};
  }
  if (!target.value || !target.op) return {};
  Comparison result;
  result.actual = value_in_unit(target, *value);
  if (!result.actual) return result;
  result.less_good = less_is_good(target, rules);
  if (holds(*target.op, *result.actual, *target.value, result.less_good)) {
    result.verdict = Verdict::met;
    return result;
  }
  const auto missing = result.less_good ? subtract(*result.actual, *target.value) : subtract(*target.value, *result.actual);
  const bool forgiven = target.op == Comparator::about && missing && *missing <= tolerance(*target.value, rules);
  result.verdict = forgiven ? Verdict::met : Verdict::missed;
  if (missing && (forgiven || *missing > Decimal(0))) result.gap = missing;
  return result;
}

Verdict verdict_of_span(const Target& target, const ValueSpan& span, const VerdictRules& rules) {
  if (!target.value || !target.op || target.kind == TargetKind::milestone) return Verdict::unknown;
  const bool less_good = less_is_good(target, rules);
  const auto at = [&](const Decimal& number) {
    MeasuredValue value;
    value.number = number;
    return compare(target, &value, rules);
  };
  const auto& worst = less_good ? span.to : span.from;
  const auto& best = less_good ? span.from : span.to;
  const bool worst_open = less_good ? span.to_open : span.from_open;
  const bool best_open = less_good ? span.from_open : span.to_open;
  const bool strict = target.op == Comparator::above || target.op == Comparator::below;
  if (worst && (at(*worst).verdict == Verdict::met || (worst_open && strict && *worst == *target.value))) return Verdict::met;
  if (!best) return Verdict::unknown;
  const Comparison there = at(*best);
  if (there.verdict == Verdict::missed) return Verdict::missed;
  // Just met at an end that the value does not reach.
  const bool at_edge = target.op == Comparator::about ? there.gap == tolerance(*target.value, rules) : *best == *target.value;
  return best_open && at_edge ? Verdict::missed : Verdict::unknown;
}

Verdict verdict_of(const Target& target, const TargetNumbers& numbers, const LatestValue& latest, const VerdictRules& rules) {
  if (!numbers.has_report) return Verdict::unknown;
  // Ten-thousandths hold a number of more places only cut.
  const bool exact = numbers.has_latest && numbers.has_promised && latest.value->number->places() <= 4 && target.value->places() <= 4;
  if (!exact || !target.op || target.op == Comparator::about || target.kind == TargetKind::milestone) {
    return compare(target, latest.value, rules).verdict;
  }
  const bool reached = holds(*target.op, numbers.latest, numbers.promised, less_is_good(target, rules));
  return reached ? Verdict::met : Verdict::missed;
}

Judgement judge(const Target& target, const MeasuredValue* value, const VerdictRules& rules) {
  const Comparison compared = compare(target, value, rules);
  return {compared.verdict, reason_of(target, value, compared), compared.actual, compared.gap};
}

}  // namespace duban
