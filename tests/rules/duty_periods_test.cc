// Specifies what DayFacts counts over a period: duties not met in time, reports, reports given back.
#include "engine/rules/duty_periods.h"

#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_duty_periods_test {

/// Due on the 25th, no days of grace.
const std::string kOfLeads = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}}\n" + kAnyRule;
const std::string kOfEachLead = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, who: leads}\n" + kAnyRule;
const std::string kOfSupports = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, who: supports}\n" + kAnyRule;

struct Row {
  std::string as_of;
  std::string first;
  int count;
};

void check_missed(const HistoryBuilder& history, const std::vector<Row>& rows, const std::string& rules = kOfLeads, bool of_supports = false) {
  for (const Row& row : rows) {
    CAPTURE(row.as_of);
    CAPTURE(row.first);
    const Judged judged(history.build(), row.as_of, rules);
    CHECK(judged.day.facts().missed_within(day(row.first), of_supports).at(0) == row.count);
  }
}

/// In time for May and June, nothing for July until August's.
HistoryBuilder reports() {
  return a_history().task(a_task().from("2024-04-25")).report(1, "2024-05-20", 1000).report(1, "2024-06-20", 2000).report(1, "2024-08-20", 3000);
}

TEST_CASE("a duty not met in time counts from the day after it, also when a later report has made it good") {
  check_missed(reports(), {{"2024-07-25", "2024-05-01", 0}, {"2024-07-26", "2024-05-01", 1}, {"2024-08-19", "2024-05-01", 1}, {"2024-08-20", "2024-05-01", 1}, {"2024-09-25", "2024-05-01", 1}, {"2024-09-26", "2024-05-01", 2}});
  const Judged judged(reports().build(), "2024-08-20", kOfLeads);
  CHECK(judged.day.facts().missed().count.at(0) == 0);
}

TEST_CASE("the first day of the period counts, the day before it does not") {
  check_missed(reports(), {{"2024-09-26", "2024-07-24", 2}, {"2024-09-26", "2024-07-25", 2}, {"2024-09-26", "2024-07-26", 1}, {"2024-09-26", "2024-09-25", 1}, {"2024-09-26", "2024-09-26", 0}});
}

TEST_CASE("days of grace are left to the unit") {
  const std::string grace = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, grace: 2 workdays}\n" + kAnyRule;
  // Thursday 2024-07-25: the grace ends on Monday the 29th.
  check_missed(reports(), {{"2024-07-29", "2024-05-01", 0}, {"2024-07-30", "2024-05-01", 1}}, grace);
}

TEST_CASE("a report given back meets nothing until it is made anew, and then is as early as it first was") {
  auto given_back = a_history().task(a_task().from("2024-05-25")).report(1, "2024-06-20", 1000).report_returned(1, "2024-06-20", "2024-06-24");
  check_missed(given_back, {{"2024-06-25", "2024-06-01", 0}, {"2024-06-26", "2024-06-01", 1}});
  check_missed(given_back.report(1, "2024-06-30", 1000), {{"2024-06-29", "2024-06-01", 1}, {"2024-06-30", "2024-06-01", 0}});
}

TEST_CASE("what falls due while the task rests, or after it was submitted, is not owed") {
  const auto task = [] { return a_history().task(a_task().from("2024-05-25")).report(1, "2024-06-20", 1000); };
  check_missed(task().step(StepKind::suspend, 1, "2024-07-01").step(StepKind::resume, 1, "2024-08-01"), {{"2024-08-10", "2024-06-01", 0}, {"2024-08-26", "2024-06-01", 1}});
  check_missed(task().report(1, "2024-07-20", 10000), {{"2024-09-30", "2024-06-01", 0}});
  check_missed(task().report(1, "2024-08-20", 10000), {{"2024-09-30", "2024-06-01", 1}});
}

TEST_CASE("each lead that owes by itself counts, supporting units apart") {
  const auto shared = a_history().task(a_task().from("2024-05-25").leads({"甲局", "乙局"}).support("丙局")).report(1, "2024-06-20", 1000);
  check_missed(shared, {{"2024-06-26", "2024-06-01", 0}});
  check_missed(shared, {{"2024-06-26", "2024-06-01", 1}, {"2024-07-26", "2024-06-01", 3}}, kOfEachLead);
  check_missed(shared, {{"2024-06-26", "2024-06-01", 0}}, kOfSupports);
  check_missed(shared, {{"2024-06-25", "2024-06-01", 0}, {"2024-06-26", "2024-06-01", 1}}, kOfSupports, true);
}

TEST_CASE("reports and reports given back are counted by their days, both ends included") {
  const auto history = reports().report_returned(1, "2024-06-20", "2024-07-03");
  const auto counts = [&](std::string_view as_of, std::string_view first) {
    const Judged judged(history.build(), as_of, kAnyRule);
    const DayFacts& facts = judged.day.facts();
    return std::to_string(facts.reports_within(day(first)).at(0)) + "/" + std::to_string(facts.returned_within(day(first)).at(0));
  };
  CHECK(counts("2024-06-19", "2024-05-20") == "1/0");
  CHECK(counts("2024-06-20", "2024-05-20") == "2/0");
  CHECK(counts("2024-06-20", "2024-05-21") == "1/0");
  CHECK(counts("2024-07-02", "2024-06-20") == "1/0");
  CHECK(counts("2024-07-03", "2024-06-20") == "0/1");
  CHECK(counts("2024-07-04", "2024-07-03") == "0/1");
  CHECK(counts("2024-07-04", "2024-07-04") == "0/0");
}

TEST_CASE("a column of a period is made once for each first day") {
  const Judged judged(reports().build(), "2024-09-26", kOfLeads);
  const DayFacts& facts = judged.day.facts();
  CHECK(&facts.missed_within(day("2024-07-25")) == &facts.missed_within(day("2024-07-25")));
  CHECK(&facts.missed_within(day("2024-07-25")) != &facts.missed_within(day("2024-07-25"), true));
  CHECK(&facts.reports_within(day("2024-07-25")) == &facts.reports_within(day("2024-07-25")));
  CHECK(facts.missed_within(day("2024-07-26")).at(0) == 1);
  CHECK(facts.missed_within(day("2024-07-25")).at(0) == 2);
}

}  // namespace rules_duty_periods_test
}  // namespace duban
