// Specifies what conditions may say beyond comparing facts: units, dates, lists, words, related subjects, earlier days,
// periods, parameters by class and kind, definitions, and Chinese without blanks.
#include <doctest/doctest.h>

#include "engine/rules/explain.h"
#include "tests/support/rules.h"

namespace duban {
namespace rules_language_test {

constexpr ValueType kBool = ValueType::boolean;
constexpr ValueType kNumber = ValueType::number;
constexpr ValueType kDate = ValueType::date;

Judged judged(const HistoryBuilder& history, std::string_view as_of = "2024-07-01") { return {history.build(), as_of, kAnyRule}; }

TEST_CASE("a number may carry its unit, in English and in Chinese") {
  const Judged day = judged(a_history().task(a_task().due("2024-07-08")));  // five working days ahead
  CHECK(day.value("workdays_left = 5 workdays", kBool) == "true");
  CHECK(day.value("剩余工作日 = 5个工作日", kBool) == "true");
  CHECK(day.value("days_left = 1 week", kBool) == "true");
  CHECK(day.value("剩余天数 <= 1周", kBool) == "true");
  CHECK(day.value("days_left < 1 week", kBool) == "false");
  CHECK(day.value("pace > 10%", kBool) == "true");
  CHECK(day.value("pace - 10 points > 0", kBool) == "true");
}

TEST_CASE("dates move by days and by working days, and lie so many days apart") {
  const Judged day = judged(a_history().task(a_task().due("2024-09-30")));  // before the National Day week
  CHECK(day.value("due + 1 day", kDate) == "2024-10-01");
  CHECK(day.value("due + 1 workday", kDate) == "2024-10-08");
  CHECK(day.value("due + 0 workdays", kDate) == "2024-09-30");
  CHECK(day.value("due - 1 workday", kDate) == "2024-09-29");  // worked in place of a holiday
  CHECK(day.value("due + 2 weeks", kDate) == "2024-10-14");
  CHECK(day.value("due - today", kNumber) == "91");
  CHECK(day.value("workdays_between(due, 2024-10-08)", kNumber) == "1");
  CHECK(day.value("workdays_between(2024-10-08, due)", kNumber) == "-1");
  CHECK(day.value("due - today < 13 weeks", kBool) == "false");
  CHECK(day.value("due - today <= 13 weeks", kBool) == "true");
}

TEST_CASE("a date that no calendar holds is unknown") {
  const Judged day = judged(a_history().task(a_task()));
  CHECK(day.value("due + 99999999 days", kDate) == "?");
  CHECK(day.value("due + 99999999 workdays", kDate) == "?");
  CHECK(day.value("due - 3000000 workdays", kDate) == "?");
  CHECK(day.value("unknown(due + 99999999 days)", kBool) == "true");
}

TEST_CASE("in and between, with not before them, in both languages") {
  const Judged day = judged(a_history().task(a_task().of_class("A")).task(a_task().ref("1.2")).report(1, "2024-06-01", 5000));
  CHECK(day.value("class in [\"A\", \"B\"]", kBool) == "true");
  CHECK(day.value("类别 属于 [“B”、“C”]", kBool) == "false");
  CHECK(day.value("class not in [\"B\"]", kBool) == "true");
  CHECK(day.value("类别 不属于 [\"A\"]", kBool) == "false");
  CHECK(day.value("class in [\"A\"]", kBool, 1) == "?");  // no class given
  CHECK(day.value("progress between 50 and 80", kBool) == "true");  // both bounds belong to it
  CHECK(day.value("progress between 20 and 50", kBool) == "true");
  CHECK(day.value("进度 介于 50.01 至 80", kBool) == "false");
  CHECK(day.value("progress not between 10 and 20 and open", kBool) == "true");
  CHECK(day.value("progress between 10 and 20", kBool, 1) == "?");
}

TEST_CASE("words of an enumeration stand bare or in quotes, English or Chinese") {
  const Judged day = judged(a_history().task(a_task().target(a_rate("增速", Comparator::at_least, "8"))));
  const auto holds = [&](std::string_view text) { return day.value(text, kBool, 0, SubjectKind::target); };
  CHECK(holds("kind = growth") == "true");
  CHECK(holds("kind is growth") == "true");
  CHECK(holds("目标类型为增长") == "true");
  CHECK(holds("kind = \"growth\"") == "true");
  CHECK(holds("\"growth\" = kind") == "true");
  CHECK(holds("kind in [count, 节点]") == "false");
  CHECK(holds("comparator = \">=\"") == "true");
  CHECK(holds("status = open") == "true");
  CHECK(holds("status != 已销号") == "true");
}

TEST_CASE("lists are asked what they contain and how many they are") {
  const Judged day = judged(a_history().task(a_task().leads({"甲局", "乙局"}).support("丙局").leader("王明")));
  CHECK(day.value("leads contains \"乙局\"", kBool) == "true");
  CHECK(day.value("“丙局” in leads", kBool) == "false");
  CHECK(day.value("责任单位 包含 “丙局”", kBool) == "true");
  CHECK(day.value("leads not contains \"丁局\"", kBool) == "true");
  CHECK(day.value("count(leads)", kNumber) == "2");
  CHECK(day.value("个数(责任领导) = 1", kBool) == "true");
  CHECK(day.value("ref contains \".1\"", kBool) == "true");
  CHECK(day.value("ref 包含 “9”", kBool) == "false");
}

HistoryBuilder a_chain() {  // 3 waits for 1 and 2; 1 is late, 2 is not
  return a_history()
      .task(a_task().due("2024-06-28"))
      .task(a_task().ref("1.2").lead("乙局"))
      .task(a_task().ref("1.3").lead("乙局"))
      .link(3, 1, "2024-01-02")
      .link(3, 2, "2024-01-02")
      .report(2, "2024-06-03", 4000);
}

TEST_CASE("related tasks: any, all, count, sum, max, min") {
  const Judged day = judged(a_chain());
  CHECK(day.value("any upstream (overdue)", kBool, 2) == "true");
  CHECK(day.value("any(upstream where overdue)", kBool, 2) == "true");
  CHECK(day.value("任一上游（逾期）", kBool, 2) == "true");
  CHECK(day.value("all upstream (overdue)", kBool, 2) == "false");
  CHECK(day.value("all upstream (overdue)", kBool, 0) == "true");   // of none
  CHECK(day.value("any upstream (overdue)", kBool, 0) == "false");
  CHECK(day.value("any downstream (open)", kBool, 0) == "true");
  CHECK(day.value("count(upstream)", kNumber, 2) == "2");
  CHECK(day.value("count(upstream where overdue)", kNumber, 2) == "1");
  CHECK(day.value("个数(上游 其中 逾期)", kNumber, 2) == "1");
  CHECK(day.value("sum(upstream, workdays_overdue)", kNumber, 2) == "1");
  CHECK(day.value("max(upstream, due)", kDate, 2) == "2024-12-31");
  CHECK(day.value("min(upstream, due)", kDate, 2) == "2024-06-28");
  CHECK(day.value("min(upstream, due)", kDate, 0) == "?");  // of none
  CHECK(day.value("sum(upstream, workdays_overdue)", kNumber, 0) == "0");
}

TEST_CASE("what is not known of one related task decides nothing, unless another does") {
  const Judged day = judged(a_chain());  // nothing is known of the progress of 1
  CHECK(day.value("any upstream (progress < 30)", kBool, 2) == "?");
  CHECK(day.value("any upstream (progress > 30)", kBool, 2) == "true");
  CHECK(day.value("all upstream (progress > 50)", kBool, 2) == "false");
  CHECK(day.value("sum(upstream, progress)", kNumber, 2) == "?");
  CHECK(day.value("sum(upstream, progress where not unknown(progress))", kNumber, 2) == "40");
  CHECK(day.value("count(upstream where progress < 30)", kNumber, 2) == "0");
}

TEST_CASE("tasks of the same unit are summed up for the unit, its tasks and their targets") {
  const Judged day = judged(a_chain());
  CHECK(day.value("count(lead.tasks)", kNumber, 1) == "2");
  CHECK(day.value("count(lead.tasks where overdue)", kNumber, 0) == "1");
  CHECK(day.value("count(牵头单位.事项 其中 未结) > 1", kBool, 2) == "true");
  CHECK(day.value("count(lead.tasks where overdue)", kNumber, 0, SubjectKind::unit) == "1");
  CHECK(day.value("个数(牵头事项其中逾期) / 个数(牵头事项) * 100%", kNumber, 0, SubjectKind::unit) == "100");
}

TEST_CASE("change and earlier look at the same subject on a day before") {
  const Judged day = judged(a_history().task(a_task()).report(1, "2024-05-20", 3000).report(1, "2024-06-10", 4500).task(a_task().ref("1.2").from("2024-06-15")));
  CHECK(day.value("earlier(progress, 30 days)", kNumber) == "30");   // 1 June
  CHECK(day.value("earlier(progress, 21 days)", kNumber) == "45");   // 10 June
  CHECK(day.value("earlier(progress, 22 days)", kNumber) == "30");   // 9 June
  CHECK(day.value("change(progress, 30 days)", kNumber) == "15");
  CHECK(day.value("变化(进度, 30天) < 20", kBool) == "true");
  CHECK(day.value("change(progress, 60 days)", kNumber) == "?");     // nothing was known on 2 May
  CHECK(day.value("earlier(open, 30 days)", kBool, 1) == "?");       // not registered then
  CHECK(day.value("earlier(workdays_left, 5 workdays) - workdays_left", kNumber) == "5");
}

TEST_CASE("counts over a period end today and begin so long ago, that day not counted") {
  const Judged day = judged(a_history().task(a_task()).report_by("甲局", 1, "2024-06-01").report_by("甲局", 1, "2024-06-02").report_by("甲局", 1, "2024-06-20").report_returned(1, "2024-06-20", "2024-06-24"));
  CHECK(day.value("report_count(29 days)", kNumber) == "0");  // from 3 June on
  CHECK(day.value("report_count(30 days)", kNumber) == "1");
  CHECK(day.value("report_count(31 days)", kNumber) == "2");
  CHECK(day.value("returned_reports(7 days)", kNumber) == "0");
  CHECK(day.value("returned_reports(8 days)", kNumber) == "1");
}

TEST_CASE("missed duties over a period count those made up for later too") {
  const std::string monthly = "duties:\n  - {id: m, for: open, rhythm: {monthly: 25}}\n" + kAnyRule;
  const Judged day(a_history().task(a_task().from("2024-03-01")).report_by("甲局", 1, "2024-05-10").build(), "2024-07-01", monthly);
  CHECK(day.value("missed_duties", kNumber) == "1");           // June, since the last report
  CHECK(day.value("missed_duties(90 days)", kNumber) == "2");  // April and June; May was met
  CHECK(day.value("缺报次数(30天)", kNumber) == "1");
}

TEST_CASE("Chinese is written without blanks") {
  const Judged day = judged(a_history().task(a_task().due("2024-06-28")));
  CHECK(day.value("未结且逾期工作日大于0", kBool) == "true");
  CHECK(day.value("未结且逾期工作日不超过5个工作日", kBool) == "true");
  CHECK(day.value("逾期或已销号", kBool) == "true");
  CHECK(day.value("非未结", kBool) == "false");
  CHECK(day.value("open且overdue", kBool) == "true");
}

/// Refs of the tasks for which rule `r` of `yaml` holds on 1 July 2024, the kinds of units being as `kinds` say.
std::string holding(const HistoryBuilder& builder, const std::string& yaml, const std::map<std::string, std::string>& kinds = {}) {
  const History history = builder.build();
  Policy policy = a_policy(yaml);
  policy.kind_of = [&](const std::string& name) -> std::optional<int> {
    const auto kind = kinds.find(name);
    return kind == kinds.end() ? std::nullopt : kUnitKindWords.find(kind->second);
  };
  const Snapshot snapshot = snapshot_at(history, day("2024-07-01"));
  const Day judged(snapshot, policy);
  std::string refs;
  for (const Finding& f : judged.findings()) refs += (refs.empty() ? "" : " ") + (f.task_row < 0 ? judged.subject_id(f) : judged.state(f.task_row).ref());
  return refs;
}

TEST_CASE("a parameter may differ by class and by kind of unit, the class before the kind") {
  const std::string yaml =
      "parameters: {limit: {default: 10 days, class: {A: 40 days}, unit_kind: {street: 25 days, 部门: 35 days}}}\n"
      "rules:\n  - {id: r, when: days_left <= limit, lamp: red}\n";
  const auto task = [](const std::string& ref, const std::string& lead, int days) {
    return a_task().ref(ref).lead(lead).due(day("2024-07-01").plus_days(days).to_string());
  };
  const std::map<std::string, std::string> kinds = {{"乙局", "department"}, {"丙街道", "street"}};
  CHECK(holding(a_history().task(task("1.1", "甲局", 10)).task(task("1.2", "甲局", 11)), yaml, kinds) == "1.1");  // in no directory
  CHECK(holding(a_history().task(task("1.1", "乙局", 35)).task(task("1.2", "乙局", 36)), yaml, kinds) == "1.1");
  CHECK(holding(a_history().task(task("1.1", "丙街道", 25)).task(task("1.2", "丙街道", 26)), yaml, kinds) == "1.1");
  CHECK(holding(a_history().task(task("1.1", "丙街道", 40).of_class("A")).task(task("1.2", "丙街道", 41).of_class("A")), yaml, kinds) == "1.1");
  CHECK(holding(a_history().task(task("1.1", "丙街道", 25).of_class("B")), yaml, kinds) == "1.1");
}

TEST_CASE("a parameter without a unit goes with every unit, one with a unit only with its own") {
  CHECK(holding(a_history().task(a_task().due("2024-07-08")), "parameters: {n: 5}\nrules:\n  - {id: r, when: workdays_left = n, lamp: red}\n") == "1.1");
  CHECK(holding(a_history().task(a_task().due("2024-07-08")), "parameters: {n: 5 workdays}\nrules:\n  - {id: r, when: workdays_left = n, lamp: red}\n") == "1.1");
  Diagnostics found;
  (void)parse_rulebook({"r.yaml", "version: 1\nparameters: {n: 5 days}\nrules:\n  - {id: r, when: workdays_left = n, lamp: red}\n"}, found);
  CHECK(id_line(found) == "rule-units-differ");
}

TEST_CASE("a definition is used like a fact, before or after it is written, also in the definitions of others") {
  const std::string yaml =
      "definitions:\n"
      "  急办: 临期 and not overdue\n"
      "  临期: days_left <= 10\n"
      "  负担重: {for: unit, is: count(lead.tasks where 临期) >= 2}\n";
  const HistoryBuilder history = a_history().task(a_task().due("2024-07-11")).task(a_task().ref("1.2").due("2024-07-12")).task(a_task().ref("1.3").due("2024-06-28"));
  CHECK(holding(history, yaml + "rules:\n  - {id: r, when: 急办, lamp: red}\n") == "1.1");
  CHECK(holding(history, yaml + "rules:\n  - {id: r, when: 未结且急办, lamp: red}\n") == "1.1");
  CHECK(holding(history, yaml + "rules:\n  - {id: r, for: unit, when: 负担重, lamp: red}\n") == "unit:甲局");
}

TEST_CASE("a message takes whatever can be reckoned") {
  const Judged day(a_history().task(a_task().due("2024-06-28")).report(1, "2024-06-03", 4050).build(), "2024-07-01",
                   "parameters: {limit: 3}\ndefinitions: {落后: pace - progress}\n"
                   "rules:\n  - {id: r, when: overdue, lamp: red, message: '{{{落后}} 点，{100 - progress}%，{limit}，{status}，{class}'}\n");
  CHECK(message_of(day.day, day.day.findings().at(0), Language::chinese) == "{59.5} 点，59.5%，3，未结，?");
}

}  // namespace rules_language_test
}  // namespace duban
