// Specifies how rhythms and who reports are written in a rulebook, and what is refused, at its place.
#include <doctest/doctest.h>

#include "engine/rules/rulebook.h"
#include "tests/support/values.h"

namespace duban {
namespace rules_rhythm_mistakes_test {

std::string a_duty(const std::string& rhythm, const std::string& more = "") {
  return "version: 1\nduties:\n  - {id: d, for: open, rhythm: " + rhythm + more + "}\nrules:\n  - {id: late, when: overdue, lamp: red}\n";
}

TEST_CASE("each rhythm is read as it is written") {
  for (const std::string text :
       {"monthly: 25", "monthly: 25, from_month: 3", "quarterly: 30", "quarterly: 20, month: next", "quarterly: 20, from_quarter: 2",
        "quarterly: 20, month: next, from_quarter: 2", "half_yearly: [06-15, 12-15]", "weekly: friday", "every_ten_days: true",
        "after: register, workdays: 30", "after: amend, days: 7"}) {
    CAPTURE(text);
    Diagnostics found;
    const Rulebook book = parse_rulebook({"r.yaml", a_duty("{" + text + "}")}, found);
    CHECK(id_line(found).empty());
    CHECK(to_string(book.duties.at(0).rhythm) == text);
  }
}

TEST_CASE("a weekday has many spellings") {
  for (const std::string text : {"friday", "fri", "周五", "星期五", "5", "\"5\""}) {
    CAPTURE(text);
    Diagnostics found;
    CHECK(parse_rulebook({"r.yaml", a_duty("{weekly: " + text + "}")}, found).duties.at(0).rhythm.day == 5);
    CHECK(found.empty());
  }
}

TEST_CASE("who reports is the first lead unless it is said") {
  const auto who = [](const std::string& more) {
    Diagnostics found;
    return parse_rulebook({"r.yaml", a_duty("{monthly: 25}", more)}, found).duties.at(0).who;
  };
  CHECK(who("") == DutyWho::first_lead);
  CHECK(who(", who: first-lead") == DutyWho::first_lead);
  CHECK(who(", who: leads") == DutyWho::leads);
  CHECK(who(", who: supports") == DutyWho::supports);
}

TEST_CASE("a rhythm is refused for each kind of mistake, at its place") {
  struct Row {
    std::string rhythm;
    std::string id;
    int column;  // of line 3
  };
  const Row rows[] = {
      {"{}", "rule-bad-rhythm", 32},
      {"{weekly: friday, monthly: 3}", "rule-bad-rhythm", 32},
      {"", "yaml-missing-key", 5},
      {"monthly", "yaml-expected-map", 32},
      {"{yearly: 1}", "yaml-unknown-key rule-bad-rhythm", 33},
      {"{monthly: 25, from_month: 13}", "rhythm-bad-number", 58},
      {"{monthly: 25, from_month: 0}", "rhythm-bad-number", 58},
      {"{monthly: 25, from_quarter: 2}", "rhythm-key-elsewhere", 46},
      {"{monthly: often}", "yaml-expected-integer", 42},
      {"{quarterly: 20, from_quarter: 5}", "rhythm-bad-number", 62},
      {"{quarterly: 20, workdays: 5}", "rhythm-key-elsewhere", 48},
      {"{half_yearly: 06-15}", "yaml-expected-list", 46},
      {"{half_yearly: [06-15]}", "rhythm-half-years", 46},
      {"{half_yearly: [06-15, 09-15, 12-15]}", "rhythm-half-years", 46},
      {"{half_yearly: [06-31, 12-15]}", "rhythm-bad-date", 47},
      {"{half_yearly: [6-15, 13-01]}", "rhythm-bad-date rhythm-bad-date", 47},
      {"{half_yearly: [12-15, 06-15]}", "rhythm-dates-order", 54},
      {"{half_yearly: [06-15, 06-15]}", "rhythm-dates-order", 54},
      {"{half_yearly: [02-28, 02-29]}", "rhythm-dates-order", 54},
      {"{weekly: 8}", "rhythm-bad-weekday", 41},
      {"{weekly: someday}", "rhythm-bad-weekday", 41},
      {"{weekly: monday, month: next}", "rhythm-key-elsewhere", 49},
      {"{every_ten_days: false}", "rhythm-ten-days", 49},
      {"{every_ten_days: 10}", "rhythm-ten-days", 49},
      {"{after: meeting, workdays: 5}", "rhythm-bad-event", 40},
      {"{after: register}", "rhythm-how-long", 32},
      {"{after: register, workdays: 5, days: 5}", "rhythm-how-long", 32},
      {"{after: register, workdays: 0}", "rhythm-bad-number", 60},
      {"{after: register, days: 3661}", "rhythm-bad-number", 56},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rhythm);
    Diagnostics found;
    (void)parse_rulebook({"r.yaml", a_duty(row.rhythm)}, found);
    CHECK(id_line(found) == row.id);
    REQUIRE_FALSE(found.empty());
    CHECK(found.items()[0].at.line == 3);
    CHECK(found.items()[0].at.column == row.column);
  }
}

TEST_CASE("a duty cannot be for tasks by what they missed") {
  for (const std::string fact : {"missed_duties", "missed_support_duties", "缺报次数"}) {
    CAPTURE(fact);
    Diagnostics found;
    (void)parse_rulebook({"r.yaml", "version: 1\nduties:\n  - {id: d, for: " + fact +
                                        " > 1, rhythm: {monthly: 25}}\nrules:\n  - {id: late, when: overdue, lamp: red}\n"},
                         found);
    CHECK(id_line(found) == "rule-duty-reads-duty");
  }
}

TEST_CASE("all mistakes of the duties are reported in one run") {
  Diagnostics found;
  (void)parse_rulebook({"r.yaml",
                        "version: 1\nduties:\n  - {id: a, for: opne, rhythm: {weekly: x}, roll: back, who: all, grace: 2}\n"
                        "  - {id: a, for: open, rhythm: {after: x, days: 0}}\nrules:\n  - {id: late, when: overdue, lamp: red}\n"},
                       found);
  CHECK(id_line(found) == "rule-unknown-fact rhythm-bad-weekday task-bad-value task-bad-value rule-bad-duration "
                          "rhythm-bad-event rhythm-bad-number rule-duplicate-id");
}

}  // namespace rules_rhythm_mistakes_test
}  // namespace duban
