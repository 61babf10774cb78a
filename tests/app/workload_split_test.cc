// Specifies the workload apart: counts of the last month's end beside those of the day, a file for each unit.
#include "engine/app/workload_split.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/document/workload_split_document.h"
#include "tests/support/issues.h"

namespace duban {
namespace app_workload_split_test {

const std::string kSplitTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [甲局], supports: [各街道], due: 2024-05-31, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [乙局], due: 2024-06-28, due_basis: stated}\n";

TEST_CASE("the end of the month before, whatever day it is") {
  CHECK(last_month_end(day("2024-03-01")) == day("2024-02-29"));
  CHECK(last_month_end(day("2024-03-31")) == day("2024-02-29"));
  CHECK(last_month_end(day("2024-01-15")) == day("2023-12-31"));
}

TEST_CASE("a unit's counts stand beside those of the last month's end; before the first registration there are none") {
  const Office office(kSplitTasks);
  Inquiry june = office.ask("2024-06-03");
  const std::vector<UnitWorkload> all = make_unit_workloads(june);
  REQUIRE_FALSE(all.empty());
  const auto unit = std::find_if(all.begin(), all.end(), [](const UnitWorkload& one) { return one.now.unit == "甲局"; });
  REQUIRE(unit != all.end());
  CHECK(unit->now.overdue == 1);
  REQUIRE(unit->then);
  CHECK(unit->then->on == day("2024-05-31"));
  REQUIRE(unit->then->unit);
  CHECK(unit->then->unit->overdue == 0);
  Inquiry january = office.ask("2024-01-31");
  CHECK_FALSE(make_unit_workloads(january).front().then);
}

TEST_CASE("one workbook for all and one for each unit and group; a unit's holds its own tasks") {
  const Office office(kSplitTasks);
  const std::string folder = office.folder.file("split");
  Inquiry inquiry = office.ask("2024-06-03");
  const WrittenFolder written = write_workload_folder(inquiry, folder, false, Language::chinese);
  CHECK(written.files.size() == 6);
  CHECK(written.files.front() == "00-全部单位.xlsx");
  CHECK(refusal_of([&] { (void)write_workload_folder(inquiry, folder, false, Language::chinese); }) == "folder-exists");
  for (const UnitWorkload& one : make_unit_workloads(inquiry)) {
    const std::string text = render_text(unit_workload_document(one, Language::chinese), false);
    CHECK((text.find("1.2") != std::string::npos) == (one.now.unit == "乙局"));
  }
}

}  // namespace app_workload_split_test
}  // namespace duban
