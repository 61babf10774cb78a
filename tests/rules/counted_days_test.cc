// Specifies the days that explain counts one by one: that they come to what the rule says, and that holidays, worked
// weekends, suspensions and days with the office are named.
#include "engine/rules/counted_days.h"

#include <doctest/doctest.h>

#include "engine/document/explanation_document.h"
#include "tests/support/rules.h"

namespace duban {
namespace rules_counted_days_test {

const std::string kOverdue = "rules:\n  - {id: r, when: workdays_overdue > 0, lamp: red}\n";
const std::string kMissed =
    "duties:\n  - {id: m, rhythm: {monthly: 25}, for: otherwise, roll: previous, who: first-lead, grace: 2 workdays}\n"
    "rules:\n  - {id: r, when: missed_duties > 0, lamp: yellow}\n";

DayCount count_of(const History& history, std::string_view date, const std::string& yaml) {
  const Judged judged(history, date, yaml);
  REQUIRE(judged.day.findings().size() == 1);
  const auto count = counted_days(judged.day, judged.day.rule(judged.day.findings()[0]), 0);
  REQUIRE(count);
  return *count;
}

std::string said(const DayCount& count) { return day_runs(count, Language::chinese); }

TEST_CASE("days after the deadline name the holiday and the weekend worked for it") {
  const History history = a_history().task(a_task().due("2024-09-30")).build();
  CHECK(said(count_of(history, "2024-10-08", kOverdue)) == "2024-09-30（不含）起：10-01 至 10-07 国庆节放假 7 天，10-08（周二）1 个工作日；合计 1 个工作日");
  CHECK(said(count_of(history, "2024-10-13", kOverdue)) ==
        "2024-09-30（不含）起：10-01 至 10-07 国庆节放假 7 天，10-08 至 10-11 4 个工作日，10-12（周六）调休上班，10-13（周日）周末，不计；合计 5 个工作日");
}

TEST_CASE("the days named come to the number the rule counts, on every day of a quarter") {
  const History history = a_history().task(a_task().due("2024-08-30")).build();
  for (Date d = day("2024-09-02"); d <= day("2024-11-30"); d = d.plus_days(1)) {
    CAPTURE(d.to_string());
    const Judged judged(history, d.to_string(), kOverdue);
    const auto count = counted_days(judged.day, judged.day.policy().rulebook.rules[0], 0);
    REQUIRE(count);
    CHECK(count->workdays == judged.facts().workdays_overdue);
    CHECK(static_cast<int>(count->days.size()) == d.days_since(day("2024-08-30")));
  }
}

TEST_CASE("a calendar without names says that days are off all the same") {
  DayCount count = count_of(a_history().task(a_task().due("2024-09-30")).build(), "2024-10-08", kOverdue);
  for (CountedDay& counted : count.days) counted.name.clear();
  CHECK(said(count).find("10-01 至 10-07 放假 7 天") != std::string::npos);
}

TEST_CASE("years without a calendar make the count provisional") {
  const DayCount count = count_of(a_history().task(a_task().due("2026-12-30")).build(), "2027-01-08", kOverdue);
  CHECK(count.years_without_data == std::vector{2027});
}

TEST_CASE("a suspension after the deadline is named and not counted, though it has moved the deadline") {
  auto history = a_history().task(a_task().due("2024-06-28"));
  history.step(StepKind::suspend, 1, "2024-07-05").step(StepKind::resume, 1, "2024-07-12");
  History built = history.build();
  // As the ledger makes it: five working days suspended, the deadline moves by five.
  built.extensions.push_back({99, 1, day("2024-07-12"), day("2024-07-05"), "乙主任", "", DueMove::resumed});
  const DayCount count = count_of(built, "2024-07-16", kOverdue);
  CHECK(count.workdays == 7);
  CHECK(said(count) ==
        "2024-06-28（不含）起：06-29 至 07-05 5 个工作日（周末 2 天不计），07-06 至 07-12 挂起 7 天，停计，07-13 至 07-16 2 个工作日（周末 2 天不计）；合计 7 个工作日");
}

TEST_CASE("days since a missed report leave out those the report lay with the office") {
  const History history = a_history().task(a_task()).report_by("甲局", 1, "2024-01-20").report_by("甲局", 1, "2024-02-26", "2024-02-28").build();
  const DayCount count = count_of(history, "2024-03-04", kMissed);
  // Due on Friday the 23rd, for the 25th is a Sunday.
  CHECK(said(count) ==
        "2024-02-23（不含）起：02-24 至 02-26 1 个工作日（周末 2 天不计），02-27 至 02-28 报送在督查室待审 2 天，不计，02-29 至 03-04 3 个工作日（周末 2 天不计）；合计 4 个工作日");
  CHECK(count.workdays == 4);
}

TEST_CASE("days up to a deadline that is near are counted from tomorrow") {
  const History history = a_history().task(a_task().due("2024-07-05")).report(1, "2024-06-01", 1000).build();
  const DayCount count = count_of(history, "2024-07-03", "rules:\n  - {id: r, when: workdays_left < 10, lamp: yellow}\n");
  CHECK(said(count) == "2024-07-03（不含）起：07-04 至 07-05 2 个工作日；合计 2 个工作日");
}

TEST_CASE("English names the days too") {
  const DayCount count = count_of(a_history().task(a_task().due("2024-09-30")).build(), "2024-10-12", kOverdue);
  CHECK(day_runs(count, Language::english) ==
        "after 2024-09-30: 10-01 to 10-07 国庆节 holiday, 7 days off, 10-08 to 10-11 4 working days, 10-12 (Saturday) worked in exchange; 5 working days in all");
}

}  // namespace rules_counted_days_test
}  // namespace duban
