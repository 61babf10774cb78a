// Specifies the facts of the group duties and reports.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_facts_of_reports_test {

/// Due on the 25th, with no days of grace: 2024-06-25 is a Tuesday.
const std::string kMonthly = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}}\n" + kAnyRule;
const std::string kOfSupports = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, who: supports}\n" + kAnyRule;

/// One that accepts or gives back the last report of `history`.
HistoryBuilder reviewed(HistoryBuilder history, StepKind kind, std::string_view on) {
  const std::int64_t seq = history.last_seq();
  return history.step(kind, 1, on, [&](Step& step) { step.about = seq; });
}

HistoryBuilder two_texts(std::string_view first, std::string_view second) {
  return a_history().task(a_task()).report(1, "2024-05-20", 1000).saying(first).report(1, "2024-06-20", 2000).saying(second);
}

std::vector<FactCase> cases_of_texts() {
  const auto by_two = a_history()
                          .task(a_task().support("乙局"))
                          .report(1, "2024-05-20", 1000).saying("正在推进")
                          .report(1, "2024-05-21", 1000).by("乙局").saying("正在推进");
  const auto corrected = a_history().task(a_task()).report(1, "2024-05-20", 1000).saying("正在推进").report(1, "2024-05-20", 1500).saying("正在推进");
  const auto between = a_history()
                           .task(a_task())
                           .report(1, "2024-05-20", 1000).saying("正在推进")
                           .report(1, "2024-06-20", 1500)
                           .report(1, "2024-07-20", 1500).saying("正在推进");
  const auto returned = two_texts("正在推进", "正在推进").report_returned(1, "2024-06-20", "2024-06-25");
  return {
      {"repeats_text", two_texts("完成选址，正在报批", "完成选址, 正在报批。"), {{"2024-05-19", "?"}, {"2024-05-20", "?"}, {"2024-06-19", "?"}, {"2024-06-20", "true"}, {"2024-06-21", "true"}}},
      {"repeats_text", two_texts("完成12.5%", "完成125%"), {{"2024-06-20", "false"}}},
      {"repeats_text", two_texts("", ""), {{"2024-06-20", "?"}}},
      {"repeats_text", two_texts("正在推进", ""), {{"2024-06-20", "?"}}},
      {"repeats_text", two_texts("——", "……"), {{"2024-06-20", "?"}}},
      {"repeats_text", by_two, {{"2024-05-21", "?"}}},
      {"repeats_text", corrected, {{"2024-05-20", "?"}}},
      {"repeats_text", between, {{"2024-06-20", "?"}, {"2024-07-20", "true"}}},
      {"repeats_text", returned, {{"2024-06-24", "true"}, {"2024-06-25", "?"}}},
  };
}

std::vector<FactCase> cases_of_evidence() {
  const auto none = a_history().task(a_task());
  const auto reported = a_history().task(a_task()).report(1, "2024-05-20", 1000).with_evidence().report(1, "2024-06-20", 2000);
  const auto filed = [&](std::string_view on) {
    auto history = reported;
    return history.step(StepKind::add_evidence, 1, on, [](Step& step) { step.evidence = true; });
  };
  const auto told = a_history().task(a_task()).report(1, "2024-05-20", 1000).with_problem().report(1, "2024-06-20", 2000).with_ask();
  return {
      {"has_evidence", none, {{"2024-07-01", "?"}}},
      {"has_evidence", reported, {{"2024-05-19", "?"}, {"2024-05-20", "true"}, {"2024-06-19", "true"}, {"2024-06-20", "false"}}},
      {"has_evidence", filed("2024-06-19"), {{"2024-06-20", "false"}}},
      {"has_evidence", filed("2024-06-20"), {{"2024-06-20", "true"}}},
      {"has_evidence", filed("2024-06-25"), {{"2024-06-24", "false"}, {"2024-06-25", "true"}}},
      {"has_problem", told, {{"2024-05-19", "?"}, {"2024-05-20", "true"}, {"2024-06-19", "true"}, {"2024-06-20", "false"}}},
      {"has_ask", told, {{"2024-05-19", "?"}, {"2024-05-20", "false"}, {"2024-06-19", "false"}, {"2024-06-20", "true"}}},
  };
}

