// Specifies why a rule does not hold, as explain says it, and where a value comes from. The
// explanations of the real notice are specified in tests/app/fixture_test.cc.
#include "engine/rules/explain.h"

#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace {

/// Why `rule`, of id r, does not hold for a task that came with `percent`.
Message why_not(const std::string& rule, std::optional<int> percent) {
  auto history = a_history().task(a_task().due("2024-06-28"));
  if (percent) history.report(1, "2024-06-01", *percent);
  const Judged judged(history.build(), "2024-07-05", "rules:\n  - {id: r, lamp: red, " + rule + "}\n");
  const Explanation explanation = explain_task(judged.day, 0, Language::english);
  REQUIRE(explanation.not_firing.size() == 1);
  return explanation.not_firing[0].because;
}

TEST_CASE("a rule does not hold by its exception, by what is false, or by what is not known") {
  CHECK(why_not("when: overdue, unless: progress > 50", 6000).id == Msg::because_unless);
  CHECK(why_not("when: open and progress > 50", 4000) ==
        Message{Msg::because_false, {"progress > 50", "40 > 50"}});
  CHECK(why_not("when: open and progress > 50", std::nullopt) == Message{Msg::because_unknown, {"进度"}});
}

TEST_CASE("a rule whose exception is not known says what is missing") {
  CHECK(why_not("when: overdue, unless: progress > 50", std::nullopt) == Message{Msg::because_unknown, {"进度"}});
}

TEST_CASE("what rests on previous_percent names the report it came in") {
  const Judged judged(a_history()
                          .task(a_task())
                          .report(1, "2024-03-01", 2000)
                          .report(1, "2024-03-11", 1000)
                          .build(),
                      "2024-03-12", "rules:\n  - {id: back, when: own_percent < previous_percent, lamp: yellow}\n");
  REQUIRE(judged.day.findings().size() == 1);
  const std::vector<Evidence> evidence = evidence_of(judged.day, judged.day.findings()[0]);
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[0].source == Message{Msg::source_own_percent, {"2", "2024-03-11"}});
  CHECK(evidence[1].value == "20");
  CHECK(evidence[1].source == Message{Msg::source_own_percent, {"1", "2024-03-01"}});
}

}  // namespace
}  // namespace duban
