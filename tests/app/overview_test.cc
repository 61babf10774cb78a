// Specifies the overview: its numbers are those of the other lists, its medians exact, its weeks whole.
#include "engine/app/overview.h"

#include <doctest/doctest.h>

#include "engine/app/pace_curve.h"
#include "engine/app/timeline_list.h"
#include "engine/app/weekly.h"
#include "engine/app/workload.h"
#include "engine/document/overview_document.h"
#include "tests/support/office.h"

namespace duban {
namespace app_overview_test {

const char* const kTasks =
    "  - {ref: \"1.1\", section: 一、产业, title: 甲, leads: [甲局], due: 2024-03-29, due_basis: stated}\n"
    "  - {ref: \"1.2\", section: 一、产业, title: 乙, leads: [甲局, 各街道], due: 2024-04-07, due_basis: stated}\n"
    "  - {ref: \"2.1\", section: 二、民生, title: 丙, leads: [乙局], supports: [甲局], due: 2024-05-26, due_basis: stated}\n"
    "  - {ref: \"2.2\", section: 二、民生, title: 丁, leads: [乙局], due: 2024-05-27, due_basis: stated}\n"
    "  - {ref: \"2.3\", title: 戊, leads: [东街街道], due: 2024-12-31, due_basis: implied}\n";

Overview overview(const Office& office, const std::string& as_of) {
  Inquiry inquiry = office.ask(as_of);
  return make_overview(inquiry);
}

const UnitLamps* unit_of(const Overview& overview, const std::string& name) {
  for (const UnitLamps& unit : overview.units) {
    if (unit.unit == name) return &unit;
  }
  return nullptr;
}

TEST_CASE("the median of percents is exact: the middle one, or the mean of two") {
  CHECK_FALSE(median_percent({}));
  CHECK(median_percent({4956})->to_string() == "49.56");
  CHECK(median_percent({10000, 0, 5000})->to_string() == "50");
  CHECK(median_percent({0, 4957})->to_string() == "24.785");
  CHECK(median_percent({100, 0, 50, 200})->to_string() == "0.75");
}

TEST_CASE("lamps of sections add up to those of the weekly list, in the order of the notice") {
  const Office office(kTasks);
  office.progress("ref,on,percent\n1.1,2024-03-10,80\n2.1,2024-03-10,30\n", "2024-03-10");
  for (const char* as_of : {"2024-03-31", "2024-04-01", "2024-06-28"}) {
    const Overview page = overview(office, as_of);
    REQUIRE(page.sections.size() == 3);
    CHECK(page.sections[0].name == "一、产业");
    CHECK(page.sections[1].name == "二、民生");
    CHECK(page.sections[2].name.empty());
    LampCounts all;
    for (const SectionLamps& section : page.sections) all.add(section.lamps);
    Inquiry inquiry = office.ask(as_of);
    const WeeklyTotals totals = make_weekly(inquiry).totals;
    for (std::size_t lamp = 0; lamp < 5; ++lamp) CHECK(all.lamps[lamp] == totals.lamps[lamp]);
    CHECK(page.totals.overdue == totals.overdue);
    CHECK(all.total() == totals.total);
  }
}

TEST_CASE("a unit's row counts what it leads, through a group too; the group itself has none") {
  const Office office(kTasks);
  const Overview page = overview(office, "2024-04-10");
  REQUIRE(unit_of(page, "甲局") != nullptr);
  CHECK(unit_of(page, "甲局")->now.total() == 2);
  CHECK(unit_of(page, "乙局")->now.total() == 2);
  CHECK(unit_of(page, "东街街道")->now.total() == 2);
  CHECK(unit_of(page, "西街街道")->now.total() == 1);
  CHECK(unit_of(page, "各街道") == nullptr);
  CHECK(page.units.front().unit == "甲局");  // two overdue
  Inquiry inquiry = office.ask("2024-04-10");
  for (const WorkloadUnit& unit : make_workload(inquiry).units) {
    if (const UnitLamps* row = unit_of(page, unit.unit)) CHECK(row->now.total() == unit.lead);
  }
}

TEST_CASE("months are those of the timeline, and a unit's lamps there the timeline's") {
  const Office office(kTasks);
  const Overview page = overview(office, "2024-04-10");
  Inquiry inquiry = office.ask("2024-04-10");
  const TimelineList list = make_timeline(inquiry, {{}, "", "", std::nullopt, true});
  REQUIRE(page.months == list.months);
  REQUIRE(page.months.size() == 3);
  LampCounts march;
  for (const TimelineTask& task : list.tasks) {
    if (task.leads.front() == "乙局") march.add(task.months[2]->lamp);
  }
  CHECK(unit_of(page, "乙局")->months[2] == march);
}

TEST_CASE("a deadline counts in its week from the day asked about on, and once it has passed no more") {
  const Office office(kTasks);
  const auto due = [&](const std::string& as_of) {
    const Overview page = overview(office, as_of);
    std::string out;
    for (const DeadlineWeek& week : page.weeks) out += std::to_string(week.stated + week.implied);
    return out + " later " + std::to_string(page.due_later) + " past " + std::to_string(page.past_due);
  };
  CHECK(due("2024-03-28") == "11000000 later 3 past 0");  // 1.1 on Friday of the week, 1.2 on Sunday of the next
  CHECK(due("2024-03-29") == "11000000 later 3 past 0");
  CHECK(due("2024-03-30") == "01000000 later 3 past 1");
  CHECK(due("2024-04-07") == "10000001 later 2 past 1");  // 2.1 on the last Sunday of the eighth week, 2.2 the day after
  CHECK(due("2024-04-08") == "00000011 later 1 past 2");
  CHECK(overview(office, "2024-12-30").weeks[0].implied == 1);
}

TEST_CASE("pace goes on to the last deadline; progress ends on the day asked about and counts what is known") {
  const Office office(kTasks);
  office.progress("ref,on,percent\n1.1,2024-03-10,80\n2.1,2024-03-10,30\n", "2024-03-10");
  const Overview page = overview(office, "2024-04-10");
  REQUIRE(page.pace.size() == 13);  // 12 months' ends and the day
  CHECK(page.pace[1].day == day("2024-02-29"));
  CHECK_FALSE(page.pace[1].actual);
  CHECK(page.pace[1].known == 0);
  CHECK(page.pace[2].actual->to_string() == "55");
  CHECK(page.pace[2].known == 2);
  CHECK(page.pace[3].day == day("2024-04-10"));
  CHECK(page.pace[3].actual->to_string() == "55");
  CHECK(page.pace.back().day == day("2024-12-31"));
  CHECK_FALSE(page.pace.back().actual);
  CHECK(page.pace.back().planned->to_string() == "100");
  for (std::size_t i = 1; i < page.pace.size(); ++i) CHECK(*page.pace[i].planned >= *page.pace[i - 1].planned);
}

TEST_CASE("on a month's end the day asked about has no point and no column of its own") {
  const Office office(kTasks);
  const Overview page = overview(office, "2024-03-31");
  CHECK(page.pace.size() == 12);
  const Document document = overview_document(page, Language::chinese);
  REQUIRE(document.charts.size() == 4);
  CHECK(document.charts[3].series.size() == 3);
  CHECK(overview_document(overview(office, "2024-04-01"), Language::chinese).charts[3].series.size() == 4);
}

TEST_CASE("beyond 25 units the others are one row") {
  std::string tasks;
  for (int i = 1; i <= 28; ++i) tasks += "  - {ref: \"1." + std::to_string(i) + "\", title: 甲, leads: [第" + std::to_string(i) + "局], due: 2024-12-31, due_basis: stated}\n";
  const Office office(tasks);
  const Overview page = overview(office, "2024-03-01");
  CHECK(page.units.size() == 25);
  CHECK(page.rest_count == 3);
  CHECK(page.rest.now.total() == 3);
  CHECK(overview_document(page, Language::chinese).charts[3].categories.back() == "其余 3 个单位");
}

TEST_CASE("before the first task there is a page without numbers") {
  const Office office(kTasks);
  const Overview page = overview(office, "2024-01-02");
  CHECK(page.sections.empty());
  CHECK(page.units.empty());
  const Document document = overview_document(page, Language::english);
  CHECK_FALSE(render_html(document).empty());
  CHECK_FALSE(render_xlsx(document).empty());
  CHECK(render_text(document, false).find("no tasks") != std::string::npos);
}

}  // namespace app_overview_test
}  // namespace duban
