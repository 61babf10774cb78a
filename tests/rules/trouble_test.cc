// Specifies the shipped rules for trouble behind green lamps: when each begins to hold and when it no longer does,
// and that what is unknown never makes one hold.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "tests/support/rules.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace rules_trouble_test {

/// The shipped rulebook, as Judged takes it.
const std::string& shipped_rules() {
  static const std::string kRules = [] {
    std::ifstream file(source_folder() + "/rules/rulebooks/default.yaml");
    std::stringstream text;
    text << file.rdbuf();
    std::string rules = text.str();
    const std::string version = "version: 1\n";
    return rules.erase(rules.find(version), version.size());
  }();
  return kRules;
}

/// Whether rule `id` holds of a task (or of its target) on these days.
struct Row {
  std::string as_of;
  bool holds;
};
void check_rule(const std::string& id, const HistoryBuilder& history, const std::vector<Row>& rows) {
  CAPTURE(id);
  for (const Row& row : rows) {
    CAPTURE(row.as_of);
    const Judged judged(history.build(), row.as_of, shipped_rules());
    CHECK(((" " + judged.rules() + " ").find(" " + id + " ") != std::string::npos) == row.holds);
  }
}

/// Reported by the lead, in hundredths.
HistoryBuilder percents(const std::vector<std::pair<std::string, int>>& said) {
  auto history = a_history().task(a_task().support("乙局"));
  for (const auto& [on, hundredths] : said) history.report(1, on, hundredths);
  return history;
}

/// Text and percent on two days.
HistoryBuilder texts(const std::string& first, const std::string& second, int hundredths = 6000) {
  return a_history().task(a_task()).report(1, "2024-05-20", 5000).saying(first).report(1, "2024-06-20", hundredths).saying(second);
}

TEST_CASE("a report that says the same as the last is noted from its day on, until another says more") {
  auto again = texts("主体封顶", "主体封顶");
  check_rule("repeated-text", again, {{"2024-06-19", false}, {"2024-06-20", true}, {"2024-06-21", true}});
  check_rule("repeated-text", again.report(1, "2024-07-10", 6500).saying("完成装修"), {{"2024-07-09", true}, {"2024-07-10", false}, {"2024-07-11", false}});
  check_rule("repeated-text", texts("主体封顶", "主体封顶。"), {{"2024-06-20", true}});
  check_rule("repeated-text", texts("主体封顶", "装修完成"), {{"2024-06-20", false}});
  check_rule("repeated-text", texts("", ""), {{"2024-06-20", false}});
  check_rule("repeated-text", texts("主体封顶", "主体封顶", 10000), {{"2024-06-20", false}});  // submitted: for others to check
  check_rule("repeated-text", texts("主体封顶", "主体封顶").step(StepKind::suspend, 1, "2024-06-25"), {{"2024-06-24", true}, {"2024-06-25", false}});
}

TEST_CASE("a value worse than the last is noted until it recovers; a first value is not") {
  const auto shelves = [](const std::string& second) {
    return a_history()
        .task(a_task().target(a_target("新增书屋", Comparator::at_least, "10", "个")))
        .report(1, "2024-05-20", std::nullopt, {a_value("6", "个")})
        .report(1, "2024-06-20", std::nullopt, {a_value(second, "个")});
  };
  check_rule("value-falling", shelves("5"), {{"2024-05-20", false}, {"2024-06-19", false}, {"2024-06-20", true}, {"2024-06-21", true}});
  check_rule("value-falling", shelves("6"), {{"2024-06-20", false}});
  check_rule("value-falling", shelves("5").report(1, "2024-07-10", std::nullopt, {a_value("7", "个")}), {{"2024-07-09", true}, {"2024-07-10", false}});
  check_rule("value-falling", shelves("5").step(StepKind::suspend, 1, "2024-06-25"), {{"2024-06-24", true}, {"2024-06-25", false}});
}

TEST_CASE("a percent below the last is noted until it rises; a first percent is not") {
  check_rule("progress-falling", percents({{"2024-05-20", 6000}, {"2024-06-20", 5900}}), {{"2024-05-20", false}, {"2024-06-19", false}, {"2024-06-20", true}, {"2024-06-21", true}});
  check_rule("progress-falling", percents({{"2024-05-20", 6000}, {"2024-06-20", 6000}}), {{"2024-06-20", false}});
  check_rule("progress-falling", percents({{"2024-05-20", 6000}, {"2024-06-20", 5900}, {"2024-07-10", 6000}}), {{"2024-07-09", true}, {"2024-07-10", false}});
  check_rule("progress-falling", percents({{"2024-05-20", 6000}, {"2024-06-20", 5900}}).step(StepKind::suspend, 1, "2024-06-25"), {{"2024-06-24", true}, {"2024-06-25", false}});
}

TEST_CASE("progress that reports have left unchanged is noted from the thirtieth day on, across a holiday too") {
  // From 2024-09-20 on; National Day lies between.
  const auto still = percents({{"2024-09-20", 6000}, {"2024-10-10", 6000}});
  check_rule("stalled", still, {{"2024-10-19", false}, {"2024-10-20", true}, {"2024-10-21", true}});
  // Nothing came since: that is a missed duty.
  check_rule("stalled", percents({{"2024-09-20", 6000}}), {{"2024-10-20", false}, {"2024-11-20", false}});
  check_rule("stalled", percents({{"2024-09-20", 6000}, {"2024-10-10", 6100}}), {{"2024-10-20", false}});
  check_rule("stalled", percents({{"2024-09-20", 6000}, {"2024-10-10", 6000}, {"2024-10-25", 7000}}), {{"2024-10-24", true}, {"2024-10-25", false}});
  check_rule("stalled", a_history().task(a_task()).report(1, "2024-09-20", std::nullopt).report(1, "2024-10-10", std::nullopt), {{"2024-10-20", false}});
  auto suspended = still;
  check_rule("stalled", suspended.step(StepKind::suspend, 1, "2024-10-25"), {{"2024-10-24", true}, {"2024-10-25", false}});
}

