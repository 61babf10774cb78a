// Facts by example: what a fact is of a history on some days. Each fact of the catalogue has examples, one file of
// them a group.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/rules.h"

namespace duban {

struct FactCase {
  std::string fact;
  HistoryBuilder history;
  std::vector<std::pair<std::string, std::string>> days;  // as of, value; "?" is unknown
  std::size_t row = 0;                                    // of the fact's own subject
  std::string rules = kAnyRule;
  SubjectKind subject = SubjectKind::task;  // task: the fact's own
};

[[nodiscard]] std::vector<FactCase> cases_of_identity();
[[nodiscard]] std::vector<FactCase> cases_of_time();
[[nodiscard]] std::vector<FactCase> cases_of_reports();
[[nodiscard]] std::vector<FactCase> cases_of_progress();
[[nodiscard]] std::vector<FactCase> cases_of_targets();
[[nodiscard]] std::vector<FactCase> cases_of_graph();
[[nodiscard]] std::vector<FactCase> cases_of_life();
[[nodiscard]] std::vector<FactCase> cases_of_parties();
[[nodiscard]] std::vector<FactCase> cases_of_roles();
[[nodiscard]] std::vector<FactCase> cases_of_timeline();
[[nodiscard]] std::vector<FactCase> cases_of_indicators();
[[nodiscard]] std::vector<FactCase> cases_of_scores();

/// The fact called `name`, of indicators or of whatever other subject it is.
inline const FactDefinition& fact_named(const std::string& name, bool of_indicators) {
  for (const FactDefinition& fact : all_facts()) {
    if (fact.name == name && (fact.subject == SubjectKind::indicator) == of_indicators) return fact;
  }
  FAIL("no such fact: " << name);
  return all_facts().front();
}

/// Checks what each case says.
inline void check_facts(const std::vector<FactCase>& cases) {
  for (const FactCase& c : cases) {
    CAPTURE(c.fact);
    const FactDefinition& fact = fact_named(c.fact, c.subject == SubjectKind::indicator);
    const SubjectKind subject = c.subject == SubjectKind::task ? fact.subject : c.subject;
    const History history = c.history.build();
    for (const auto& [as_of, value] : c.days) {
      CAPTURE(as_of);
      const Judged judged(history, as_of, c.rules);
      CHECK(judged.value(c.fact, fact.type, c.row, subject) == value);
      CHECK(judged.value(std::string(fact.chinese), fact.type, c.row, subject) == value);
    }
  }
}

}  // namespace duban
