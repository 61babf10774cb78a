// Specifies the facts of the group targets.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_facts_of_targets_test {

/// A task with this one target.
HistoryBuilder aiming_at(const Target& target) { return a_history().task(a_task().target(target)); }
Target ten_shelves() { return a_target("新增书屋", Comparator::at_least, "10", "个"); }

/// Two values of the target on two days.
HistoryBuilder two_values(const Target& target, const std::string& first, const std::string& second, std::string_view unit) {
  return aiming_at(target).report(1, "2024-05-20", std::nullopt, {a_value(first, unit)}).report(1, "2024-06-20", std::nullopt, {a_value(second, unit)});
}

std::vector<FactCase> cases_of_falling_values() {
  const auto shelves = two_values(ten_shelves(), "6", "5", "个");
  const Target unemployment = a_target("登记失业率", Comparator::at_most, "4", "%", TargetKind::ratio, Accrual::rate);
  const Target accidents = a_target("生产安全事故", Comparator::at_most, "5", "起");
  const auto by_two = aiming_at(ten_shelves()).report(1, "2024-05-20", std::nullopt, {a_value("6", "个")}).report(1, "2024-06-20", std::nullopt, {a_value("3", "个")}).by("乙局");
  const auto undone = aiming_at(a_milestone("大桥通车")).report(1, "2024-05-20", std::nullopt, {a_done(true)}).report(1, "2024-06-20", std::nullopt, {a_done(false)});
  const auto corrected = aiming_at(ten_shelves()).report(1, "2024-05-20", std::nullopt, {a_value("60", "个")}).report(1, "2024-05-20", std::nullopt, {a_value("6", "个")});
  return {
      {"previous_value", shelves, {{"2024-06-19", "?"}, {"2024-06-20", "6"}, {"2024-06-21", "6"}}},
      {"previous_value", two_values(ten_shelves(), "0.5", "6", "百个"), {{"2024-06-20", "50"}}},
      {"previous_value", two_values(ten_shelves(), "0.5", "6", "公里"), {{"2024-06-20", "?"}}},
      {"previous_value", corrected, {{"2024-05-20", "?"}}},
      {"previous_value_on", shelves, {{"2024-06-19", "?"}, {"2024-06-20", "2024-05-20"}}},
      {"value_fell", shelves, {{"2024-05-19", "?"}, {"2024-05-20", "?"}, {"2024-06-19", "?"}, {"2024-06-20", "true"}, {"2024-06-21", "true"}}},
      {"value_fell", two_values(ten_shelves(), "6", "6", "个"), {{"2024-06-20", "false"}}},
      {"value_fell", two_values(ten_shelves(), "6", "6.0001", "个"), {{"2024-06-20", "false"}}},
      {"value_fell", two_values(unemployment, "3.8", "3.9", "%"), {{"2024-06-20", "true"}}},
      {"value_fell", two_values(unemployment, "3.9", "3.8", "%"), {{"2024-06-20", "false"}}},
      {"value_fell", two_values(accidents, "1", "2", "起"), {{"2024-06-20", "?"}}},
      {"value_fell", two_values(accidents, "1", "1", "起"), {{"2024-06-20", "false"}}},
      {"value_fell", undone, {{"2024-06-19", "?"}, {"2024-06-20", "true"}}},
      {"value_fell", by_two, {{"2024-06-20", "?"}}},
      {"value_fell", corrected, {{"2024-05-20", "?"}}},
  };
}