/// Done is said on Friday 2024-06-07.
std::vector<FactCase> cases_of_submission_evidence() {
  const auto submitted = a_history().task(a_task()).report(1, "2024-06-07", 10000);
  const auto evidenced = a_history().task(a_task()).report(1, "2024-06-07", 10000).with_evidence();
  const auto before = a_history().task(a_task()).report(1, "2024-06-06", 9000).with_evidence().report(1, "2024-06-07", 10000);
  const auto filed = [&](StepKind kind, std::string_view on) {
    auto history = submitted;
    return history.step(kind, 1, on, [](Step& step) { step.evidence = true; });
  };
  const auto closed = HistoryBuilder(submitted).closing(1, "2024-06-12");
  return {
      {"submission_evidence", submitted, {{"2024-06-06", "?"}, {"2024-06-07", "false"}, {"2024-06-08", "false"}}},
      {"submission_evidence", evidenced, {{"2024-06-07", "true"}}},
      {"submission_evidence", before, {{"2024-06-06", "?"}, {"2024-06-07", "false"}}},
      {"submission_evidence", filed(StepKind::add_evidence, "2024-06-12"), {{"2024-06-11", "false"}, {"2024-06-12", "true"}}},
      {"submission_evidence", filed(StepKind::submit, "2024-06-12"), {{"2024-06-11", "false"}, {"2024-06-12", "true"}}},
      {"submission_evidence", closed, {{"2024-06-12", "?"}}},
  };
}

std::vector<FactCase> cases_of_duties() {
  const auto silent = a_history().task(a_task().from("2024-05-25"));
  const auto of_supports = a_history().task(a_task().from("2024-05-25").support("乙局").support("丙局")).report_by("乙局", 1, "2024-06-20");
  const auto late = a_history().task(a_task().from("2024-04-25")).report(1, "2024-05-25", 1000).report(1, "2024-06-26", 2000);
  const auto reported = a_history().task(a_task()).report(1, "2024-05-20", 1000);
  const auto given_back = a_history().task(a_task()).report(1, "2024-05-20", 1000).report_returned(1, "2024-05-20", "2024-05-24");
  return {
      {"missed_duties", silent, {{"2024-06-25", "0"}, {"2024-06-26", "1"}, {"2024-07-26", "2"}}, 0, kMonthly},
      {"missed_support_duties", of_supports, {{"2024-06-25", "0"}, {"2024-06-26", "1"}, {"2024-07-26", "3"}}, 0, kOfSupports},
      {"late_reports", late, {{"2024-06-25", "0"}, {"2024-06-26", "1"}, {"2024-06-27", "1"}}, 0, kMonthly},
      {"late_reports", silent, {{"2024-07-26", "0"}}, 0, kMonthly},
      {"returned_reports", given_back, {{"2024-05-23", "0"}, {"2024-05-24", "1"}, {"2024-05-25", "1"}}},
      {"awaiting_review", reported, {{"2024-05-19", "false"}, {"2024-05-20", "true"}}},
      {"awaiting_review", reviewed(reported, StepKind::accept_report, "2024-05-24"), {{"2024-05-23", "true"}, {"2024-05-24", "false"}}},
      {"awaiting_review", given_back, {{"2024-05-23", "true"}, {"2024-05-24", "false"}}},
      // Monday 2024-05-20.
      {"workdays_awaiting_review", reported, {{"2024-05-20", "0"}, {"2024-05-21", "1"}, {"2024-05-26", "4"}, {"2024-05-27", "5"}}},
      {"workdays_awaiting_review", reviewed(reported, StepKind::accept_report, "2024-05-24"), {{"2024-05-23", "3"}, {"2024-05-24", "0"}}},
  };
}

}  // namespace rules_facts_of_reports_test

std::vector<FactCase> cases_of_reports() {
  using namespace rules_facts_of_reports_test;
  const auto none = a_history().task(a_task());
  const auto two = a_history().task(a_task()).report(1, "2024-05-20", 1000).report_by("乙局", 1, "2024-06-20");
  std::vector<FactCase> cases = {
      {"has_report", two, {{"2024-05-19", "false"}, {"2024-05-20", "true"}}},
      {"report_count", two, {{"2024-05-19", "0"}, {"2024-05-20", "1"}, {"2024-06-20", "2"}}},
      {"last_report_on", two, {{"2024-05-19", "?"}, {"2024-05-20", "2024-05-20"}, {"2024-06-19", "2024-05-20"}, {"2024-06-20", "2024-06-20"}}},
      {"last_report_unit", two, {{"2024-05-19", "?"}, {"2024-06-19", "甲局"}, {"2024-06-20", "乙局"}}},
      {"last_report_unit", a_history().task(a_task()).report_by("", 1, "2024-06-20"), {{"2024-06-20", "?"}}},
      {"days_since_report", two, {{"2024-05-19", "?"}, {"2024-05-20", "0"}, {"2024-05-21", "1"}}},
      {"days_silent", none, {{"2024-01-01", "0"}, {"2024-01-02", "1"}}},
      {"days_silent", two, {{"2024-05-19", "139"}, {"2024-05-20", "0"}, {"2024-05-21", "1"}}},
      {"report_gap", two, {{"2024-06-19", "?"}, {"2024-06-20", "31"}}},
  };
  for (const auto& more : {cases_of_texts(), cases_of_evidence(), cases_of_submission_evidence(), cases_of_duties()}) cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

TEST_CASE("facts of duties and reports") { check_facts(cases_of_reports()); }

}  // namespace duban
