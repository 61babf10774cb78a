// Specifies what is read out of a workbook: sheets, cells of every type, merges, places, and bounds.
// How numbers become text is specified in xlsx_number_test.cc.
#include "engine/files/xlsx.h"

#include <doctest/doctest.h>

#include "tests/support/read_error.h"
#include "tests/support/xlsx_writer.h"

namespace duban {
namespace files_xlsx_test {

Content read_rows(const std::string& rows, const std::string& behind = "") {
  return read_xlsx(xlsx_of_sheet("<sheetData>" + rows + "</sheetData>" + behind), "n.xlsx");
}
std::string inline_cell(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}
std::string merges(const std::string& range) { return "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>"; }

TEST_CASE("blocks written to a workbook are read back") {
  const std::vector<TextBlock> blocks = {
      row(1, {cell("任务内容", 2), cell("牵头单位")}),
      row(1, {cell("一、经济"), cell("1.增长6%左右\n续行"), cell("区发展改革委")}),
      row(1, {carried("一、经济"), cell("2.x"), cell("A & B <甲>")}),
      row(1, {"", "丁", ""}),
  };
  const Content content = read_xlsx(xlsx_of(blocks, "任务"), "n.xlsx");
  CHECK(shape_of(content) == shape_of(blocks));
  CHECK(content.found.empty());
  CHECK(content.blocks[1].cells[2] == TableCell{{"区发展改革委", 0, 0, "任务!C2"}, 2});
}

TEST_CASE("cells of every type") {
  const std::string texts = "<si><t>共享</t></si><si><r><t>富</t></r><r><rPr/><t>文本</t></r><rPh><t>fu</t></rPh></si>";
  const std::string cells =
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
      "<c t=\"str\"><f>A1</f><v>式</v></c><c><f>1+1</f><v>2</v></c><c t=\"d\"><v>2024-06-30T00:00:00</v></c><c t=\"s\"><v>99</v></c><c><v>0.30000000000000004</v></c></row>";
  const Content content = read_xlsx(xlsx_of(XlsxParts{{{"Sheet1", "<sheetData>" + cells + "</sheetData>"}}, texts}), "n.xlsx");
  CHECK(shape_of(content) == "row1[共享|富文本|TRUE|FALSE|#N/A|式|2|2024-06-30||0.3]");
}

TEST_CASE("the style of a cell makes its number a date or a percent") {
  const std::string styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
                             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs>";
  const std::string cells = "<row><c s=\"0\"><v>45473</v></c><c s=\"1\"><v>45473</v></c><c s=\"2\"><v>0.125</v></c><c s=\"3\"><v>45473.395833333336</v></c><c s=\"9\"><v>1.50</v></c></row>";
  XlsxParts parts{{{"Sheet1", "<sheetData>" + cells + "</sheetData>"}}, "", styles};
  CHECK(shape_of(read_xlsx(xlsx_of(parts), "n.xlsx")) == "row1[45473|2024-06-30|12.5%|2024-06-30T09:30|1.5]");
  parts.before = "<workbookPr date1904=\"1\"/>";
  CHECK(shape_of(read_xlsx(xlsx_of(parts), "n.xlsx")) == "row1[45473|2028-07-01|12.5%|2028-07-01T09:30|1.5]");
}

TEST_CASE("a formula without a stored value is empty and told") {
  const Content content = read_rows("<row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"B7\"><f>A7*2</f></c></row>");
  CHECK(shape_of(content) == "row1[1]");
  CHECK(warnings_of(content) == "formula-without-value@Sheet1!B7");
}

TEST_CASE("hidden sheets are named and not read, others are tables in the order of the tabs") {
  const std::string one = "<sheetData><row>" + inline_cell("A1", "甲") + "</row></sheetData>";
  const Content content = read_xlsx(xlsx_of(XlsxParts{{{"一", one}, {"二", one, "state=\"hidden\""}, {"三", one, "state=\"veryHidden\""},
                                                       {"空", "<sheetData/>"}, {"四 表", one}}}), "n.xlsx");
  CHECK(shape_of(content) == "row1[甲]row2[甲]");
  CHECK(content.blocks[1].cells[0].cell == "四 表!A1");
  CHECK(warnings_of(content) == "sheet-hidden@二 sheet-hidden@三");
}

TEST_CASE("rows without text are dropped, gaps between cells are filled, hidden rows are read") {
  const Content content = read_rows("<row r=\"2\">" + inline_cell("B2", "b") + "</row><row r=\"3\"><c r=\"A3\"/></row><row r=\"5\" hidden=\"1\">" +
                                    inline_cell("A5", "a") + inline_cell("D5", "d") + "<c r=\"Z5\" s=\"1\"/></row>");
  CHECK(shape_of(content) == "row1[|b||]row1[a|||d]");
  CHECK(content.blocks[1].cells[3].cell == "Sheet1!D5");
}

TEST_CASE("a merge is spread over the cells it covers and no further") {
  const std::string rows = "<row r=\"1\">" + inline_cell("A1", "组") + inline_cell("C1", "x") + "</row><row r=\"2\">" + inline_cell("A2", "藏") +
                           inline_cell("C2", "y") + "</row><row r=\"3\">" + inline_cell("C3", "z") + "</row>";
  CHECK(shape_of(read_rows(rows, merges("A1:B2"))) == "row1[组*2|x]row1[^组*2|y]row1[||z]");
  CHECK(shape_of(read_rows(rows, merges("C1:XFD1048576"))) == "row1[组||x]row1[藏||^x]");  // what is below is not shown
  CHECK(shape_of(read_rows("<row r=\"5\">" + inline_cell("B5", "x") + "</row>", merges("A1:A9"))) == "row1[^|x]");
}

TEST_CASE("cells far away cost no more than others") {
  const Content content = read_rows("<row r=\"1\">" + inline_cell("A1", "a") + "</row><row r=\"1048576\">" + inline_cell("XFD1048576", "z") + "</row>");
  REQUIRE(content.blocks.size() == 2);
  CHECK(content.blocks[0].cells.size() == 256);
  CHECK(content.blocks[1].cells.size() == 16'384);
  CHECK(content.blocks[1].cells.back().cell == "Sheet1!XFD1048576");
}

TEST_CASE("what is no cell of a sheet, or too much, is refused") {
  const auto refused = [](const std::string& rows, const std::string& behind = "") {
    return error_of([&] { return read_rows(rows, behind); });
  };
  CHECK(refused("<row r=\"1048577\"/>") == "sheet-bad-place");
  CHECK(refused("<row r=\"1\">" + inline_cell("XFE1", "x") + "</row>") == "sheet-bad-place");
  CHECK(refused("<row r=\"1\">" + inline_cell("1A", "x") + "</row>") == "sheet-bad-place");
  CHECK(refused("<row r=\"1\">" + inline_cell("A1", "x") + "</row>", merges("B2:A1")) == "sheet-bad-place");
  std::string wide;
  for (int i = 1; i <= 200; ++i) wide += "<row r=\"" + std::to_string(i) + "\">" + inline_cell("XFD" + std::to_string(i), "x") + "</row>";
  CHECK(refused(wide) == "content-too-large");
}

TEST_CASE("one text shared by very many cells is refused before it fills the memory") {
  std::string cells;
  for (int i = 0; i < 200; ++i) cells += "<c t=\"s\"><v>0</v></c>";
  const std::string texts = "<si><t>" + std::string(1U << 20U, 'x') + "</t></si>";
  CHECK(error_of([&] {
    return read_xlsx(xlsx_of(XlsxParts{{{"Sheet1", "<sheetData><row>" + cells + "</row></sheetData>"}}, texts}), "n.xlsx");
  }) == "content-too-large");
}

TEST_CASE("a workbook that lacks a sheet is refused") {
  ZipParts parts = xlsx_parts(XlsxParts{{{"Sheet1", "<sheetData/>"}}});
  parts.erase(parts.begin());
  CHECK(error_of([&] { return read_xlsx(zip_of(parts), "n.xlsx"); }) == "package-part-missing");
}

}  // namespace files_xlsx_test
}  // namespace duban
