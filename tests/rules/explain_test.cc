// Specifies why a rule does not hold, as explain says it, and where a value comes from. Ways to green are specified in
// ways_to_green_test.cc, days in counted_days_test.cc; the explanations of the real notice in tests/app/explanation_test.cc.
#include "engine/rules/explain.h"
#include "engine/rules/timeline.h"

#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_explain_test {

/// Why `rule`, of id r, does not hold for a task that came with `percent`.
Message why_not(const std::string& rule, std::optional<int> percent) {
  auto history = a_history().task(a_task().due("2024-06-28"));
  if (percent) history.report(1, "2024-06-01", *percent);
  const Judged judged(history.build(), "2024-07-05", "rules:\n  - {id: r, lamp: red, " + rule + "}\n");
  const Explanation explanation = explain_task(judged.day, 0, Language::english);
  REQUIRE(explanation.not_firing.size() == 1);
  return explanation.not_firing[0].because;
}

std::string said(const std::string& rule, std::optional<int> percent) { return text_of(why_not(rule, percent), Language::english); }

TEST_CASE("a rule does not hold by its exception, by what is false, or by what is not known") {
  CHECK(said("when: overdue, unless: progress > 50", 6000) == "the rule's exception holds: progress is 60%, above 50");
  CHECK(said("when: open and progress > 50", 4000) == "progress is 40%, at most 50");
  CHECK(said("when: open and progress > 50", std::nullopt) ==
        "cannot be decided; missing: progress (it is for 甲局 to report a percent or values)");
}

TEST_CASE("a rule whose exception is not known says what is missing") {
  CHECK(why_not("when: overdue, unless: progress > 50", std::nullopt).id == Msg::because_unknown);
}

TEST_CASE("of parts joined by and the first false one is the reason, of parts joined by or all are") {
  CHECK(said("when: overdue and progress > 50 and progress > 60", 4000) == "progress is 40%, at most 50");
  CHECK(said("when: not overdue or progress > 50", 4000) == "overdue: yes; progress is 40%, at most 50");
  CHECK(said("when: not (overdue and progress < 50)", 4000) == "overdue: yes; progress is 40%, below 50");
}

TEST_CASE("a comparison is said with its result, its units, and the other way round where it fails") {
  CHECK(said("when: pace - progress < 10", 4000) == "pace 100% − progress 40% = 60 points, at least 10");
  CHECK(said("when: workdays_overdue > 9", 4000) == "workdays overdue is 5 working days, at most 9");
  CHECK(said("when: today < due", 4000) == "today is 2024-07-05, not earlier than due 2024-06-28");
  CHECK(said("when: extensions != 0", 4000) == "extensions is 0, equal to 0");
  CHECK(said("when: unknown(progress)", 4000) == "progress: known");
}

TEST_CASE("a rule that must hold for a while says since when it is true and when it will count") {
  const History history = a_history().task(a_task().due("2024-12-31")).report(1, "2024-03-01", 1000).build();
  const Policy policy = a_policy("rules:\n  - {id: r, lamp: red, when: pace - progress > 30, hold: 2 weeks}\n");
  const auto on = [&](Date) -> const Policy& { return policy; };
  const auto explained = [&](std::string_view date) {
    const JudgedDay judged = sweep(history, on, day(date), [](const Day&) {});
    return explain_task(*judged.day, 0, Language::english);
  };
  // True since the review day 2024-05-31, held two weeks on 2024-06-14, a Friday and a review day.
  const Explanation before = explained("2024-06-13");
  REQUIRE(before.not_firing.size() == 1);
  CHECK(before.not_firing[0].because == Message{Msg::because_not_held, {"2024-05-31", "2024-06-14", "2024-06-14"}});
  CHECK(explained("2024-06-14").findings.size() == 1);
  CHECK(explained("2024-06-15").findings.size() == 1);
}

TEST_CASE("what rests on previous_percent names the report it came in") {
  const Judged judged(a_history()
                          .task(a_task())
                          .report(1, "2024-03-01", 2000)
                          .report(1, "2024-03-11", 1000)
                          .build(),
                      "2024-03-12", "rules:\n  - {id: back, when: own_percent < previous_percent, lamp: yellow}\n");
  REQUIRE(judged.day.findings().size() == 1);
  const std::vector<Evidence> evidence = evidence_of(judged.day, judged.day.findings()[0]);
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[0].source == Message{Msg::source_own_percent, {"2", "2024-03-11"}});
  CHECK(evidence[1].value == "20");
  CHECK(evidence[1].source == Message{Msg::source_own_percent, {"1", "2024-03-01"}});
}

