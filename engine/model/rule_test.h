// What a run of rule tests found, as values: engine/app runs them, engine/document shows them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/message.h"

namespace duban {

/// What of a subject is compared. `holds` and `holds_not`: of the rules named alone. `standing`: the task is not there
/// on that day.
enum class TestedPart { lamp, findings, holds, holds_not, messages, since, standing };

/// One thing that came out otherwise: names of lamps, ids of rules, texts, `rule date`. None = empty.
struct TestMismatch {
  TestedPart part{};
  std::vector<std::string> expected;
  std::vector<std::string> got;
};

/// Why a rule holds for the subject or does not.
struct TestReason {
  std::string rule;
  std::string name;
  std::string condition;            // as the rule says it
  bool holds = false;
  bool capped = false;              // its lamp counts as a milder one
  std::vector<std::string> values;  // each comparison with its values
  std::vector<Message> because;     // why it does not
};

/// A subject that is not as expected on a day.
struct TestFailure {
  Date on;
  std::string subject;  // as the test names it
  std::vector<TestMismatch> mismatches;
  std::vector<TestReason> reasons;
};

struct RuleTestResult {
  std::string file;
  std::string name;
  int line = 0;
  std::vector<TestFailure> failures;
  [[nodiscard]] bool passed() const { return failures.empty(); }
};

/// Rules of a rulebook that no test expects to hold.
struct UntriedRules {
  std::string rulebook;
  std::vector<std::string> rules;
};

struct RuleTestRun {
  std::vector<RuleTestResult> tests;  // in order of files and of their tests
  std::vector<std::string> refused;   // files with mistakes
  std::vector<UntriedRules> untried;

  [[nodiscard]] std::size_t failed() const {
    return static_cast<std::size_t>(std::count_if(tests.begin(), tests.end(), [](const RuleTestResult& t) { return !t.passed(); }));
  }
  [[nodiscard]] bool passed() const { return failed() == 0 && refused.empty(); }
};

}  // namespace duban
