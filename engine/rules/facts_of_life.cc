// Facts of the group life cycle: where a task stands in its life.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

std::span<const Step> steps_of(const TaskState& task) {
  return task.life == nullptr ? std::span<const Step>() : task.history->steps_of(task.task->id);
}

/// How many steps of `kind` the task has taken by today.
int count_steps(const Source& s, const Row& r, StepKind kind) {
  const auto steps = steps_of(state(s, r));
  return static_cast<int>(std::count_if(steps.begin(), steps.end(), [&](const Step& step) { return step.kind == kind && step.on <= today(s); }));
}

int workdays_suspended(const Source& s, const Row& r) {
  int workdays = 0;
  for (const Rest& rest : rests_of(steps_of(state(s, r)), today(s))) workdays += worked_between(s, rest.from, rest.to);
  return workdays;
}

constexpr FactDefinition kFactsOfLife[] = {
    {"open", "未结", kBool, 0, "", FactGroup::life_cycle, kTask, false, "未提交、未销号", "neither submitted nor closed",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::open); }>},
    {"submitted", "待销号", kBool, 0, "", FactGroup::life_cycle, kTask, false, "已报完成、待核实销号", "reported as done, awaiting verification",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::submitted); }>},
    {"closed", "已销号", kBool, 0, "", FactGroup::life_cycle, kTask, false, "已核实销号", "verified and struck off",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::closed); }>},
    {"overdue", "逾期", kBool, 0, "", FactGroup::life_cycle, kTask, true, "逾期工作日大于 0", "workdays_overdue is above 0",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->workdays_overdue()[at(r.task)] > 0); }>},
    {"awaiting_data", "待统计数据", kBool, 0, "", FactGroup::life_cycle, kTask, false, "未定的目标均待年度统计", "every target still open waits for the year's statistics",
     &each<[](const Source& s, const Row& r) { return Value::boolean(columns(s).has_statistics[at(r.task)] != 0 && all_await_data(state(s, r), today(s), s.day->policy().rulebook.verdicts)); }>},
    {"suspended", "挂起", kBool, 0, "", FactGroup::life_cycle, kTask, false, "经批准停计时限", "its clock is stopped by approval",
     &each<[](const Source& s, const Row& r) { return Value::boolean(columns(s).suspended[at(r.task)] != 0); }>},
    {"acknowledged", "已签收", kBool, 0, "", FactGroup::life_cycle, kTask, false, "有单位签收过", "a unit has acknowledged it",
     &each<[](const Source& s, const Row& r) { const LifeState* life = state(s, r).life; return Value::boolean(life != nullptr && life->receipt != nullptr); }>},
    {"objected", "有异议", kBool, 0, "", FactGroup::life_cycle, kTask, false, "有异议待答复", "an objection has not been answered",
     &each<[](const Source& s, const Row& r) { const LifeState* life = state(s, r).life; return Value::boolean(life != nullptr && life->objection != nullptr); }>},
    {"extension_requested", "申请延期", kBool, 0, "", FactGroup::life_cycle, kTask, false, "有延期申请待答复", "an extension is asked for and not decided",
     &each<[](const Source& s, const Row& r) { const LifeState* life = state(s, r).life; return Value::boolean(life != nullptr && life->request != nullptr); }>},
    {"extensions_refused", "延期驳回次数", kNumber, 0, "", FactGroup::life_cycle, kTask, false, "未获批准的延期申请数", "requests for an extension that were refused",
     &each<[](const Source& s, const Row& r) { return whole(count_steps(s, r, StepKind::refuse_extension)); }>},
    {"times_suspended", "挂起次数", kNumber, 0, "", FactGroup::life_cycle, kTask, false, "挂起过的次数，包括正在挂起的", "how often it was suspended, now included",
     &each<[](const Source& s, const Row& r) { return whole(count_steps(s, r, StepKind::suspend)); }>},
    {"workdays_suspended", "挂起工作日", kNumber, 0, "workdays", FactGroup::life_cycle, kTask, false, "各次挂起次日起至恢复之日的工作日数，合计；正在挂起的算至今天", "working days after each suspension up to its end, or to today where it lasts, together",
     &each<[](const Source& s, const Row& r) { return whole(workdays_suspended(s, r)); }>},
    {"suspension_over", "挂起期满", kBool, 0, "", FactGroup::life_cycle, kTask, false, "挂起已过预定的结束日期而未恢复；未挂起或未定结束日期为未知", "it is still suspended past the end foreseen; unknown unless it is suspended with an end foreseen",
     &each<[](const Source& s, const Row& r) { const Step* held = state(s, r).suspension(); return held == nullptr || !held->date ? Value::unknown() : Value::boolean(today(s) > *held->date); }>},
    {"workdays_awaiting_closing", "待销号工作日", kNumber, 0, "workdays", FactGroup::life_cycle, kTask, false, "报完成次日起至今天的工作日数；不是待销号的为 0", "working days after it was reported as done, up to today; 0 unless it is submitted",
     &each<[](const Source& s, const Row& r) { const auto since = submitted_on(s, r); return whole(since ? worked_between(s, *since, today(s)) : 0); }>},
    {"closings_refused", "销号退回次数", kNumber, 0, "", FactGroup::life_cycle, kTask, false, "申请销号被退回的次数", "how often closing was refused",
     &each<[](const Source& s, const Row& r) { return whole(count_steps(s, r, StepKind::refuse_closing)); }>},
    {"times_reopened", "重新立项次数", kNumber, 0, "", FactGroup::life_cycle, kTask, false, "销号后重新立项的次数", "how often it was reopened after closing",
     &each<[](const Source& s, const Row& r) { return whole(count_steps(s, r, StepKind::reopen)); }>},
    {"lamp_by_hand", "人工定灯", kBool, 0, "", FactGroup::life_cycle, kTask, false, "现行灯色由办公室指定", "its lamp is set by hand",
     &each<[](const Source& s, const Row& r) { return Value::boolean(lamp_by_hand(state(s, r), today(s)) != nullptr); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_life() { return kFactsOfLife; }

}  // namespace duban
