// Specifies two keys of a rulebook: `measure:` of a rule, and `submission:` of the office.
#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_rulebook_keys_test {

/// The measure of the finding on a task at 40 %, pace 50 %, without any percent before.
int measured(const std::string& measure) {
  const std::string yaml = "rules:\n  - {id: any, when: open, lamp: blue, measure: \"" + measure + "\"}\n";
  const Judged judged(a_history().task(a_task()).report(1, "2024-06-30", 4000).build(), "2024-07-02", yaml);
  REQUIRE(judged.day.findings().size() == 1);
  return judged.day.findings()[0].measure;
}

TEST_CASE("a measure is cut to a whole number toward zero") {
  struct Row {
    std::string measure;
    int whole;
  };
  const Row rows[] = {{"progress", 40},     {"progress + 0.99", 40}, {"2.5 * 1.5", 3}, {"0.0001 * 0.0001", 0},
                      {"-progress", -40},   {"0.5 - progress", -39}, {"-0.99", 0},     {"progress / 3", 13},
                      {"pace", 50}, {"3000000000", 2147483647}, {"-3000000000", -2147483647}};
  for (const Row& row : rows) {
    CAPTURE(row.measure);
    CHECK(measured(row.measure) == row.whole);
  }
}

TEST_CASE("a measure that is not known is 0, and so is one not given") {
  CHECK(measured("previous_percent") == 0);
  CHECK(measured("progress / 0") == 0);
  CHECK(measured("if_unknown(previous_percent, 7)") == 7);
  const Judged judged(a_history().task(a_task()).build(), "2024-07-01", kAnyRule);
  CHECK(judged.day.findings().at(0).measure == 0);
}

TEST_CASE("each finding has the measure of its own subject") {
  const std::string yaml =
      "rules:\n  - {id: overdue, when: overdue, lamp: red, measure: workdays_overdue}\n"
      "  - {id: unit, for: unit, when: lead_overdue > 0, lamp: red, measure: most_overdue}\n"
      "  - {id: short, for: target, when: short, lamp: red, measure: target_value - value}\n";
  const auto task = a_task().due("2024-07-04").target(a_target("新增书屋", Comparator::equal, "10", "个"));
  const History history =
      a_history().task(task).report(1, "2024-07-01", {}, {a_value("7.5", "个")}).build();
  const Judged judged(history, "2024-07-08", yaml);
  REQUIRE(judged.rules() == "overdue unit short");
  CHECK(judged.day.findings()[0].measure == 2);
  CHECK(judged.day.findings()[1].measure == 2);
  CHECK(judged.day.findings()[2].measure == 2);  // short by 2.5
}

TEST_CASE("a rule's measure does not decide what the rule rests on") {
  const Rulebook book = a_rulebook("rules:\n  - {id: a, when: open, lamp: red, measure: pace - progress}\n");
  CHECK(book.rules[0].measure.has_value());
  CHECK_FALSE(book.rules[0].from_due);
  CHECK_FALSE(book.rules[0].from_progress);
}

/// The status of a task at 100 % by its unit that has `value` of ten.
TaskStatus status_with(const std::string& value, const std::string& submission) {
  const auto task = a_task().due("2024-06-28").target(a_target("新增书屋", Comparator::equal, "10", "个"));
  const History history =
      a_history().task(task).report(1, "2024-06-28", 10000, {a_value(value, "个")}).build();
  return Judged(history, "2024-07-05", submission + kAnyRule).facts().status;
}

TEST_CASE("a measured shortfall keeps a task at 100 % open unless the office says it does not") {
  CHECK(status_with("9", "submission: {shortfall_blocks: false}\n") == TaskStatus::submitted);
  CHECK(status_with("9", "submission: {shortfall_blocks: true}\n") == TaskStatus::open);
  CHECK(status_with("9", "submission: {}\n") == TaskStatus::open);
  CHECK(status_with("9", "") == TaskStatus::open);
}

TEST_CASE("without a shortfall 100 % is a submission either way") {
  CHECK(status_with("10", "submission: {shortfall_blocks: false}\n") == TaskStatus::submitted);
  CHECK(status_with("10", "submission: {shortfall_blocks: true}\n") == TaskStatus::submitted);
}

TEST_CASE("a task taken as submitted in spite of a shortfall is not overdue, its target still short") {
  const std::string yaml =
      "submission: {shortfall_blocks: false}\n"
      "rules:\n  - {id: overdue, when: overdue, lamp: red}\n  - {id: short, for: target, when: short, lamp: yellow}\n";
  const auto task = a_task().due("2024-06-28").target(a_target("新增书屋", Comparator::equal, "10", "个"));
  const History history = a_history().task(task).report(1, "2024-06-28", 10000, {a_value("9", "个")}).build();
  const Judged judged(history, "2024-07-05", yaml);
  CHECK(judged.rules() == "short");
  CHECK(judged.facts().status_on == day("2024-06-28"));
}

}  // namespace rules_rulebook_keys_test
}  // namespace duban
