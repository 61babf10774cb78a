// Specifies compiled conditions: exact arithmetic over numbers of different places, what no longer
// fits, Kleene's tables over facts, and that equal parts are compiled once.
// The values of conditions in general are specified in evaluate_test.cc.
#include "engine/rules/conditions.h"

#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_conditions_test {

/// Row 0: 40 %, 25 % before that. Row 1: 53.3 %, nothing before. Row 2: no report.
const Judged& judged() {
  static const Judged kJudged(a_history()
                                  .task(a_task().ref("1.1").of_class("重点"))
                                  .task(a_task().ref("1.2").due("2024-02-29"))
                                  .task(a_task().ref("1.3").due("2025-01-01"))
                                  .report(1, "2024-05-31", 2500)
                                  .report(1, "2024-06-30", 4000)
                                  .report(2, "2024-06-30", 5330)
                                  .build(),
                              "2024-07-01", kAnyRule);
  return kJudged;
}

std::string truth(const std::string& text, std::size_t row = 0) {
  return judged().value(text, ValueType::boolean, row);
}

std::string number(const std::string& text, std::size_t row = 0) {
  return judged().number(text, row);
}

struct Row {
  std::string text;
  std::string value;
};

TEST_CASE("numbers of different places are compared exactly") {
  const Row rows[] = {
      {"53.3 = 53.30", "true"},        {"53.3 != 53.30", "false"}, {"53.3 = 53.3001", "false"},
      {"53.3 < 53.3001", "true"},      {"53.3 >= 53.30", "true"},  {"-0.5 < -0.4999", "true"},
      {"0 = 0.0000", "true"},          {"5 > 0.5", "true"},        {"0.1 + 0.2 = 0.3", "true"},
      {"0.5 * 2 = 1", "true"},         {"1 / 4 = 0.25", "true"},   {"1 / 3 = 0.3333", "true"},
      {"2.5 * 1.5 - 0.75 = 3", "true"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(truth(row.text) == row.value);
  }
  CHECK(truth("progress = 53.3", 1) == "true");
  CHECK(truth("progress = 53.3000", 1) == "true");
  CHECK(truth("progress < 53.3001", 1) == "true");
  CHECK(truth("progress > 53.2999", 1) == "true");
}

TEST_CASE("sums, differences and products keep all places") {
  const Row rows[] = {{"0.1 + 0.2", "0.3"},
                      {"1 + 0.0001", "1.0001"},
                      {"1 - 0.9999", "0.0001"},
                      {"2.5 * 1.5", "3.75"},
                      {"0.0001 * 0.0001", "0.00000001"},
                      {"1.0001 * 1.0001", "1.00020001"},
                      {"progress + 0.125", "40.125"},
                      {"progress * 0.125", "5"},
                      {"-progress - 0.5", "-40.5"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(number(row.text) == row.value);
  }
}

TEST_CASE("a product of more than eight places is cut toward zero") {
  CHECK(number("0.0001 * 0.0001 * 0.5") == "0");
  CHECK(number("1.0001 * 1.0001 * 1.5") == "1.50030001");  // 1.500300015
  CHECK(number("-1.0001 * 1.0001 * 1.5") == "-1.50030001");
}

TEST_CASE("a quotient is cut at four places toward zero") {
  const Row rows[] = {{"2 / 3", "0.6666"},        {"-2 / 3", "-0.6666"},
                      {"2 / -3", "-0.6666"},      {"-2 / -3", "0.6666"},
                      {"1 / 20000", "0"},         {"-1 / 20000", "0"},
                      {"0.5 / 0.25", "2"},        {"1 / 0.0001", "10000"},
                      {"0.0001 * 0.0001 / 3", "0"}, {"progress / 3", "13.3333"},
                      {"10 / 4 * 4", "10"},       {"10 / 3 * 3", "9.9999"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(number(row.text) == row.value);
  }
}

TEST_CASE("what does not fit 63 bits is unknown, in the rows where it does not") {
  CHECK(number("900000000000000 * 10000") == "9000000000000000000");
  CHECK(number("900000000000000 * 10000 + 900000000000000 * 10000") == "?");
  CHECK(number("-900000000000000 * 10000 - 900000000000000 * 10000") == "?");
  CHECK(number("900000000000000 * 900000000000000") == "?");
  CHECK(number("900000000000000 * 10000 + 0.5") == "?");
  CHECK(number("900000000000000 * 10000 / 0.0001") == "?");
  CHECK(truth("900000000000000 * 900000000000000 > 0") == "?");
  CHECK(truth("unknown(900000000000000 * 900000000000000)") == "true");
  // 40 % has few enough digits, 53.3 % minus 40 has too many.
  const std::string large = "(progress - 40) * 90000000000000 * 10000";
  CHECK(number(large, 0) == "0");
  CHECK(number(large, 1) == "?");
  CHECK(number(large, 2) == "?");
}

TEST_CASE("a comparison of numbers that only scaling makes too large is exact") {
  CHECK(truth("900000000000000 * 10000 > 0.0001") == "true");
  CHECK(truth("900000000000000 * 10000 < 0.0001") == "false");
  CHECK(truth("-900000000000000 * 10000 < 0.0001") == "true");
  CHECK(truth("900000000000000 * 10000 != 0.0001") == "true");
  CHECK(truth("900000000000000 * 10000 = 900000000000000.0 * 10000.0") == "?");  // 21 digits
}

TEST_CASE("a division by zero is unknown, also where only some rows divide by it") {
  CHECK(number("1 / 0") == "?");
  CHECK(number("0 / 0") == "?");
  CHECK(number("1 / 0.0000") == "?");
  CHECK(number("1 / (progress - 40)", 0) == "?");
  CHECK(number("1 / (progress - 40)", 1) == "0.0751");
  CHECK(number("1 / (progress - 40)", 2) == "?");
  CHECK(number("if_unknown(1 / (progress - 40), -1)", 0) == "-1");
}

TEST_CASE("if_unknown takes the second value only where the first is unknown") {
  const std::string with_places = "if_unknown(progress, 0.125)";
  CHECK(number(with_places, 0) == "40");
  CHECK(number(with_places, 1) == "53.3");
  CHECK(number(with_places, 2) == "0.125");
  CHECK(number("if_unknown(0.125, progress)", 2) == "0.125");
  CHECK(number("if_unknown(previous_percent, progress)", 0) == "25");
  CHECK(number("if_unknown(previous_percent, progress)", 1) == "53.3");
  CHECK(number("if_unknown(previous_percent, progress)", 2) == "?");
  CHECK(truth("if_unknown(progress, 0) = 0", 2) == "true");
  CHECK(truth("if_unknown(progress, 53.3000) = progress", 1) == "true");
}

TEST_CASE("if_unknown of booleans, texts and dates") {
  CHECK(truth("if_unknown(progress > 50, true)", 0) == "false");
  CHECK(truth("if_unknown(progress > 50, false)", 1) == "true");
  CHECK(truth("if_unknown(progress > 50, true)", 2) == "true");
  CHECK(truth("if_unknown(progress > 50, false)", 2) == "false");
  CHECK(truth("if_unknown(progress > 50, previous_percent > 50)", 2) == "?");
  CHECK(judged().value("if_unknown(class, '一般')", ValueType::text, 0) == "重点");
  CHECK(judged().value("if_unknown(class, '一般')", ValueType::text, 1) == "一般");
  CHECK(judged().value("if_unknown(due, today)", ValueType::date, 1) == "2024-02-29");
}

TEST_CASE("if_unknown of a number that does not fit the places of the other is unknown") {
  CHECK(number("if_unknown(900000000000000 * 10000, 0.5)") == "?");
  CHECK(number("if_unknown(900000000000000 * 10000, 5)") == "9000000000000000000");
}

TEST_CASE("unknown() asks of numbers, booleans, texts and dates") {
  CHECK(truth("unknown(progress)", 1) == "false");
  CHECK(truth("unknown(progress)", 2) == "true");
  CHECK(truth("unknown(progress > 50)", 1) == "false");
  CHECK(truth("unknown(progress > 50)", 2) == "true");
  CHECK(truth("unknown(class)", 0) == "false");
  CHECK(truth("unknown(class)", 1) == "true");
  CHECK(truth("unknown(due)", 2) == "false");
  CHECK(truth("unknown(true)") == "false");
  CHECK(truth("unknown(if_unknown(progress, 0))", 2) == "false");
  CHECK(truth("not unknown(unknown(progress))", 2) == "true");
}

TEST_CASE("the day of the year counts from 1, leap years to 366") {
  const Row rows[] = {{"2024-01-01", "1"},   {"2024-02-28", "59"},  {"2024-02-29", "60"},
                      {"2024-03-01", "61"},  {"2023-03-01", "60"},  {"2024-12-31", "366"},
                      {"2023-12-31", "365"}, {"2025-01-01", "1"},   {"2100-12-31", "365"},
                      {"2000-12-31", "366"}, {"1970-01-01", "1"},   {"1969-12-31", "365"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(number("day_of_year(" + row.text + ")") == row.value);
  }
}

TEST_CASE("the day of the year of each row's date, whatever year it lies in") {
  CHECK(number("day_of_year(due)", 0) == "366");
  CHECK(number("day_of_year(due)", 1) == "60");
  CHECK(number("day_of_year(due)", 2) == "1");
  CHECK(number("day_of_year(today) / 366 * 100") == "50");
}

TEST_CASE("and, or, not and equality of facts follow Kleene in all combinations") {
  const std::string t = "open";
  const std::string f = "closed";
  const std::string u = "progress > 50";  // unknown in row 2
  struct Combination {
    std::string left, right, both, either, equal, unequal;
  };
  const Combination all[] = {
      {t, t, "true", "true", "true", "false"},   {t, f, "false", "true", "false", "true"},
      {t, u, "?", "true", "?", "?"},             {f, t, "false", "true", "false", "true"},
      {f, f, "false", "false", "true", "false"}, {f, u, "false", "?", "?", "?"},
      {u, t, "?", "true", "?", "?"},             {u, f, "false", "?", "?", "?"},
      {u, u, "?", "?", "?", "?"},
  };
  for (const Combination& c : all) {
    CAPTURE(c.left);
    CAPTURE(c.right);
    const auto joined = [&](const std::string& word) { return "(" + c.left + ") " + word + " (" + c.right + ")"; };
    CHECK(truth(joined("and"), 2) == c.both);
    CHECK(truth(joined("or"), 2) == c.either);
    CHECK(truth(joined("="), 2) == c.equal);
    CHECK(truth(joined("!="), 2) == c.unequal);
  }
  CHECK(truth("not " + t, 2) == "false");
  CHECK(truth("not " + f, 2) == "true");
  CHECK(truth("not " + u, 2) == "?");
}

/// All of `texts` compiled together.
Conditions compiled(const std::vector<std::string>& texts) {
  Conditions conditions;
  for (const std::string& text : texts) (void)conditions.add(an_expression(text));
  return conditions;
}

TEST_CASE("equal parts of conditions are compiled once") {
  CHECK(compiled({"open"}).steps().empty());
  CHECK(compiled({"progress < 50"}).steps().size() == 1);
  CHECK(compiled({"open and progress < 50"}).steps().size() == 2);
  CHECK(compiled({"open and progress < 50", "open and progress < 50"}).steps().size() == 2);
  CHECK(compiled({"open and progress < 50", "progress < 50 or closed"}).steps().size() == 3);
  CHECK(compiled({"progress < 50 and progress < 50"}).steps().size() == 2);
  CHECK(compiled({"progress < 50", "progress <= 50", "50 < progress"}).steps().size() == 3);
}

TEST_CASE("a fact is loaded once, and a condition said twice has one register") {
  Conditions conditions;
  const Register first = conditions.add(an_expression("pace - progress > 10 and open"));
  const Register again = conditions.add(an_expression("pace - progress > 10 and open"));
  CHECK(first.truth);
  CHECK(first.number == again.number);
  CHECK(conditions.facts().size() == 3);
}

TEST_CASE("constants are shared, also where equal digits have different places") {
  CHECK(compiled({"progress > 50", "pace < 50"}).constants().size() == 1);
  CHECK(compiled({"progress > 5", "progress > 0.5"}).constants().size() == 1);
  CHECK(compiled({"progress > 5", "progress > 5.0"}).constants().size() == 2);
  CHECK(compiled({"ref = '1.1'", "class = '1.1'", "class = '1.2'"}).constants().size() == 2);
  CHECK(compiled({"class = '一'", "progress > 0", "open = false"}).constants().size() == 3);
  CHECK(truth("5 > 0.5 and 0.5 < 5 and 0.05 < 0.5") == "true");
}

TEST_CASE("a rulebook compiles the rules of each subject together") {
  const Rulebook book = a_rulebook(R"(rules:
  - {id: a, when: open and progress < 50, lamp: red}
  - {id: b, when: open and progress < 50, unless: progress < 50, measure: 50 - progress, lamp: blue}
  - {id: c, for: target, when: open and progress < 50, lamp: red}
)");
  const auto steps = [&](SubjectKind kind) { return book.conditions[static_cast<std::size_t>(kind)].steps().size(); };
  CHECK(steps(SubjectKind::task) == 3);
  CHECK(steps(SubjectKind::target) == 2);
  CHECK(steps(SubjectKind::unit) == 0);
}

}  // namespace rules_conditions_test
}  // namespace duban
