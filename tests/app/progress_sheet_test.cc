// Specifies progress reports in a workbook: which sheet they are taken from, and that mistakes name their cells.
#include "engine/app/progress_sheet.h"

#include <doctest/doctest.h>

#include "engine/files/xlsx.h"
#include "tests/support/office.h"
#include "tests/support/xlsx_writer.h"

namespace duban {
namespace app_progress_sheet_test {

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

TEST_CASE("every kind of mistake is told at its own cell") {
  const std::vector<std::string> head = {"编号", "日期", "单位", "进度", "指标", "数值", "进展情况", "佐证"};
  struct Row {
    std::vector<std::string> fields;
    std::string found;
    std::int64_t recorded = 0;
  };
  const Row rows[] = {
      {{"9.9", "2024-06-30", "", "50"}, "ref-unknown@六月!A2"},
      {{"1.1", "2024-01-24", "", "50"}, "date-before-task@六月!B2"},
      {{"1.1", "45473", "", "50"}, "bad-date@六月!B2"},
      {{"1.1", "2024-07-02", "", "50"}, "report-in-future@六月!B2", 1},
      {{"1.1", "2024-06-30", "丙局", "50"}, "unit-unknown@六月!C2"},
      {{"1.1", "2024-06-30", "乙局", "50"}, "report-by-outsider@六月!C2", 1},
      {{"1.1", "2024-06-30", "", "33.333"}, "report-bad-percent@六月!D2"},
      {{"1.1", "2024-06-30", "", "0.5"}, "report-small-percent@六月!D2", 1},
      {{"1.1", "2024-06-30", "", "", "新增展馆", "3个"}, "report-unknown-metric@六月!E2"},
      {{"1.1", "2024-06-30", "", "", "新增书屋", "很多"}, "report-bad-value@六月!F2"},
      {{"1.1", "2024-06-30", "", "", "新增书屋", "3万元"}, "report-unit-differs@六月!F2", 1},
      {{"1.1", "2024-06-30", "", "50", "", "", "", "nowhere.pdf"}, "file-not-found@六月!H2"},
      {{"1.1", "2024-06-30"}, "report-says-nothing@六月!A2"},
      {{"1.1", "2024-06-30", "", "50", "", "", "", "", "多"}, "progress-too-many-fields@六月!I2"},
  };
  const auto cells = [](const std::vector<std::string>& texts) {
    std::vector<TableCell> made;
    for (const std::string& text : texts) made.push_back(cell(text));
    return row(1, std::move(made));
  };
  for (const Row& r : rows) {
    CAPTURE(r.found);
    const Office office(kTasks);
    CHECK(found_in(office, {cells(head), cells(r.fields)}, r.recorded) == r.found);
  }
  const Office demonstration(kTasks, true);
  CHECK(found_in(demonstration, {cells({"编号", "日期", "进度", "记录时间"}), cells({"1.1", "2024-06-30", "5", "2024-06-30T10:00"}), cells({"1.1", "2024-06-30", "6", ""}),
                                 cells({"1.1", "2024-06-30", "7", "gestern"}), cells({"1.1", "2024-01-25", "7", "2024-01-25T10:00"})}, 0) ==
        "recorded-at-missing@六月!D3 bad-time@六月!D4 recorded-at-too-early@六月!D5");
}

TEST_CASE("a joined row's mistake is told in that row") {
  const Office office(kTasks);
  CHECK(found_in(office, {row(1, {"编号", "日期", "指标", "数值"}), row(1, {"1.1", "2024-06-30", "新增书屋", "3个"}), row(1, {"1.1", "2024-06-30", "新增展馆", "3个"})}, 0) ==
        "report-unknown-metric@六月!C3");
}

TEST_CASE("dates and percents are read by the format of their cells") {
  const std::string styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs>";
  const auto text = [](const std::string& place, const std::string& said) { return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + said + "</t></is></c>"; };
  const std::string sheet = "<sheetData><row>" + text("A1", "编号") + text("B1", "日期") + text("C1", "进度") + "</row><row>" + text("A2", "1.1") +
                            "<c r=\"B2\" s=\"1\"><v>45473</v></c><c r=\"C2\" s=\"2\"><v>0.5</v></c></row></sheetData>";
  const Office office(kTasks);
  Diagnostics found;
  SheetRecords records(read_xlsx(xlsx_of(XlsxParts{{{"六月", sheet}}, "", styles}), "p.xlsx"));
  ProgressCsv reports(records, "p.xlsx", found);
  const ProgressResult result = record_progress(office.file, reports, found, an_envelope("2024-07-01", true), {});
  CHECK(id_line(result.found) == "");
  const Inquiry inquiry = office.ask("2024-07-01");
  REQUIRE(inquiry.history().reports.size() == 1);
  CHECK(inquiry.history().reports[0].on == day("2024-06-30"));
  CHECK(inquiry.history().reports[0].percent == 5000);
}

TEST_CASE("a day's number without its format is refused, saying which day it is") {
  const Office office(kTasks);
  const auto said = [&](const char* number) {
    Diagnostics found;
    SheetRecords records(read_xlsx(xlsx_of({row(1, {"编号", "日期", "进度"}), row(1, {cell("1.1"), cell(number), cell("5")})}, "六月"), "p.xlsx"));
    ProgressCsv reports(records, "p.xlsx", found);
    const ProgressResult result = record_progress(office.file, reports, found, an_envelope("2024-07-01", true), {});
    REQUIRE(result.found.error_count() == 1);
    return text_of(result.found.items()[0].message, Language::english);
  };
  CHECK(said("45473") == "'45473' is a spreadsheet's number of a day (2024-06-30), no date");
  CHECK(said("36526") == "'36526' is a spreadsheet's number of a day (2000-01-01), no date");
  CHECK(said("73050") == "'73050' is a spreadsheet's number of a day (2099-12-31), no date");
  CHECK(said("36525") == "'36525' is no date");
  CHECK(said("73051") == "'73051' is no date");
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

}  // namespace app_progress_sheet_test
}  // namespace duban
