// Specifies how far a task is: by measured values, by milestones, or by its own percent.
// How far it should be is specified in pace_test.cc.
#include "engine/target/progress.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace target_progress_test {

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

}  // namespace target_progress_test
}  // namespace duban
