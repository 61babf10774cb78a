// Specifies the facts of the group progress.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_facts_of_progress_test {

/// Percents in hundredths on these days, all by 甲局.
HistoryBuilder percents(const std::vector<std::pair<std::string, int>>& said) {
  auto history = a_history().task(a_task());
  for (const auto& [on, hundredths] : said) history.report(1, on, hundredths);
  return history;
}

std::vector<FactCase> cases_of_falling() {
  const auto by_two = a_history().task(a_task().support("乙局")).report(1, "2024-05-20", 6000).report(1, "2024-05-21", 3000).by("乙局");
  const auto refused = a_history().task(a_task()).report(1, "2024-05-20", 10000).step(StepKind::refuse_closing, 1, "2024-05-24").report(1, "2024-06-20", 8000);
  const auto given_back = percents({{"2024-05-20", 6000}, {"2024-06-20", 5000}}).report_returned(1, "2024-06-20", "2024-06-25");
  return {
      {"percent_fell", percents({{"2024-05-20", 6000}, {"2024-06-20", 5999}}), {{"2024-05-19", "?"}, {"2024-05-20", "?"}, {"2024-06-19", "?"}, {"2024-06-20", "true"}, {"2024-06-21", "true"}}},
      {"percent_fell", percents({{"2024-05-20", 6000}, {"2024-06-20", 6000}}), {{"2024-06-20", "false"}}},
      {"percent_fell", percents({{"2024-05-20", 6000}, {"2024-06-20", 5000}, {"2024-07-20", 5500}}), {{"2024-07-19", "true"}, {"2024-07-20", "false"}}},
      {"percent_fell", percents({{"2024-05-20", 8000}, {"2024-05-20", 6000}}), {{"2024-05-20", "?"}}},
      {"percent_fell", by_two, {{"2024-05-21", "?"}}},
      {"percent_fell", refused, {{"2024-05-24", "?"}, {"2024-06-20", "?"}}},
      {"percent_fell", given_back, {{"2024-06-24", "true"}, {"2024-06-25", "?"}}},
  };
}

std::vector<FactCase> cases_of_standing_still() {
  const auto measured = a_history()
                            .task(a_task().target(a_target("新增书屋", Comparator::equal, "10", "个")))
                            .report(1, "2024-05-20", 1000, {a_value("2", "个")})
                            .report(1, "2024-06-20", 1000, {a_value("3", "个")})
                            .report(1, "2024-07-20", 1000, {a_value("3", "个")});
  const auto by_two = a_history()
                          .task(a_task().support("乙局"))
                          .report(1, "2024-05-20", 6000)
                          .report(1, "2024-05-21", 3000).by("乙局")
                          .report(1, "2024-06-20", 6000)
                          .report(1, "2024-06-21", 3000).by("乙局");
  return {
      {"days_unchanged", percents({{"2024-05-20", 6000}, {"2024-06-20", 6000}}), {{"2024-05-19", "?"}, {"2024-05-20", "0"}, {"2024-06-19", "30"}, {"2024-06-20", "31"}, {"2024-07-20", "61"}}},
      {"days_unchanged", percents({{"2024-05-20", 6000}, {"2024-06-20", 6001}}), {{"2024-06-19", "30"}, {"2024-06-20", "0"}}},
      {"days_unchanged", measured, {{"2024-06-19", "30"}, {"2024-06-20", "0"}, {"2024-07-20", "30"}}},
      {"days_unchanged", by_two, {{"2024-06-21", "31"}}},
      {"days_unchanged", a_history().task(a_task()).report(1, "2024-05-20", std::nullopt), {{"2024-05-21", "?"}}},
  };
}

