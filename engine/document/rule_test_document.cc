// Text and JSON of rule tests.
#include "engine/document/rule_test_document.h"

#include "engine/base/text.h"
#include "engine/document/rule_test_lines.h"

namespace duban {
namespace {

std::string number(std::size_t value) { return std::to_string(value); }

/// A lamp is one word, all else lists.
Json values_json(TestedPart part, const std::vector<std::string>& values) {
  const bool single = part == TestedPart::lamp || part == TestedPart::standing;
  return single && values.size() == 1 ? Json(values.front()) : Json(values);
}

Json reasons_json(const TestFailure& failure, Language language) {
  Json reasons = Json::array();
  for (const TestReason& reason : failure.reasons) {
    reasons.push(Json::object().set("rule", reason.rule).set("holds", reason.holds).set("condition", reason.condition).set("because", reason_lines(reason, language)));
  }
  return reasons;
}

}  // namespace

std::string rule_test_text(const RuleTestRun& run, Language language) {
  std::string out;
  for (const RuleTestResult& test : run.tests) {
    if (test.passed()) continue;
    out += text_of(Msg::rule_test_failed, language) + " " + text_of({Msg::rule_test_at, {test.name, test.file, std::to_string(test.line)}}, language) + "\n";
    for (const TestFailure& failure : test.failures) out += failure_lines(failure, "  ", language);
  }
  for (const std::string& file : run.refused) out += text_of({Msg::rule_test_refused, {file}}, language) + "\n";
  const std::size_t failed = run.failed();
  out += text_of({Msg::rule_test_totals, {number(run.tests.size()), number(run.tests.size() - failed), number(failed)}}, language) + "\n";
  for (const UntriedRules& book : run.untried) {
    out += text_of({Msg::rule_test_untried, {book.rulebook, join(book.rules, language == Language::english ? ", " : "、")}}, language) + "\n";
  }
  return out;
}

Json rule_test_json(const RuleTestRun& run, Language language) {
  Json tests = Json::array();
  for (const RuleTestResult& test : run.tests) {
    Json failures = Json::array();
    for (const TestFailure& failure : test.failures) {
      for (const TestMismatch& mismatch : failure.mismatches) {
        failures.push(Json::object().set("on", failure.on.to_string()).set("subject", failure.subject).set("part", name_of(mismatch.part))
                          .set("expected", values_json(mismatch.part, mismatch.expected)).set("got", values_json(mismatch.part, mismatch.got))
                          .set("reasons", reasons_json(failure, language)));
      }
    }
    tests.push(Json::object().set("file", test.file).set("name", test.name).set("line", test.line).set("passed", test.passed()).set("failures", std::move(failures)));
  }
  Json untried = Json::array();
  for (const UntriedRules& book : run.untried) untried.push(Json::object().set("rulebook", book.rulebook).set("rules", book.rules));
  Json answer = Json::object();
  answer.set("schema", "duban/rules-test/1").set("as_of", Json()).set("known_at", Json()).set("tests", std::move(tests)).set("refused", run.refused);
  answer.set("untried", std::move(untried));
  answer.set("totals", Json::object().set("tests", run.tests.size()).set("failed", run.failed()).set("refused", run.refused.size()));
  return answer;
}

}  // namespace duban
