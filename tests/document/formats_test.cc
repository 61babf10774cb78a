// Specifies what every format has in common: all texts of a document, none of them markup or a formula.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/document/document.h"
#include "engine/document/printable.h"
#include "tests/support/rendered.h"

namespace duban {
namespace document_formats_test {

/// A document that has one of everything, each text made by `text`.
template <class MakeText>
Document a_document(MakeText text) {
  Document document;
  document.title = text();
  document.banners = {text()};
  document.masthead = {text()};
  document.subtitle = text();
  document.lead = {text()};
  document.sections = {{text(), {text(), text()}}};
  document.tables = {{text(), {{text(), 80}, {text(), 80}}, {{text_cell(text()), {text(), std::nullopt, Lamp::red}}, {text_cell(text()), number_cell(4)}}, ""}};
  Chart chart{ChartKind::stacked_bars, text(), text(), {text(), text()}, {}, text(), ""};
  chart.series = {{text(), Lamp::red, false, {number_cell(3), number_cell(0)}}, {text(), Lamp::green, false, {number_cell(1), number_cell(2)}}};
  document.charts = {chart};
  document.closing = {text()};
  document.notes = {text()};
  document.foot = {text()};
  return document;
}

/// Short, with what means something in one format or another.
std::string any_text() {
  static const std::vector<std::string> kPieces = {"督办", "a", "|", "\n", "<b>", "&amp;", "*", "_", "`", "\\", "#", "=cmd()", "-1+", "\"", "'", ",", "👍", "\u202E", "\x01", "1.", "[x](y)", "<br>", "~~", "$", "]]>", "{{", "  "};
  std::string text = "首";
  const int count = *rc::gen::inRange(1, 5);
  for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(kPieces);
  return text + "尾";
}

/// Without blanks and line breaks, which formats set as they need.
std::string squeezed(const std::string& text) { return replace_all(replace_all(text, "\n", ""), " ", ""); }

void expect_in(const std::string& whole, const std::string& text) {
  if (whole.find(squeezed(printable(text))) == std::string::npos) RC_FAIL("not found: " + text);
}

TEST_CASE("every text of a document stands in every format") {
  CHECK(rc::check([] {
    std::vector<std::string> texts;
    const Document document = a_document([&] { return texts.emplace_back(any_text()); });
    const std::string text = squeezed(render_text(document, false));
    const std::string markdown = squeezed(without_markdown(render_markdown(document)));
    const std::string html = squeezed(without_entities(render_html(document)));
    const std::string sheets = squeezed(texts_of_workbook(render_xlsx(document)));
    for (const std::string& each : texts) {
      for (const std::string* format : {&text, &markdown, &html, &sheets}) expect_in(*format, each);
    }
  }));
}

TEST_CASE("what a list is made of stands in csv; titles, notes and leads are for readers") {
  int n = 0;
  const Document document = a_document([&] { return "文" + std::to_string(++n) + "。"; });
  const std::string csv = render_csv(document);
  for (const int shown : {2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 24}) CHECK_MESSAGE(csv.find("文" + std::to_string(shown) + "。") != std::string::npos, shown);
  for (const int left_out : {1, 4, 5, 19, 23}) CHECK_MESSAGE(csv.find("文" + std::to_string(left_out) + "。") == std::string::npos, left_out);
}

Document one_cell(const std::string& text) {
  Document document;
  document.title = "清单";
  document.tables = {{"表", {{"说明", 40}}, {{text_cell(text)}}, ""}};
  return document;
}

TEST_CASE("a text like a formula is a text in csv and in a workbook") {
  const Document document = one_cell("=cmd|'/c calc'!A1");
  CHECK(render_csv(document).find("\r\n =cmd|") != std::string::npos);
  const std::string bytes = render_xlsx(document);
  const std::string sheet = Package(bytes, "list.xlsx").part("xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<f>") == std::string::npos);
  CHECK(texts_of_workbook(bytes).find("=cmd|'/c calc'!A1") != std::string::npos);
}

TEST_CASE("a text of 20,000 characters and emoji is whole in every format but a terminal's") {
  std::string text;
  for (int i = 0; i < 5'000; ++i) text += "督办👍x";
  const Document document = one_cell(text);
  CHECK(render_csv(document).find(text) != std::string::npos);
  CHECK(render_markdown(document).find(text) != std::string::npos);
  CHECK(render_html(document).find(text) != std::string::npos);
  CHECK(texts_of_workbook(render_xlsx(document)).find(text) != std::string::npos);
  CHECK(render_text(document, false).find("…") != std::string::npos);
}

TEST_CASE("a text that no cell of a workbook holds is cut at its limit, and the cell says how long it was") {
  const std::string row_end = "尾";
  const auto whole = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "督";
    return text;
  };
  CHECK(texts_of_workbook(render_xlsx(one_cell(whole(32'766) + row_end))).find("督尾") != std::string::npos);
  const std::string cut = texts_of_workbook(render_xlsx(one_cell(whole(32'767) + row_end)));
  CHECK(cut.find("督尾") == std::string::npos);
  CHECK(cut.find("督……（原文 32768 字，一个单元格放不下，此处截断）") != std::string::npos);
  Document english = one_cell(whole(40'000));
  english.language = Language::english;
  CHECK(texts_of_workbook(render_xlsx(english)).find("does not hold all 40000 characters") != std::string::npos);
}

TEST_CASE("tables of the same name, or one no sheet may have, all get a sheet") {
  Document document = one_cell("一");
  document.tables.push_back(document.tables[0]);
  document.tables.push_back({"甲/乙：[丙]*?", {{"说明", 40}}, {{text_cell("三")}}, ""});
  const std::string bytes = render_xlsx(document);
  const std::string book = Package(bytes, "list.xlsx").part("xl/workbook.xml");
  CHECK(book.find("name=\"表\"") != std::string::npos);
  CHECK(book.find("name=\"表 (2)\"") != std::string::npos);
  CHECK(book.find("name=\"甲_乙：_丙___\"") != std::string::npos);
}

TEST_CASE("a table without rows is a line on the first sheet; where none has rows the first has a sheet") {
  Document document = one_cell("一");
  document.tables.insert(document.tables.begin(), {"一、逾期清单（0）", {{"编号", 8}}, {}, "没有逾期"});
  document.tables.push_back({"三、已消除（0）", {{"编号", 8}}, {}, "没有"});
  const auto sheets = [](const Document& of) { return Package(render_xlsx(of), "list.xlsx").part("xl/workbook.xml"); };
  CHECK(sheets(document).find("name=\"表\"") != std::string::npos);
  CHECK(sheets(document).find("逾期清单") == std::string::npos);
  CHECK(texts_of_workbook(render_xlsx(document)).find("一、逾期清单（0）：没有逾期") != std::string::npos);
  CHECK(texts_of_workbook(render_xlsx(document)).find("三、已消除（0）：没有") != std::string::npos);
  document.tables.erase(document.tables.begin() + 1);
  CHECK(sheets(document).find("逾期清单") != std::string::npos);
  CHECK(sheets(document).find("已消除") == std::string::npos);
}

TEST_CASE("lead, closing and copies stand once in a workbook, title and mark below every page") {
  Document document = one_cell("一");
  document.banners = {"演示数据"};
  document.lead = {"主送：各单位"};
  document.closing = {"督查室"};
  document.foot = {"抄送：区委"};
  document.tables.push_back(document.tables[0]);
  const std::string bytes = render_xlsx(document);
  const Package package(bytes, "list.xlsx");
  const std::string first = package.part("xl/worksheets/sheet1.xml");
  const std::string second = package.part("xl/worksheets/sheet2.xml");
  for (const std::string& sheet : {first, second}) CHECK(sheet.find("<oddFooter>&amp;L清单&amp;C&amp;P / &amp;N&amp;R【演示数据】</oddFooter>") != std::string::npos);
  const auto cells = [](const std::string& sheet) {
    std::size_t count = 0;
    for (std::size_t at = sheet.find("t=\"s\""); at != std::string::npos; at = sheet.find("t=\"s\"", at + 1)) ++count;
    return count;
  };
  CHECK(cells(first) == 5);   // title, banner, lead, head, text
  CHECK(cells(second) == 6);  // title, banner, head, text, closing, copies
}

TEST_CASE("a document of paragraphs alone is a workbook too") {
  Document document;
  document.title = "领导专报";
  document.sections = {{"需协调事项", {"请协调用地指标"}}};
  CHECK(texts_of_workbook(render_xlsx(document)).find("请协调用地指标") != std::string::npos);
}

}  // namespace document_formats_test
}  // namespace duban
