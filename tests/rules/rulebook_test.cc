// Specifies what a rulebook may say and what its rules then know. Mistakes are specified in
// rulebook_mistakes_test.cc, conditions in expression_test.cc.
#include "engine/rules/rulebook.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "tests/support/rules.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace rules_rulebook_test {

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
verdict: {harm: [投诉], about_percent: 5, about_places: 2}
)");
  CHECK(book.name == "测试规则");
  CHECK(book.parameters.at("near").value == dec("5.5"));
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
  CHECK(book.verdicts.about_places == dec("2"));
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
  const std::string file = source_folder() + "/rules/rulebooks/default.yaml";
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  Diagnostics found;
  const Rulebook book = parse_rulebook({file, text.str()}, found);
  CHECK(id_line(found) == "");
  CHECK(book.rules.size() >= 7);
  CHECK(book.duties.size() == 2);
}

}  // namespace rules_rulebook_test
}  // namespace duban
