// Facts of the group reports: what came, what did not, and what waits.
#include "engine/rules/fact_readers.h"
#include "engine/rules/reported.h"

namespace duban {
namespace {

using namespace fact_readers;

Value last_unit(const Source& s, const Row& r) {
  const auto reports = state(s, r).reports;
  const bool named = !reports.empty() && !s.pool->text(reports.back().unit).empty();
  return named ? Value::text(reports.back().unit) : Value::unknown();
}

constexpr FactDefinition kFactsOfReports[] = {
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
    {"last_report_on", "最近报送日期", kDate, 0, "", FactGroup::reports, kTask, false, "最近一次进展的日期；从未报送为未知", "the date of the last report; unknown when none came",
     &each<[](const Source& s, const Row& r) { const Date last = last_report(s, r); return last == kNoReport ? Value::unknown() : Value::date(last); }>},
    {"last_report_unit", "最近报送单位", kText, 0, "", FactGroup::reports, kTask, false, "最近一次进展的单位；从未报送或未写单位为未知", "the unit of the last report; unknown when none came or it names none",
     &each<[](const Source& s, const Row& r) { return last_unit(s, r); }>},
    {"late_reports", "迟报次数", kNumber, 0, "", FactGroup::reports, kTask, false, "牵头单位过宽限才报送的期数", "reports of those who lead that came after their grace",
     &each<[](const Source& s, const Row& r) { return whole(s.day->late_reports()[at(r.task)]); }>},
    {"returned_reports", "退回次数", kNumber, 0, "", FactGroup::reports, kTask, false, "被办公室退回的进展数", "reports the office gave back",
     &each<[](const Source& s, const Row& r) { const LifeState* life = state(s, r).life; return whole(life == nullptr ? 0 : life->returned); }>},
    {"awaiting_review", "待审核", kBool, 0, "", FactGroup::reports, kTask, false, "有单位的最近一次进展未经办公室审核；已销号的不算", "the last report of a unit has not been reviewed by the office; not of closed tasks",
     &each<[](const Source& s, const Row& r) { return Value::boolean(review_waits_since(state(s, r), today(s)).has_value()); }>},
    {"workdays_awaiting_review", "待审核工作日", kNumber, 0, "workdays", FactGroup::reports, kTask, false, "最早一次待审核的进展收到次日起至今天的工作日数；没有待审核的为 0", "working days after the day the first report that awaits review was recorded, up to today; 0 when none does",
     &each<[](const Source& s, const Row& r) { const auto since = review_waits_since(state(s, r), today(s)); return whole(since ? std::max(0, worked_between(s, *since, today(s))) : 0); }>},
    {"repeats_text", "文字与上次相同", kBool, 0, "", FactGroup::reports, kTask, false, "最近一次进展的文字与同一单位前一日期的相同，空格和标点不计；不足两次有文字的为未知", "the last report's text is that of the one its unit made on an earlier day, blanks and punctuation aside; unknown with fewer than two texts",
     &each<[](const Source& s, const Row& r) { return known_or_not(repeats_text(state(s, r))); }>},
    {"has_evidence", "附有佐证", kBool, 0, "", FactGroup::reports, kTask, false, "最近一次进展附有佐证，或当日以后补交过；从未报送为未知", "the last report has evidence, or some was filed on its day or later; unknown when none came",
     &each<[](const Source& s, const Row& r) { const TaskState& t = state(s, r); return t.reports.empty() ? Value::unknown() : Value::boolean(has_evidence_since(t, t.reports.back().on, today(s))); }>},
    {"submission_evidence", "报完成有佐证", kBool, 0, "", FactGroup::reports, kTask, false, "报完成之日或以后交过佐证；不是待销号的为未知", "evidence came on the day it was reported as done, or later; unknown unless it is submitted",
     &each<[](const Source& s, const Row& r) { const auto since = submitted_on(s, r); return since ? Value::boolean(has_evidence_since(state(s, r), *since, today(s))) : Value::unknown(); }>},
    {"has_problem", "报有问题", kBool, 0, "", FactGroup::reports, kTask, false, "最近一次进展写有存在问题；从未报送为未知", "the last report tells of a problem; unknown when none came",
     &each<[](const Source& s, const Row& r) { const auto reports = state(s, r).reports; return reports.empty() ? Value::unknown() : Value::boolean(reports.back().has_problem); }>},
    {"has_ask", "请求协调", kBool, 0, "", FactGroup::reports, kTask, false, "最近一次进展写有需协调事项；从未报送为未知", "the last report asks for help; unknown when none came",
     &each<[](const Source& s, const Row& r) { const auto reports = state(s, r).reports; return reports.empty() ? Value::unknown() : Value::boolean(reports.back().has_ask); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_reports() { return kFactsOfReports; }

}  // namespace duban
