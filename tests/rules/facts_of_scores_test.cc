// Specifies the facts that clauses of scores ask for.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_facts_of_scores_test {

const std::string kOnThe25th = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, grace: 2 workdays}\n" + kAnyRule;
// What was due on the 30th may still come in the first days of the next month.
const std::string kOnThe30th = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 30}, grace: 5 workdays}\n" + kAnyRule;

HistoryBuilder reporting(const Target& target, const std::string& first, const std::string& second, std::string_view unit) {
  return a_history()
      .task(a_task().target(target))
      .report(1, "2024-05-20", std::nullopt, {a_value(first, unit)})
      .report(1, "2024-06-20", std::nullopt, {a_value(second, unit)});
}

std::vector<FactCase> cases_of_months() {
  const auto silent = a_history().task(a_task());
  const auto late = a_history().task(a_task()).report(1, "2024-01-31", 1000);
  const auto given_back = a_history().task(a_task()).report(1, "2024-01-20", 1000).report_returned(1, "2024-01-20", "2024-01-25");
  return {
      {"missed_this_month", silent, {{"2024-01-29", "0"}, {"2024-01-30", "1"}, {"2024-01-31", "1"}, {"2024-02-01", "0"}, {"2024-02-27", "0"}, {"2024-02-28", "1"}}, 0, kOnThe25th},
      {"missed_this_month", silent, {{"2024-01-31", "0"}, {"2024-02-05", "0"}, {"2024-02-06", "1"}, {"2024-02-29", "1"}, {"2024-03-01", "0"}}, 0, kOnThe30th},
      {"missed_this_month", late, {{"2024-01-30", "1"}, {"2024-01-31", "0"}}, 0, kOnThe25th},
      {"late_this_month", late, {{"2024-01-30", "0"}, {"2024-01-31", "1"}, {"2024-02-01", "0"}}, 0, kOnThe25th},
      {"late_this_month", silent, {{"2024-01-31", "0"}}, 0, kOnThe25th},
      {"returned_this_month", given_back, {{"2024-01-24", "0"}, {"2024-01-25", "1"}, {"2024-01-31", "1"}, {"2024-02-01", "0"}}},
  };
}

}  // namespace rules_facts_of_scores_test

std::vector<FactCase> cases_of_scores() {
  using namespace rules_facts_of_scores_test;
  const auto submitted = a_history().task(a_task()).report(1, "2024-06-07", 10000);
  const auto due_in_june = a_history().task(a_task().due("2024-06-30"));
  const Target shelves = a_target("新增书屋", Comparator::at_least, "10", "个");
  std::vector<FactCase> cases = {
      // What the office took to close it is not the unit's.
      {"days_early", HistoryBuilder(submitted).closing(1, "2024-06-12"), {{"2024-06-11", "?"}, {"2024-06-12", "207"}, {"2024-12-31", "207"}}},
      {"days_early", submitted, {{"2024-12-31", "?"}}},
      {"days_early", HistoryBuilder(due_in_june).closing(1, "2024-06-29"), {{"2024-06-29", "1"}}},
      {"days_early", HistoryBuilder(due_in_june).closing(1, "2024-06-30"), {{"2024-06-30", "0"}}},
      {"days_early", HistoryBuilder(due_in_june).closing(1, "2024-07-02"), {{"2024-07-02", "-2"}}},
      {"percent_above_target", reporting(shelves, "6", "12.5", "个"), {{"2024-05-19", "?"}, {"2024-05-20", "-40"}, {"2024-06-19", "-40"}, {"2024-06-20", "25"}}},
      {"percent_above_target", reporting(a_rate("失业率", Comparator::at_most, "4"), "5", "3", "%"), {{"2024-05-20", "-25"}, {"2024-06-20", "25"}}},
      {"percent_above_target", reporting(a_rate("增加值增速", Comparator::at_least, "0"), "6", "7", "%"), {{"2024-06-20", "?"}}},
  };
  for (const FactCase& one : cases_of_months()) cases.push_back(one);
  return cases;
}

TEST_CASE("facts of scores") { check_facts(cases_of_scores()); }

}  // namespace duban
