// Specifies posting: each clause of the shipped rulebook around its day, once a period, caught up, by part and group.
#include "engine/app/score_post.h"

#include <doctest/doctest.h>

#include "engine/app/review_steps.h"
#include "tests/support/scores.h"

namespace duban {
namespace app_score_post_test {

/// One task of 甲局, supported by 乙局, due as stated.
std::string due_on(const std::string& due, const std::string& more = "") {
  return "  - {ref: \"1.1\", title: 建成学校, leads: [甲局], supports: [乙局], due: " + due + ", due_basis: stated" + more + "}\n";
}

std::string any_target() { return ", targets: [{metric: 新增书屋, op: \">=\", value: 10, unit: 个}]"; }

void close(const Office& office, std::string_view on) {
  (void)close_task(office.step(on), {"1.1", {office.folder.write("done.txt", "验收")}, "某主任", "验收合格"});
}

TEST_CASE("a task that is overdue at a month's end costs its lead five points and a supporting unit half, once") {
  CHECK(posted(Office(due_on("2024-07-30")), "2024-07-31", "late") == "late 甲局 -5; late 乙局 -2.5");
  CHECK(posted(Office(due_on("2024-07-31")), "2024-07-31", "late") == "");
  CHECK(posted(Office(due_on("2024-08-01")), "2024-07-31", "late") == "");
  const Office office(due_on("2024-07-30"));
  CHECK(posted(office, "2024-07-31", "late") != "");
  CHECK(posted(office, "2024-08-31", "late") == "");
}

TEST_CASE("a report missed costs half a point in the month its grace ends, one made late a tenth") {
  // Due on Tuesday the 25th, in time until Thursday the 27th.
  const auto scored = [](const std::string& reported) {
    const Office office(due_on("2024-12-31", any_target() + ", start: 2024-06-01"));
    if (!reported.empty()) office.progress("ref,on,percent\n1.1," + reported + ",50\n", reported);
    return posted(office, "2024-06-30");
  };
  CHECK(scored("2024-06-26") == "");
  CHECK(scored("2024-06-27") == "");
  CHECK(scored("2024-06-28") == "late-report 甲局 -0.1");
  CHECK(scored("") == "missed-report 甲局 -0.5");
}

TEST_CASE("a report given back costs two points in the month of its return") {
  const Office office(due_on("2024-12-31"));
  office.progress("ref,on,percent\n1.1,2024-02-27,50\n", "2024-02-27");
  (void)review_report(office.step("2024-03-01"), office.last_seq(), false, "没有数据");
  CHECK(posted(office, "2024-02-29") == "");
  CHECK(posted(office, "2024-03-31") == "returned-report 甲局 -2");
}

TEST_CASE("a task closed thirty days before its stated deadline earns two points, not one that was extended or implied") {
  const auto scored = [](std::string_view closed, const std::string& tasks = due_on("2024-12-31"), bool extended = false) {
    const Office office(tasks);
    if (extended) (void)extend_deadline(office.step("2024-06-03"), {"1.1", day("2025-03-31"), "某主任", "改期"});
    close(office, closed);
    return posted(office, "2024-12-31", "early");
  };
  CHECK(scored("2024-11-30") == "early 甲局 2; early 乙局 1");
  CHECK(scored("2024-12-01") == "early 甲局 2; early 乙局 1");
  CHECK(scored("2024-12-02") == "");
  CHECK(scored("2024-11-30", due_on("2024-12-31"), true) == "");
  CHECK(scored("2024-11-30", "  - {ref: \"1.1\", title: 甲事项, leads: [甲局]}\n") == "");
}

TEST_CASE("a closed task with a value ten percent above its target earns a point") {
  const auto scored = [](const std::string& value) {
    const Office office(due_on("2024-12-31", any_target() + ", start: 2024-12-26"));
    office.progress("ref,on,metric,value\n1.1,2024-12-27,新增书屋," + value + "个\n", "2024-12-27");
    close(office, "2024-12-30");
    return posted(office, "2024-12-31");
  };
  CHECK(scored("10.9") == "");
  CHECK(scored("11") == "beyond-target 甲局 1; beyond-target 乙局 0.5");
  CHECK(scored("12") == "beyond-target 甲局 1; beyond-target 乙局 0.5");
}

TEST_CASE("months left out are caught up; the same run again, or a trial, adds nothing") {
  const Office office(due_on("2024-12-31", any_target() + ", start: 2024-04-01"));
  const std::string all = "missed-report 甲局 -0.5; missed-report 甲局 -0.5; missed-report 甲局 -0.5";
  CHECK(posted(office, "2024-06-30", "", true) == all);
  const std::int64_t before = office.last_seq();
  CHECK(posted(office, "2024-06-30") == all);
  CHECK(office.last_seq() == before + 3);
  CHECK(posted(office, "2024-06-30") == "");
  CHECK(posted(office, "2024-07-30") == "");
  CHECK(posted(office, "2024-07-31") == "missed-report 甲局 -0.5");
  const std::vector<ScoreLine> lines = board(office, "2024-07-31").lines;
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].entry.on == day("2024-04-30"));
  CHECK(lines[0].entry.told_on == day("2024-06-30"));
  CHECK(lines[0].entry.period == "2024-04");
  CHECK(lines[0].entry.year == 2024);
  CHECK(lines[3].entry.reason == "进展缺报：宽限本月结束的有 1 期未报");
}

TEST_CASE("an entry points to the last entry it rests on") {
  const Office office(due_on("2024-07-30"));
  (void)extend_deadline(office.step("2024-06-03"), {"1.1", day("2024-08-20"), "某主任", "改期"});
  const std::int64_t extension = office.last_seq();
  CHECK(posted(office, "2024-08-31", "late") == "late 甲局 -5; late 乙局 -2.5");
  CHECK(board(office, "2024-08-31").lines.back().entry.event == extension);
}

