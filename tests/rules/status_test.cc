// Specifies open, submitted and closed: what stops the clock of a task, and what does not.
// Lamps are specified in day_test.cc.
#include <doctest/doctest.h>

#include "engine/rules/task_facts.h"
#include "tests/support/rules.h"

namespace duban {
namespace rules_status_test {

const std::string kOverdue =
    "rules:\n  - {id: overdue, when: open and workdays_overdue > 0, lamp: red}\n"
    "  - {id: behind, when: open and not overdue and pace - progress >= 10, lamp: yellow}\n";

TEST_CASE("a report of 100 percent submits the task: it is not overdue any more") {
  const History history =
      a_history().task(a_task().due("2024-06-28")).report(1, "2024-07-03", 10000).build();
  const Judged before(history, "2024-07-02", kOverdue);
  const Judged after(history, "2024-07-03", kOverdue);
  CHECK(before.facts().status == TaskStatus::open);
  CHECK(before.lamp() == Lamp::red);
  CHECK(after.facts().status == TaskStatus::submitted);
  CHECK(after.facts().status_on == day("2024-07-03"));
  CHECK(after.facts().workdays_overdue == 0);
  CHECK(after.lamp() == Lamp::green);
}

TEST_CASE("99.99 percent is no submission") {
  const History history =
      a_history().task(a_task().due("2024-06-28")).report(1, "2024-06-28", 9999).build();
  CHECK(Judged(history, "2024-07-05", kOverdue).facts().status == TaskStatus::open);
}

TEST_CASE("a later report below 100 percent takes the submission back") {
  const History history = a_history()
                              .task(a_task().due("2024-06-28"))
                              .report(1, "2024-06-20", 10000)
                              .report(1, "2024-07-01", 9000)
                              .build();
  CHECK(Judged(history, "2024-06-30", kOverdue).facts().status == TaskStatus::submitted);
  CHECK(Judged(history, "2024-07-01", kOverdue).facts().status == TaskStatus::open);
  CHECK(Judged(history, "2024-07-01", kOverdue).facts().workdays_overdue ==
        1);  // counted on as if never stopped
}

TEST_CASE("100 percent with a measured shortfall is no submission") {
  struct Row {
    std::string value;
    TaskStatus status;
  };
  for (const Row& row : {Row{"9", TaskStatus::open}, Row{"10", TaskStatus::submitted}}) {
    CAPTURE(row.value);
    const auto task =
        a_task().due("2024-06-28").target(a_target("新增书屋", Comparator::equal, "10", "个"));
    const History history =
        a_history().task(task).report(1, "2024-06-28", 10000, {a_value(row.value, "个")}).build();
    CHECK(Judged(history, "2024-07-05", kOverdue).facts().status == row.status);
  }
}

TEST_CASE("100 percent is a submission though nothing was measured") {
  const auto task =
      a_task().due("2024-06-28").target(a_target("新增书屋", Comparator::equal, "10", "个"));
  CHECK(
      Judged(a_history().task(task).report(1, "2024-06-28", 10000).build(), "2024-07-05", kOverdue)
          .facts()
          .status == TaskStatus::submitted);
}

TEST_CASE("a milestone reported as not done keeps the task open") {
  const auto task = a_task().due("2024-06-28").target(a_milestone("大桥通车"));
  const History history =
      a_history().task(task).report(1, "2024-06-28", 10000, {a_done(false)}).build();
  CHECK(Judged(history, "2024-07-05", kOverdue).facts().status == TaskStatus::open);
}

TEST_CASE("closing ends the clock on its date and is green though nothing was reported") {
  const History history =
      a_history().task(a_task().due("2024-06-28")).closing(1, "2024-07-03").build();
  CHECK(Judged(history, "2024-07-02", kOverdue).lamp() == Lamp::red);
  const Judged closed(history, "2024-07-03", kOverdue);
  CHECK(closed.facts().status == TaskStatus::closed);
  CHECK(closed.facts().status_on == day("2024-07-03"));
  CHECK(closed.rules().empty());
  CHECK(closed.lamp() == Lamp::green);
}

TEST_CASE("a task whose open targets all wait for statistics is not overdue until they are due") {
  const auto task = a_task()
                        .target(a_rate("营业收入增速", Comparator::equal, "6"))
                        .target(a_target("新增书屋", Comparator::equal, "10", "个"));
  const History met =
      a_history().task(task).report(1, "2024-12-31", 9000, {a_value("10", "个", 1)}).build();
  CHECK(Judged(met, "2025-01-03", kOverdue).facts().all_await_data);
  CHECK(Judged(met, "2025-01-27", kOverdue).facts().workdays_overdue == 0);
  CHECK(Judged(met, "2025-02-05", kOverdue).facts().workdays_overdue > 0);

  const History one_short =
      a_history().task(task).report(1, "2024-12-31", 9000, {a_value("9", "个", 1)}).build();
  CHECK_FALSE(Judged(one_short, "2025-01-03", kOverdue).facts().all_await_data);
  CHECK(Judged(one_short, "2025-01-03", kOverdue).facts().workdays_overdue == 2);
}

TEST_CASE("a task without targets waits for no data") {
  CHECK_FALSE(
      Judged(a_history().task(a_task()).build(), "2025-01-03", kOverdue).facts().all_await_data);
}

TEST_CASE("an implied date is unsure until it has passed or someone stands by it") {
  const auto unsure = [](const History& history, std::string_view as_of) {
    return due_unsure(Judged(history, as_of, kOverdue).day.state(0), day(as_of));
  };
  CHECK(unsure(a_history().task(a_task().implied()).build(), "2024-12-31"));
  CHECK_FALSE(unsure(a_history().task(a_task().implied()).build(), "2025-01-01"));
  CHECK_FALSE(unsure(a_history().task(a_task()).build(), "2024-06-01"));
  CHECK_FALSE(unsure(a_history().task(a_task().implied()).confirmation(1, "2024-05-01").build(),
                     "2024-06-01"));
}

}  // namespace rules_status_test
}  // namespace duban
