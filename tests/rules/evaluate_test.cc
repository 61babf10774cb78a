// Specifies the values of conditions: three-valued and, or, not and comparison, exact arithmetic,
// division by zero; rows of a column are judged alone.
#include "engine/rules/evaluate.h"

#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_evaluate_test {

/// Two tasks: row 0 with a progress of 40 %, row 1 without any report.
const Judged& judged() {
  static const Judged kJudged(a_history()
                                  .task(a_task().ref("1.1"))
                                  .task(a_task().ref("1.2").lead("乙局"))
                                  .report(1, "2024-06-30", 4000)
                                  .build(),
                              "2024-07-01", kAnyRule);
  return kJudged;
}

/// "true", "false", a number, or "?", for `row`.
std::string value_of(std::string_view text, std::size_t row, ValueType type = ValueType::boolean) {
  return judged().value(text, type, row);
}

TEST_CASE("and, or and not follow the three-valued tables") {
  // T, F, U: in the row without a report `progress > 0` is unknown.
  const std::string t = "true";
  const std::string f = "false";
  const std::string u = "progress > 0";
  struct Row {
    std::string left;
    std::string right;
    std::string both;
    std::string either;
  };
  const Row rows[] = {
      {t, t, "true", "true"},  {t, f, "false", "true"},  {t, u, "?", "true"},
      {f, t, "false", "true"}, {f, f, "false", "false"}, {f, u, "false", "?"},
      {u, t, "?", "true"},     {u, f, "false", "?"},     {u, u, "?", "?"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.left);
    CAPTURE(row.right);
    CHECK(value_of(row.left + " and " + row.right, 1) == row.both);
    CHECK(value_of(row.left + " or " + row.right, 1) == row.either);
  }
  CHECK(value_of("not true", 1) == "false");
  CHECK(value_of("not false", 1) == "true");
  CHECK(value_of("not progress > 0", 1) == "?");
}

TEST_CASE("no report is not zero percent") {
  for (const std::string text : {"progress = 0", "progress != 0", "progress < 1", "progress >= 0",
                                 "pace - progress > 0", "progress = progress"}) {
    CAPTURE(text);
    CHECK(value_of(text, 1) == "?");
  }
}

TEST_CASE("unknown() asks whether a value is known") {
  CHECK(value_of("unknown(progress)", 0) == "false");
  CHECK(value_of("unknown(progress)", 1) == "true");
  CHECK(value_of("unknown(progress + pace)", 1) == "true");
  CHECK(value_of("unknown(class)", 0) == "true");
  CHECK(value_of("not unknown(progress) and progress < 50", 1) == "false");
}

TEST_CASE("comparisons decide below, at and above") {
  struct Row {
    std::string sign;
    std::string below;
    std::string at;
    std::string above;
  };
  const Row rows[] = {{"<", "false", "false", "true"}, {"<=", "false", "true", "true"},
                      {"=", "false", "true", "false"}, {"!=", "true", "false", "true"},
                      {">=", "true", "true", "false"}, {">", "true", "false", "false"}};
  for (const Row& row : rows) {
    CAPTURE(row.sign);
    const std::string left = std::string("progress ") + row.sign;  // progress is 40
    CHECK(value_of(left + " 39.99", 0) == row.below);
    CHECK(value_of(left + " 40", 0) == row.at);
    CHECK(value_of(left + " 40.01", 0) == row.above);
  }
}

TEST_CASE("arithmetic is exact to four decimals") {
  struct Row {
    std::string text;
    std::string value;
  };
  const Row rows[] = {{"0.1 + 0.2", "0.3"},    {"progress - 40", "0"}, {"progress * 1.5", "60"},
                      {"1 / 3", "0.3333"},     {"-1 / 3", "-0.3333"},  {"2 - 5", "-3"},
                      {"0.0001 * 10000", "1"}, {"-progress", "-40"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(value_of(row.text, 0, ValueType::number) == row.value);
  }
}

TEST_CASE("what cannot be computed is unknown") {
  CHECK(value_of("progress / 0", 0, ValueType::number) == "?");
  CHECK(value_of("progress / (progress - 40) > 1", 0) == "?");
  CHECK(value_of("99999999999999 * 99999999999999", 0, ValueType::number) == "?");
}

TEST_CASE("dates and texts are compared as what they are") {
  CHECK(value_of("due = 2024-12-31", 0) == "true");
  CHECK(value_of("today < due", 0) == "true");
  CHECK(value_of("today = 2024-07-01", 0) == "true");
  CHECK(value_of("ref = '1.1'", 0) == "true");
  CHECK(value_of("ref = '1.1'", 1) == "false");
  CHECK(value_of("ref != '1.10'", 0) == "true");
}

TEST_CASE("each row of a column has its own value") {
  const std::vector<Value> column =
      evaluate(an_expression("progress >= 40"), judged().day.table(SubjectKind::task));
  REQUIRE(column.size() == 2);
  CHECK(column.at(0) == Value::boolean(true));
  CHECK_FALSE(column.at(1).known);
}

}  // namespace rules_evaluate_test
}  // namespace duban
