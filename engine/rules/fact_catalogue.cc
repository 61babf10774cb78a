// The table of facts.
#include "engine/rules/fact_catalogue.h"

#include <algorithm>
#include <array>

#include "engine/rules/day_facts.h"

namespace duban {
namespace {

using Source = FactSource;
using Row = FactRow;

std::size_t at(int row) { return static_cast<std::size_t>(row); }
const TaskState& state(const Source& s, const Row& r) { return s.day->state(r.task); }
const TaskColumns& columns(const Source& s) { return s.day->snapshot().columns; }
Date due(const Source& s, const Row& r) { return columns(s).due[at(r.task)]; }
Date start(const Source& s, const Row& r) { return columns(s).start[at(r.task)]; }
Date last_report(const Source& s, const Row& r) { return columns(s).last_report[at(r.task)]; }
Date today(const Source& s) { return s.day->as_of(); }
const Calendar& calendar(const Source& s) { return s.day->policy().calendar; }
/// Position of the row's target among those of its task.
std::size_t own_target(const Source& s, const Row& r) { return at(r.target - s.day->snapshot().first_target(state(s, r))); }
const Target& promised(const Source& s, const Row& r) { return state(s, r).targets()[own_target(s, r)]; }
const TargetNumbers& numbers(const Source& s, const Row& r) { return s.day->snapshot().numbers[at(r.target)]; }
/// The latest value, converted where it came in another unit than the target's.
Value actual(const Source& s, const Row& r) {
  const TargetNumbers& n = numbers(s, r);
  if (n.has_latest || !n.has_report) return {n.latest, n.has_latest};
  const auto converted = value_in_unit(promised(s, r), *s.day->snapshot().values[at(r.target)].value);
  const auto scaled = converted ? converted->to_ten_thousandths() : std::nullopt;
  return {scaled.value_or(0), scaled.has_value()};
}
const PartyColumns& parties(const Source& s) { return s.leaders ? s.day->leaders() : s.day->units(); }

const PartyOverdues& overdues(const Source& s) { return s.leaders ? s.day->leader_overdues() : s.day->unit_overdues(); }

Value whole(std::int64_t n) { return Value::number(n); }
Value text(const Source& s, std::string_view t) { return Value::text(s.pool->intern(t)); }
Value percent(int hundredths) { return hundredths < 0 ? Value::unknown() : whole(hundredths); }
int worked_between(const Source& s, Date from, Date to) { return calendar(s).count(from, to); }

int count_targets(const Source& s, const Row& r, Verdict verdict) {
  const auto first = s.day->verdicts().begin() + s.day->snapshot().first_target(state(s, r));
  return static_cast<int>(std::count(first, first + state(s, r).task->targets.count, verdict));
}

/// Reads a block by one function a row, which the compiler folds into the loop.
template <auto Read>
void each(const Source& s, const Row* rows, std::size_t count, std::int64_t* raw, std::uint8_t* known) {
  for (std::size_t i = 0; i < count; ++i) {
    const Value value = Read(s, rows[i]);
    raw[i] = value.known ? value.raw : 0;
    known[i] = value.known ? 1 : 0;
  }
}

constexpr SubjectKind kTask = SubjectKind::task;
constexpr SubjectKind kTarget = SubjectKind::target;
constexpr SubjectKind kUnit = SubjectKind::unit;
constexpr ValueType kBool = ValueType::boolean;
constexpr ValueType kNumber = ValueType::number;
constexpr ValueType kDate = ValueType::date;
constexpr ValueType kText = ValueType::text;

constexpr FactDefinition kFacts[] = {
    {"ref", "编号", kText, 0, "", FactGroup::identity, kTask, false, "事项编号，如 4.10", "the task's ref, e.g. 4.10",
     &each<[](const Source& s, const Row& r) { return text(s, state(s, r).ref()); }>},
    {"notice", "通知", kText, 0, "", FactGroup::identity, kTask, false, "所属通知的 KEY", "KEY of its notice",
     &each<[](const Source& s, const Row& r) { return text(s, state(s, r).key()); }>},
    {"class", "类别", kText, 0, "", FactGroup::identity, kTask, false, "事项类别；未分类为未知", "the task's class; unknown when it has none",
     &each<[](const Source& s, const Row& r) { const int c = columns(s).task_class[at(r.task)]; return c < 0 ? Value::unknown() : Value::text(c); }>},
    {"today", "今天", kDate, 0, "", FactGroup::time, kTask, false, "所问的日期", "the date asked about",
     &each<[](const Source& s, const Row& r) { (void)r; return Value::date(today(s)); }>},
    {"start", "开始日期", kDate, 0, "", FactGroup::time, kTask, false, "事项开始之日", "the day the task begins",
     &each<[](const Source& s, const Row& r) { return Value::date(start(s, r)); }>},
    {"due", "完成时限", kDate, 0, "", FactGroup::time, kTask, true, "现行时限，当日仍在期限内", "the deadline in force, inclusive",
     &each<[](const Source& s, const Row& r) { return Value::date(due(s, r)); }>},
    {"original_due", "原定时限", kDate, 0, "", FactGroup::time, kTask, true, "延期前的时限", "the deadline before extensions",
     &each<[](const Source& s, const Row& r) { return Value::date(state(s, r).original_due()); }>},
    {"workdays_overdue", "逾期工作日", kNumber, 0, "workdays", FactGroup::time, kTask, true, "时限次日起至今天的工作日数；已提交、已销号或待统计数据的为 0", "working days after the deadline up to today; 0 when submitted, closed or awaiting statistics",
     &each<[](const Source& s, const Row& r) { return whole(s.day->workdays_overdue()[at(r.task)]); }>},
    {"workdays_left", "剩余工作日", kNumber, 0, "workdays", FactGroup::time, kTask, true, "明天起至时限的工作日数；过期为负", "working days after today up to the deadline; negative past it",
     &each<[](const Source& s, const Row& r) { return whole(worked_between(s, today(s), due(s, r))); }>},
    {"workdays_span", "全程工作日", kNumber, 0, "workdays", FactGroup::time, kTask, true, "开始次日起至时限的工作日数", "working days after the start up to the deadline",
     &each<[](const Source& s, const Row& r) { return whole(worked_between(s, start(s, r), due(s, r))); }>},
    {"workdays_elapsed", "已过工作日", kNumber, 0, "workdays", FactGroup::time, kTask, false, "开始次日起至今天的工作日数；未开始为负", "working days after the start up to today; negative before it",
     &each<[](const Source& s, const Row& r) { return whole(worked_between(s, start(s, r), today(s))); }>},
    {"days_left", "剩余天数", kNumber, 0, "days", FactGroup::time, kTask, true, "距时限的自然日数；过期为负", "civil days to the deadline; negative past it",
     &each<[](const Source& s, const Row& r) { return whole(due(s, r).days_since(today(s))); }>},
    {"due_implied", "时限为推定", kBool, 0, "", FactGroup::time, kTask, true, "通知未写时限，按年底推定且未经确认", "the deadline is implied and not confirmed",
     &each<[](const Source& s, const Row& r) { return Value::boolean(!state(s, r).due_confirmed); }>},
    {"extensions", "延期次数", kNumber, 0, "", FactGroup::time, kTask, false, "已批准的延期次数", "extensions granted",
     &each<[](const Source& s, const Row& r) { return whole(state(s, r).extension_count()); }>},
    {"has_report", "有进展", kBool, 0, "", FactGroup::reports, kTask, false, "报送过进展", "at least one report came",
     &each<[](const Source& s, const Row& r) { return Value::boolean(last_report(s, r) != kNoReport); }>},
    {"report_count", "报送次数", kNumber, 0, "", FactGroup::reports, kTask, false, "已报送的进展数", "reports that came",
     &each<[](const Source& s, const Row& r) { return whole(std::ssize(state(s, r).reports)); }>},
    {"days_since_report", "距上次报送天数", kNumber, 0, "days", FactGroup::reports, kTask, false, "距最近一次进展的自然日数；从未报送为未知", "civil days since the last report; unknown when none came",
     &each<[](const Source& s, const Row& r) { const Date last = last_report(s, r); return last == kNoReport ? Value::unknown() : whole(today(s).days_since(last)); }>},
    {"days_silent", "无进展天数", kNumber, 0, "days", FactGroup::reports, kTask, false, "距最近一次进展的自然日数；从未报送的从开始日期算", "civil days since the last report, or since the start when none came",
     &each<[](const Source& s, const Row& r) { const Date last = last_report(s, r); return whole(today(s).days_since(last == kNoReport ? start(s, r) : last)); }>},
    {"report_gap", "报送间隔天数", kNumber, 0, "days", FactGroup::reports, kTask, false, "最近两次进展相隔的自然日数；不足两次为未知", "civil days between the last two reports; unknown with fewer",
     &each<[](const Source& s, const Row& r) { const Date before = columns(s).previous_report[at(r.task)]; return before == kNoReport ? Value::unknown() : whole(last_report(s, r).days_since(before)); }>},
    {"missed_duties", "缺报次数", kNumber, 0, "", FactGroup::reports, kTask, false, "上次报送以来应报未报且过宽限的次数", "reports due since the last one, past their grace, that did not come",
     &each<[](const Source& s, const Row& r) { return whole(s.day->missed().count[at(r.task)]); }>},
    {"missed_support_duties", "配合单位缺报次数", kNumber, 0, "", FactGroup::reports, kTask, false, "配合单位各自上次报送以来应报未报且过宽限的次数，合计", "reports due from supporting units since the last one of each, past their grace, that did not come",
     &each<[](const Source& s, const Row& r) { return whole(s.day->missed_by_supports().count[at(r.task)]); }>},
    {"progress", "进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "完成百分比；没有数据为未知", "percent done; unknown without data",
     &each<[](const Source& s, const Row& r) { return percent(s.day->progress().hundredths[at(r.task)]); }>},
    {"own_percent", "自报进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "单位自报的百分比；未报为未知", "the unit's own percent; unknown when not given",
     &each<[](const Source& s, const Row& r) { return percent(columns(s).own_percent[at(r.task)]); }>},
    {"previous_percent", "上次自报进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "再前一次自报的百分比；没有为未知", "the own percent given before the latest; unknown when none was",
     &each<[](const Source& s, const Row& r) { return percent(columns(s).previous_percent[at(r.task)]); }>},
    {"pace", "序时进度", kNumber, 2, "%", FactGroup::time, kTask, true, "已过天数占全程天数的百分比", "days elapsed of the days of the span, in percent",
     &each<[](const Source& s, const Row& r) { return whole(pace_of(state(s, r), today(s))); }>},
    {"pace_month", "按月序时进度", kNumber, 2, "%", FactGroup::time, kTask, false, "已完结的月数占十二个月的百分比", "finished months of twelve, in percent",
     &each<[](const Source& s, const Row& r) { const TaskState& t = state(s, r); return whole(pace_month(t.history->notices[at(t.task->notice)].year, today(s))); }>},
    {"has_target", "有目标", kBool, 0, "", FactGroup::identity, kTask, false, "有可考核的目标", "it has targets",
     &each<[](const Source& s, const Row& r) { return Value::boolean(columns(s).has_targets[at(r.task)] != 0); }>},
    {"target_count", "目标数", kNumber, 0, "", FactGroup::identity, kTask, false, "目标个数", "number of targets",
     &each<[](const Source& s, const Row& r) { return whole(state(s, r).task->targets.count); }>},
    {"targets_short", "未达目标数", kNumber, 0, "", FactGroup::targets, kTask, false, "所报数值未达到的目标个数", "targets whose reported value falls short",
     &each<[](const Source& s, const Row& r) { return whole(count_targets(s, r, Verdict::missed)); }>},
    {"targets_met", "已达目标数", kNumber, 0, "", FactGroup::targets, kTask, false, "已达到的目标个数", "targets reached",
     &each<[](const Source& s, const Row& r) { return whole(count_targets(s, r, Verdict::met)); }>},
    {"upstream_overdue", "上游逾期", kBool, 0, "", FactGroup::graph, kTask, false, "所依赖的事项（含间接）有逾期", "a task it waits for, directly or not, is overdue",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->upstream_overdue()[at(r.task)] != 0); }>},
    {"upstream_count", "上游事项数", kNumber, 0, "", FactGroup::graph, kTask, false, "直接依赖的事项数", "tasks it depends on directly",
     &each<[](const Source& s, const Row& r) { return whole(std::ssize(state(s, r).upstream)); }>},
    {"open", "未结", kBool, 0, "", FactGroup::life_cycle, kTask, false, "未提交、未销号", "neither submitted nor closed",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::open); }>},
    {"submitted", "待销号", kBool, 0, "", FactGroup::life_cycle, kTask, false, "已报完成、待核实销号", "reported as done, awaiting verification",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::submitted); }>},
    {"closed", "已销号", kBool, 0, "", FactGroup::life_cycle, kTask, false, "已核实销号", "verified and struck off",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::closed); }>},
    {"overdue", "逾期", kBool, 0, "", FactGroup::life_cycle, kTask, true, "逾期工作日大于 0", "workdays_overdue is above 0",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->workdays_overdue()[at(r.task)] > 0); }>},
    {"awaiting_data", "待统计数据", kBool, 0, "", FactGroup::life_cycle, kTask, false, "未定的目标均待年度统计", "every target still open waits for the year's statistics",
     &each<[](const Source& s, const Row& r) { return Value::boolean(all_await_data(state(s, r), today(s), s.day->policy().rulebook.verdicts)); }>},
    {"suspended", "挂起", kBool, 0, "", FactGroup::life_cycle, kTask, false, "经批准停计时限", "its clock is stopped by approval",
     &each<[](const Source& s, const Row& r) { return Value::boolean(columns(s).suspended[at(r.task)] != 0); }>},
    {"metric", "指标", kText, 0, "", FactGroup::targets, kTarget, false, "目标名称", "the target's metric",
     &each<[](const Source& s, const Row& r) { return text(s, promised(s, r).metric); }>},
    {"kind", "目标类型", kText, 0, "", FactGroup::targets, kTarget, false, "growth level count ratio reduction milestone rank relative", "growth level count ratio reduction milestone rank relative",
     &each<[](const Source& s, const Row& r) { return text(s, name_of(promised(s, r).kind)); }>},
    {"comparator", "比较", kText, 0, "", FactGroup::targets, kTarget, false, ">= > <= < = ~ keep；没有为未知", ">= > <= < = ~ keep; unknown when there is none",
     &each<[](const Source& s, const Row& r) { const int op = numbers(s, r).comparator; return op < 0 ? Value::unknown() : Value::text(s.comparators[at(op)]); }>},
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
    {"name", "名称", kText, 0, "", FactGroup::unit, kUnit, false, "单位或领导姓名", "name of the unit or leader",
     &each<[](const Source& s, const Row& r) { return Value::text((s.leaders ? s.day->snapshot().leaders : s.day->snapshot().units)[at(r.party)]); }>},
    {"lead_tasks", "牵头事项数", kNumber, 0, "", FactGroup::unit, kUnit, false, "牵头（或负责）的事项数", "tasks led (or answered for)",
     &each<[](const Source& s, const Row& r) { return whole(parties(s).lead_tasks[at(r.party)]); }>},
    {"lead_open", "牵头未结数", kNumber, 0, "", FactGroup::unit, kUnit, false, "其中未结的", "those still open",
     &each<[](const Source& s, const Row& r) { return whole(parties(s).lead_open[at(r.party)]); }>},
    {"lead_overdue", "牵头逾期数", kNumber, 0, "", FactGroup::unit, kUnit, false, "其中逾期的", "those overdue",
     &each<[](const Source& s, const Row& r) { return whole(overdues(s).count[at(r.party)]); }>},
    {"lead_due_soon", "牵头临期数", kNumber, 0, "", FactGroup::unit, kUnit, false, "其中 15 个工作日内到期的", "those due within 15 working days",
     &each<[](const Source& s, const Row& r) { return whole(parties(s).lead_due_soon[at(r.party)]); }>},
    {"most_overdue", "最长逾期工作日", kNumber, 0, "workdays", FactGroup::unit, kUnit, false, "其中逾期最久的工作日数；没有为 0", "working days of the one longest overdue; 0 when none is",
     &each<[](const Source& s, const Row& r) { return whole(overdues(s).longest[at(r.party)]); }>},
    {"support_tasks", "配合事项数", kNumber, 0, "", FactGroup::unit, kUnit, false, "配合（不牵头）的事项数", "tasks supported and not led",
     &each<[](const Source& s, const Row& r) { return s.leaders ? whole(0) : whole(s.day->support_tasks()[at(r.party)]); }>},
};

