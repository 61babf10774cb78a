// Specifies the weekly list: what stands on it and since when, what is at risk or resolved, and
// that a list known at a time never changes.
#include "engine/app/weekly.h"

#include <doctest/doctest.h>

#include "engine/app/brief.h"
#include "engine/app/workload.h"
#include "engine/document/weekly_document.h"
#include "tests/support/office.h"

namespace duban {
namespace app_weekly_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 按期, leads: [甲局], supports: [各街道], due: 2024-06-28, "
    "due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 全年, leads: [乙局], targets: [{metric: 新增书屋, op: \"=\", value: "
    "10, unit: 个}]}\n";

WeeklyList weekly(const Office& office, std::string_view as_of, const KnownAt& known = {}) {
  Inquiry inquiry = office.ask(as_of, known);
  return make_weekly(inquiry);
}

/// The items as "ref kind days since" joined by "; ".
std::string items_of(const std::vector<WeeklyItem>& items) {
  std::string line;
  for (const WeeklyItem& item : items) {
    line += (line.empty() ? "" : "; ") + item.ref + " " + std::string(name_of(item.kind)) + " " +
            std::to_string(item.workdays_overdue) + " " + item.since.to_string();
  }
  return line;
}

/// An office whose second task reports every month, so that only the first can be late.
struct ReportingOffice : Office {
  ReportingOffice() : Office(kTasks) {
    progress(
        "ref,on,metric,value\n1.2,2024-02-20,新增书屋,2个\n1.2,2024-03-20,新增书屋,4个\n1.2,2024-"
        "04-20,新增书屋,5个\n1.2,2024-05-20,新增书屋,6个\n"
        "1.2,2024-06-20,新增书屋,7个\n1.1,2024-06-20,,\n",
        "2024-06-21", {true, false});
    progress(
        "ref,on,progress\n1.1,2024-04-18,进展顺利\n1.1,2024-06-27,尚未完成\n1.2,2024-07-20,正常\n1."
        "1,2024-07-18,尚未完成\n",
        "2024-07-20");
  }
};

TEST_CASE("a task is on the list from the first working day after its date") {
  const ReportingOffice office;
  CHECK(items_of(weekly(office, "2024-06-28").items).empty());
  CHECK(items_of(weekly(office, "2024-06-30").items).empty());
  CHECK(items_of(weekly(office, "2024-07-01").items) == "1.1 task 1 2024-07-01");
  CHECK(items_of(weekly(office, "2024-07-05").items) == "1.1 task 5 2024-07-05");
  CHECK(items_of(weekly(office, "2024-07-12").items) == "1.1 task 10 2024-07-05");
}

TEST_CASE("an item is new on its first list and counts the lists in a row") {
  const ReportingOffice office;
  const WeeklyItem first = weekly(office, "2024-07-05").items.at(0);
  CHECK(first.is_new);
  CHECK(first.weeks_listed == 1);
  CHECK(first.due == day("2024-06-28"));
  CHECK(first.basis == "stated");
  CHECK(first.lamp == Lamp::red);
  CHECK(first.rules == std::vector<std::string>{"overdue"});
  CHECK(first.last_report_on == day("2024-06-27"));
  const WeeklyItem third = weekly(office, "2024-07-19").items.at(0);
  CHECK_FALSE(third.is_new);
  CHECK(third.weeks_listed == 3);
}

TEST_CASE("what left the list since the review day before is resolved") {
  const ReportingOffice office;
  office.progress("ref,on,percent\n1.1,2024-07-22,100\n", "2024-07-22");
  const WeeklyList list = weekly(office, "2024-07-26");
  CHECK(items_of(list.items).empty());
  REQUIRE(list.resolved.size() == 1);
  CHECK(list.resolved[0].ref == "1.1");
  CHECK(list.totals.submitted == 1);
  CHECK(list.totals.open == 1);
  CHECK(weekly(office, "2024-08-02").resolved.empty());
}

TEST_CASE(
    "a missed report is one item a task: the oldest occurrence, after its grace, by days from its "
    "due date") {
  const Office office(kTasks);
  CHECK(items_of(weekly(office, "2024-02-27").items)
            .empty());  // due 23 February, two working days of grace
  CHECK(items_of(weekly(office, "2024-02-28").items) == "1.2 duty 3 2024-02-28");
  const WeeklyList list = weekly(office, "2024-04-26");
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].ref == "1.2");
  CHECK(list.items[0].due == day("2024-02-23"));  // still the oldest
  const WeeklyItem& april = list.items[1];
  CHECK(april.ref == "1.1");
  CHECK(april.kind == WeeklyKind::duty);
  CHECK(april.due == day("2024-04-19"));  // quarterly on the 20th, a Saturday
  CHECK(april.basis == "duty");
  office.progress("ref,on,progress\n1.1,2024-04-28,正常\n1.2,2024-04-28,正常\n", "2024-04-28");
  CHECK(items_of(weekly(office, "2024-04-30").items).empty());
}