std::vector<FactCase> cases_of_rush() {
  return {
      // The second quarter's last seven days are 06-24 … 06-30.
      {"quarter_end_rush", percents({{"2024-03-20", 1000}, {"2024-04-25", 1000}, {"2024-06-24", 5000}}), {{"2024-07-01", "true"}, {"2024-09-30", "true"}, {"2024-10-01", "?"}}},
      {"quarter_end_rush", percents({{"2024-03-20", 1000}, {"2024-04-25", 1000}, {"2024-06-30", 5000}}), {{"2024-06-30", "false"}, {"2024-07-01", "true"}}},
      {"quarter_end_rush", percents({{"2024-03-20", 1000}, {"2024-04-25", 1000}, {"2024-06-23", 5000}}), {{"2024-07-01", "false"}}},
      {"quarter_end_rush", percents({{"2024-03-20", 1000}, {"2024-04-25", 1001}, {"2024-06-30", 5000}}), {{"2024-07-01", "false"}}},
      {"quarter_end_rush", percents({{"2024-03-20", 1000}, {"2024-04-25", 1000}, {"2024-06-30", 1000}}), {{"2024-07-01", "false"}}},
      // One report a quarter.
      {"quarter_end_rush", percents({{"2024-03-20", 1000}, {"2024-06-30", 5000}}), {{"2024-07-01", "?"}}},
      // Begun with nothing: the first percent is itself a rise, unless it is 0.
      {"quarter_end_rush", percents({{"2024-04-25", 1000}, {"2024-06-30", 5000}}), {{"2024-07-01", "false"}}},
      {"quarter_end_rush", percents({{"2024-04-25", 0}, {"2024-06-30", 5000}}), {{"2024-07-01", "true"}}},
      {"quarter_end_rush", percents({{"2024-06-24", 1000}, {"2024-06-30", 5000}}), {{"2024-07-01", "?"}}},
      {"quarter_end_rush", percents({{"2024-03-20", 1000}}), {{"2024-07-01", "?"}}},
      {"quarter_end_rush", percents({}), {{"2024-07-01", "?"}}},
      {"quarter_end_rush", percents({{"2024-11-20", 9000}, {"2024-12-25", 9500}}), {{"2024-12-31", "?"}, {"2025-01-01", "false"}}},
  };
}

std::vector<FactCase> cases_of_parts() {
  const auto shared = a_history()
                          .task(a_task().leads({"甲局", "乙局"}).support("丙局").support("丁局"))
                          .report(1, "2024-05-20", 6000)
                          .report(1, "2024-05-21", 3000).by("丙局")
                          .report(1, "2024-05-22", 2000).by("丁局")
                          .report(1, "2024-05-23", 7000).by("乙局")
                          .report(1, "2024-05-24", 5000).by("丁局")
                          .report(1, "2024-05-25", 100).by("戊局");
  return {
      {"lead_percent", shared, {{"2024-05-19", "?"}, {"2024-05-20", "60"}, {"2024-05-22", "60"}, {"2024-05-23", "70"}, {"2024-05-25", "70"}}},
      {"support_percent", shared, {{"2024-05-20", "?"}, {"2024-05-21", "30"}, {"2024-05-22", "20"}, {"2024-05-23", "20"}, {"2024-05-24", "30"}, {"2024-05-25", "30"}}},
  };
}

std::vector<FactCase> cases_of_plans() {
  const auto checked = a_history()
                           .task(a_task())
                           .checkpoint(1, "2024-01-26", "2024-03-31", 2500)
                           .checkpoint(1, "2024-01-26", "2024-06-30", 5000)
                           .report(1, "2024-03-31", 1000)
                           .report(1, "2024-07-10", 5000);
  const auto planned = a_history().task(a_task()).plan(1, "2024-02-01", PlannedLine::Kind::milestone, {{"2024-03-31", -1}, {"2024-06-30", -1}});
  const auto none = a_history().task(a_task());
  return {
      {"checkpoints_missed", checked, {{"2024-03-30", "?"}, {"2024-03-31", "0"}, {"2024-04-01", "1"}, {"2024-07-01", "2"}, {"2024-07-10", "0"}}},
      {"next_checkpoint", checked, {{"2024-01-25", "?"}, {"2024-01-26", "2024-03-31"}, {"2024-03-31", "2024-03-31"}, {"2024-04-01", "2024-06-30"}, {"2024-07-01", "?"}}},
      {"milestones_left", planned, {{"2024-01-31", "0"}, {"2024-02-01", "2"}, {"2024-03-31", "2"}, {"2024-04-01", "1"}, {"2024-07-01", "0"}}},
      {"milestones_left", none, {{"2024-07-01", "0"}}},
      {"next_milestone", planned, {{"2024-01-31", "?"}, {"2024-03-31", "2024-03-31"}, {"2024-04-01", "2024-06-30"}, {"2024-07-01", "?"}}},
  };
}

