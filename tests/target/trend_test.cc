// Specifies the pace of reports and what it leads to.
#include <doctest/doctest.h>

#include "engine/target/outlook.h"
#include "tests/support/builders.h"
#include "tests/support/shipped_years.h"

namespace duban {
namespace target_trend_test {

std::vector<TrendPoint> points(const std::vector<std::pair<int, std::int64_t>>& all) {
  std::vector<TrendPoint> out;
  for (const auto& [workday, value] : all) out.push_back({Date(), workday, value});
  return out;
}

/// Of paces so many a working day.
Trend trend_of_paces(const std::vector<std::int64_t>& paces) {
  std::vector<TrendPoint> all = {{}};
  for (const std::int64_t pace : paces) all.push_back({Date(), all.back().workday + 1, all.back().value + pace});
  const auto trend = trend_of(all);
  REQUIRE(trend);
  return *trend;
}

TEST_CASE("the median pace is the middle one or the mean of the middle two, the quartiles those of the halves") {
  struct Row {
    std::vector<std::int64_t> paces;
    Pace lower, median, upper;
  };
  const Row rows[] = {{{7}, {7, 1}, {7, 1}, {7, 1}},
                      {{4, 1}, {1, 1}, {5, 2}, {4, 1}},
                      {{1, 9, 4}, {5, 2}, {4, 1}, {13, 2}},
                      {{8, 1, 4, 2}, {3, 2}, {3, 1}, {6, 1}},
                      {{5, 4, 3, 2, 1}, {2, 1}, {3, 1}, {4, 1}},
                      {{-3, 0}, {-3, 1}, {-3, 2}, {0, 1}}};
  for (const Row& row : rows) {
    CAPTURE(row.paces.size());
    const Trend trend = trend_of_paces(row.paces);
    CHECK(trend.intervals == static_cast<int>(row.paces.size()));
    CHECK(trend.lower == row.lower);
    CHECK(trend.median == row.median);
    CHECK(trend.upper == row.upper);
  }
}

TEST_CASE("paces are fractions of their working days, compared exactly") {
  const auto trend = trend_of(points({{0, 0}, {3, 1}, {6, 2}}));  // a third each
  REQUIRE(trend);
  CHECK(trend->median == Pace{1, 3});
  CHECK(Pace{1, 3} == Pace{3, 9});
  CHECK(Pace{333'333'333'333'333'333, 1'000'000'000'000'000'000} < Pace{1, 3});
  CHECK(Pace{-1, 2} < Pace{-1, 3});
}

TEST_CASE("one point makes no trend, nor do fractions that do not fit") {
  CHECK_FALSE(trend_of(points({{0, 5}})));
  CHECK_FALSE(trend_of({}));
  constexpr std::int64_t kLarge = 4'611'686'018'427'387'847;
  CHECK(trend_of(points({{0, 0}, {1'000'003, kLarge}})));
  CHECK_FALSE(trend_of(points({{0, 0}, {1'000'003, kLarge}, {2'000'020, -kLarge}})));
}

TEST_CASE("what is missing takes whole working days, and none at a pace that is not above 0") {
  CHECK(workdays_to({10, 1}, 100) == 10);
  CHECK(workdays_to({10, 1}, 101) == 11);
  CHECK(workdays_to({1, 3}, 2) == 6);
  CHECK(workdays_to({10, 1}, 0) == 0);
  CHECK(workdays_to({0, 1}, 0) == 0);
  CHECK(workdays_to({10, 1}, -5) == 0);
  CHECK_FALSE(workdays_to({0, 1}, 1));
  CHECK_FALSE(workdays_to({-1, 1}, 1));
  CHECK(workdays_to({1, 1}, kMostWorkdays) == kMostWorkdays);
  CHECK_FALSE(workdays_to({1, 1}, kMostWorkdays + 1));
}

TEST_CASE("a projected value is cut on the bad side") {
  TrendLine line{points({{0, 0}, {3, 10}}), 100, 0, 1, false};
  CHECK(value_after(line, {10, 3}, 1, 2, false)->to_string() == "13.33");
  CHECK(value_after(line, {10, 3}, 1, 2, true)->to_string() == "13.34");
  CHECK(value_after(line, {10, 3}, 3, 2, true)->to_string() == "20.00");
  CHECK(value_after(line, {-10, 3}, 3, 2, false)->to_string() == "10.00");  // what accrues does not fall
  line.places = 3;
  CHECK(value_after(line, {0, 1}, 5, 2, false)->to_string() == "0.01");
  line.points.back().value = -15;
  CHECK(value_after(line, {0, 1}, 5, 2, false)->to_string() == "-0.02");
  CHECK(value_after(line, {0, 1}, 5, 2, true)->to_string() == "-0.01");
  line.points.back().value = 999'999'999'999'999'999;
  CHECK_FALSE(value_after(line, {1, 1}, 5, 5, false));
}

// In 2024 the working days of April begin Mon 1, Tue 2, Wed 3; 4 to 6 is a holiday, Sun 7 is worked.
struct Outlooks {
  explicit Outlooks(const HistoryBuilder& builder, std::string_view as_of)
      : history(builder.build()), on(day(as_of)), snapshot(snapshot_at(history, on)) {}
  [[nodiscard]] FinishOutlook finish() const { return finish_outlook(snapshot.tasks.at(0), china(), on, {}); }
  [[nodiscard]] ValueOutlook value(bool open = true) const { return value_outlook(snapshot.tasks.at(0), 0, open, china(), on, {}); }

  History history;
  Date on;
  Snapshot snapshot;
};

HistoryBuilder a_dated_task() { return a_history().task(a_task().from("2024-04-01").start("2024-04-01").due("2024-04-30").support("乙局")); }

std::string finish_on(const HistoryBuilder& builder, std::string_view as_of) {
  const FinishOutlook out = Outlooks(builder, as_of).finish();
  return out.finish ? out.finish->to_string() : std::string(name_of(out.why));
}

TEST_CASE("the first interval runs from the task's start, with nothing done") {
  // 2, 3, 7 April: three working days for 30 %.
  const auto history = a_dated_task().report(1, "2024-04-07", 3000);
  CHECK(finish_on(history, "2024-04-07") == "2024-04-16");  // seven more: 8 to 12, 15, 16
  const FinishOutlook out = Outlooks(history, "2024-04-07").finish();
  CHECK(out.basis == ProgressBasis::own_percent);
  CHECK(out.reports == 1);
  CHECK(out.early == out.finish);
  CHECK(out.late == out.finish);
}

TEST_CASE("of several reports without a working day between them the later recorded counts") {
  CHECK(finish_on(a_dated_task().report(1, "2024-04-03", 5000).report(1, "2024-04-03", 2000), "2024-04-03") == "2024-04-16");
  CHECK(finish_on(a_dated_task().report(1, "2024-04-03", 5000).report(1, "2024-04-05", 2000), "2024-04-05") == "2024-04-16");
}

TEST_CASE("a report on the start or before it begins the line, and alone says nothing of the pace") {
  CHECK(finish_on(a_dated_task().report(1, "2024-04-01", 2000), "2024-04-02") == "no-pace");
  CHECK(finish_on(a_dated_task().report(1, "2024-04-01", 2000).report(1, "2024-04-02", 4000), "2024-04-02") == "2024-04-08");
  CHECK(finish_on(a_dated_task().report(1, "2024-03-29", 2000).report(1, "2024-04-02", 4000), "2024-04-02") == "2024-04-11");
}

TEST_CASE("at a pace that is not above 0 a task is never finished, without a report nothing is known") {
  CHECK(finish_on(a_dated_task(), "2024-04-10") == "no-report");
  CHECK(finish_on(a_dated_task().report(1, "2024-04-08", 0), "2024-04-10") == "standing-still");
  CHECK(finish_on(a_dated_task().report(1, "2024-04-02", 3000).report(1, "2024-04-08", 3000).report(1, "2024-04-09", 3000), "2024-04-10") == "standing-still");
}

TEST_CASE("what is open on the day asked about is not finished before it") {
  const auto history = a_dated_task().report(1, "2024-04-02", 5000);
  CHECK(finish_on(history, "2024-04-02") == "2024-04-03");
  CHECK(finish_on(history, "2024-04-03") == "2024-04-03");
  CHECK(finish_on(history, "2024-04-04") == "2024-04-07");  // a holiday: the next working day
  CHECK(finish_on(history, "2024-04-09") == "2024-04-09");
}

TEST_CASE("days suspended are no part of the pace, and a task that is suspended has no finish") {
  const auto history = a_dated_task().report(1, "2024-04-02", 1000).step(StepKind::suspend, 1, "2024-04-03").step(StepKind::resume, 1, "2024-04-12");
  CHECK(finish_on(history, "2024-04-11") == "suspended");
  // One day of ten percents behind it, 3 April the second; from the 15th eight more.
  CHECK(finish_on(history, "2024-04-12") == "2024-04-24");
  auto reported = history;
  reported.report(1, "2024-04-15", 4000);  // two days more: 10 and 15 a day
  CHECK(finish_on(reported, "2024-04-15") == "2024-04-22");
}

TEST_CASE("reports of another unit are no part of the pace of the one that reported last") {
  const auto both = a_dated_task().report(1, "2024-04-02", 1000).report(1, "2024-04-03", 9000).by("乙局").report(1, "2024-04-03", 2000);
  CHECK(finish_on(both, "2024-04-03") == "2024-04-16");
  CHECK(Outlooks(both, "2024-04-03").finish().reports == 2);
}

TEST_CASE("100 % that the office has sent back is no point of the line") {
  const auto history = a_dated_task().report(1, "2024-04-02", 1000).report(1, "2024-04-03", 10000);
  CHECK(finish_on(history, "2024-04-03") == "said-done");
  auto sent_back = history;
  sent_back.step(StepKind::refuse_closing, 1, "2024-04-07").report(1, "2024-04-08", 4000);
  CHECK(finish_on(sent_back, "2024-04-08") == "2024-04-16");
}

HistoryBuilder a_counting_task(Target target) { return a_history().task(a_task().from("2024-04-01").start("2024-04-01").due("2024-04-30").target(std::move(target))); }
Target houses() { return a_target("新增书屋", Comparator::equal, "10", "个"); }

TEST_CASE("flow targets with a value decide when a task is finished, the last of them") {
  const auto two = a_history().task(a_task().from("2024-04-01").start("2024-04-01").target(houses()).target(a_target("新增步道", Comparator::equal, "4", "公里")));
  auto both = two;
  both.report(1, "2024-04-03", 9000, {a_value("2", "个", 0), a_value("2", "公里", 1)});
  CHECK(finish_on(both, "2024-04-03") == "2024-04-16");
  CHECK(Outlooks(both, "2024-04-03").finish().basis == ProgressBasis::measured);
  auto one = two;
  one.report(1, "2024-04-03", 9000, {a_value("2", "公里", 1)});
  CHECK(finish_on(one, "2024-04-03") == "2024-04-08");  // the other has no value
  auto reached = two;
  reached.report(1, "2024-04-03", 5000, {a_value("10", "个", 0), a_value("4", "公里", 1)});
  CHECK(finish_on(reached, "2024-04-03") == "2024-04-08");  // by the own percent
  CHECK(Outlooks(reached, "2024-04-03").finish().basis == ProgressBasis::own_percent);
  auto still = two;
  still.report(1, "2024-04-03", 5000, {a_value("5", "个", 0), a_value("0", "公里", 1)});
  CHECK(finish_on(still, "2024-04-03") == "standing-still");
}

TEST_CASE("a flow target is carried on to its date at the median pace") {
  // 2 and 3 April: one a day; 7 to 9: a third a day.
  const auto history = a_counting_task(houses()).report(1, "2024-04-03", {}, {a_value("2")}).report(1, "2024-04-09", {}, {a_value("3", "个")});
  const ValueOutlook out = Outlooks(history, "2024-04-10").value();
  CHECK(out.basis == OutlookBasis::trend);
  CHECK(out.until == day("2024-04-30"));
  CHECK(out.reports == 2);
  CHECK(out.actual == dec("3"));
  // 16 working days are left; the mean of 1 and 1/3 is 2/3.
  CHECK(out.projected == dec("13.66"));
  CHECK(out.low == dec("8.33"));
  CHECK(out.high == dec("19"));
  CHECK(out.compared.verdict == Verdict::met);
}

TEST_CASE("values in another unit are converted, those that cannot be say nothing") {
  const Target money = a_target("完成投资", Comparator::at_least, "1.5", "亿元");
  const ValueOutlook out = Outlooks(a_counting_task(money).report(1, "2024-04-03", {}, {a_value("2000", "万元")}), "2024-04-03").value();
  CHECK(out.projected == dec("2.1"));  // a tenth a day, 19 days
  const ValueOutlook other = Outlooks(a_counting_task(money).report(1, "2024-04-03", {}, {a_value("3", "公里")}), "2024-04-03").value();
  CHECK(other.why == NoOutlook::unit_differs);
  CHECK(other.compared.verdict == Verdict::unknown);
}

TEST_CASE("a cap is projected upwards and missed when it is passed") {
  const Target cap = a_target("事故起数", Comparator::at_most, "7", "起");
  const ValueOutlook out = Outlooks(a_counting_task(cap).report(1, "2024-04-08", {}, {a_value("2")}).report(1, "2024-04-09", {}, {a_value("2")}), "2024-04-09").value();
  CHECK(out.projected == dec("6"));  // 0 and a half a day: a quarter, 16 days
  CHECK(out.compared.verdict == Verdict::met);
  CHECK(out.high == dec("10"));
  const ValueOutlook passed = Outlooks(a_counting_task(cap).report(1, "2024-04-08", {}, {a_value("2")}), "2024-04-09").value();
  CHECK(passed.compared.verdict == Verdict::missed);
  CHECK(passed.compared.gap == dec("3.5"));
}

TEST_CASE("a rate, and a value of the date or after it, stand as they are") {
  const Target rate = a_rate("营业收入增速", Comparator::equal, "6");
  const ValueOutlook out = Outlooks(a_counting_task(rate).report(1, "2024-04-03", {}, {a_value("5", "%")}), "2024-04-10").value();
  CHECK(out.basis == OutlookBasis::latest);
  CHECK(out.projected == dec("5"));
  CHECK(out.compared.gap == dec("1"));
  CHECK(out.until == day("2024-12-31"));  // statistics come at the year's end
  for (const auto& [on, basis] : {std::pair("2024-04-29", OutlookBasis::trend), std::pair("2024-04-30", OutlookBasis::latest), std::pair("2024-05-01", OutlookBasis::latest)}) {
    CAPTURE(on);
    CHECK(Outlooks(a_counting_task(houses()).report(1, on, {}, {a_value("4")}), "2024-04-30").value().basis == (std::string(on) > "2024-04-30" ? OutlookBasis::none : basis));
  }
}

TEST_CASE("once the date has passed, and once the task is done, the last value stands") {
  const auto history = a_counting_task(houses()).report(1, "2024-04-03", {}, {a_value("2")});
  CHECK(Outlooks(history, "2024-04-30").value().basis == OutlookBasis::trend);
  CHECK(Outlooks(history, "2024-05-01").value().basis == OutlookBasis::latest);
  CHECK(Outlooks(history, "2024-05-01").value().compared.gap == dec("8"));
  CHECK(Outlooks(history, "2024-04-29").value(false).basis == OutlookBasis::latest);
  Target level = a_target("完成投资", Comparator::at_least, "10", "亿元", TargetKind::level);
  const auto awaited = a_counting_task(level).report(1, "2024-04-03", {}, {a_value("2")});
  CHECK(Outlooks(awaited, "2025-01-01").value().basis == OutlookBasis::trend);  // statistics are awaited
}

TEST_CASE("a milestone is done, or not known before its date") {
  const auto verdict = [](const HistoryBuilder& history, std::string_view as_of) { return Outlooks(history, as_of).value(); };
  const auto milestone = a_counting_task(a_milestone("建成书屋"));
  CHECK(verdict(milestone, "2024-04-10").why == NoOutlook::no_report);
  auto done = milestone;
  done.report(1, "2024-04-03", {}, {a_done()});
  CHECK(verdict(done, "2024-04-10").compared.verdict == Verdict::met);
  auto not_done = milestone;
  not_done.report(1, "2024-04-03", {}, {a_done(false)});
  CHECK(verdict(not_done, "2024-04-30").why == NoOutlook::not_done_yet);
  CHECK(verdict(not_done, "2024-05-01").compared.verdict == Verdict::missed);
}

TEST_CASE("a target's own deadline decides where it is carried on to") {
  Target target = houses();
  target.deadline = day("2024-04-12");
  const ValueOutlook out = Outlooks(a_counting_task(target).report(1, "2024-04-08", {}, {a_value("4")}), "2024-04-10").value();
  CHECK(out.until == day("2024-04-12"));
  CHECK(out.projected == dec("8"));
  CHECK(out.compared.verdict == Verdict::missed);
}

TEST_CASE("numbers that do not fit are said to be too large, not projected wrongly") {
  const auto history = a_counting_task(a_target("完成投资", Comparator::at_least, "999999999999999999", "元")).report(1, "2024-04-03", {}, {a_value("0.000000001", "元")});
  CHECK(Outlooks(history, "2024-04-10").value().why == NoOutlook::too_large);
  CHECK(Outlooks(history, "2024-04-10").finish().why == NoOutlook::too_large);
}

TEST_CASE("nothing goes on while a task is suspended") {
  const auto history = a_counting_task(houses()).report(1, "2024-04-03", {}, {a_value("2")}).step(StepKind::suspend, 1, "2024-04-08");
  CHECK(Outlooks(history, "2024-04-07").value().why == NoOutlook::nothing);
  CHECK(Outlooks(history, "2024-04-08").value().why == NoOutlook::suspended);
}

}  // namespace target_trend_test
}  // namespace duban