TEST_CASE("targets that fail a rule for different reasons are told apart") {
  const Judged judged(a_history()
                          .task(a_task().due("2024-06-28").target(a_target("企业", Comparator::at_least, "30", "家")).target(a_target("项目", Comparator::at_least, "5", "个")))
                          .report(1, "2024-06-01", std::nullopt, {a_value("31", "家", 0)})
                          .build(),
                      "2024-07-05", "rules:\n  - {id: r, for: target, when: short, lamp: red}\n");
  const Explanation explanation = explain_task(judged.day, 0, Language::english);
  REQUIRE(explanation.not_firing.size() == 1);
  CHECK(text_of(explanation.not_firing[0].because, Language::english) ==
        "'企业' short: no; '项目' cannot be decided; missing: a value (it is for 甲局 to report)");
}

TEST_CASE("a lamp milder than the rule says why") {
  const auto capped = [](const TaskBuilder& task) {
    const Judged judged(a_history().task(task).report(1, "2024-03-01", 100).build(), "2024-10-08",
                        "rules:\n  - {id: r, when: pace - progress > 30, lamp: red}\n");
    const Explanation explanation = explain_task(judged.day, 0, Language::english);
    REQUIRE(explanation.findings.size() == 1);
    return explanation.findings[0].capped;
  };
  CHECK(capped(a_task().implied()) == Message{Msg::capped_by_due, {}});
  CHECK(capped(a_task()) == Message{Msg::capped_by_own_percent, {}});
}

TEST_CASE("a rule over units is explained for each unit") {
  const Judged judged(a_history().task(a_task().due("2024-06-28").lead("甲局")).task(a_task().ref("1.2").lead("乙局")).build(), "2024-07-05",
                      "rules:\n  - {id: u, for: unit, when: lead_overdue > 0, lamp: yellow, message: \"逾期 {lead_overdue} 项\"}\n");
  const Explanation late = explain_party(judged.day, SubjectKind::unit, 0, Language::english);
  CHECK(late.subject == "unit:甲局");
  CHECK(late.lamp == Lamp::yellow);
  REQUIRE(late.findings.size() == 1);
  CHECK(late.findings[0].holds[0].words == "lead overdue is 1, above 0");
  const Explanation fine = explain_party(judged.day, SubjectKind::unit, 1, Language::english);
  CHECK(fine.findings.empty());
  REQUIRE(fine.not_firing.size() == 1);
  CHECK(text_of(fine.not_firing[0].because, Language::english) == "lead overdue is 0, at most 0");
}

/// The statements on `topic`, joined by a stroke.
std::string told(const Explanation& explanation, Topic topic) {
  std::string out;
  for (const Ground& g : explanation.grounds) {
    if (g.topic == topic) out += (out.empty() ? "" : " | ") + text_of(g.text, Language::english) + (g.entry == 0 ? "" : " #" + std::to_string(g.entry));
  }
  return out;
}

TEST_CASE("a missed report is told with its rhythm, why the day moved, and what came and does not count") {
  const History history = a_history().task(a_task()).report_by("甲局", 1, "2024-01-20").report_returned(1, "2024-01-20", "2024-01-22")
                              .report_by("甲局", 1, "2024-01-25").report_by("甲局", 1, "2024-02-26", "2024-02-28").build();
  const Judged judged(history, "2024-03-04",
                      "duties:\n  - {id: m, rhythm: {monthly: 25}, for: otherwise, roll: previous, who: first-lead, grace: 2 workdays}\n"
                      "rules:\n  - {id: r, when: missed_duties > 0, lamp: yellow}\n");
  CHECK(told(explain_task(judged.day, 0, Language::english), Topic::duty) ==
        "甲局 reports day 25 of each month; 2024-02-25 is Sunday, so it was due on 2024-02-23, and had not come when its grace ended on 2024-02-27 | "
        "what came on 2024-02-26 was returned on 2024-02-28 and does not count #4 | the last report is of 2024-01-25 #3");
}

