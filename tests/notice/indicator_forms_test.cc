// Specifies that a table of indicators is read the same from every kind of file that can carry it.
#include <doctest/doctest.h>

#include "engine/base/text.h"
#include "engine/files/csv.h"
#include "engine/files/load_content.h"
#include "engine/notice/indicator_detect.h"
#include "engine/notice/indicator_reader.h"
#include "tests/support/docx_writer.h"
#include "tests/support/html_writer.h"
#include "tests/support/read_error.h"
#include "tests/support/temp_folder.h"
#include "tests/support/values.h"
#include "tests/support/xlsx_writer.h"

namespace duban {
namespace notice_indicator_forms_test {

/// A title, a head of two rows, a category over two rows, a note below.
std::vector<TextBlock> merged_table() {
  return {row(1, {cell("附件1　2023年主要目标完成情况表", 7)}),
          row(1, {cell("序号"), cell("指标类别"), cell("指标名称"), cell("单位"), cell("指标\n属性"), cell("2023年", 2)}),
          row(1, {carried("序号"), carried("指标类别"), carried("指标名称"), carried("单位"), carried("指标\n属性"), cell("计划\n目标"), cell("完成情况")}),
          row(1, {cell("1"), cell("经济发展"), cell("产值增速"), cell("（%）"), cell("预期性"), cell("5左右"), cell("4.6")}),
          row(1, {cell("2"), carried("经济发展"), cell("生产率"), cell("万元/人"), cell("预期性"), cell("（保持全市\n前列）"), cell("（保持全市\n前列）")}),
          row(1, {"3", "民生", "失业率", "%", "约束性", "5.5以内", "——"}),
          row(1, {cell("备注：1.产值增速为初步数。2.失业率由市里发布。", 7)})};
}

/// The same without merges, as text and csv carry it.
std::vector<std::vector<std::string>> plain_table() {
  return {{"序号", "指标类别", "指标名称", "单位", "指标属性", "2023年计划目标", "2023年完成情况"},
          {"1", "经济发展", "产值增速", "（%）", "预期性", "5左右", "4.6"},
          {"2", "", "生产率", "万元/人", "预期性", "（保持全市前列）", "（保持全市前列）"},
          {"3", "民生", "失业率", "%", "约束性", "5.5以内", "——"}};
}

std::string shown(const IndicatorReading& reading, bool notes) {
  std::string out = id_line(reading.found);
  for (const IndicatorTable& table : reading.tables) {
    for (Indicator row : table.rows) {
      if (!notes) row.note.reset();
      out += to_json(row).canonical() + "\n";
    }
  }
  return out;
}

TEST_CASE("docx, xlsx and html with merged cells and their notes are read alike") {
  const TempFolder folder;
  std::string first;
  for (const std::string& file : {folder.write("a.docx", docx_of(merged_table())), folder.write("a.xlsx", xlsx_of(merged_table())),
                                  folder.write("a.html", html_of(merged_table()))}) {
    CAPTURE(file);
    const Content content = load_content(file);
    CHECK(holds_only_indicators(content));
    const IndicatorReading reading = read_indicators(content, {});
    REQUIRE(reading.tables.size() == 1);
    REQUIRE(reading.tables[0].rows.size() == 3);
    CHECK(reading.unread.empty());
    const Indicator& second = reading.tables[0].rows[1];
    CHECK(second.category == "经济发展");
    CHECK(second.target.qualifier == "保持全市前列");
    CHECK(reading.tables[0].rows[2].note == "失业率由市里发布。");
    if (first.empty()) first = shown(reading, true);
    CHECK(shown(reading, true) == first);
  }
}

TEST_CASE("text of one line a row, text of one line a cell and csv say the same as the merged table") {
  const TempFolder folder;
  std::string lines = "2023年主要目标\n\n";
  std::string cells = "2023年主要目标\n";
  std::string csv = "2023年主要目标,,,,,,\r\n";
  for (const auto& row : plain_table()) {
    lines += join(row, "\t") + "\n";
    for (const std::string& cell : row) cells += "\t" + cell + "\n";
    cells += "\n";
    csv += csv_line(row);
  }
  const std::string expected = shown(read_indicators(load_content(folder.write("a.docx", docx_of(merged_table()))), {}), false);
  for (const std::string& file : {folder.write("lines.txt", lines), folder.write("cells.txt", cells), folder.write("a.csv", csv)}) {
    CAPTURE(file);
    const Content content = load_content(file);
    CHECK(holds_only_indicators(content));
    CHECK(shown(read_indicators(content, {}), false) == expected);
  }
}

TEST_CASE("a mistake in a sheet is named by its cell") {
  const TempFolder folder;
  auto blocks = merged_table();
  blocks[5].cells[5].text = "＞5以内";
  const IndicatorReading reading = read_indicators(load_content(folder.write("a.xlsx", xlsx_of(blocks))), {});
  REQUIRE(id_line(reading.found) == "indicator-bounds-contradict");
  CHECK(reading.found.items().front().at.cell == "Sheet1!F6");
}

}  // namespace notice_indicator_forms_test
}  // namespace duban
