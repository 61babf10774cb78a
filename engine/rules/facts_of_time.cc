// Facts of the group time: start, deadline and what is between them and today.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

constexpr FactDefinition kFacts[] = {
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
    {"pace", "序时进度", kNumber, 2, "%", FactGroup::time, kTask, true, "已过天数占全程天数的百分比", "days elapsed of the days of the span, in percent",
     &each<[](const Source& s, const Row& r) { return whole(pace_of(state(s, r), today(s))); }>},
    {"pace_month", "按月序时进度", kNumber, 2, "%", FactGroup::time, kTask, false, "已完结的月数占十二个月的百分比", "finished months of twelve, in percent",
     &each<[](const Source& s, const Row& r) { const TaskState& t = state(s, r); return whole(pace_month(t.history->notices[at(t.task->notice)].year, today(s))); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_time() { return kFacts; }

}  // namespace duban
