// Facts of the group targets: numbers promised and reached.
#include "engine/rules/fact_readers.h"
#include "engine/rules/reported.h"

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

/// A count of harm grows as the year goes on: that it does says nothing.
bool grows_by_itself(const Target& target, bool less_good) { return less_good && target.accrual == Accrual::flow; }

Value value_fell(const Source& s, const Row& r) {
  const Target& target = promised(s, r);
  const MeasuredValue* latest = s.day->snapshot().values[at(r.target)].value;
  const MeasuredValue* before = value_before(state(s, r), own_target(s, r)).value;
  if (latest == nullptr || before == nullptr) return Value::unknown();
  if (target.kind == TargetKind::milestone) {
    return before->done && latest->done ? Value::boolean(*before->done && !*latest->done) : Value::unknown();
  }
  const Value now = actual(s, r);
  const Value then = in_unit(target, *before);
  if (!now.known || !then.known) return Value::unknown();
  if (now.raw == then.raw) return Value::boolean(false);
  const bool less_good = less_is_good(target, s.day->policy().rulebook.verdicts);
  if (grows_by_itself(target, less_good)) return Value::unknown();
  return Value::boolean(less_good ? now.raw > then.raw : now.raw < then.raw);
}

Value value_gap(const Source& s, const Row& r) {
  const Comparison compared = compare(promised(s, r), s.day->snapshot().values[at(r.target)].value, s.day->policy().rulebook.verdicts);
  if (!compared.actual) return Value::unknown();
  if (compared.verdict == Verdict::met || !compared.gap) return whole(0);
  const auto scaled = compared.gap->to_ten_thousandths();
  return scaled ? whole(*scaled) : Value::unknown();
}

Value percent_of_target(const Source& s, const Row& r) {
  const Value value = actual(s, r);
  const TargetNumbers& n = numbers(s, r);
  if (!value.known || !n.has_promised || n.promised <= 0) return Value::unknown();
  const auto share = ratio_basis_points(Decimal(value.raw, 4), Decimal(n.promised, 4));
  return share ? whole(*share) : Value::unknown();
}

bool is_attested(const Source& s, const Row& r) {
  const History& history = *state(s, r).history;
  const RegisteredTask& task = *state(s, r).task;
  const int number = history.target_number(task, static_cast<int>(own_target(s, r)));
  const auto& all = history.attestations;
  auto a = std::lower_bound(all.begin(), all.end(), task.id, [](const Attestation& said, int id) { return said.task < id; });
  for (; a != all.end() && a->task == task.id; ++a) {
    if (a->target == number && a->on <= today(s)) return true;
  }
  return false;
}

int count_targets(const Source& s, const Row& r, Verdict verdict) {
  const auto first = s.day->verdicts().begin() + s.day->snapshot().first_target(state(s, r));
  return static_cast<int>(std::count(first, first + state(s, r).task->targets.count, verdict));
}

constexpr FactDefinition kFactsOfTargets[] = {
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
    {"targets_reported", "已报目标数", kNumber, 0, "", FactGroup::targets, kTask, false, "报送过数值的目标个数", "targets a value came for",
     &each<[](const Source& s, const Row& r) { const auto values = state(s, r).values; return whole(std::count_if(values.begin(), values.end(), [](const LatestValue& v) { return v.value != nullptr; })); }>},
    {"previous_value", "上次实际值", kNumber, 4, "", FactGroup::targets, kTarget, false, "同一单位前一日期报送的数值，折成目标单位；没有为未知", "the value its unit reported on an earlier day, in the target's unit; unknown when there is none",
     &each<[](const Source& s, const Row& r) { const auto before = value_before(state(s, r), own_target(s, r)); return before.value == nullptr ? Value::unknown() : in_unit(promised(s, r), *before.value); }>},
    {"previous_value_on", "上次实际值日期", kDate, 0, "", FactGroup::targets, kTarget, false, "上次实际值的日期；没有为未知", "the date of previous_value; unknown when there is none",
     &each<[](const Source& s, const Row& r) { const auto before = value_before(state(s, r), own_target(s, r)); return before.report == nullptr ? Value::unknown() : Value::date(before.report->on); }>},
    {"value_fell", "实际值变差", kBool, 0, "", FactGroup::targets, kTarget, false, "最近数值比同一单位上次的差：多为好的减少，少为好的增加；累计的少为好指标自然增加，不论；不足两次为未知", "the latest value is worse than the one its unit reported before: less where more is good, more where less is; that a count of harm grows is left out; unknown with fewer than two",
     &each<[](const Source& s, const Row& r) { return value_fell(s, r); }>},
    {"value_gap", "差额", kNumber, 4, "", FactGroup::targets, kTarget, false, "距目标还差的数，折成目标单位，已达为 0；无法比较为未知", "what is missing of the target, in its unit, 0 when met; unknown where they cannot be compared",
     &each<[](const Source& s, const Row& r) { return value_gap(s, r); }>},
    {"percent_of_target", "目标完成率", kNumber, 2, "%", FactGroup::targets, kTarget, false, "实际值占目标值的百分比，可超过 100；任一未知或目标值不大于 0 为未知", "the value in percent of target_value, also above 100; unknown where either is, or the target is not above 0",
     &each<[](const Source& s, const Row& r) { return percent_of_target(s, r); }>},
    {"target_deadline", "目标时限", kDate, 0, "", FactGroup::targets, kTarget, true, "该目标自己的时限；没有写明为事项的时限", "the target's own deadline, else that of its task",
     &each<[](const Source& s, const Row& r) { return Value::date(promised(s, r).deadline.value_or(due(s, r))); }>},
    {"target_days_left", "目标剩余天数", kNumber, 0, "days", FactGroup::targets, kTarget, true, "距目标时限的自然日数；过期为负", "civil days to target_deadline; negative past it",
     &each<[](const Source& s, const Row& r) { return whole(promised(s, r).deadline.value_or(due(s, r)).days_since(today(s))); }>},
    {"attested", "已认定", kBool, 0, "", FactGroup::targets, kTarget, false, "有人署名认定过该目标", "a named person has attested what became of the target",
     &each<[](const Source& s, const Row& r) { return Value::boolean(is_attested(s, r)); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_targets() { return kFactsOfTargets; }

}  // namespace duban