bool serves(const FactDefinition& fact, SubjectKind subject) {
  if (fact.subject == subject) return true;
  if (subject == SubjectKind::target) return fact.subject == SubjectKind::task;
  if (subject == SubjectKind::leader) return fact.subject == SubjectKind::unit;
  return false;
}

}  // namespace

std::string_view name_of(FactGroup group) {
  static constexpr std::array<std::string_view, 8> kNames = {"identity", "time",  "reports", "progress",
                                                             "targets",  "graph", "unit",    "life cycle"};
  return kNames[static_cast<std::size_t>(group)];
}

FactSource::FactSource(const DayFacts& facts, bool of_leaders) : day(&facts), pool(&facts.names()), leaders(of_leaders) {
  for (std::size_t i = 0; i < comparators.size(); ++i) comparators[i] = pool->intern(name_of(static_cast<Comparator>(i)));
}

std::span<const FactDefinition> all_facts() { return kFacts; }

std::optional<int> find_fact(std::string_view name, SubjectKind subject) {
  for (std::size_t i = 0; i < std::size(kFacts); ++i) {
    const bool named = kFacts[i].name == name || kFacts[i].chinese == name;
    if (named && serves(kFacts[i], subject)) return static_cast<int>(i);
  }
  return std::nullopt;
}

std::vector<std::string> fact_names(SubjectKind subject) {
  std::vector<std::string> names;
  for (const FactDefinition& fact : kFacts) {
    if (!serves(fact, subject)) continue;
    names.emplace_back(fact.name);
    names.emplace_back(fact.chinese);
  }
  return names;
}

}  // namespace duban
