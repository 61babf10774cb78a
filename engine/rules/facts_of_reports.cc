// Facts of the group reports: what came, what did not, and what waits.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

constexpr FactDefinition kFacts[] = {
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
};

}  // namespace

std::span<const FactDefinition> facts_of_reports() { return kFacts; }

}  // namespace duban
