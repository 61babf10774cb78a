// Specifies what would turn a lamp green: the least that does, in order, with the last day, and nothing that would not.
// That the ways are true is specified by doing them, in tests/app/explanation_test.cc.
#include "engine/rules/ways_to_green.h"

#include <doctest/doctest.h>

#include "engine/rules/way_finder.h"
#include "tests/support/rules.h"

namespace duban {
namespace rules_ways_to_green_test {

const std::string kRules =
    "duties:\n  - {id: m, rhythm: {monthly: 25}, for: otherwise, roll: previous, who: first-lead, grace: 2 workdays}\n"
    "rules:\n"
    "  - {id: overdue, when: open and workdays_overdue > 0, lamp: red}\n"
    "  - {id: behind, when: open and not overdue and pace - progress >= 10, lamp: yellow}\n"
    "  - {id: missed, when: open and missed_duties > 0, lamp: yellow}\n"
    "  - {id: upstream, when: open and upstream_overdue, lamp: yellow}\n"
    "  - {id: short, for: target, when: short and open and today > due, lamp: red}\n";

/// The steps of the ways, "report percent", other ways behind a stroke.
std::string deeds(const std::vector<Way>& ways) {
  std::string out;
  for (const Way& way : ways) {
    out += out.empty() ? "" : " | ";
    for (std::size_t i = 0; i < way.steps.size(); ++i) out += (i == 0 ? "" : " ") + std::string(name_of(way.steps[i].deed));
  }
  return out;
}

std::vector<Way> ways_for(const History& history, std::string_view date, int row = 0, const std::string& rules = kRules) {
  const Judged judged(history, date, rules);
  return ways_to_green(judged.day, row, Language::english);
}

TEST_CASE("a green lamp needs nothing") {
  CHECK(ways_for(a_history().task(a_task()).report(1, "2024-06-20", 9000).build(), "2024-07-05").empty());
}

TEST_CASE("a missed report is cured by a report, until the last day of the next one") {
  const auto ways = ways_for(a_history().task(a_task()).report(1, "2024-04-20", 9000).build(), "2024-07-05");
  REQUIRE(deeds(ways).starts_with("report"));
  // Due on 25 July, two working days of grace: Monday the 29th. The day after it another report is missed.
  CHECK(ways[0].until == day("2024-07-29"));
  CHECK(ways[0].steps[0].by == day("2024-07-29"));
}

TEST_CASE("progress behind is to reach what the next review day asks for, in whole percent") {
  const auto ways = ways_for(a_history().task(a_task()).report(1, "2024-06-28", 1000).build(), "2024-07-05");
  REQUIRE(deeds(ways).starts_with("percent"));
  // 12 July is day 193 of 365: a pace of 52.87 %, so 42.88 would do and 43 is the least whole percent.
  CHECK(ways[0].until == day("2024-07-12"));
  CHECK(ways[0].steps[0].percent == 4300);
}

TEST_CASE("where the deadline comes before the next review day, the last day is the deadline") {
  const auto ways = ways_for(a_history().task(a_task().due("2024-07-10")).report(1, "2024-06-28", 1000).build(), "2024-07-08");
  REQUIRE_FALSE(ways.empty());
  CHECK(ways[0].until == day("2024-07-10"));
  const auto on_the_day = ways_for(a_history().task(a_task().due("2024-07-10")).report(1, "2024-06-28", 1000).build(), "2024-07-10");
  REQUIRE_FALSE(on_the_day.empty());
  CHECK(on_the_day[0].until == day("2024-07-10"));
}

TEST_CASE("an overdue task is to be finished, or extended") {
  const auto ways = ways_for(a_history().task(a_task().due("2024-06-28")).report(1, "2024-06-28", 9000).build(), "2024-07-05");
  CHECK(deeds(ways) == "submit | extend");
  CHECK(ways[0].steps[0].text.id == Msg::green_by_late_submission);
  CHECK(ways[1].steps[0].text.id == Msg::green_by_late_extension);
  CHECK(*ways[1].steps[0].to > day("2024-07-05"));
}

TEST_CASE("an overdue task whose target falls short has to reach it first") {
  const auto ways = ways_for(a_history()
                                 .task(a_task().due("2024-06-28").target(a_target("企业", Comparator::at_least, "30", "家")))
                                 .report(1, "2024-06-28", 9000, {a_value("12", "家")})
                                 .build(),
                             "2024-07-05");
  REQUIRE(deeds(ways).starts_with("value"));
  CHECK(ways[0].steps[0].value == dec("30"));
  CHECK(ways[0].steps[0].text.args[3] == "18家");
}

TEST_CASE("a target that is to be passed asks for more than its number") {
  CHECK(reaching(a_target("企业", Comparator::above, "30", "家")) == dec("31"));
  CHECK(reaching(a_target("企业", Comparator::at_least, "30", "家")) == dec("30"));
  CHECK(reaching(a_target("事故", Comparator::below, "3.0", "起")) == dec("2.9"));
}

TEST_CASE("progress measured by values is raised by values") {
  const auto ways = ways_for(a_history()
                                 .task(a_task().target(a_target("企业", Comparator::at_least, "30", "家")))
                                 .report(1, "2024-06-28", std::nullopt, {a_value("3", "家")})
                                 .build(),
                             "2024-07-05");
  REQUIRE(deeds(ways).starts_with("value"));
  // 43 % of 30 are 12.9.
  CHECK(ways[0].steps[0].value == dec("13"));
}

TEST_CASE("a task without any progress turns green by a report that says how far it is") {
  const auto ways = ways_for(a_history().task(a_task()).build(), "2024-01-05");
  CHECK(deeds(ways).starts_with("percent"));
}

TEST_CASE("tasks waited for come first, each named") {
  const History history = a_history()
                              .task(a_task())
                              .task(a_task().ref("1.2").due("2024-06-28").lead("乙局"))
                              .report(1, "2024-06-28", 9000)
                              .report(2, "2024-06-28", 9000)
                              .link(1, 2, "2024-01-02")
                              .build();
  const auto ways = ways_for(history, "2024-07-05");
  REQUIRE(deeds(ways).starts_with("upstream"));
  CHECK(ways[0].steps[0].refs == std::vector<std::string>{"2024/1.2"});
  CHECK(deeds(ways) == "upstream");
}

TEST_CASE("a lamp set by hand is the office's to take back") {
  const History history = a_history()
                              .task(a_task())
                              .report(1, "2024-06-28", 9000)
                              .step(StepKind::set_lamp, 1, "2024-07-01", [](Step& step) { step.lamp = Lamp::red; })
                              .build();
  CHECK(deeds(ways_for(history, "2024-07-05")) == "clear-lamp");
}

TEST_CASE("what lies after the day asked about plays no part") {
  const History history = a_history().task(a_task()).report(1, "2024-06-28", 1000).report(1, "2024-07-10", 9000).build();
  const auto ways = ways_for(history, "2024-07-05");
  REQUIRE(deeds(ways).starts_with("percent"));
  CHECK(ways[0].steps[0].percent == 4300);
}

TEST_CASE("where nothing helps, what would still stand is said") {
  const std::string rules = "rules:\n  - {id: ever, name: 一直亮, when: workdays_elapsed > 0, lamp: red}\n";
  const Judged judged(a_history().task(a_task()).build(), "2024-07-05", rules);
  const auto ways = ways_to_green(judged.day, 0, Language::english);
  CHECK(ways.empty());
  CHECK(turns_green(judged.day, 0, ways, Language::english) == std::vector<Message>{{Msg::green_not_found, {"一直亮"}}});
  const Judged nothing(a_history().task(a_task()).build(), "2024-07-05", "rules:\n  - {id: never, when: workdays_elapsed < 0, lamp: red}\n");
  CHECK(turns_green(nothing.day, 0, {}, Language::english) == std::vector<Message>{{Msg::green_not_judged, {}}});
}

}  // namespace rules_ways_to_green_test
}  // namespace duban
