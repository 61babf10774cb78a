// Specifies that a wrong rulebook is refused whole, with every mistake at its place.
// Mistakes of conditions are specified in expression_mistakes_test.cc.
#include <doctest/doctest.h>

#include "engine/rules/rulebook.h"
#include "tests/support/values.h"

namespace duban {
namespace rules_rulebook_mistakes_test {

const std::string kRule = "rules:\n  - {id: late, when: overdue, lamp: red}\n";

TEST_CASE("a rulebook is refused for each kind of mistake, at its place") {
  struct Row {
    std::string yaml;
    std::string id;
    int line;
    int column;
  };
  const Row rows[] = {
      {"version: 2\nrules: []\n", "rulebook-version", 1, 10},
      {"name: x\nrules: []\n", "yaml-missing-key rulebook-without-rules", 1, 1},
      {"version: 1\n", "yaml-missing-key", 1, 1},
      {"version: 1\nrules: []\n", "rulebook-without-rules", 2, 8},
      {"version: 1\nruls: []\n", "yaml-unknown-key yaml-missing-key", 2, 1},
      {"version: 1\nrules:\n  - {id: a, when: opne, lamp: red}\n", "rule-unknown-fact", 3, 19},
      {"version: 1\nrules:\n  - {id: a, when: \"opne\", lamp: red}\n", "rule-unknown-fact", 3, 20},
      {"version: 1\nrules:\n  - {id: a, when: 未结 且 进度, lamp: red}\n", "rule-type-mismatch", 3,
       24},
      {"version: 1\nrules:\n  - {id: a, when: open, unless: 1 +, lamp: red}\n", "rule-syntax", 3,
       36},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: green}\n", "task-bad-value", 3, 31},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, for: street}\n", "task-bad-value", 3,
       41},
      {"version: 1\nrules:\n  - {id: a, when: open}\n", "yaml-missing-key", 3, 5},
      {"version: 1\nrules:\n  - {id: a, lamp: red}\n", "yaml-missing-key", 3, 5},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, serverity: 1}\n", "yaml-unknown-key",
       3, 36},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, message: '逾期 {weekdays}'}\n",
       "rule-bad-template", 3, 50},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, measure: class}\n",
       "rule-type-mismatch", 3, 45},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, measure: 'pace - due'}\n",
       "rule-type-mismatch", 3, 53},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, measure: progres}\n",
       "rule-unknown-fact", 3, 45},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, hold: two weeks}\n",
       "rule-bad-duration", 3, 42},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, ladder: [{action: 催办, reply: "
       "soon}]}\n",
       "rule-bad-duration", 3, 65},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red, ladder: [{to: lead}]}\n",
       "yaml-missing-key", 3, 45},
      {"version: 1\nrules:\n  - {id: a, when: open, lamp: red}\n  - {id: a, when: open, lamp: "
       "red}\n",
       "rule-duplicate-id", 4, 5},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    Diagnostics found;
    (void)parse_rulebook({"r.yaml", row.yaml}, found);
    CHECK(id_line(found) == row.id);
    REQUIRE_FALSE(found.empty());
    CHECK(found.items()[0].at.line == row.line);
    CHECK(found.items()[0].at.column == row.column);
  }
}

TEST_CASE("parameters, duties and verdicts are refused for each kind of mistake") {
  struct Row {
    std::string yaml;
    std::string id;
  };
  const Row rows[] = {
      {"parameters: {limit: many}\n", "rule-bad-parameter"},
      {"parameters: {limit: 1.23456}\n", "rule-bad-parameter"},
      {"parameters: {progress: 1}\n", "rule-name-taken"},
      {"parameters: {进度: 1}\n", "rule-name-taken"},
      {"duties:\n  - {id: d, for: missed_duties > 1, rhythm: {monthly: 25}}\n",
       "rule-duty-reads-duty"},
      {"duties:\n  - {id: d, for: progress, rhythm: {monthly: 25}}\n", "rule-type-mismatch"},
      {"duties:\n  - {id: d, rhythm: {monthly: 25}}\n", "yaml-missing-key"},
      {"duties:\n  - {id: d, for: open}\n", "yaml-missing-key"},
      {"duties:\n  - {id: d, for: open, rhythm: {monthly: 25, quarterly: 20}}\n",
       "rule-bad-rhythm"},
      {"duties:\n  - {id: d, for: open, rhythm: {month: next}}\n", "rule-bad-rhythm"},
      {"duties:\n  - {id: d, for: open, rhythm: {monthly: 0}}\n", "rule-bad-day"},
      {"duties:\n  - {id: d, for: open, rhythm: {monthly: 32}}\n", "rule-bad-day"},
      {"duties:\n  - {id: d, for: open, rhythm: {quarterly: 20, month: second}}\n",
       "task-bad-value"},
      {"duties:\n  - {id: d, for: open, rhythm: {monthly: 25}, roll: after}\n", "task-bad-value"},
      {"duties:\n  - {id: d, for: open, rhythm: {monthly: 25}, who: everyone}\n", "task-bad-value"},
      {"duties:\n  - {id: d, for: open, rhythm: {monthly: 25}, grace: 2}\n", "rule-bad-duration"},
      {"duties:\n  - {id: late, for: open, rhythm: {monthly: 25}}\n", "rule-duplicate-id"},
      {"verdict: {about_percent: -1}\n", "rule-bad-parameter"},
      {"verdict: {about_percent: ten}\n", "rule-bad-parameter"},
      {"verdict: {about_places: -1}\n", "rule-bad-parameter"},
      {"verdict: {harms: [a]}\n", "yaml-unknown-key"},
      {"submission: {shortfall_blocks: maybe}\n", "yaml-expected-boolean"},
      {"submission: {blocks: false}\n", "yaml-unknown-key"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    Diagnostics found;
    (void)parse_rulebook({"r.yaml", "version: 1\n" + std::string(row.yaml) + kRule}, found);
    CHECK(id_line(found) == row.id);
  }
}

TEST_CASE("all mistakes of a rulebook are reported in one run") {
  Diagnostics found;
  (void)parse_rulebook({"r.yaml",
                        "version: 1\nrules:\n  - {id: a, when: opne, lamp: pink}\n  - {id: b, "
                        "when: open and, lamp: red, hold: x}\n"},
                       found);
  CHECK(id_line(found) == "rule-unknown-fact task-bad-value rule-syntax rule-bad-duration");
}

}  // namespace rules_rulebook_mistakes_test
}  // namespace duban