std::vector<FactCase> cases_of_outlooks() {
  // Of April 2024 the 4th to the 6th is a holiday, Sunday the 7th is worked.
  auto dated = a_history().task(a_task().from("2024-04-01").start("2024-04-01").due("2024-04-12")).report(1, "2024-04-03", 2000);
  auto faster = dated;
  faster.report(1, "2024-04-08", 8000);
  auto done = dated;
  done.report(1, "2024-04-08", 10000);
  const auto still = a_history().task(a_task()).report(1, "2024-05-20", 0);
  auto resting = dated;
  resting.step(StepKind::suspend, 1, "2024-04-08").step(StepKind::resume, 1, "2024-04-10");
  return {
      {"projected_finish", dated, {{"2024-04-02", "?"}, {"2024-04-03", "2024-04-16"}, {"2024-04-16", "2024-04-16"}, {"2024-04-17", "2024-04-17"}, {"2024-04-20", "2024-04-22"}}},
      {"projected_finish", faster, {{"2024-04-07", "2024-04-16"}, {"2024-04-08", "2024-04-09"}}},
      {"projected_finish", done, {{"2024-04-08", "?"}}},
      {"projected_finish", still, {{"2024-05-20", "?"}}},
      {"projected_finish", resting, {{"2024-04-07", "2024-04-16"}, {"2024-04-08", "?"}, {"2024-04-09", "?"}, {"2024-04-10", "2024-04-18"}}},
      {"projected_workdays_late", dated, {{"2024-04-02", "?"}, {"2024-04-03", "2"}, {"2024-04-17", "3"}}},
      {"projected_workdays_late", faster, {{"2024-04-08", "0"}}},
      {"projected_workdays_late", dated.extension(1, "2024-04-09", "2024-04-15"), {{"2024-04-08", "2"}, {"2024-04-09", "1"}}},
  };
}

}  // namespace rules_facts_of_progress_test

std::vector<FactCase> cases_of_progress() {
  using namespace rules_facts_of_progress_test;
  const auto said = percents({{"2024-05-20", 1000}, {"2024-06-20", 2050}});
  const auto measured = a_history().task(a_task().target(a_target("新增书屋", Comparator::equal, "8", "个"))).report(1, "2024-06-20", 9000, {a_value("3", "个")});
  std::vector<FactCase> cases = {
      {"progress", said, {{"2024-05-19", "?"}, {"2024-05-20", "10"}, {"2024-06-20", "20.5"}}},
      {"progress", measured, {{"2024-06-20", "37.5"}}},
      {"own_percent", said, {{"2024-05-19", "?"}, {"2024-05-20", "10"}, {"2024-06-20", "20.5"}}},
      {"own_percent", measured, {{"2024-06-20", "90"}}},
      {"previous_percent", said, {{"2024-05-20", "?"}, {"2024-06-19", "?"}, {"2024-06-20", "10"}}},
  };
  for (const auto& more : {cases_of_falling(), cases_of_standing_still(), cases_of_rush(), cases_of_parts(), cases_of_plans(), cases_of_outlooks()}) {
    cases.insert(cases.end(), more.begin(), more.end());
  }
  return cases;
}

TEST_CASE("facts of progress") { check_facts(cases_of_progress()); }

}  // namespace duban
