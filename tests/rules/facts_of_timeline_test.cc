// Specifies the facts of the group timeline: they are read along a sweep, by rules judged after all others.
#include <doctest/doctest.h>

#include "engine/rules/timeline.h"
#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_facts_of_timeline_test {

/// Red above 50 points behind, yellow from 20 on. The rule over the timeline makes the sweep keep the lamps.
const std::string kRules =
    "rules:\n"
    "  - {id: red, when: open and 100 - progress > 50, lamp: red}\n"
    "  - {id: yellow, when: open and 100 - progress >= 20, lamp: yellow}\n"
    "  - {id: long, when: weeks_flagged >= 99, lamp: blue}\n";

/// 90 % in January; 70 % (yellow) from Friday 2024-03-08 on, 40 % (red) from 03-22, 90 % again from 05-10.
HistoryBuilder up_and_down() {
  return a_history().task(a_task()).report(1, "2024-01-02", 9000).report(1, "2024-03-08", 7000).report(1, "2024-03-22", 4000).report(1, "2024-05-10", 9000);
}

/// Measured against a target, so that an own percent does not cap the lamp.
HistoryBuilder measured() {
  return a_history().task(a_task().target(a_target("新增企业", Comparator::at_least, "100", "家"))).report(1, "2024-01-02", std::nullopt, {a_value("90", "家")})
      .report(1, "2024-03-08", std::nullopt, {a_value("70", "家")}).report(1, "2024-03-22", std::nullopt, {a_value("10", "家")})
      .report(1, "2024-05-10", std::nullopt, {a_value("90", "家")}).report(1, "2024-06-05", std::nullopt, {a_value("10", "家")});
}

}  // namespace rules_facts_of_timeline_test

std::vector<FactCase> cases_of_timeline() {
  using namespace rules_facts_of_timeline_test;
  return {
      {"lamp", up_and_down(), {{"2024-03-07", "green"}, {"2024-03-08", "yellow"}, {"2024-05-10", "green"}}},
      {"lamp", measured(), {{"2024-03-07", "green"}, {"2024-03-08", "yellow"}, {"2024-03-22", "red"}, {"2024-05-10", "green"}}},
      // The week of 03-08 is the first; a day within a week counts it once.
      {"weeks_flagged", measured(), {{"2024-03-07", "0"}, {"2024-03-08", "1"}, {"2024-03-11", "2"}, {"2024-03-15", "2"}, {"2024-03-22", "3"}, {"2024-05-09", "10"}, {"2024-05-10", "0"}}},
      {"weeks_red", measured(), {{"2024-03-21", "0"}, {"2024-03-22", "1"}, {"2024-03-29", "2"}, {"2024-03-31", "2"}, {"2024-04-01", "3"}, {"2024-05-10", "0"}}},
      {"months_flagged", measured(), {{"2024-03-30", "0"}, {"2024-03-31", "1"}, {"2024-04-30", "2"}, {"2024-05-30", "2"}, {"2024-05-31", "0"}}},
      {"months_red", measured(), {{"2024-03-31", "1"}, {"2024-04-29", "1"}, {"2024-04-30", "2"}, {"2024-05-31", "0"}, {"2024-06-30", "1"}}},
      {"times_red", measured(), {{"2024-03-21", "0"}, {"2024-03-22", "1"}, {"2024-06-04", "1"}, {"2024-06-05", "2"}}},
      {"times_flagged", measured(), {{"2024-03-07", "0"}, {"2024-03-08", "1"}, {"2024-03-29", "1"}, {"2024-06-05", "2"}}},
      {"flagged_since", measured(), {{"2024-03-07", "?"}, {"2024-03-08", "2024-03-08"}, {"2024-03-29", "2024-03-08"}, {"2024-05-10", "?"}}},
      {"month_lamp", measured(), {{"2024-01-30", "?"}, {"2024-01-31", "green"}, {"2024-03-30", "green"}, {"2024-03-31", "red"}}},
      {"month_made_good", measured(), {{"2024-03-30", "?"}, {"2024-03-31", "false"}, {"2024-04-29", "false"}, {"2024-05-10", "true"}, {"2024-05-31", "?"}}},
  };
}

namespace rules_facts_of_timeline_test {

TEST_CASE("facts of the timeline are read along the sweep, in both languages") {
  for (const FactCase& c : cases_of_timeline()) {
    CAPTURE(c.fact);
    const FactDefinition& fact = fact_named(c.fact, false);
    const History history = c.history.build();
    const Policy policy = a_policy(kRules);
    for (const auto& [as_of, value] : c.days) {
      CAPTURE(as_of);
      const JudgedDay judged = sweep(history, [&](Date) -> const Policy& { return policy; }, day(as_of), [](const Day&) {});
      const FactTable table = judged.day->table(SubjectKind::task);
      for (const std::string_view name : {fact.name, fact.chinese}) {
        const Expression e = an_expression(name, fact.type);
        CHECK(to_string(evaluate_row(e, table, 0), e.form(), table.pool()) == value);
      }
    }
  }
}

TEST_CASE("a day judged alone knows nothing of what its lamp has been") {
  const Judged judged(measured().build(), "2024-03-22", kRules);
  CHECK(judged.number("weeks_red") == "?");
}

}  // namespace rules_facts_of_timeline_test
}  // namespace duban
