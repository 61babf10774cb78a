// Specifies that the shipped rules do what their own tests say, and that each of them has such tests.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/app/rule_test_file.h"
#include "engine/app/rule_tests.h"
#include "engine/app/shipped.h"
#include "engine/document/rule_test_document.h"
#include "engine/files/file.h"
#include "engine/rules/rulebook_doubts.h"
#include "tests/support/shipped_years.h"
#include "tests/support/temp_folder.h"

namespace duban {
namespace app_shipped_rules_test {

std::string shipped_tests() { return source_folder() + "/rules/tests/default.yaml"; }

RuleTestFile read_shipped_tests() {
  Diagnostics found;
  std::vector<SourceText> sources;
  RuleTestFile file = read_rule_tests(shipped_tests(), shipped_rulebook(), found, sources);
  REQUIRE_MESSAGE(!found.has_errors(), render(found, sources, Language::english));
  return file;
}

const RuleTest* test_named(const RuleTestFile& file, const std::string& name) {
  for (const RuleTest& test : file.tests) {
    if (test.name == name) return &test;
  }
  return nullptr;
}

/// Days on which `test` expects `rule` to hold, or (`holds` false) not to.
std::vector<Date> days_of(const RuleTest& test, const std::string& rule, bool holds) {
  std::vector<Date> days;
  for (const ExpectedDay& day : test.days) {
    for (const Expectation& one : day.expectations) {
      const bool named = std::find(one.wanted.begin(), one.wanted.end(), rule) != one.wanted.end();
      const bool said = holds ? (named && (one.part == TestedPart::holds || one.part == TestedPart::findings))
                              : (one.part == TestedPart::holds_not ? named : one.part == TestedPart::findings && !named);
      if (said) days.push_back(day.on);
    }
  }
  std::sort(days.begin(), days.end());
  return days;
}

bool has(const std::vector<Date>& days, Date day) { return std::find(days.begin(), days.end(), day) != days.end(); }

/// Some day d on which it turns true, with d − 1, d and d + 1 tested.
bool turns_true(const std::vector<Date>& holds, const std::vector<Date>& holds_not) {
  return std::any_of(holds.begin(), holds.end(), [&](Date day) {
    const bool by_first = has(holds_not, day.plus_days(-1)) && (has(holds, day.plus_days(1)) || has(holds_not, day.plus_days(-2)));
    return by_first;
  });
}

/// A holiday among the days that are tested.
bool spans_holiday(const RuleTest& test) {
  std::vector<Date> days;
  for (const ExpectedDay& day : test.days) days.push_back(day.on);
  std::sort(days.begin(), days.end());
  for (Date day = days.front(); day <= days.back(); day = day.plus_days(1)) {
    if (china().kind(day) == DayKind::holiday) return true;
  }
  return false;
}

TEST_CASE("the tests of the shipped rules pass") {
  Diagnostics found;
  std::vector<SourceText> sources;
  const RuleTestRun run = run_rule_tests({{shipped_tests()}, ""}, found, sources);
  CHECK_MESSAGE(found.empty(), render(found, sources, Language::english));
  CHECK_MESSAGE(run.passed(), rule_test_text(run, Language::chinese));
  CHECK(run.untried.empty());
}

TEST_CASE("the rulebooks of published practices do what their tests say, every rule of theirs, without doubts") {
  for (const std::string name : {"points-behind", "project-classes"}) {
    CAPTURE(name);
    Diagnostics found;
    std::vector<SourceText> sources;
    const RuleTestRun run = run_rule_tests({{source_folder() + "/rules/tests/" + name + ".yaml"}, ""}, found, sources);
    CHECK_MESSAGE(found.empty(), render(found, sources, Language::english));
    CHECK_MESSAGE(run.passed(), rule_test_text(run, Language::chinese));
    CHECK(run.untried.empty());
    const SourceText text = load_text(source_folder() + "/rules/rulebooks/" + name + ".yaml");
    const Rulebook book = parse_rulebook(text, found);
    doubt_rulebook(book, found);
    CHECK_MESSAGE(found.empty(), render(found, {text}, Language::english));
  }
}

TEST_CASE("every shipped rule is tested around the day it turns, over a holiday, with data missing") {
  const RuleTestFile file = read_shipped_tests();
  for (const Rule& rule : file.rulebook.rules) {
    CAPTURE(rule.id);
    const RuleTest* around = test_named(file, rule.id + "：前后");
    CHECK_MESSAGE(around != nullptr, "rules/tests/default.yaml has no test " << rule.id << "：前后");
    if (around != nullptr) CHECK(turns_true(days_of(*around, rule.id, true), days_of(*around, rule.id, false)));
    const RuleTest* holiday = test_named(file, rule.id + "：节假日");
    CHECK_MESSAGE(holiday != nullptr, "rules/tests/default.yaml has no test " << rule.id << "：节假日");
    if (holiday != nullptr) {
      CHECK(spans_holiday(*holiday));
      CHECK_FALSE(days_of(*holiday, rule.id, true).empty());
      CHECK_FALSE(days_of(*holiday, rule.id, false).empty());
    }
    CHECK_MESSAGE(test_named(file, rule.id + "：未知") != nullptr, "rules/tests/default.yaml has no test " << rule.id << "：未知");
  }
}

TEST_CASE("the example in rules/README.md passes") {
  const std::string text = load_text(source_folder() + "/rules/README.md").text;
  const std::size_t section = text.find("\n## 测试\n");
  REQUIRE(section != std::string::npos);
  const std::size_t first = text.find("```yaml\n", section) + 8;
  TempFolder folder;
  const std::string file = folder.write("2025.test.yaml", text.substr(first, text.find("```", first) - first));
  Diagnostics found;
  std::vector<SourceText> sources;
  const RuleTestRun run = run_rule_tests({{file}, ""}, found, sources);
  CHECK_MESSAGE(found.empty(), render(found, sources, Language::english));
  CHECK(run.tests.size() == 1);
  CHECK_MESSAGE(run.passed(), rule_test_text(run, Language::chinese));
}

}  // namespace app_shipped_rules_test
}  // namespace duban
