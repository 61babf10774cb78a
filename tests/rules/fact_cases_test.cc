// Specifies that every fact is described and shown by examples: more than one value, and unknown where the
// description says when it is.
#include <doctest/doctest.h>

#include <set>

#include "tests/support/fact_cases.h"

namespace duban {
namespace {

std::vector<FactCase> all_cases() {
  std::vector<FactCase> all;
  for (const auto& part : {cases_of_identity(), cases_of_time(), cases_of_reports(), cases_of_progress(), cases_of_targets(), cases_of_graph(),
                           cases_of_life(), cases_of_parties()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

TEST_CASE("every fact has examples of more than one value, and one that is unknown where it may be") {
  std::map<std::string, std::set<std::string>> shown;
  for (const FactCase& c : all_cases()) {
    for (const auto& [as_of, value] : c.days) shown[c.fact].insert(value);
  }
  for (const FactDefinition& fact : all_facts()) {
    const std::string name(fact.name);
    CAPTURE(name);
    CHECK(shown[name].size() >= 2);
    CHECK(shown[name].contains("?") == (fact.meaning_en.find("unknown") != std::string_view::npos));
    CHECK((fact.meaning_en.find("unknown") != std::string_view::npos) == (fact.meaning.find("未知") != std::string_view::npos));
  }
}

TEST_CASE("no two facts that a rule may name share a name, and each says what it means") {
  std::set<std::string_view> names;
  for (const FactDefinition& fact : all_facts()) {
    CAPTURE(fact.name);
    CHECK(names.insert(fact.name).second);
    CHECK(names.insert(fact.chinese).second);
    CHECK_FALSE(fact.meaning.empty());
    CHECK_FALSE(fact.meaning_en.empty());
    CHECK((fact.read != nullptr));
  }
}

}  // namespace
}  // namespace duban
