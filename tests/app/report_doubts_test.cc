// Specifies what bulk import warns of beside the reports before: it is recorded all the same.
#include <doctest/doctest.h>

#include "engine/app/life_steps.h"
#include "engine/app/review_steps.h"
#include "tests/support/bulk.h"

namespace duban {
namespace app_report_doubts_test {

const std::string kTasks = "  - {ref: \"1.1\", title: 书屋, leads: [甲局]}\n  - {ref: \"1.2\", title: 宣传, leads: [乙局]}\n";

struct Row {
  std::string rows;  // ref,on,percent
  std::string ids;
};

void check_rows(const Office& office, const Row& row, std::string_view now) {
  CAPTURE(row.rows);
  ProgressOptions rehearsal;
  rehearsal.dry_run = true;
  const ProgressResult result = bulk(office, "ref,on,percent,progress\n" + row.rows, now, rehearsal);
  CHECK(id_line(result.found) == row.ids);
  CHECK(result.recorded == std::count(row.rows.begin(), row.rows.end(), '\n'));
}

TEST_CASE("a percent below the last one reported is doubtful") {
  const Office office(kTasks);
  (void)bulk(office, "ref,on,percent,progress\n1.1,2024-05-31,50,\n1.1,2024-06-10,,只有文字\n", "2024-06-30");
  const Row rows[] = {
      {"1.1,2024-06-20,49.99,\n", "report-falls"},
      {"1.1,2024-06-20,50.00,\n", ""},
      {"1.1,2024-06-20,51,\n", ""},
      {"1.1,2024-06-20,,没有百分比\n", ""},
      {"1.1,2024-05-31,40,\n", "report-falls"},  // the same day: it would be the later one
      {"1.1,2024-05-30,40,\n", ""},              // a day before the last one: it may well have been less
      {"1.2,2024-06-20,1,\n", ""},               // another task
      {"1.1,2024-06-20,60,\n1.1,2024-06-25,55,\n", "report-falls"},  // within the file
      {"1.1,2024-06-25,60,\n1.1,2024-06-20,55,\n", ""},
      {"1.2,2024-06-25,60,\n1.2,2024-06-26,55,\n1.2,2024-06-27,52,\n1.2,2024-06-28,52,\n", "report-falls report-falls"},
  };
  for (const Row& row : rows) check_rows(office, row, "2024-06-30");
}

TEST_CASE("the warning names the percents and the day") {
  const Office office(kTasks);
  (void)bulk(office, "ref,on,percent\n1.1,2024-05-31,53.50\n", "2024-06-30");
  const ProgressResult result = bulk(office, "ref,on,percent\n1.1,2024-06-20,5.3\n", "2024-06-30");
  REQUIRE(id_line(result.found) == "report-falls");
  CHECK(text_of(result.found.items()[0].message, Language::english) == "percent 5.3 is below the 53.5 reported on 2024-05-31");
  CHECK(result.found.items()[0].at.cell == "percent");
}

TEST_CASE("a day more than a year before the last report is doubtful") {
  const Office office("  - {ref: \"1.1\", title: 书屋, leads: [甲局]}\n");
  (void)bulk(office, "ref,on,percent\n1.1,2025-03-01,50\n", "2025-06-30");
  const Row rows[] = {
      {"1.1,2024-02-28,9,\n", "report-long-before"},
      {"1.1,2024-02-29,9,\n", "report-long-before"},
      {"1.1,2024-03-01,9,\n", ""},
      {"1.1,2024-03-02,9,\n", ""},
  };
  for (const Row& row : rows) check_rows(office, row, "2025-06-30");
}

TEST_CASE("a report for a day on which its task is suspended is doubtful") {
  const Office office(kTasks);
  (void)take_step(office.step("2024-06-10"), {.ref = "1.1", .kind = StepKind::suspend, .approved_by = "某领导", .reason = "等待规划"});
  const Row rows[] = {
      {"1.1,2024-06-09,20,\n", ""},
      {"1.1,2024-06-10,20,\n", "report-on-suspended"},
      {"1.1,2024-06-11,20,\n", "report-on-suspended"},
      {"1.2,2024-06-11,20,\n", ""},
  };
  for (const Row& row : rows) check_rows(office, row, "2024-06-30");
}

TEST_CASE("a report that the office gave back is none to compare with") {
  const Office office(kTasks);
  (void)bulk(office, "ref,on,percent\n1.1,2024-05-20,30\n1.1,2024-05-31,90\n", "2024-06-01");
  (void)review_report(office.step("2024-06-02"), office.last_seq(), false, "数字不实");
  check_rows(office, {"1.1,2024-06-20,40,\n", ""}, "2024-06-30");
  check_rows(office, {"1.1,2024-06-20,29,\n", "report-falls"}, "2024-06-30");
}

TEST_CASE("a single report is not compared") {
  const Office office(kTasks);
  CHECK(id_line(office.progress("ref,on,percent\n1.1,2024-05-31,50\n1.1,2024-06-30,40\n", "2024-06-30").found) == "");
}

}  // namespace app_report_doubts_test
}  // namespace duban