TEST_CASE("nothing is posted of a day that is not over, nor without clauses") {
  const Office office(due_on("2024-07-30"));
  CHECK(refusal_of([&] { (void)post_scores(office.step("2024-07-30"), day("2024-07-31")); }) == "score-not-over");
  adopt_text(office, PolicyKind::rulebook, "version: 1\nrules:\n  - {id: any, when: open, lamp: blue}\n");
  CHECK(refusal_of([&] { (void)post_scores(office.step("2024-07-31"), day("2024-07-31")); }) == "score-no-clauses");
}

TEST_CASE("members of a group get their entries through it and do not count unless asked") {
  const Office office("  - {ref: \"1.1\", title: 整治, leads: [各街道], supports: [甲局], due: 2024-07-30, due_basis: stated}\n"
                      "  - {ref: \"1.2\", title: 修路, leads: [东街街道], due: 2024-12-31, due_basis: stated}\n");
  adopt_clauses(office, "    - {id: late, when: overdue, points: -5}\n");
  CHECK(posted(office, "2024-07-31") == "late 东街街道 -5; late 西街街道 -5; late 甲局 -2.5");
  CHECK(ranking(board(office, "2024-07-31")) == "1 东街街道 100; 2 甲局 97.5");
  CHECK(ranking(board(office, "2024-07-31", {.with_groups = true})) == "1 甲局 97.5; 2 东街街道 95; 2 西街街道 95");
  CHECK(board(office, "2024-07-31").lines.at(0).entry.via == "各街道");
}

TEST_CASE("whose points they are: the first lead's, every lead's, every supporting unit's, all of them") {
  const std::string tasks = "  - {ref: \"1.1\", title: 整治, leads: [甲局, 乙局], supports: [东街街道], due: 2024-07-30, due_basis: stated}\n";
  const auto scored = [&](const std::string& who) {
    const Office office(tasks);
    adopt_clauses(office, "    - {id: late, when: overdue, points: -4, who: " + who + "}\n", "  support: 25%\n");
    return posted(office, "2024-07-31");
  };
  CHECK(scored("lead") == "late 甲局 -4");
  CHECK(scored("leads") == "late 甲局 -4; late 乙局 -4");
  CHECK(scored("supports") == "late 东街街道 -1");
  CHECK(scored("both") == "late 甲局 -4; late 乙局 -4; late 东街街道 -1");
}

TEST_CASE("a clause counts each month, each quarter, each year or once") {
  const auto count = [](const std::string& each, std::string_view as_of) {
    const Office office(due_on("2024-12-31"));
    adopt_clauses(office, "    - {id: open, when: open, points: 1, who: leads, each: " + each + "}\n");
    return post_scores(office.step(as_of), day(as_of)).lines.size();
  };
  CHECK(count("month", "2024-06-29") == 5);  // January to May
  CHECK(count("month", "2024-06-30") == 6);
  CHECK(count("quarter", "2024-06-29") == 1);
  CHECK(count("quarter", "2024-06-30") == 2);
  CHECK(count("year", "2024-12-30") == 0);
  CHECK(count("year", "2024-12-31") == 1);
  CHECK(count("task", "2024-12-31") == 1);
}

TEST_CASE("a clause over units scores the unit itself, of the year of the period") {
  const Office office(due_on("2024-07-30"));
  adopt_clauses(office, "    - {id: many, name: 逾期多, for: unit, when: lead_overdue >= 1, points: -2 * lead_overdue, each: quarter}\n");
  CHECK(posted(office, "2024-09-30") == "many 甲局 -2");
  const ScoreEntry entry = board(office, "2024-09-30").lines.at(0).entry;
  CHECK(entry.task == 0);
  CHECK(entry.role == ScoreRole::none);
  CHECK(entry.period == "2024-Q3");
}

TEST_CASE("points that are not known are not entered, and said; points of 0 are nothing") {
  const Office office(due_on("2024-07-30"));
  adopt_clauses(office, "    - {id: silent, when: overdue, points: own_percent - 100}\n    - {id: nothing, when: overdue, points: 0 * workdays_overdue}\n"
                        "    - {id: huge, when: overdue, points: -10001 * workdays_overdue}\n");
  const ScorePosting posting = post_scores(office.step("2024-07-31"), day("2024-07-31"));
  CHECK(posting.lines.empty());
  CHECK(id_line(posting.found) == "score-points-unknown score-points-unknown");
}

TEST_CASE("points are rounded to four places") {
  const Office office(due_on("2024-07-30"));
  adopt_clauses(office, "    - {id: third, when: overdue, points: -1 / 3}\n");
  CHECK(posted(office, "2024-07-31") == "third 甲局 -0.3333; third 乙局 -0.1667");
}

TEST_CASE("a unit that was renamed keeps its entries and is not scored a second time") {
  const Office office(due_on("2024-07-30"));
  adopt_clauses(office, "    - {id: late, when: overdue, points: -5}\n");
  CHECK(posted(office, "2024-07-31") == "late 甲局 -5; late 乙局 -2.5");
  adopt_text(office, PolicyKind::directory,
             "units:\n  - {name: 甲局, kind: department, to: 2024-08-14}\n  - {name: 新局, kind: department, from: 2024-08-15, formerly: [甲局]}\n"
             "  - {name: 乙局, kind: department}\n", "2024-08-20T09:00");
  CHECK(posted(office, "2024-08-31") == "");
  CHECK(ranking(board(office, "2024-08-14")) == "1 乙局 97.5; 2 甲局 95");
  CHECK(ranking(board(office, "2024-08-15")) == "1 乙局 97.5; 2 新局 95");
}

}  // namespace app_score_post_test
}  // namespace duban
