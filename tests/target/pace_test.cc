// Specifies how far a task should be (pace) and until when a target waits for the year's
// statistics. How far it is, is specified in progress_test.cc.
#include <doctest/doctest.h>

#include "engine/target/progress.h"
#include "tests/support/builders.h"

namespace duban {
namespace target_pace_test {

TEST_CASE("pace counts days after the start up to today over the days of the span") {
  const History history =
      a_history().task(a_task().from("2024-01-01").due("2024-04-10")).build();  // 100 days
  struct Row {
    std::string as_of;
    int hundredths;
  };
  const Row rows[] = {{"2024-01-01", 0},    {"2024-01-02", 100},   {"2024-02-20", 5000},
                      {"2024-04-09", 9900}, {"2024-04-10", 10000}, {"2024-04-11", 10000}};
  for (const Row& row : rows) {
    CAPTURE(row.as_of);
    CHECK(pace_of(snapshot_at(history, day(row.as_of)).tasks.at(0), day(row.as_of)) ==
          row.hundredths);
  }
}

TEST_CASE("pace is cut to hundredths of a percent") {
  const History history =
      a_history().task(a_task().from("2024-01-25").due("2024-12-31")).build();  // 341 days
  CHECK(pace_of(snapshot_at(history, day("2024-01-26")).tasks.at(0), day("2024-01-26")) == 29);
  CHECK(pace_of(snapshot_at(history, day("2024-12-30")).tasks.at(0), day("2024-12-30")) == 9970);
}

TEST_CASE("pace follows the trajectory that was filed, in straight lines between its points") {
  History history = a_history().task(a_task().from("2024-01-01").due("2024-04-10")).build();
  history.plans = {{1, 1, day("2024-01-02"), PlannedLine::Kind::pace, day("2024-01-31"), 3000, ""},
                   {1, 1, day("2024-01-02"), PlannedLine::Kind::pace, day("2024-02-20"), 3000, ""}};
  const auto pace = [&](std::string_view on) { return pace_of(snapshot_at(history, day(on)).tasks.at(0), day(on)); };
  CHECK(pace("2024-01-01") == 0);
  CHECK(pace("2024-01-16") == 1500);  // 15 of 30 days
  CHECK(pace("2024-01-31") == 3000);
  CHECK(pace("2024-02-10") == 3000);
  CHECK(pace("2024-03-16") == 6500);  // 25 of the 50 days left to the deadline
  CHECK(pace("2024-04-10") == 10000);
  CHECK(pace("2024-05-01") == 10000);
  CHECK_FALSE(planned_pace(snapshot_at(history, day("2024-01-01")).tasks.at(0), day("2024-01-01")));
}

TEST_CASE("pace stands still while a task is suspended, and the days it rested count for nothing afterwards") {
  History history = a_history().task(a_task().from("2024-01-01").due("2024-04-10")).step(StepKind::suspend, 1, "2024-02-20")
                        .step(StepKind::resume, 1, "2024-03-01").build();
  history.extensions.push_back({9, 1, day("2024-03-01"), day("2024-04-20"), "", "", DueMove::resumed});
  const auto pace = [&](std::string_view on) { return pace_of(snapshot_at(history, day(on)).tasks.at(0), day(on)); };
  CHECK(pace("2024-02-19") == 4900);
  CHECK(pace("2024-02-20") == 5000);
  CHECK(pace("2024-02-29") == 5000);
  CHECK(pace("2024-03-01") == 5000);
  CHECK(pace("2024-03-02") == 5100);
}

TEST_CASE("pace follows an extension") {
  const History history = a_history()
                              .task(a_task().from("2024-01-01").due("2024-04-10"))
                              .extension(1, "2024-03-01", "2024-07-19")
                              .build();
  CHECK(pace_of(snapshot_at(history, day("2024-02-20")).tasks.at(0), day("2024-02-20")) == 5000);
  CHECK(pace_of(snapshot_at(history, day("2024-04-10")).tasks.at(0), day("2024-04-10")) ==
        5000);  // 100 of 200
}

TEST_CASE("the monthly pace counts finished months of the year") {
  struct Row {
    std::string as_of;
    int hundredths;
  };
  const Row rows[] = {{"2023-12-31", 0},    {"2024-01-01", 0},    {"2024-01-30", 0},
                      {"2024-01-31", 833},  {"2024-02-28", 833},  {"2024-02-29", 1666},
                      {"2024-06-30", 5000}, {"2024-12-30", 9166}, {"2024-12-31", 10000},
                      {"2025-01-01", 10000}};
  for (const Row& row : rows) {
    CAPTURE(row.as_of);
    CHECK(pace_month(2024, day(row.as_of)) == row.hundredths);
  }
}

TEST_CASE("a rate waits for data through 31 January of the next year") {
  const History history = a_history()
                              .task(a_task().target(a_rate("营业收入增速", Comparator::equal, "6")))
                              .report(1, "2024-12-30", {}, {a_value("5", "%")})
                              .build();
  struct Row {
    std::string as_of;
    bool waits;
  };
  for (const Row& row : {Row{"2024-12-31", true}, Row{"2025-01-30", true}, Row{"2025-01-31", true},
                         Row{"2025-02-01", false}}) {
    CAPTURE(row.as_of);
    CHECK(awaits_data(snapshot_at(history, day(row.as_of)).tasks.at(0), 0, day(row.as_of)) ==
          row.waits);
  }
}

TEST_CASE("a value dated on or after the due date ends the waiting") {
  const auto task = a_task().target(a_rate("营业收入增速", Comparator::equal, "6"));
  const auto waits = [&](std::string_view on) {
    const History history = a_history().task(task).report(1, on, {}, {a_value("5", "%")}).build();
    return awaits_data(snapshot_at(history, day("2025-01-15")).tasks.at(0), 0, day("2025-01-15"));
  };
  CHECK(waits("2024-12-30"));
  CHECK_FALSE(waits("2024-12-31"));
  CHECK_FALSE(waits("2025-01-10"));
}

TEST_CASE("a target's own deadline decides from when its value counts") {
  Target target = a_rate("上半年营业收入增速", Comparator::equal, "6");
  target.deadline = day("2024-06-30");
  const History history = a_history()
                              .task(a_task().target(target))
                              .report(1, "2024-06-30", {}, {a_value("5", "%")})
                              .build();
  CHECK_FALSE(
      awaits_data(snapshot_at(history, day("2024-07-01")).tasks.at(0), 0, day("2024-07-01")));
}

TEST_CASE("counts and milestones never wait; all kinds settled by statistics do") {
  struct Row {
    TargetKind kind;
    bool waits;
  };
  const Row rows[] = {{TargetKind::growth, true},    {TargetKind::level, true},
                      {TargetKind::count, false},    {TargetKind::ratio, true},
                      {TargetKind::reduction, true}, {TargetKind::milestone, false},
                      {TargetKind::rank, true},      {TargetKind::relative, true}};
  for (const Row& row : rows) {
    CAPTURE(std::string(name_of(row.kind)));
    CHECK(awaits_statistics(row.kind) == row.waits);
    const History history = a_history()
                                .task(a_task().target(a_target("某指标", Comparator::equal, "6",
                                                               "%", row.kind, Accrual::rate)))
                                .build();
    CHECK(awaits_data(snapshot_at(history, day("2025-01-05")).tasks.at(0), 0, day("2025-01-05")) ==
          row.waits);
  }
}

}  // namespace target_pace_test
}  // namespace duban