TEST_CASE("a checkpoint is listed until progress reaches it, yellow until confirmed") {
  const Office office(kTasks);
  (void)plan_quarter_checkpoints(office.step("2024-01-26"), {}, false);
  office.progress("ref,on,metric,value\n1.2,2024-03-29,新增书屋,2个\n", "2024-03-29");
  CHECK(items_of(weekly(office, "2024-03-31").items).empty());
  const WeeklyItem missed = weekly(office, "2024-04-01").items.at(0);
  CHECK(missed.kind == WeeklyKind::checkpoint);
  CHECK(missed.due == day("2024-03-31"));
  CHECK(missed.asked_percent == 2500);
  CHECK(missed.progress_percent == 2000);
  CHECK(missed.lamp == Lamp::yellow);
  (void)confirm_dates(office.step("2024-04-02"), {"1.2"});
  CHECK(weekly(office, "2024-04-02").items.at(0).lamp == Lamp::red);
  office.progress("ref,on,metric,value\n1.2,2024-04-03,新增书屋,2.5个\n", "2024-04-03");
  CHECK(items_of(weekly(office, "2024-04-03").items).empty());
}

TEST_CASE("an open task that is not overdue but yellow or red is at risk") {
  const Office office(kTasks);
  office.progress("ref,on,metric,value\n1.2,2024-06-20,新增书屋,1个\n", "2024-06-20");
  const WeeklyList list = weekly(office, "2024-06-21");
  REQUIRE(list.at_risk.size() >= 1);
  const auto at_risk = std::find_if(list.at_risk.begin(), list.at_risk.end(),
                                    [](const WeeklyItem& i) { return i.ref == "1.2"; });
  REQUIRE(at_risk != list.at_risk.end());
  CHECK(at_risk->lamp == Lamp::yellow);  // its date is implied
  CHECK(at_risk->workdays_overdue == 0);
}

TEST_CASE("tasks come before duties and those longer overdue first") {
  const Office office(
      "  - {ref: \"1.1\", title: 甲, leads: [甲局], due: 2024-06-28, due_basis: stated}\n"
      "  - {ref: \"1.2\", title: 乙, leads: [甲局], due: 2024-05-31, due_basis: stated}\n"
      "  - {ref: \"1.3\", title: 丙, leads: [甲局]}\n");
  std::string order;
  for (const WeeklyItem& item : weekly(office, "2024-07-05").items)
    order += item.ref + std::string(1, name_of(item.kind)[0]) + " ";
  CHECK(order == "1.2t 1.1t 1.1d 1.2d 1.3d ");
}

TEST_CASE("a list known at a time is the same bytes whatever is recorded later") {
  const Office office(kTasks);
  office.progress("ref,on,metric,value\n1.2,2024-06-20,新增书屋,1个\n", "2024-06-20");
  const KnownAt then{instant("2024-07-05"), std::nullopt};
  const std::string known_before =
      weekly_json(weekly(office, "2024-07-05", then), Json::object()).pretty();
  const std::string all_before = weekly_json(weekly(office, "2024-07-05"), Json::object()).pretty();
  CHECK(known_before == all_before);
  office.progress("ref,on,percent\n1.1,2024-07-04,100\n", "2024-07-08");  // back-dated
  CHECK(weekly_json(weekly(office, "2024-07-05", then), Json::object()).pretty() == known_before);
  CHECK(weekly_json(weekly(office, "2024-07-05"), Json::object()).pretty() != all_before);
}

TEST_CASE("totals count tasks by status and lamp") {
  const Office office(kTasks);
  const WeeklyTotals empty = weekly(office, "2024-01-26").totals;
  CHECK(empty.total == 2);
  CHECK(empty.open == 2);
  CHECK(empty.lamps[static_cast<std::size_t>(Lamp::grey)] == 2);
  CHECK(weekly(office, "2024-07-05").totals.overdue == 1);
  CHECK(weekly(office, "2024-01-24").totals.total == 0);  // before the notice
}

TEST_CASE("the brief lists the overdue tasks of every lead unit, and last those nobody leads") {
  const Office office(
      "  - {ref: \"1.1\", title: 甲, leads: [甲局], due: 2024-06-28, due_basis: stated}\n"
      "  - {ref: \"1.2\", title: 乙, leads: [乙局, 甲局], due: 2024-06-27, due_basis: stated}\n"
      "  - {ref: \"1.3\", title: 丙, due: 2024-06-28, due_basis: stated}\n"
      "  - {ref: \"1.4\", title: 丁, due: 2024-06-26, due_basis: stated}\n"
      "  - {ref: \"1.5\", title: 戊, due: 2024-12-31, due_basis: stated}\n");
  Inquiry inquiry({office.file, day("2024-07-05"), {}, ""}, brief_needs(day("2024-07-05")));
  std::string lines;
  for (const BriefLine& line : make_brief(inquiry).lines) lines += line.unit + " " + line.ref + " " + std::to_string(line.workdays_overdue) + "; ";
  CHECK(lines == "甲局 1.2 6; 甲局 1.1 5; 乙局 1.2 6;  1.4 7;  1.3 5; ");
}

}  // namespace app_weekly_test
}  // namespace duban