TEST_CASE("a deadline is told with its extensions, a request that waits and one that was refused") {
  const History history = a_history()
                              .task(a_task().due("2024-06-28"))
                              .extension(1, "2024-06-20", "2024-07-31")
                              .extension(1, "2024-07-20", "2024-08-30")
                              .step(StepKind::request_extension, 1, "2024-08-20", [](Step& s) { s.date = day("2024-10-31"); })
                              .step(StepKind::refuse_extension, 1, "2024-08-22", [](Step& s) { s.reason = "理由不足"; })
                              .step(StepKind::request_extension, 1, "2024-08-29", [](Step& s) { s.date = day("2024-09-30"); })
                              .build();
  const Judged judged(history, "2024-09-03", "rules:\n  - {id: r, when: overdue, lamp: red}\n");
  CHECK(told(explain_task(judged.day, 0, Language::english), Topic::deadline) ==
        "the notice states 2024-06-28 | extended on 2024-06-20 from 2024-06-28 to 2024-07-31, approved by 乙主任: 测试 #1 | "
        "extended on 2024-07-20 from 2024-07-31 to 2024-08-30, approved by 乙主任: 测试 #2 | an extension was refused on 2024-08-22: 理由不足 #4 | "
        "an extension to 2024-09-30 was asked for on 2024-08-29 and is not decided #5");
}

TEST_CASE("an implied deadline says whether the office stands by it") {
  const auto on = [](const History& history, std::string_view date) {
    const Judged judged(history, date, "rules:\n  - {id: r, when: workdays_left < 100 or overdue, lamp: red}\n");
    return told(explain_task(judged.day, 0, Language::english), Topic::deadline);
  };
  const History open = a_history().task(a_task().implied()).build();
  CHECK(on(open, "2024-12-31").find("yellow at most before it has passed") != std::string::npos);
  CHECK(on(open, "2025-01-02").find("the year is over") != std::string::npos);
  const History confirmed = a_history().task(a_task().implied()).confirmation(1, "2024-03-01").build();
  CHECK(on(confirmed, "2024-12-31").find("confirmed by the office on 2024-03-01") != std::string::npos);
}

TEST_CASE("a target that was changed names the entry and both numbers") {
  const auto asked = [](const std::string& number) { return a_task().due("2024-06-28").target(a_target("企业", Comparator::at_least, number, "家")); };
  const History history = a_history().task(asked("30")).amendment(1, "2024-05-01", asked("25"), {0}).report(1, "2024-06-20", std::nullopt, {a_value("20", "家")}).build();
  const Judged judged(history, "2024-07-05", "rules:\n  - {id: r, for: target, when: short, lamp: red}\n");
  CHECK(told(explain_task(judged.day, 0, Language::english), Topic::target) ==
        "the target of '企业' was changed on 2024-05-01 from 30家 to 25家 #1 | '企业' 20家, reported by 甲局 on 2024-06-20 #2");
}

TEST_CASE("a pace by a filed plan names the plan, one with a suspension takes its days out") {
  const std::string rule = "rules:\n  - {id: r, when: pace > 10, lamp: yellow}\n";
  History planned = a_history().task(a_task()).build();
  PlannedLine line;
  line.seq = 7;
  line.task = 1;
  line.on = day("2024-02-01");
  line.kind = PlannedLine::Kind::pace;
  line.date = day("2024-07-01");
  line.percent = 8000;
  planned.plans.push_back(line);
  const Judged by_plan(planned, "2024-07-01", rule);
  CHECK(told(explain_task(by_plan.day, 0, Language::english), Topic::pace) == "by the plan the unit filed on 2024-02-01, 80% is due #7");
  const Judged rested(a_history().task(a_task()).step(StepKind::suspend, 1, "2024-03-01").step(StepKind::resume, 1, "2024-03-11").build(), "2024-07-01", rule);
  CHECK(told(explain_task(rested.day, 0, Language::english), Topic::pace) == "355 days from 2024-01-01 to 2024-12-31 without 10 days suspended, 172 of them gone: 48.45% is due");
}

TEST_CASE("a closed task is green by who verified and who approved") {
  const History history = a_history()
                              .task(a_task())
                              .step(StepKind::submit, 1, "2024-06-03")
                              .step(StepKind::verify, 1, "2024-06-05", [](Step& s) { s.actor = "核实员"; })
                              .closing(1, "2024-06-07")
                              .build();
  const Judged judged(history, "2024-07-05", kAnyRule);
  CHECK(told(explain_task(judged.day, 0, Language::english), Topic::closing) ==
        "verified on 2024-06-05 by 核实员 #2 | closed on 2024-06-07, approved by 乙主任; closing rests on verified evidence and is green #3");
}

}  // namespace rules_explain_test
}  // namespace duban
