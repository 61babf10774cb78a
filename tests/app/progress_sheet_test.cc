// Specifies progress reports in a workbook: which sheet they are taken from, and that mistakes name their cells.
#include "engine/app/progress_sheet.h"

#include <doctest/doctest.h>

#include "engine/files/xlsx.h"
#include "tests/support/office.h"
#include "tests/support/xlsx_writer.h"

namespace duban {
namespace {

const std::string kTasks = "  - {ref: \"1.1\", title: 书屋, leads: [甲局], targets: [{metric: 新增书屋, op: \"=\", value: 10, unit: 个}]}\n";

/// What recording the workbook of `blocks` finds, as "id@cell id@cell".
std::string found_in(const Office& office, const std::vector<TextBlock>& blocks, std::int64_t recorded) {
  Diagnostics found;
  SheetRecords records(read_xlsx(xlsx_of(blocks, "六月"), "p.xlsx"));
  ProgressCsv reports(records, "p.xlsx", found);
  Diagnostics all = found;
  if (!found.has_errors()) {
    const ProgressResult result = record_progress(office.file, reports, found, an_envelope("2024-07-01", true), {});
    CHECK(result.recorded == recorded);
    all = result.found;
  }
  std::string out;
  for (const Diagnostic& d : all.items()) out += (out.empty() ? "" : " ") + std::string(id_of(d.message.id)) + "@" + d.at.cell;
  return out;
}

TEST_CASE("reports are read below their heads, merged cells carried down, values joined to one report") {
  const Office office(kTasks);
  CHECK(found_in(office,
                 {row(1, {"六月进展", "", "", ""}), row(1, {"编号", "日期", "指标", "数值"}),
                  row(1, {cell("1.1"), cell("2024-06-30"), cell("新增书屋"), cell("6个")})},
                 1) == "");
  const Inquiry inquiry = office.ask("2024-07-01");
  REQUIRE(inquiry.history().reports.size() == 1);
  CHECK(inquiry.history().reports[0].on == day("2024-06-30"));
}

TEST_CASE("mistakes are told at their cells") {
  const Office office(kTasks);
  CHECK(found_in(office, {row(1, {"编号", "日期", "进度"}), row(1, {"1.1", "6月30日", "140"})}, 0) ==
        "bad-date@六月!B2 report-bad-percent@六月!C2");
  CHECK(found_in(office, {row(1, {"编号", "日期", "指标", "数值"}), row(1, {"1.1", "2024-06-30", "新增书屋", "很多"})}, 0) ==
        "report-bad-value@六月!D2");
  CHECK(found_in(office, {row(1, {"编号", "日期", "进渡"}), row(1, {"1.1", "2024-06-30", "1"})}, 0) == "progress-unknown-column@六月!C1");
}

TEST_CASE("a workbook is progress when a sheet has the heads of reports") {
  const auto is_progress = [](const std::vector<TextBlock>& blocks) {
    return SheetRecords(read_xlsx(xlsx_of(blocks), "p.xlsx")).is_progress();
  };
  CHECK(is_progress({row(1, {"ref", "on"})}));
  CHECK(is_progress({row(1, {"进展"}), row(1, {"日 期", "编 号", "其他"})}));
  CHECK_FALSE(is_progress({row(1, {"任务内容", "牵头单位"})}));
  CHECK_FALSE(is_progress({}));
  CHECK(is_workbook("a/b.XLSX"));
  CHECK_FALSE(is_workbook("a.csv"));
}

TEST_CASE("the kind of a workbook is told by its content") {
  const TempFolder folder;
  CHECK(import_kind(folder.write("a.xlsx", xlsx_of({row(1, {"编号", "日期"})})), "") == ImportKind::progress);
}

}  // namespace
}  // namespace duban