std::vector<FactCase> cases_of_one_value() {
  const auto shelves = two_values(ten_shelves(), "6", "12.5", "个");
  Target statement = ten_shelves();
  statement.op.reset();
  Target promised_nothing = ten_shelves();
  promised_nothing.value.reset();
  Target by_june = ten_shelves();
  by_june.deadline = day("2024-06-30");
  const Target growth = a_rate("增加值增速", Comparator::at_least, "8");
  return {
      {"metric", shelves, {{"2024-05-01", "新增书屋"}}},
      {"metric", aiming_at(a_milestone("大桥通车")), {{"2024-05-01", "大桥通车"}}},
      {"kind", shelves, {{"2024-05-01", "count"}}},
      {"kind", aiming_at(a_milestone("大桥通车")), {{"2024-05-01", "milestone"}}},
      {"comparator", shelves, {{"2024-05-01", ">="}}},
      {"comparator", aiming_at(statement), {{"2024-05-01", "?"}}},
      {"value", shelves, {{"2024-05-19", "?"}, {"2024-05-20", "6"}, {"2024-06-19", "6"}, {"2024-06-20", "12.5"}}},
      {"value_on", shelves, {{"2024-05-19", "?"}, {"2024-05-20", "2024-05-20"}, {"2024-06-20", "2024-06-20"}}},
      {"target_value", shelves, {{"2024-05-01", "10"}}},
      {"target_value", aiming_at(promised_nothing), {{"2024-05-01", "?"}}},
      {"short", shelves, {{"2024-05-19", "?"}, {"2024-05-20", "true"}, {"2024-06-20", "false"}}},
      {"value_gap", shelves, {{"2024-05-19", "?"}, {"2024-05-20", "4"}, {"2024-06-19", "4"}, {"2024-06-20", "0"}}},
      {"value_gap", two_values(statement, "6", "7", "个"), {{"2024-06-20", "?"}}},
      {"value_gap", two_values(a_target("新增书屋", Comparator::about, "10", "个"), "8.9", "9", "个"), {{"2024-05-20", "1.1"}, {"2024-06-20", "0"}}},
      {"percent_of_target", shelves, {{"2024-05-19", "?"}, {"2024-05-20", "60"}, {"2024-06-20", "125"}}},
      {"percent_of_target", two_values(a_rate("增加值增速", Comparator::at_least, "0"), "6", "7", "%"), {{"2024-06-20", "?"}}},
      {"target_deadline", shelves, {{"2024-05-01", "2024-12-31"}}},
      {"target_deadline", aiming_at(by_june), {{"2024-05-01", "2024-06-30"}}},
      {"target_days_left", aiming_at(by_june), {{"2024-06-29", "1"}, {"2024-06-30", "0"}, {"2024-07-01", "-1"}}},
      {"target_awaiting_data", shelves, {{"2025-01-31", "false"}}},
      {"target_awaiting_data", aiming_at(growth), {{"2025-01-30", "true"}, {"2025-01-31", "true"}, {"2025-02-01", "false"}}},
      {"attested", aiming_at(statement).attestation(1, "2025-01-10", 0, true), {{"2025-01-09", "false"}, {"2025-01-10", "true"}, {"2025-01-11", "true"}}},
  };
}

}  // namespace rules_facts_of_targets_test

std::vector<FactCase> cases_of_targets() {
  using namespace rules_facts_of_targets_test;
  const auto two = a_history()
                       .task(a_task().target(ten_shelves()).target(a_milestone("大桥通车")))
                       .report(1, "2024-05-20", std::nullopt, {a_value("6", "个")})
                       .report(1, "2024-06-20", std::nullopt, {a_value("10", "个"), a_done(false, 1)});
  std::vector<FactCase> cases = {
      {"targets_reported", two, {{"2024-05-19", "0"}, {"2024-05-20", "1"}, {"2024-06-20", "2"}}},
      {"targets_short", two, {{"2024-05-19", "0"}, {"2024-05-20", "1"}, {"2024-06-20", "1"}}},
      {"targets_met", two, {{"2024-06-19", "0"}, {"2024-06-20", "1"}}},
  };
  for (const auto& more : {cases_of_falling_values(), cases_of_one_value()}) cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

TEST_CASE("facts of targets") { check_facts(cases_of_targets()); }

}  // namespace duban
