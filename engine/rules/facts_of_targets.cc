// Facts of the group targets: numbers promised and reached.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

/// Position of the row's target among those of its task.
std::size_t own_target(const Source& s, const Row& r) { return at(r.target - s.day->snapshot().first_target(state(s, r))); }
const Target& promised(const Source& s, const Row& r) { return state(s, r).targets()[own_target(s, r)]; }
const TargetNumbers& numbers(const Source& s, const Row& r) { return s.day->snapshot().numbers[at(r.target)]; }

/// `value` in ten-thousandths of the target's unit.
Value in_unit(const Target& target, const MeasuredValue& value) {
  const auto converted = value_in_unit(target, value);
  const auto scaled = converted ? converted->to_ten_thousandths() : std::nullopt;
  return {scaled.value_or(0), scaled.has_value()};
}

/// The latest value, converted where it came in another unit than the target's.
Value actual(const Source& s, const Row& r) {
  const TargetNumbers& n = numbers(s, r);
  if (n.has_latest || !n.has_report) return {n.latest, n.has_latest};
  return in_unit(promised(s, r), *s.day->snapshot().values[at(r.target)].value);
}

int count_targets(const Source& s, const Row& r, Verdict verdict) {
  const auto first = s.day->verdicts().begin() + s.day->snapshot().first_target(state(s, r));
  return static_cast<int>(std::count(first, first + state(s, r).task->targets.count, verdict));
}

constexpr FactDefinition kFacts[] = {
    {"targets_short", "未达目标数", kNumber, 0, "", FactGroup::targets, kTask, false, "所报数值未达到的目标个数", "targets whose reported value falls short",
     &each<[](const Source& s, const Row& r) { return whole(count_targets(s, r, Verdict::missed)); }>},
    {"targets_met", "已达目标数", kNumber, 0, "", FactGroup::targets, kTask, false, "已达到的目标个数", "targets reached",
     &each<[](const Source& s, const Row& r) { return whole(count_targets(s, r, Verdict::met)); }>},
    {"metric", "指标", kText, 0, "", FactGroup::targets, kTarget, false, "目标名称", "the target's metric",
     &each<[](const Source& s, const Row& r) { return text(s, promised(s, r).metric); }>},
    {"kind", "目标类型", kWord, 0, "", FactGroup::targets, kTarget, false, "目标的类型", "what kind of target it is",
     &each<[](const Source& s, const Row& r) { return whole(static_cast<int>(promised(s, r).kind)); }>, &kTargetKindWords},
    {"accrual", "累计方式", kWord, 0, "", FactGroup::targets, kTarget, false, "数值如何随时间累计", "how values add up over the year",
     &each<[](const Source& s, const Row& r) { return whole(static_cast<int>(promised(s, r).accrual)); }>, &kAccrualWords},
    {"comparator", "比较", kWord, 0, "", FactGroup::targets, kTarget, false, "目标要求的比较；没有为未知", "the comparison the target asks for; unknown when there is none",
     &each<[](const Source& s, const Row& r) { const int op = numbers(s, r).comparator; return Value{op, op >= 0}; }>, &kComparatorWords},
    {"value", "实际值", kNumber, 4, "", FactGroup::targets, kTarget, false, "最近报送值，折成目标单位；未报为未知", "the latest value in the target's unit; unknown when none came",
     &each<[](const Source& s, const Row& r) { return actual(s, r); }>},
    {"value_on", "实际值日期", kDate, 0, "", FactGroup::targets, kTarget, false, "最近报送值的日期；未报为未知", "the date of the latest value; unknown when none came",
     &each<[](const Source& s, const Row& r) { return Value{numbers(s, r).latest_on.ordinal(), numbers(s, r).has_report}; }>},
    {"target_value", "目标值", kNumber, 4, "", FactGroup::targets, kTarget, false, "目标数；无数字为未知", "the number promised; unknown when there is none",
     &each<[](const Source& s, const Row& r) { return Value{numbers(s, r).promised, numbers(s, r).has_promised}; }>},
    {"short", "未达", kBool, 0, "", FactGroup::targets, kTarget, false, "所报数值未达目标；未报为未知", "the reported value falls short; unknown when none came",
     &each<[](const Source& s, const Row& r) { const Verdict v = s.day->verdicts()[at(r.target)]; return v == Verdict::unknown ? Value::unknown() : Value::boolean(v == Verdict::missed); }>},
    {"target_awaiting_data", "目标待统计数据", kBool, 0, "", FactGroup::targets, kTarget, false, "该目标待年度统计", "this target waits for the year's statistics",
     &each<[](const Source& s, const Row& r) { return Value::boolean(awaits_data(state(s, r), own_target(s, r), today(s))); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_targets() { return kFacts; }

}  // namespace duban