TEST_CASE("what is done and waits for figures of the year is not stalled") {
  const Target growth = a_rate("增加值增速", Comparator::at_least, "8");
  const auto waiting = a_history().task(a_task().target(growth)).report(1, "2024-09-20", 9500).report(1, "2024-10-10", 9500);
  check_rule("stalled", waiting, {{"2024-10-20", false}});
}

TEST_CASE("100 percent without evidence is noted after five working days, until some comes") {
  // Monday 2024-09-23; 09-29 is a worked Sunday, 10-01 to 10-07 a holiday.
  const auto done = percents({{"2024-09-23", 10000}});
  check_rule("no-evidence", done, {{"2024-09-23", false}, {"2024-09-27", false}, {"2024-09-28", false}, {"2024-09-29", true}, {"2024-09-30", true}});
  // Wednesday 2024-09-25: the holiday lies between.
  check_rule("no-evidence", percents({{"2024-09-25", 10000}}), {{"2024-09-30", false}, {"2024-10-07", false}, {"2024-10-08", true}, {"2024-10-09", true}});
  auto evidenced = a_history().task(a_task()).report(1, "2024-09-23", 10000).with_evidence();
  check_rule("no-evidence", evidenced, {{"2024-09-29", false}});
  auto filed = done;
  check_rule("no-evidence", filed.step(StepKind::add_evidence, 1, "2024-10-08", [](Step& step) { step.evidence = true; }), {{"2024-10-07", true}, {"2024-10-08", false}});
  check_rule("no-evidence", percents({{"2024-09-23", 9900}}), {{"2024-10-08", false}});
  auto closed = done;
  check_rule("no-evidence", closed.closing(1, "2024-10-08"), {{"2024-10-07", true}, {"2024-10-08", false}});
}

TEST_CASE("a lead that says done, or far more than a supporting unit, is noted while both say so") {
  const auto both = [](int lead, int support) {
    return a_history().task(a_task().support("乙局")).report(1, "2024-06-20", lead).report(1, "2024-06-25", support).by("乙局");
  };
  check_rule("contradiction", both(10000, 9900), {{"2024-06-24", false}, {"2024-06-25", true}, {"2024-06-26", true}});
  check_rule("contradiction", both(10000, 10000), {{"2024-06-25", false}});
  check_rule("contradiction", both(8000, 6000), {{"2024-06-25", false}});
  check_rule("contradiction", both(8000, 5999), {{"2024-06-24", false}, {"2024-06-25", true}});
  check_rule("contradiction", both(2000, 9000), {{"2024-06-25", false}});  // who supports may be done first
  check_rule("contradiction", percents({{"2024-06-20", 10000}}), {{"2024-06-25", false}});
  check_rule("contradiction", both(8000, 5000).report(1, "2024-07-10", 7000).by("乙局"), {{"2024-07-09", true}, {"2024-07-10", false}});
  check_rule("contradiction", both(10000, 9000).closing(1, "2024-07-10"), {{"2024-07-09", true}, {"2024-07-10", false}});
  check_rule("contradiction", both(8000, 5000).step(StepKind::suspend, 1, "2024-07-10"), {{"2024-07-09", true}, {"2024-07-10", false}});
}

TEST_CASE("a quarter whose progress all came in its last week is noted in the month after it") {
  // The third quarter's last seven days are 09-24 … 09-30; a holiday follows.
  const auto rushed = percents({{"2024-06-25", 4000}, {"2024-08-25", 4000}, {"2024-09-24", 7000}});
  check_rule("quarter-end-rush", rushed, {{"2024-09-30", false}, {"2024-10-01", true}, {"2024-10-31", true}, {"2024-11-01", false}});
  check_rule("quarter-end-rush", percents({{"2024-06-25", 4000}, {"2024-08-25", 4000}, {"2024-09-23", 7000}}), {{"2024-10-01", false}});
  check_rule("quarter-end-rush", percents({{"2024-06-25", 4000}, {"2024-08-25", 4500}, {"2024-09-30", 7000}}), {{"2024-10-01", false}});
  check_rule("quarter-end-rush", percents({{"2024-09-30", 7000}}), {{"2024-10-01", false}});  // one percent: unknown
  auto suspended = rushed;
  check_rule("quarter-end-rush", suspended.step(StepKind::suspend, 1, "2024-10-10"), {{"2024-10-09", true}, {"2024-10-10", false}});
}

TEST_CASE("trouble behind a green lamp makes it blue, not yellow") {
  // Half way on the last day of June, ahead of pace.
  const auto again = a_history().task(a_task()).report(1, "2024-05-20", 5500).saying("主体封顶").report(1, "2024-06-25", 6000).saying("主体封顶");
  const Judged judged(again.build(), "2024-06-26", shipped_rules());
  CHECK(judged.rules() == "repeated-text");
  CHECK(judged.lamp() == Lamp::blue);
}

TEST_CASE("a task of which nothing is known meets none of these rules") {
  const Judged judged(a_history().task(a_task().due("2024-12-31").target(a_target("新增书屋", Comparator::at_least, "10", "个"))).build(), "2024-01-20", shipped_rules());
  CHECK(judged.rules() == "");
  CHECK(judged.lamp() == Lamp::grey);
}

}  // namespace rules_trouble_test
}  // namespace duban
