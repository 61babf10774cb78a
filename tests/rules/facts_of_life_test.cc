// Specifies the facts of the group life cycle.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_facts_of_life_test {

/// Done is said on Friday 2024-06-07; the 10th is a holiday.
HistoryBuilder submitted() { return a_history().task(a_task()).report(1, "2024-06-07", 10000); }

std::vector<FactCase> cases_of_closing() {
  const auto refused = submitted().step(StepKind::refuse_closing, 1, "2024-06-12").report(1, "2024-06-20", 10000).step(StepKind::refuse_closing, 1, "2024-06-24");
  const auto reopened = submitted().closing(1, "2024-06-12").step(StepKind::reopen, 1, "2024-07-01");
  return {
      {"submitted", submitted(), {{"2024-06-06", "false"}, {"2024-06-07", "true"}}},
      {"closed", reopened, {{"2024-06-11", "false"}, {"2024-06-12", "true"}, {"2024-06-30", "true"}, {"2024-07-01", "false"}}},
      {"workdays_awaiting_closing", submitted(), {{"2024-06-06", "0"}, {"2024-06-07", "0"}, {"2024-06-10", "0"}, {"2024-06-11", "1"}, {"2024-06-12", "2"}}},
      {"workdays_awaiting_closing", reopened, {{"2024-06-11", "1"}, {"2024-06-12", "0"}}},
      {"closings_refused", refused, {{"2024-06-11", "0"}, {"2024-06-12", "1"}, {"2024-06-23", "1"}, {"2024-06-24", "2"}}},
      {"times_reopened", reopened, {{"2024-06-30", "0"}, {"2024-07-01", "1"}}},
  };
}

std::vector<FactCase> cases_of_suspension() {
  // Suspended on Friday 2024-06-07, resumed on Wednesday 06-12: the 11th and 12th were worked.
  const auto once = a_history().task(a_task()).step(StepKind::suspend, 1, "2024-06-07").step(StepKind::resume, 1, "2024-06-12");
  auto twice = once;
  twice.step(StepKind::suspend, 1, "2024-07-01", [](Step& step) { step.date = day("2024-07-10"); });
  return {
      {"suspended", once, {{"2024-06-06", "false"}, {"2024-06-07", "true"}, {"2024-06-11", "true"}, {"2024-06-12", "false"}}},
      {"times_suspended", twice, {{"2024-06-06", "0"}, {"2024-06-07", "1"}, {"2024-06-30", "1"}, {"2024-07-01", "2"}}},
      {"workdays_suspended", twice, {{"2024-06-07", "0"}, {"2024-06-10", "0"}, {"2024-06-11", "1"}, {"2024-06-30", "2"}, {"2024-07-01", "2"}, {"2024-07-02", "3"}}},
      {"suspension_over", twice, {{"2024-06-11", "?"}, {"2024-07-01", "false"}, {"2024-07-10", "false"}, {"2024-07-11", "true"}}},
      {"suspension_over", once, {{"2024-06-12", "?"}}},
  };
}

}  // namespace rules_facts_of_life_test

std::vector<FactCase> cases_of_life() {
  using namespace rules_facts_of_life_test;
  const auto plain = a_history().task(a_task());
  const auto received = a_history().task(a_task()).step(StepKind::acknowledge, 1, "2024-02-01");
  const auto disputed = a_history().task(a_task()).step(StepKind::object, 1, "2024-02-01").step(StepKind::dismiss, 1, "2024-02-08");
  const auto asked = a_history()
                         .task(a_task())
                         .step(StepKind::request_extension, 1, "2024-06-03")
                         .step(StepKind::refuse_extension, 1, "2024-06-06")
                         .step(StepKind::request_extension, 1, "2024-07-03")
                         .step(StepKind::grant_extension, 1, "2024-07-08");
  const auto lit = a_history().task(a_task()).step(StepKind::set_lamp, 1, "2024-06-03", [](Step& step) {
    step.lamp = Lamp::red;
    step.date = day("2024-06-14");
  });
  const auto growth = a_history().task(a_task().target(a_rate("增加值增速", Comparator::at_least, "8")));
  std::vector<FactCase> cases = {
      {"open", submitted(), {{"2024-06-06", "true"}, {"2024-06-07", "false"}}},
      // 2024-07-05 is a Friday.
      {"overdue", a_history().task(a_task().due("2024-07-05")), {{"2024-07-05", "false"}, {"2024-07-07", "false"}, {"2024-07-08", "true"}}},
      {"awaiting_data", growth, {{"2025-01-31", "true"}, {"2025-02-01", "false"}}},
      {"awaiting_data", plain, {{"2025-01-31", "false"}}},
      {"acknowledged", received, {{"2024-01-31", "false"}, {"2024-02-01", "true"}, {"2024-02-02", "true"}}},
      {"objected", disputed, {{"2024-01-31", "false"}, {"2024-02-01", "true"}, {"2024-02-07", "true"}, {"2024-02-08", "false"}}},
      {"extension_requested", asked, {{"2024-06-02", "false"}, {"2024-06-03", "true"}, {"2024-06-06", "false"}, {"2024-07-03", "true"}, {"2024-07-08", "false"}}},
      {"extensions_refused", asked, {{"2024-06-05", "0"}, {"2024-06-06", "1"}, {"2024-07-08", "1"}}},
      {"lamp_by_hand", lit, {{"2024-06-02", "false"}, {"2024-06-03", "true"}, {"2024-06-14", "true"}, {"2024-06-15", "false"}}},
  };
  for (const auto& more : {cases_of_closing(), cases_of_suspension()}) cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

TEST_CASE("facts of the life cycle") { check_facts(cases_of_life()); }

}  // namespace duban
