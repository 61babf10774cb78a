// Specifies a day's findings: overdue the day before, on and after, targets, upstream, units and
// leaders. Lamps are specified in lamp_test.cc.
#include "engine/rules/day.h"

#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_day_test {

const std::string kOverdue =
    "rules:\n  - {id: overdue, when: open and workdays_overdue > 0, lamp: red}\n";
const std::string kPace =
    "rules:\n"
    "  - {id: overdue, when: open and workdays_overdue > 0, lamp: red}\n"
    "  - {id: behind, when: open and not overdue and pace - progress >= 10, lamp: red}\n";
const std::string kTarget =
    "rules:\n  - {id: short, for: target, when: short and open and today > due and not "
    "target_awaiting_data, lamp: red}\n";

TEST_CASE("task due today is not overdue") {
  const History history = a_history().task(a_task().due("2024-07-04")).build();  // a Thursday
  struct Row {
    std::string as_of;
    int workdays;
    std::string rules;
  };
  const Row rows[] = {{"2024-07-03", 0, ""},
                      {"2024-07-04", 0, ""},
                      {"2024-07-05", 1, "overdue"},
                      {"2024-07-08", 2, "overdue"}};
  for (const Row& row : rows) {
    CAPTURE(row.as_of);
    const Judged judged(history, row.as_of, kOverdue);
    CHECK(judged.facts().workdays_overdue == row.workdays);
    CHECK(judged.rules() == row.rules);
  }
}

TEST_CASE("days off after the date are not overdue days") {
  const History friday = a_history().task(a_task().due("2024-07-05")).build();
  CHECK(Judged(friday, "2024-07-07", kOverdue).facts().workdays_overdue == 0);
  CHECK(Judged(friday, "2024-07-08", kOverdue).facts().workdays_overdue == 1);
  const History before_festival = a_history().task(a_task().due("2024-02-09")).build();
  CHECK(Judged(before_festival, "2024-02-17", kOverdue).facts().workdays_overdue == 0);
  CHECK(Judged(before_festival, "2024-02-18", kOverdue).facts().workdays_overdue ==
        1);  // a Sunday worked
}

TEST_CASE("days left count to the date and are negative past it") {
  const History history = a_history().task(a_task().due("2024-07-04")).build();
  CHECK(Judged(history, "2024-07-03", kOverdue).facts().workdays_left == 1);
  CHECK(Judged(history, "2024-07-04", kOverdue).facts().workdays_left == 0);
  CHECK(Judged(history, "2024-07-05", kOverdue).facts().workdays_left == -1);
}

TEST_CASE("an extension granted after the date takes the overdue away from its day on") {
  const History history =
      a_history().task(a_task().due("2024-06-28")).extension(1, "2024-07-03", "2024-07-31").build();
  CHECK(Judged(history, "2024-07-02", kOverdue).rules() == "overdue");
  CHECK(Judged(history, "2024-07-03", kOverdue).rules().empty());
  CHECK(Judged(history, "2024-08-01", kOverdue).rules() == "overdue");
}

TEST_CASE("what unless holds for is not found, and an unknown exception leaves it undecided") {
  const auto rules_of = [](const std::string& unless, std::optional<int> percent) {
    auto history = a_history().task(a_task().due("2024-06-28"));
    if (percent) history.report(1, "2024-06-01", *percent);
    const std::string yaml =
        "rules:\n  - {id: overdue, when: overdue, unless: \"" + unless + "\", lamp: red}\n";
    return Judged(history.build(), "2024-07-05", yaml).rules();
  };
  CHECK(rules_of("progress > 50", 6000).empty());
  CHECK(rules_of("progress > 50", 5000) == "overdue");
  CHECK(rules_of("progress > 50", std::nullopt).empty());
}

TEST_CASE("a target short of its number is red once the date is over, each target for itself") {
  const auto task = a_task()
                        .due("2024-06-28")
                        .target(a_target("新增书屋", Comparator::equal, "10", "个"))
                        .target(a_target("举办展览", Comparator::equal, "4", "场"));
  const History history =
      a_history()
          .task(task)
          .report(1, "2024-06-28", 9000, {a_value("9", "个", 0), a_value("4", "场", 1)})
          .build();
  CHECK(Judged(history, "2024-06-28", kTarget).rules().empty());
  const Judged after(history, "2024-06-29", kTarget);
  REQUIRE(after.day.findings().size() == 1);
  CHECK(after.day.subject_id(after.day.findings()[0]) == "target:2024/1.1#1");
  CHECK(after.lamp() == Lamp::red);
}

TEST_CASE("a statistic below its target is no finding before its data is due") {
  const auto task = a_task().target(a_rate("营业收入增速", Comparator::equal, "6"));
  const History history =
      a_history().task(task).report(1, "2024-12-30", {}, {a_value("5", "%")}).build();
  CHECK(Judged(history, "2025-01-31", kTarget).rules().empty());
  CHECK(Judged(history, "2025-02-01", kTarget).rules() == "short");
}

TEST_CASE("a task waiting for an overdue one says so, directly or through others") {
  const History history = a_history()
                              .task(a_task().ref("1.1"))
                              .task(a_task().ref("1.2"))
                              .task(a_task().ref("1.3").due("2024-06-28"))
                              .task(a_task().ref("1.4"))
                              .link(1, 2, "2024-01-26")
                              .link(2, 3, "2024-01-26")
                              .link(4, 3, "2024-01-26", LinkKind::contributes_to)
                              .build();
  const std::string yaml = "rules:\n  - {id: upstream, when: upstream_overdue, lamp: yellow}\n";
  const Judged before(history, "2024-06-28", yaml);
  const Judged after(history, "2024-07-01", yaml);
  CHECK(before.rules().empty());
  CHECK(after.lamp(0) == Lamp::yellow);
  CHECK(after.lamp(1) == Lamp::yellow);
  CHECK(after.lamp(2) == Lamp::grey);  // the overdue task itself waits for none
  CHECK(after.lamp(3) == Lamp::grey);  // contributing is no waiting
}

TEST_CASE("rules over units and leaders count the tasks they lead and answer for") {
  const History history =
      a_history()
          .task(a_task().ref("1.1").lead("甲局").leader("张三").due("2024-06-28"))
          .task(a_task().ref("1.2").lead("甲局").support("乙局").due("2024-06-28"))
          .task(a_task().ref("1.3").lead("乙局").support("甲局").leader("张三"))
          .build();
  const std::string yaml =
      "rules:\n  - {id: unit, for: unit, when: lead_overdue >= 2 and support_tasks = 1, lamp: "
      "red}\n"
      "  - {id: leader, for: leader, when: lead_tasks = 2 and lead_overdue = 1, lamp: red}\n";
  const Judged judged(history, "2024-07-05", yaml);
  CHECK(judged.rules() == "unit leader");
  REQUIRE(judged.day.findings().size() == 2);
  CHECK(judged.day.subject_id(judged.day.findings()[0]) == "unit:甲局");
  CHECK(judged.day.subject_id(judged.day.findings()[1]) == "leader:张三");
  CHECK(judged.lamp(0) == Lamp::grey);  // findings of units light no task
}

}  // namespace rules_day_test
}  // namespace duban
