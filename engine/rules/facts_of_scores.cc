// Facts that clauses of scores ask for: work done early, targets passed, duties by the month in which they were missed.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

/// What the office takes to strike a task off is not the unit's: it was done when its unit said so.
Value days_early(const Source& s, const Row& r) {
  const TaskState& task = state(s, r);
  if (task.closing() == nullptr) return Value::unknown();
  const Date closed = task.closing()->on;
  const Date done = std::min(closed, status_since(task, TaskStatus::submitted).value_or(closed));
  return whole(due(s, r).days_since(done));
}

Value percent_above_target(const Source& s, const Row& r) {
  const DayFacts& day = *s.day;
  const TaskState& task = state(s, r);
  const auto position = static_cast<std::size_t>(r.target - day.snapshot().first_target(task));
  const Target& target = task.targets()[position];
  const MeasuredValue* latest = task.values[position].value;
  const auto reached = latest == nullptr ? std::nullopt : value_in_unit(target, *latest);
  if (!reached || !target.value || *target.value <= Decimal(0)) return Value::unknown();
  const bool less_good = less_is_good(target, day.policy().rulebook.verdicts);
  const auto beyond = less_good ? subtract(*target.value, *reached) : subtract(*reached, *target.value);
  const auto share = beyond ? ratio_basis_points(*beyond, *target.value) : std::nullopt;
  return share ? whole(*share) : Value::unknown();
}

Date first_of_month(const Source& s) { return today(s).plus_days(1 - today(s).day()); }

constexpr FactDefinition kFactsOfScores[] = {
    {"days_early", "提前天数", kNumber, 0, "days", FactGroup::time, kTask, true, "办结之日早于时限的自然日数，晚于时限为负；办结之日为报完成之日，没有报完成的为销号之日；未销号为未知", "civil days by which it was done before its deadline, negative after it; done when it was reported as done, else when it was closed; unknown unless it is closed",
     &each<[](const Source& s, const Row& r) { return days_early(s, r); }>},
    {"percent_above_target", "超目标百分比", kNumber, 2, "%", FactGroup::targets, kTarget, false, "实际值比目标值好出的部分占目标值的百分比，差的为负；少为好的指标，低出的部分为好；任一未知或目标值不大于 0 为未知", "how far the value is better than target_value, in percent of it, negative where it is worse; better is lower where less is good; unknown where either is, or the target is not above 0",
     &each<[](const Source& s, const Row& r) { return percent_above_target(s, r); }>},
    {"missed_this_month", "本月缺报次数", kNumber, 0, "", FactGroup::reports, kTask, false, "牵头单位应报、宽限在本月内结束、至今未报的期数", "reports due from those who lead whose grace ended this month and that have not come by today",
     &each<[](const Source& s, const Row& r) { return whole(s.day->month_duties().missed[at(r.task)]); }>},
    {"late_this_month", "本月迟报次数", kNumber, 0, "", FactGroup::reports, kTask, false, "牵头单位应报、宽限在本月内结束、其后才报的期数", "reports due from those who lead whose grace ended this month and that came after it",
     &each<[](const Source& s, const Row& r) { return whole(s.day->month_duties().late[at(r.task)]); }>},
    {"returned_this_month", "本月退回次数", kNumber, 0, "", FactGroup::reports, kTask, false, "本月被办公室退回的进展数", "reports the office gave back this month",
     &each<[](const Source& s, const Row& r) { return whole(s.day->returned_within(first_of_month(s))[at(r.task)]); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_scores() { return kFactsOfScores; }

}  // namespace duban
