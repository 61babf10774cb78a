// Facts of indicators.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

const IndicatorState& one(const Source& s, const Row& r) { return s.day->indicators()[at(r.indicator)]; }
const Target& target(const Source& s, const Row& r) { return one(s, r).standing.target; }

/// In ten-thousandths; nothing known of one that does not fit.
Value amount(const std::optional<Decimal>& number) {
  const auto scaled = number ? number->to_ten_thousandths() : std::nullopt;
  return {scaled.value_or(0), scaled.has_value()};
}

Value verdict(const Source& s, const Row& r) {
  const Verdict verdict = one(s, r).verdict();
  return verdict == Verdict::unknown ? Value::unknown() : whole(static_cast<int>(verdict));
}

Value missed(const Source& s, const Row& r) {
  const Verdict verdict = one(s, r).verdict();
  return verdict == Verdict::unknown ? Value::unknown() : Value::boolean(verdict == Verdict::missed);
}

constexpr FactDefinition kFactsOfIndicators[] = {
    {"ref", "编号", kText, 0, "", FactGroup::identity, kIndicator, false, "指标编号，如 I.4", "the indicator's ref, e.g. I.4",
     &each<[](const Source& s, const Row& r) { return text(s, one(s, r).registered->ref()); }>},
    {"metric", "指标", kText, 0, "", FactGroup::identity, kIndicator, false, "指标名称", "the indicator's name",
     &each<[](const Source& s, const Row& r) { return text(s, target(s, r).metric); }>},
    {"category", "指标类别", kText, 0, "", FactGroup::identity, kIndicator, false, "指标表中的类别；没有为未知", "its category in the table; unknown when there is none",
     &each<[](const Source& s, const Row& r) { const std::string& c = one(s, r).standing.category; return c.empty() ? Value::unknown() : text(s, c); }>},
    {"year", "年度", kNumber, 0, "", FactGroup::identity, kIndicator, false, "指标的年度", "the indicator's year",
     &each<[](const Source& s, const Row& r) { return whole(one(s, r).standing.year); }>},
    {"today", "今天", kDate, 0, "", FactGroup::time, kIndicator, false, "所问的日期", "the date asked about",
     &each<[](const Source& s, const Row& r) { (void)r; return Value::date(today(s)); }>},
    {"binding", "约束性", kBool, 0, "", FactGroup::identity, kIndicator, false, "约束性指标", "the indicator is binding",
     &each<[](const Source& s, const Row& r) { return Value::boolean(one(s, r).standing.binding); }>},
    {"kind", "目标类型", kWord, 0, "", FactGroup::targets, kIndicator, false, "目标的类型", "what kind of target it is",
     &each<[](const Source& s, const Row& r) { return whole(static_cast<int>(target(s, r).kind)); }>, &kTargetKindWords},
    {"comparator", "比较", kWord, 0, "", FactGroup::targets, kIndicator, false, "目标要求的比较；没有为未知", "the comparison the target asks for; unknown when there is none",
     &each<[](const Source& s, const Row& r) { const auto op = target(s, r).op; return op ? whole(static_cast<int>(*op)) : Value::unknown(); }>, &kComparatorWords},
    {"target_value", "目标值", kNumber, 4, "", FactGroup::targets, kIndicator, false, "目标数；无数字为未知", "the number promised; unknown when there is none",
     &each<[](const Source& s, const Row& r) { return amount(target(s, r).value); }>},
    {"value", "实际值", kNumber, 4, "", FactGroup::targets, kIndicator, false, "公布的结果，折成目标单位；未公布为未知", "the result in the target's unit; unknown before it is known",
     &each<[](const Source& s, const Row& r) { return amount(one(s, r).actual); }>},
    {"has_result", "有结果", kBool, 0, "", FactGroup::targets, kIndicator, false, "已有结果", "its result is known",
     &each<[](const Source& s, const Row& r) { return Value::boolean(one(s, r).standing.actual.has_value()); }>},
    {"verdict", "结论", kWord, 0, "", FactGroup::targets, kIndicator, false, "对照目标的结论；无法认定为未知", "what the result comes to; unknown when that cannot be decided",
     &each<&verdict>, &kVerdictWords},
    {"short", "未达", kBool, 0, "", FactGroup::targets, kIndicator, false, "结果未达目标；无法认定为未知", "the result falls short; unknown when that cannot be decided",
     &each<&missed>},
};

}  // namespace

std::span<const FactDefinition> facts_of_indicators() { return kFactsOfIndicators; }

}  // namespace duban
