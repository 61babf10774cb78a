// Specifies what an update of a notice makes of a task from its day on: the new deadline, lead and targets,
// values that follow their targets, extensions and plans that end; and that a cancelled task is not there.
#include <doctest/doctest.h>

#include "engine/model/snapshot.h"
#include "tests/support/builders.h"

namespace duban {
namespace model_amendment_test {

const TaskState& only(const Snapshot& snapshot) {
  REQUIRE(snapshot.tasks.size() == 1);
  return snapshot.tasks.front();
}

Target shops(const std::string& value = "12") { return a_target("新增首店", Comparator::at_least, value, "家"); }
Target parks(const std::string& value = "3") { return a_target("新增公园", Comparator::at_least, value, "处"); }
Target roads(const std::string& value = "5") { return a_target("新建道路", Comparator::at_least, value, "公里"); }

/// The number reported for target `at` of the task; nothing when there is none.
std::optional<Decimal> value_of(const TaskState& state, std::size_t at) {
  const MeasuredValue* value = state.values[at].value;
  return value == nullptr ? std::nullopt : value->number;
}

TEST_CASE("the day before an amendment the task is as it was, from its day on as amended") {
  const History history = a_history().task(a_task().title("旧题").lead("甲局")).amendment(1, "2024-06-20", a_task().title("新题").lead("乙局").ref("2.7").due("2024-10-31")).build();
  struct Row {
    const char *on, *ref, *title, *lead, *due;
  };
  for (const Row& row : {Row{"2024-06-19", "1.1", "旧题", "甲局", "2024-12-31"}, Row{"2024-06-20", "2.7", "新题", "乙局", "2024-10-31"}, Row{"2024-06-21", "2.7", "新题", "乙局", "2024-10-31"}}) {
    CAPTURE(row.on);
    const Snapshot snapshot = snapshot_at(history, day(row.on));
    const TaskState& state = only(snapshot);
    CHECK(state.ref() == row.ref);
    CHECK(state.title() == row.title);
    CHECK(state.leads() == std::vector<std::string>{row.lead});
    CHECK(state.due == day(row.due));
    CHECK(snapshot.columns.due.front() == day(row.due));
    CHECK(state.task->id == 1);
    CHECK(state.start == day("2024-01-01"));
    CHECK(state.original_due() == day("2024-12-31"));
    CHECK(state.original_leads() == std::vector<std::string>{"甲局"});
  }
}

TEST_CASE("values reported follow their target; those of a dropped one count for nothing until it comes back") {
  const History history = a_history()
                              .task(a_task().target(shops()).target(parks()))
                              .report(1, "2024-05-01", 4000, {a_value("7", "家", 0), a_value("2", "处", 1)})
                              .amendment(1, "2024-06-01", a_task().target(roads()).target(shops("20")), {2, 0})
                              .report(1, "2024-06-10", 5000, {a_value("1.5", "公里", 2)})
                              .amendment(1, "2024-09-01", a_task().target(parks()).target(roads()), {1, 2})
                              .build();
  const Snapshot before = snapshot_at(history, day("2024-05-31"));
  CHECK(value_of(only(before), 0) == dec("7"));
  CHECK(value_of(only(before), 1) == dec("2"));
  const Snapshot after = snapshot_at(history, day("2024-06-15"));
  CHECK(value_of(only(after), 0) == dec("1.5"));
  CHECK(value_of(only(after), 1) == dec("7"));
  CHECK(after.numbers[1].promised == 200'000);
  CHECK(after.numbers[1].latest == 70'000);
  const Snapshot again = snapshot_at(history, day("2024-09-01"));
  CHECK(value_of(only(again), 0) == dec("2"));
  CHECK(value_of(only(again), 1) == dec("1.5"));
  CHECK(only(again).own_percent == 5000);
}

TEST_CASE("all versions of a target are one subject") {
  const History history = a_history()
                              .task(a_task().target(shops()).target(parks()))
                              .amendment(1, "2024-06-01", a_task().target(roads()).target(shops("20")), {2, 0})
                              .amendment(1, "2024-09-01", a_task().target(parks()).target(roads("6")), {1, 2})
                              .build();
  const RegisteredTask& first = history.tasks.front();
  const RegisteredTask& second = history.version_on(first, day("2024-06-01"));
  const RegisteredTask& third = history.version_on(first, std::nullopt);
  CHECK(history.lasting_target(second, 1) == history.lasting_target(first, 0));
  CHECK(history.lasting_target(third, 0) == history.lasting_target(first, 1));
  CHECK(history.lasting_target(third, 1) == history.lasting_target(second, 0));
  CHECK(&history.registration_of(third) == &first);
  CHECK(history.target_position(third, 0) == -1);
  CHECK(history.target_position(third, 2) == 1);
}

TEST_CASE("the later of an extension and another date of the notice counts") {
  const auto base = a_history().task(a_task().due("2024-06-30")).extension(1, "2024-05-01", "2024-09-30");
  HistoryBuilder same = base, moved = base, extended = base;
  const History kept = same.amendment(1, "2024-06-01", a_task().due("2024-06-30").lead("乙局")).build();
  const Snapshot of_kept = snapshot_at(kept, day("2024-06-02"));
  CHECK(only(of_kept).due == day("2024-09-30"));
  CHECK(only(of_kept).extensions.size() == 1);

  const History ended = moved.amendment(1, "2024-06-01", a_task().due("2024-08-31").implied()).build();
  const Snapshot of_ended = snapshot_at(ended, day("2024-06-02"));
  CHECK(only(of_ended).due == day("2024-08-31"));
  CHECK(only(of_ended).basis == DueBasis::implied);
  CHECK(only(of_ended).extensions.empty());
  CHECK(only(snapshot_at(ended, day("2024-05-31"))).due == day("2024-09-30"));

  const History later = extended.amendment(1, "2024-06-01", a_task().due("2024-08-31")).extension(1, "2024-08-01", "2024-10-31").build();
  const Snapshot of_later = snapshot_at(later, day("2024-08-02"));
  CHECK(only(of_later).due == day("2024-10-31"));
  CHECK(only(of_later).extensions.size() == 1);
  CHECK(only(of_later).original_due() == day("2024-06-30"));
}

TEST_CASE("another date of the notice ends checkpoints and the word given for the one before") {
  const auto base = a_history().task(a_task().implied()).checkpoint(1, "2024-02-01", "2024-03-31", 2500).confirmation(1, "2024-02-01");
  HistoryBuilder same = base, moved = base;
  const History kept = same.amendment(1, "2024-03-01", a_task().implied().lead("乙局")).build();
  CHECK(only(snapshot_at(kept, day("2024-03-02"))).checkpoints.size() == 1);
  CHECK(only(snapshot_at(kept, day("2024-03-02"))).due_confirmed);
  const History ended = moved.amendment(1, "2024-03-01", a_task().implied().due("2024-11-30")).checkpoint(1, "2024-03-05", "2024-06-30", 5000).build();
  const Snapshot snapshot = snapshot_at(ended, day("2024-03-06"));
  REQUIRE(only(snapshot).checkpoints.size() == 1);
  CHECK(only(snapshot).checkpoints.front().date == day("2024-06-30"));
  CHECK_FALSE(only(snapshot).due_confirmed);
  CHECK(only(snapshot_at(ended, day("2024-02-29"))).due_confirmed);
}

TEST_CASE("a cancelled task is not there from its day on, nor is what hangs on it") {
  const History history = a_history()
                              .task(a_task().ref("1.1").lead("甲局"))
                              .task(a_task().ref("1.2").lead("乙局").target(shops()))
                              .task(a_task().ref("1.3").lead("丙局").target(parks()))
                              .link(3, 2, "2024-02-01")
                              .report(3, "2024-03-01", 1000, {a_value("1", "处")})
                              .cancellation(2, "2024-06-01")
                              .build();
  const Snapshot before = snapshot_at(history, day("2024-05-31"));
  REQUIRE(before.tasks.size() == 3);
  CHECK(before.tasks[2].upstream.size() == 1);
  for (const Snapshot* earlier : {static_cast<const Snapshot*>(nullptr), &before}) {
    const Snapshot after = snapshot_at(history, day("2024-06-01"), {}, earlier);
    REQUIRE(after.tasks.size() == 2);
    CHECK(after.columns.due.size() == 2);
    CHECK(after.columns.has_targets == std::vector<std::uint8_t>{0, 1});
    CHECK(after.tasks[1].ref() == "1.3");
    CHECK(after.tasks[1].upstream.empty());
    CHECK(value_of(after.tasks[1], 0) == dec("1"));
    CHECK(after.target_task == std::vector<int>{1});
    CHECK(after.units.size() == 2);
  }
}

TEST_CASE("from a snapshot of an earlier day an amended task is folded anew") {
  const History history = a_history()
                              .task(a_task().target(shops()))
                              .report(1, "2024-03-01", 1000, {a_value("4", "家")})
                              .amendment(1, "2024-06-01", a_task().target(parks()).target(shops("9")), {1, 0})
                              .build();
  const Snapshot before = snapshot_at(history, day("2024-05-31"));
  const Snapshot after = snapshot_at(history, day("2024-06-01"), {}, &before);
  REQUIRE(after.values.size() == 2);
  CHECK(value_of(only(after), 0) == std::nullopt);
  CHECK(value_of(only(after), 1) == dec("4"));
}

TEST_CASE("a notice is what its last change by the day says") {
  History history = a_history().build();
  history.notice_changes.push_back({1, 0, day("2024-06-20"), {"2024", "修订", "2号", day("2024-06-15"), 2024}});
  CHECK(history.notice_on(0, day("2024-06-19")).title.empty());
  CHECK(history.notice_on(0, day("2024-06-20")).title == "修订");
}

TEST_CASE("an amendment of a task that was never registered is no history") {
  History history = a_history().task(a_task()).build();
  history.amendments.push_back({5, 2, day("2024-06-20"), {}, {}, {}, {}, day("2024-06-20"), false});
  CHECK_FALSE(history.settle_amendments());
}

}  // namespace model_amendment_test
}  // namespace duban
