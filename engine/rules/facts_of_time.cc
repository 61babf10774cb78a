// Facts of the group time: start, deadline and what is between them and today.
#include "engine/rules/fact_readers.h"
#include "engine/rules/reported.h"

namespace duban {
namespace {

using namespace fact_readers;

/// Civil days by which extensions have moved the deadline; what a resumption or reopening moved is none of them.
int days_extended(const TaskState& task) {
  int days = 0;
  Date before = task.task->due;
  for (const Extension& e : task.extensions) {
    if (e.why == DueMove::extended) days += e.to.days_since(before);
    before = e.to;
  }
  return days;
}

constexpr FactDefinition kFactsOfTime[] = {
    {"today", "今天", kDate, 0, "", FactGroup::time, kTask, false, "所问的日期", "the date asked about",
     &all_alike<[](const Source& s) { return Value::date(today(s)); }>},
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
    {"pace", "序时进度", kNumber, 2, "%", FactGroup::time, kTask, true, "已过天数占全程天数的百分比", "days elapsed of the days of the span, in percent",
     &each<[](const Source& s, const Row& r) { return whole(pace_of(state(s, r), today(s))); }>},
    {"pace_month", "按月序时进度", kNumber, 2, "%", FactGroup::time, kTask, false, "已完结的月数占十二个月的百分比", "finished months of twelve, in percent",
     &each<[](const Source& s, const Row& r) { const TaskState& t = state(s, r); return whole(pace_month(t.history->notices[at(t.task->notice)].year, today(s))); }>},
    {"days_overdue", "逾期天数", kNumber, 0, "days", FactGroup::time, kTask, true, "时限次日起至今天的自然日数；逾期工作日为 0 的为 0", "civil days after the deadline up to today; 0 as long as workdays_overdue is 0",
     &each<[](const Source& s, const Row& r) { return whole(s.day->workdays_overdue()[at(r.task)] > 0 ? today(s).days_since(due(s, r)) : 0); }>},
    {"days_span", "全程天数", kNumber, 0, "days", FactGroup::time, kTask, true, "开始次日起至时限的自然日数", "civil days after the start up to the deadline",
     &each<[](const Source& s, const Row& r) { return whole(due(s, r).days_since(start(s, r))); }>},
    {"days_elapsed", "已过天数", kNumber, 0, "days", FactGroup::time, kTask, false, "开始次日起至今天的自然日数；未开始为负", "civil days after the start up to today; negative before it",
     &each<[](const Source& s, const Row& r) { return whole(today(s).days_since(start(s, r))); }>},
    {"days_extended", "延期天数", kNumber, 0, "days", FactGroup::time, kTask, false, "各次批准延期把时限推后的自然日数，合计；没有延期为 0", "civil days by which granted extensions have moved the deadline, together; 0 when none was",
     &each<[](const Source& s, const Row& r) { return whole(days_extended(state(s, r))); }>},
    {"month", "月份", kNumber, 0, "", FactGroup::time, kTask, false, "今天所在的月份，1 至 12", "the month of today, 1 to 12",
     &all_alike<[](const Source& s) { return whole(today(s).month()); }>},
    {"quarter", "季度", kNumber, 0, "", FactGroup::time, kTask, false, "今天所在的季度，1 至 4", "the quarter of today, 1 to 4",
     &all_alike<[](const Source& s) { return whole((today(s).month() + 2) / 3); }>},
    {"day_of_quarter", "季内第几天", kNumber, 0, "days", FactGroup::time, kTask, false, "今天是本季度的第几天，1 至 92", "which day of its quarter today is, 1 to 92",
     &all_alike<[](const Source& s) { return whole(today(s).days_since(quarter_before(today(s)).end)); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_time() { return kFactsOfTime; }

}  // namespace duban
