// Specifies that every fact is described and shown by examples: more than one value, and unknown where the
// description says when it is.
#include <doctest/doctest.h>

#include <set>

#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_fact_cases_test {

std::vector<FactCase> all_cases() {
  std::vector<FactCase> all;
  for (const auto& part : {cases_of_identity(), cases_of_time(), cases_of_reports(), cases_of_progress(), cases_of_targets(), cases_of_graph(),
                           cases_of_life(), cases_of_parties(), cases_of_roles(), cases_of_timeline(), cases_of_indicators(), cases_of_scores()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

TEST_CASE("every fact has examples of more than one value, and one that is unknown where it may be") {
  std::map<std::pair<std::string, bool>, std::set<std::string>> shown;  // by name and whether it is of indicators
  for (const FactCase& c : all_cases()) {
    for (const auto& [as_of, value] : c.days) shown[{c.fact, c.subject == SubjectKind::indicator}].insert(value);
  }
  for (const FactDefinition& fact : all_facts()) {
    if (fact.type == ValueType::list) continue;  // shown in language_test.cc: it has no value of its own
    const std::string name(fact.name);
    CAPTURE(name);
    const auto& values = shown[{name, fact.subject == SubjectKind::indicator}];
    CHECK(values.size() >= 2);
    CHECK(values.contains("?") == (fact.meaning_en.find("unknown") != std::string_view::npos));
    CHECK((fact.meaning_en.find("unknown") != std::string_view::npos) == (fact.meaning.find("未知") != std::string_view::npos));
  }
}

TEST_CASE("no two facts that a rule may name share a name, and each says what it means") {
  std::set<std::pair<bool, std::string_view>> names;
  for (const FactDefinition& fact : all_facts()) {
    CAPTURE(fact.name);
    const bool of_indicators = fact.subject == SubjectKind::indicator;
    CHECK(names.emplace(of_indicators, fact.name).second);
    CHECK(names.emplace(of_indicators, fact.chinese).second);
    CHECK_FALSE(fact.meaning.empty());
    CHECK_FALSE(fact.meaning_en.empty());
    CHECK((fact.read != nullptr || fact.members != nullptr));
  }
}

}  // namespace rules_fact_cases_test
}  // namespace duban
