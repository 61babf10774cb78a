// Specifies how far a task is (progress), how far it should be (pace), and until when a target
// waits for the year's statistics.
#include "engine/target/progress.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace {

/// The progress of the only task of `history` at the end of 2024.
Progress progress_in(const History& history) {
  return progress_of(snapshot_at(history, day("2024-12-31")).tasks.at(0));
}

TEST_CASE("without data progress is not known") {
  const Progress progress =
      progress_in(a_history()
                      .task(a_task().target(a_target("新增书屋", Comparator::equal, "10", "个")))
                      .build());
  CHECK_FALSE(progress.hundredths.has_value());
  CHECK(progress.basis == ProgressBasis::none);
}

TEST_CASE("the lowest flow target with a value gives the progress") {
  const auto task = a_task()
                        .target(a_target("新增书屋", Comparator::equal, "10", "个"))
                        .target(a_target("改造小区", Comparator::equal, "40", "个"))
                        .target(a_target("举办展览", Comparator::equal, "4", "场"));
  const Progress progress = progress_in(
      a_history()
          .task(task)
          .report(1, "2024-06-01", 9000, {a_value("8", "个", 0), a_value("10", "个", 1)})
          .build());

  CHECK(progress.hundredths == 2500);
  CHECK(progress.basis == ProgressBasis::measured);
  CHECK(progress.counted == 2);
  CHECK(progress.of == 3);
}

TEST_CASE("a measured share is cut to hundredths and stays within 0 and 100") {
  struct Row {
    std::string value;
    int hundredths;
  };
  for (const Row& row : {Row{"-1", 0}, Row{"0", 0}, Row{"1", 1428}, Row{"6.999", 9998},
                         Row{"7", 10000}, Row{"8", 10000}}) {
    CAPTURE(row.value);
    const auto task = a_task().target(a_target("建成绿道", Comparator::equal, "7", "公里"));
    CHECK(progress_in(a_history()
                          .task(task)
                          .report(1, "2024-06-01", {}, {a_value(row.value, "公里")})
                          .build())
              .hundredths == row.hundredths);
  }
}

TEST_CASE("rates, stocks and milestones are no measured progress") {
  const auto task = a_task()
                        .target(a_rate("营业收入增速", Comparator::equal, "6"))
                        .target(a_target("企业总数", Comparator::equal, "500", "家",
                                         TargetKind::level, Accrual::stock));
  const Progress progress = progress_in(
      a_history()
          .task(task)
          .report(1, "2024-06-01", 3300, {a_value("5", "%", 0), a_value("400", "家", 1)})
          .build());
  CHECK(progress.basis == ProgressBasis::own_percent);
  CHECK(progress.hundredths == 3300);
}

TEST_CASE("milestones done of all milestones, once one is reported") {
  const auto task =
      a_task().target(a_milestone("开工")).target(a_milestone("封顶")).target(a_milestone("投用"));
  const auto with = [&](std::vector<MeasuredValue> values) {
    return progress_in(
        a_history().task(task).report(1, "2024-06-01", 5000, std::move(values)).build());
  };
  CHECK(with({}).basis == ProgressBasis::own_percent);
  CHECK(with({a_done(true, 0)}).hundredths == 3333);
  CHECK(with({a_done(true, 0)}).basis == ProgressBasis::milestones);
  CHECK(with({a_done(false, 0)}).hundredths == 0);
  CHECK(with({a_done(true, 0), a_done(true, 1), a_done(true, 2)}).hundredths == 10000);
}

TEST_CASE("a flow value that cannot be converted leaves the percent of the unit itself") {
  const auto task = a_task().target(a_target("新增书屋", Comparator::equal, "10", "个"));
  const Progress progress = progress_in(
      a_history().task(task).report(1, "2024-06-01", 4000, {a_value("8", "万元")}).build());
  CHECK(progress.basis == ProgressBasis::own_percent);
  CHECK(progress.hundredths == 4000);
}

TEST_CASE("a later report without a percent leaves the last one given") {
  const Progress progress = progress_in(
      a_history().task(a_task()).report(1, "2024-05-01", 4000).report(1, "2024-06-01", {}).build());
  CHECK(progress.hundredths == 4000);
}

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

}  // namespace
}  // namespace duban
