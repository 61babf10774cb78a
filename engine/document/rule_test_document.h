// What rule tests found, for people, for programs and for build servers.
#pragma once

#include <string>

#include "engine/base/json.h"
#include "engine/model/rule_test.h"

namespace duban {

/// The tests that failed with what was expected, what came out and why; a line of counts.
[[nodiscard]] std::string rule_test_text(const RuleTestRun& run, Language language);

/// `{"schema","tests":[{"file","name","line","passed","failures":[{"on","subject","part","expected","got","reasons"}]}],
/// "refused","untried","totals":{"tests","failed","refused"}}`. `expected` and `got` are a text for a lamp, else lists.
[[nodiscard]] Json rule_test_json(const RuleTestRun& run, Language language);

/// JUnit XML: a suite a file, a case a test; a file that was refused is a suite with one error.
[[nodiscard]] std::string rule_test_junit(const RuleTestRun& run, Language language);

}  // namespace duban
