// The table of facts.
#include "engine/rules/fact_catalogue.h"

#include <array>

namespace duban {
namespace {

using Row = FactRow;
using Context = FactContext;

const TaskState& state(const Row& r) { return *r.task->state; }
const TaskDraft& draft(const Row& r) { return state(r).task->draft; }
const TargetFacts& target(const Row& r) { return r.task->targets[static_cast<std::size_t>(r.target)]; }
const Target& promised(const Row& r) { return draft(r).targets[static_cast<std::size_t>(r.target)]; }

Value text(const Context& c, std::string_view s) { return Value::text(c.pool->intern(s)); }
Value optional_text(const Context& c, const std::string& s) { return s.empty() ? Value::unknown() : text(c, s); }
Value optional_decimal(const std::optional<Decimal>& d) {
  if (!d) return Value::unknown();
  const auto scaled = d->to_ten_thousandths();
  return scaled ? Value{*scaled, true} : Value::unknown();
}
const Report* last_report(const Row& r) { return state(r).reports.empty() ? nullptr : &state(r).reports.back(); }

int count_targets(const Row& r, Verdict verdict) {
  int n = 0;
  for (const TargetFacts& t : r.task->targets) n += t.judgement.verdict == verdict ? 1 : 0;
  return n;
}

constexpr SubjectKind kTask = SubjectKind::task;
constexpr SubjectKind kTarget = SubjectKind::target;
constexpr SubjectKind kUnit = SubjectKind::unit;
constexpr ValueType kBool = ValueType::boolean;
constexpr ValueType kNumber = ValueType::number;
constexpr ValueType kDate = ValueType::date;
constexpr ValueType kText = ValueType::text;

constexpr FactDefinition kFacts[] = {
    {"ref", "编号", kText, "", FactGroup::identity, kTask, false, "事项编号，如 4.10", "the task's ref, e.g. 4.10",
     [](const Row& r, const Context& c) { return text(c, draft(r).ref); }},
    {"notice", "通知", kText, "", FactGroup::identity, kTask, false, "所属通知的 KEY", "KEY of its notice",
     [](const Row& r, const Context& c) { return text(c, state(r).task->key); }},
    {"class", "类别", kText, "", FactGroup::identity, kTask, false, "事项类别；未分类为未知", "the task's class; unknown when it has none",
     [](const Row& r, const Context& c) { return optional_text(c, draft(r).task_class); }},
    {"today", "今天", kDate, "", FactGroup::time, kTask, false, "所问的日期", "the date asked about",
     [](const Row&, const Context& c) { return Value::date(c.as_of); }},
    {"start", "开始日期", kDate, "", FactGroup::time, kTask, false, "事项开始之日", "the day the task begins",
     [](const Row& r, const Context&) { return Value::date(state(r).start); }},
    {"due", "完成时限", kDate, "", FactGroup::time, kTask, true, "现行时限，当日仍在期限内", "the deadline in force, inclusive",
     [](const Row& r, const Context&) { return Value::date(state(r).due); }},
    {"original_due", "原定时限", kDate, "", FactGroup::time, kTask, true, "延期前的时限", "the deadline before extensions",
     [](const Row& r, const Context&) { return Value::date(state(r).original_due); }},
    {"workdays_overdue", "逾期工作日", kNumber, "workdays", FactGroup::time, kTask, true,
     "时限次日起至今天的工作日数；已提交、已销号或待统计数据的为 0", "working days after the deadline up to today; 0 when submitted, closed or awaiting statistics",
     [](const Row& r, const Context&) { return Value::whole(r.task->workdays_overdue); }},
    {"workdays_left", "剩余工作日", kNumber, "workdays", FactGroup::time, kTask, true,
     "明天起至时限的工作日数；过期为负", "working days after today up to the deadline; negative past it",
     [](const Row& r, const Context&) { return Value::whole(r.task->workdays_left); }},
    {"days_left", "剩余天数", kNumber, "days", FactGroup::time, kTask, true, "距时限的自然日数；过期为负", "civil days to the deadline; negative past it",
     [](const Row& r, const Context& c) { return Value::whole(state(r).due.days_since(c.as_of)); }},
    {"due_implied", "时限为推定", kBool, "", FactGroup::time, kTask, true, "通知未写时限，按年底推定且未经确认", "the deadline is implied and not confirmed",
     [](const Row& r, const Context&) { return Value::boolean(!state(r).due_confirmed); }},
    {"extensions", "延期次数", kNumber, "", FactGroup::time, kTask, false, "已批准的延期次数", "extensions granted",
     [](const Row& r, const Context&) { return Value::whole(static_cast<std::int64_t>(state(r).extensions.size())); }},
    {"has_report", "有进展", kBool, "", FactGroup::reports, kTask, false, "报送过进展", "at least one report came",
     [](const Row& r, const Context&) { return Value::boolean(last_report(r) != nullptr); }},
    {"report_count", "报送次数", kNumber, "", FactGroup::reports, kTask, false, "已报送的进展数", "reports that came",
     [](const Row& r, const Context&) { return Value::whole(static_cast<std::int64_t>(state(r).reports.size())); }},
    {"days_since_report", "距上次报送天数", kNumber, "days", FactGroup::reports, kTask, false, "距最近一次进展的自然日数；从未报送为未知", "civil days since the last report; unknown when none came",
     [](const Row& r, const Context& c) {
       return last_report(r) == nullptr ? Value::unknown() : Value::whole(c.as_of.days_since(last_report(r)->on));
     }},
    {"missed_duties", "缺报次数", kNumber, "", FactGroup::reports, kTask, false, "上次报送以来应报未报且过宽限的次数", "reports due since the last one, past their grace, that did not come",
     [](const Row& r, const Context&) { return Value::whole(r.task->missed_duty ? r.task->missed_duty->count : 0); }},
    {"progress", "进度", kNumber, "%", FactGroup::progress, kTask, false, "完成百分比；没有数据为未知", "percent done; unknown without data",
     [](const Row& r, const Context&) {
       const auto& p = r.task->progress.hundredths;
       return p ? Value::hundredths(*p) : Value::unknown();
     }},
    {"own_percent", "自报进度", kNumber, "%", FactGroup::progress, kTask, false, "单位自报的百分比；未报为未知", "the unit's own percent; unknown when not given",
     [](const Row& r, const Context&) {
       return state(r).own_percent ? Value::hundredths(*state(r).own_percent) : Value::unknown();
     }},
    {"pace", "序时进度", kNumber, "%", FactGroup::time, kTask, true, "已过天数占全程天数的百分比", "days elapsed of the days of the span, in percent",
     [](const Row& r, const Context&) { return Value::hundredths(r.task->pace); }},
    {"pace_month", "按月序时进度", kNumber, "%", FactGroup::time, kTask, false, "已完结的月数占十二个月的百分比", "finished months of twelve, in percent",
     [](const Row& r, const Context& c) { return Value::hundredths(pace_month(state(r).task->notice_year, c.as_of)); }},
    {"has_target", "有目标", kBool, "", FactGroup::identity, kTask, false, "有可考核的目标", "it has targets",
     [](const Row& r, const Context&) { return Value::boolean(!draft(r).targets.empty()); }},
    {"target_count", "目标数", kNumber, "", FactGroup::identity, kTask, false, "目标个数", "number of targets",
     [](const Row& r, const Context&) { return Value::whole(static_cast<std::int64_t>(draft(r).targets.size())); }},
    {"targets_short", "未达目标数", kNumber, "", FactGroup::targets, kTask, false, "所报数值未达到的目标个数", "targets whose reported value falls short",
     [](const Row& r, const Context&) { return Value::whole(count_targets(r, Verdict::missed)); }},
    {"targets_met", "已达目标数", kNumber, "", FactGroup::targets, kTask, false, "已达到的目标个数", "targets reached",
     [](const Row& r, const Context&) { return Value::whole(count_targets(r, Verdict::met)); }},
    {"upstream_overdue", "上游逾期", kBool, "", FactGroup::graph, kTask, false, "所依赖的事项（含间接）有逾期", "a task it waits for, directly or not, is overdue",
     [](const Row& r, const Context&) { return Value::boolean(r.task->upstream_overdue); }},
    {"upstream_count", "上游事项数", kNumber, "", FactGroup::graph, kTask, false, "直接依赖的事项数", "tasks it depends on directly",
     [](const Row& r, const Context&) { return Value::whole(static_cast<std::int64_t>(state(r).upstream.size())); }},
    {"open", "未结", kBool, "", FactGroup::life_cycle, kTask, false, "未提交、未销号", "neither submitted nor closed",
     [](const Row& r, const Context&) { return Value::boolean(r.task->is_open()); }},
    {"submitted", "待销号", kBool, "", FactGroup::life_cycle, kTask, false, "已报完成、待核实销号", "reported as done, awaiting verification",
     [](const Row& r, const Context&) { return Value::boolean(r.task->status == TaskStatus::submitted); }},
    {"closed", "已销号", kBool, "", FactGroup::life_cycle, kTask, false, "已核实销号", "verified and struck off",
     [](const Row& r, const Context&) { return Value::boolean(r.task->status == TaskStatus::closed); }},
    {"overdue", "逾期", kBool, "", FactGroup::life_cycle, kTask, true, "逾期工作日大于 0", "workdays_overdue is above 0",
     [](const Row& r, const Context&) { return Value::boolean(r.task->is_overdue()); }},
    {"awaiting_data", "待统计数据", kBool, "", FactGroup::life_cycle, kTask, false, "未定的目标均待年度统计", "every target still open waits for the year's statistics",
     [](const Row& r, const Context&) { return Value::boolean(r.task->all_await_data); }},
    {"suspended", "挂起", kBool, "", FactGroup::life_cycle, kTask, false, "经批准停计时限", "its clock is stopped by approval",
     [](const Row&, const Context&) { return Value::boolean(false); }},
    {"metric", "指标", kText, "", FactGroup::targets, kTarget, false, "目标名称", "the target's metric",
     [](const Row& r, const Context& c) { return text(c, promised(r).metric); }},
    {"kind", "目标类型", kText, "", FactGroup::targets, kTarget, false, "growth level count ratio reduction milestone rank relative", "growth level count ratio reduction milestone rank relative",
     [](const Row& r, const Context& c) { return text(c, name_of(promised(r).kind)); }},
    {"value", "实际值", kNumber, "", FactGroup::targets, kTarget, false, "最近报送值，折成目标单位；未报为未知", "the latest value in the target's unit; unknown when none came",
     [](const Row& r, const Context&) { return optional_decimal(target(r).judgement.actual); }},
    {"target_value", "目标值", kNumber, "", FactGroup::targets, kTarget, false, "目标数；无数字为未知", "the number promised; unknown when there is none",
     [](const Row& r, const Context&) { return optional_decimal(promised(r).value); }},
    {"short", "未达", kBool, "", FactGroup::targets, kTarget, false, "所报数值未达目标；未报为未知", "the reported value falls short; unknown when none came",
     [](const Row& r, const Context&) {
       const Verdict v = target(r).judgement.verdict;
       return v == Verdict::unknown ? Value::unknown() : Value::boolean(v == Verdict::missed);
     }},
    {"target_awaiting_data", "目标待统计数据", kBool, "", FactGroup::targets, kTarget, false, "该目标待年度统计", "this target waits for the year's statistics",
     [](const Row& r, const Context&) { return Value::boolean(target(r).awaiting_data); }},
    {"name", "名称", kText, "", FactGroup::unit, kUnit, false, "单位或领导姓名", "name of the unit or leader",
     [](const Row& r, const Context& c) { return text(c, r.party->name); }},
    {"lead_tasks", "牵头事项数", kNumber, "", FactGroup::unit, kUnit, false, "牵头（或负责）的事项数", "tasks led (or answered for)",
     [](const Row& r, const Context&) { return Value::whole(r.party->lead_tasks); }},
    {"lead_open", "牵头未结数", kNumber, "", FactGroup::unit, kUnit, false, "其中未结的", "those still open",
     [](const Row& r, const Context&) { return Value::whole(r.party->lead_open); }},
    {"lead_overdue", "牵头逾期数", kNumber, "", FactGroup::unit, kUnit, false, "其中逾期的", "those overdue",
     [](const Row& r, const Context&) { return Value::whole(r.party->lead_overdue); }},
    {"support_tasks", "配合事项数", kNumber, "", FactGroup::unit, kUnit, false, "配合的事项数", "tasks supported",
     [](const Row& r, const Context&) { return Value::whole(r.party->support_tasks); }},
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
