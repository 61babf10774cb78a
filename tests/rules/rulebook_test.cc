// Specifies what a rulebook may say and that a wrong one is refused with every mistake at its
// place. Conditions are specified in expression_test.cc.
#include "engine/rules/rulebook.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "tests/support/rules.h"

namespace duban {
namespace {

const std::string kRule = "rules:\n  - {id: late, when: overdue, lamp: red}\n";

TEST_CASE("a rulebook gives parameters, duties, rules and ladders") {
  const Rulebook book = a_rulebook(R"(name: 测试规则
parameters: {near: 5.5}
duties:
  - {id: half, for: has_target, rhythm: {quarterly: 20, month: next}, roll: next, who: first-lead, grace: 2 workdays}
  - {id: rest, for: otherwise, rhythm: {monthly: 31}}
rules:
  - id: late
    name: 逾期
    for: target
    when: short and progress < near
    unless: suspended
    lamp: red
    message: 进度 {progress}%，阈值 {near}，{reason}
    hold: 2 weeks
    ladder:
      - {action: 催办, to: lead, reply: 3 workdays}
      - {action: 通报, to: office, approve: leader}
verdict: {harm: [投诉], about_percent: 5}
)");
  CHECK(book.name == "测试规则");
  CHECK(book.parameters.at("near") == dec("5.5"));
  REQUIRE(book.duties.size() == 2);
  CHECK(book.duties[0].rhythm == Rhythm{Rhythm::Kind::quarterly, 20, true});
  CHECK(book.duties[0].roll == Roll::next);
  CHECK(book.duties[0].grace->count == 2);
  CHECK_FALSE(book.duties[1].applies.has_value());
  REQUIRE(book.rules.size() == 1);
  const Rule& rule = book.rules[0];
  CHECK(rule.subject == SubjectKind::target);
  CHECK(rule.lamp == Lamp::red);
  CHECK(rule.hold->unit == Duration::Unit::weeks);
  REQUIRE(rule.ladder.size() == 2);
  CHECK(rule.ladder[0].reply->count == 3);
  CHECK(rule.ladder[1].approve == "leader");
  CHECK(rule.at.line == 8);
  CHECK(book.verdicts.harm == std::vector<std::string>{"投诉"});
  CHECK(book.verdicts.about_percent == dec("5"));
}

TEST_CASE("a rule knows what its facts rest on") {
  const Rulebook book = a_rulebook(R"(rules:
  - {id: a, when: open and workdays_overdue > 0, lamp: red}
  - {id: b, when: progress < 10, lamp: yellow}
  - {id: c, when: missed_duties > 0, lamp: yellow}
  - {id: d, when: open, unless: pace < 5, lamp: blue}
)");
  struct Row {
    bool due, progress, duty;
  };
  const Row rows[] = {
      {true, false, false}, {false, true, false}, {false, false, true}, {true, false, false}};
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(book.rules[i].id);
    CHECK(book.rules[i].from_due == rows[i].due);
    CHECK(book.rules[i].from_progress == rows[i].progress);
    CHECK(book.rules[i].from_duty == rows[i].duty);
  }
}

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
      {"parameters: {progress: 1}\n", "rule-parameter-is-fact"},
      {"parameters: {进度: 1}\n", "rule-parameter-is-fact"},
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
      {"verdict: {harms: [a]}\n", "yaml-unknown-key"},
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

TEST_CASE("durations are read in both languages and count as they say") {
  struct Row {
    std::string text;
    std::string
        end;  // counted from Friday 2024-09-13; the 14th is worked, the 15th to 17th are off
  };
  const Row rows[] = {{"0 workdays", "2024-09-13"}, {"1 workday", "2024-09-14"},
                      {"2 workdays", "2024-09-18"}, {"2 个工作日", "2024-09-18"},
                      {"2工作日", "2024-09-18"},    {"２个工作日", "2024-09-18"},
                      {"2 days", "2024-09-15"},     {"2天", "2024-09-15"},
                      {"2 weeks", "2024-09-27"},    {"2周", "2024-09-27"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto duration = parse_duration(row.text);
    REQUIRE(duration.has_value());
    CHECK(end_of(*duration, day("2024-09-13"), china()) == day(row.end));
  }
  for (const std::string text :
       {"", "2", "days", "-1 days", "1.5 days", "2 months", "two weeks", "9999 days"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_duration(text).has_value());
  }
}

TEST_CASE("the shipped rulebook is free of mistakes") {
  const std::string file = std::string(DUBAN_SOURCE) + "/rules/rulebooks/default.yaml";
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  Diagnostics found;
  const Rulebook book = parse_rulebook({file, text.str()}, found);
  CHECK(id_line(found) == "");
  CHECK(book.rules.size() >= 7);
  CHECK(book.duties.size() == 2);
}

}  // namespace
}  // namespace duban
