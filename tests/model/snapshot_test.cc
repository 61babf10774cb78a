// Specifies the state of tasks on a day: which happenings count, and which of several wins.
// Folding at random is compared with a naive fold in tests/property/snapshot_test.cc.
#include "engine/model/snapshot.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace model_snapshot_test {

TEST_CASE("a task exists from the day it was registered for") {
  const History history = a_history().task(a_task().from("2024-01-25")).build();
  CHECK(snapshot_at(history, day("2024-01-24")).tasks.empty());
  CHECK(snapshot_at(history, day("2024-01-25")).tasks.size() == 1);
}

TEST_CASE("a report counts from its own date, not from when it came") {
  const History history = a_history().task(a_task()).report(1, "2024-06-30", 5000).build();
  CHECK_FALSE(snapshot_at(history, day("2024-06-29")).tasks[0].own_percent.has_value());
  CHECK(snapshot_at(history, day("2024-06-30")).tasks[0].own_percent == 5000);
}

TEST_CASE("of two reports of one day the one recorded later counts") {
  const History history = a_history()
                              .task(a_task())
                              .report(1, "2024-06-30", 5000)
                              .report(1, "2024-06-30", 4000)
                              .build();
  const Snapshot snapshot = snapshot_at(history, day("2024-06-30"));
  CHECK(snapshot.tasks[0].own_percent == 4000);
  CHECK(snapshot.tasks[0].reports.size() == 2);
}

TEST_CASE("a back-dated report does not overrule a later dated one") {
  const History history = a_history()
                              .task(a_task())
                              .report(1, "2024-06-30", 5000)
                              .report(1, "2024-05-31", 3000)
                              .build();
  CHECK(snapshot_at(history, day("2024-06-30")).tasks[0].own_percent == 5000);
  CHECK(snapshot_at(history, day("2024-06-01")).tasks[0].own_percent == 3000);
}

TEST_CASE("each target keeps its latest value with the report it came in") {
  const auto task = a_task()
                        .target(a_target("甲", Comparator::equal, "10", "个"))
                        .target(a_target("乙", Comparator::equal, "10", "个"));
  const History history =
      a_history()
          .task(task)
          .report(1, "2024-03-31", {}, {a_value("2", "个", 0), a_value("3", "个", 1)})
          .report(1, "2024-06-30", {}, {a_value("5", "个", 1)})
          .build();
  const Snapshot snapshot = snapshot_at(history, day("2024-12-31"));
  const auto& values = snapshot.tasks[0].values;
  REQUIRE(values.size() == 2);
  CHECK(values[0].value->number == dec("2"));
  CHECK(values[0].report->on == day("2024-03-31"));
  CHECK(values[1].value->number == dec("5"));
  CHECK(values[1].report->on == day("2024-06-30"));
}

TEST_CASE("an extension moves the date from its effective day and keeps the original") {
  const History history =
      a_history().task(a_task().due("2024-06-30")).extension(1, "2024-06-20", "2024-09-30").build();
  const Snapshot before = snapshot_at(history, day("2024-06-19"));
  const Snapshot after = snapshot_at(history, day("2024-06-20"));
  CHECK(before.tasks[0].due == day("2024-06-30"));
  CHECK(after.tasks[0].due == day("2024-09-30"));
  CHECK(after.tasks[0].original_due() == day("2024-06-30"));
  CHECK(after.tasks[0].extensions.size() == 1);
}

TEST_CASE("an implied date is confirmed by the clerk or by an extension, a stated one at once") {
  const auto confirmed = [](const History& history) {
    return snapshot_at(history, day("2024-12-31")).tasks[0].due_confirmed;
  };
  CHECK(confirmed(a_history().task(a_task()).build()));
  CHECK_FALSE(confirmed(a_history().task(a_task().implied()).build()));
  CHECK(confirmed(a_history().task(a_task().implied()).confirmation(1, "2024-12-31").build()));
  CHECK_FALSE(
      confirmed(a_history().task(a_task().implied()).confirmation(1, "2025-01-01").build()));
  CHECK(confirmed(
      a_history().task(a_task().implied()).extension(1, "2024-12-01", "2025-03-31").build()));
}

TEST_CASE("a later plan for a checkpoint's date replaces the earlier one") {
  const History history = a_history()
                              .task(a_task())
                              .checkpoint(1, "2024-01-26", "2024-06-30", 5000)
                              .checkpoint(1, "2024-03-01", "2024-06-30", 4000)
                              .checkpoint(1, "2024-01-26", "2024-03-31", 2500)
                              .build();
  const Snapshot snapshot = snapshot_at(history, day("2024-12-31"));
  const auto& checkpoints = snapshot.tasks[0].checkpoints;
  REQUIRE(checkpoints.size() == 2);
  CHECK(checkpoints[0].date == day("2024-03-31"));
  CHECK(checkpoints[1].percent == 4000);
}

TEST_CASE("a link stands from its day until the entry that takes it away") {
  const History history = a_history()
                              .task(a_task().ref("1.1"))
                              .task(a_task().ref("1.2"))
                              .link(1, 2, "2024-03-01")
                              .link(1, 2, "2024-06-01", LinkKind::depends_on, true)
                              .build();
  CHECK(snapshot_at(history, day("2024-02-29")).links.empty());
  const Snapshot linked = snapshot_at(history, day("2024-05-31"));
  CHECK(linked.links.size() == 1);
  const auto upstream = linked.tasks[0].upstream;
  CHECK(std::vector(upstream.begin(), upstream.end()) == std::vector{1});
  CHECK(snapshot_at(history, day("2024-06-01")).links.empty());
}

TEST_CASE("contributing to a task is no waiting for it") {
  const History history = a_history()
                              .task(a_task().ref("1.1"))
                              .task(a_task().ref("1.2"))
                              .link(1, 2, "2024-03-01", LinkKind::contributes_to)
                              .build();
  const Snapshot snapshot = snapshot_at(history, day("2024-03-01"));
  CHECK(snapshot.links.size() == 1);
  CHECK(snapshot.tasks[0].upstream.empty());
}

TEST_CASE("entries of one task do not touch its neighbours") {
  const History history = a_history()
                              .task(a_task().ref("1.1"))
                              .task(a_task().ref("1.2"))
                              .task(a_task().ref("1.3"))
                              .report(2, "2024-06-30", 5000)
                              .closing(2, "2024-07-01")
                              .extension(2, "2024-06-01", "2025-01-31")
                              .build();
  const Snapshot snapshot = snapshot_at(history, day("2024-12-31"));
  for (const std::size_t row : {std::size_t{0}, std::size_t{2}}) {
    CAPTURE(row);
    CHECK(snapshot.tasks[row].reports.empty());
    CHECK(snapshot.tasks[row].closing() == nullptr);
    CHECK(snapshot.tasks[row].due == day("2024-12-31"));
  }
  CHECK(snapshot.tasks[1].closing() != nullptr);
}

}  // namespace model_snapshot_test
}  // namespace duban
