// Specifies the lamp of a task: what caps it at yellow, how green is earned, and that the worst
// finding decides. When a task is overdue is specified in day_test.cc.
#include <doctest/doctest.h>

#include "engine/rules/day.h"
#include "tests/support/rules.h"

namespace duban {
namespace rules_lamp_test {

const std::string kOverdue =
    "rules:\n  - {id: overdue, when: open and workdays_overdue > 0, lamp: red}\n";
const std::string kPace =
    "rules:\n"
    "  - {id: overdue, when: open and workdays_overdue > 0, lamp: red}\n"
    "  - {id: behind, when: open and not overdue and pace - progress >= 10, lamp: red}\n";

TEST_CASE("an implied date that nobody confirmed supports yellow at most until it is over") {
  const auto task = a_task().implied().target(a_target("新增书屋", Comparator::equal, "10", "个"));
  auto history = a_history().task(task).report(1, "2024-06-01", {}, {a_value("1", "个")});
  CHECK(Judged(history.build(), "2024-10-31", kPace).lamp() == Lamp::yellow);
  CHECK(Judged(history.build(), "2024-12-31", kPace).lamp() == Lamp::yellow);
  CHECK(Judged(history.build(), "2025-01-02", kPace).lamp() == Lamp::red);
  history.confirmation(1, "2024-08-01");
  CHECK(Judged(history.build(), "2024-07-31", kPace).lamp() == Lamp::yellow);
  CHECK(Judged(history.build(), "2024-08-01", kPace).lamp() == Lamp::red);
}

TEST_CASE("an implied date does not cap rules that do not read it") {
  const auto task = a_task().implied();
  const Judged judged(a_history().task(task).build(), "2024-06-03",
                      "rules:\n  - {id: silent, when: report_count = 0, lamp: red}\n");
  CHECK(judged.lamp() == Lamp::red);
}

TEST_CASE("the unit's own percent supports yellow at most, a measured value red") {
  const auto task = a_task().target(a_target("新增书屋", Comparator::equal, "10", "个"));
  CHECK(Judged(a_history().task(task).report(1, "2024-06-01", 1000).build(), "2024-10-31", kPace)
            .lamp() == Lamp::yellow);
  CHECK(Judged(a_history().task(task).report(1, "2024-06-01", 1000, {a_value("1", "个")}).build(),
               "2024-10-31", kPace)
            .lamp() == Lamp::red);
}

TEST_CASE("a task past its stated date is red though its percent is its own") {
  CHECK(Judged(a_history().task(a_task().due("2024-06-28")).report(1, "2024-06-01", 1000).build(),
               "2024-07-05", kPace)
            .lamp() == Lamp::red);
}

TEST_CASE("without a report the lamp is grey, with one that keeps pace it is green") {
  const auto task = a_task();
  CHECK(Judged(a_history().task(task).build(), "2024-03-29", kPace).lamp() == Lamp::grey);
  CHECK(Judged(a_history().task(task).report(1, "2024-03-28", 9000).build(), "2024-03-29", kPace)
            .lamp() == Lamp::green);
  CHECK(Judged(a_history().task(task).report(1, "2024-03-30", 9000).build(), "2024-03-29", kPace)
            .lamp() == Lamp::grey);
}

TEST_CASE("a rule that is false whatever the progress earns no green") {
  // `open and not overdue …` is false for an overdue task though its progress is unknown.
  const std::string yaml =
      "rules:\n  - {id: behind, when: open and not overdue and pace - progress >= 10, lamp: red}\n";
  CHECK(Judged(a_history().task(a_task().due("2024-06-28")).build(), "2024-07-05", yaml).lamp() ==
        Lamp::grey);
}

TEST_CASE("a rule without progress earns no green") {
  CHECK(Judged(a_history().task(a_task()).report(1, "2024-06-01", 9000).build(), "2024-06-03",
               kOverdue)
            .lamp() == Lamp::grey);
}

TEST_CASE("the worst of several findings is the lamp") {
  const std::string yaml =
      "rules:\n  - {id: note, when: open, lamp: blue}\n  - {id: late, when: overdue, lamp: red}\n"
      "  - {id: silent, when: report_count = 0, lamp: yellow}\n";
  const Judged judged(a_history().task(a_task().due("2024-06-28")).build(), "2024-07-05", yaml);
  CHECK(judged.rules() == "note late silent");
  CHECK(judged.lamp() == Lamp::red);
  CHECK(Judged(a_history().task(a_task()).build(), "2024-07-05", yaml).lamp() == Lamp::yellow);
}

}  // namespace rules_lamp_test
}  // namespace duban
