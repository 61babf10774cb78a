// Specifies the page a list becomes: alone on its own, printable, lamps told apart without colour.
#include <doctest/doctest.h>

#include "engine/document/document.h"

namespace duban {
namespace document_html_test {

Document a_list(int columns = 2) {
  Document document;
  document.title = "周报";
  document.banners = {"演示数据，非真实进展"};
  DocumentTable table{"逾期清单", {{"灯", 6}, {"时限", 10}}, {{{"红", std::nullopt, Lamp::red}, text_cell("2024-06-30")}}, "没有"};
  for (int i = 2; i < columns; ++i) {
    table.columns.push_back({"差距", 40});
    table.rows[0].push_back(text_cell("x"));
  }
  document.tables = {table};
  return document;
}

bool has(const std::string& page, const std::string& part) { return page.find(part) != std::string::npos; }

TEST_CASE("a page needs nothing from elsewhere and runs nothing") {
  const std::string page = render_html(a_list());
  for (const char* word : {"<script", "http:", "https:", "<link", "@import", "url("}) CHECK_FALSE_MESSAGE(has(page, word), word);
  CHECK(has(page, "<meta charset=\"utf-8\">"));
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
  Document english = a_list();
  english.language = Language::english;
  CHECK(has(render_html(english), "<html lang=\"en\">"));
}

TEST_CASE("it prints on A4, upright unless a table is wide, with heads, page numbers and banners on every page") {
  const std::string page = render_html(a_list());
  CHECK(has(page, "size: A4 portrait"));
  CHECK(has(render_html(a_list(6)), "size: A4 landscape"));
  CHECK(has(page, "counter(page) \" / \" counter(pages)"));
  CHECK(has(page, "thead { display: table-header-group; }"));
  CHECK(has(page, "@top-right { content: \"【演示数据，非真实进展】\""));
  CHECK(has(page, "@media screen and (prefers-color-scheme: dark)"));
}

TEST_CASE("a lamp has its word, a shape and a colour; a date is not broken at its hyphens") {
  const std::string page = render_html(a_list());
  CHECK(has(page, "<td class=\"lamp red\">红</td>"));
  CHECK(has(page, ".red::before { content: \"\\25CF\"; }"));
  CHECK(has(page, "<td class=\"s\">2024-06-30</td>"));
  Document longer = a_list();
  longer.tables[0].rows[0][1] = text_cell("2024-04-19（原 2024-04-20），见催办〔2025〕12号，12345-67 不是日期");
  CHECK(has(render_html(longer), "<td><span class=\"s\">2024-04-19</span>（原 <span class=\"s\">2024-04-20</span>），见催办<span class=\"s\">〔2025〕12号</span>，12345-67 不是日期</td>"));
}

TEST_CASE("a banner cannot end the style sheet it stands in") {
  Document document = a_list();
  document.banners = {"\"}</style><script>x</script>\\"};
  const std::string page = render_html(document);
  CHECK_FALSE(has(page, "<script"));
  CHECK(has(page, "content: \"【\\22 }\\3C /style>\\3C script>x\\3C /script>\\5C 】\""));
}

TEST_CASE("markdown is a table of GitHub's kind: numbers to the right, bars and breaks of lines escaped") {
  Document document = a_list();
  document.banners.clear();
  document.tables[0].columns.push_back({"天数", 6});
  document.tables[0].rows[0].push_back(number_cell(3));
  document.tables[0].rows[0][1].text = "甲|乙\n*丙*";
  document.lead = {"1. 不是清单", "- 也不是"};
  CHECK(render_markdown(document) ==
        "# 周报\n\n1\\. 不是清单\n\n\\- 也不是\n\n## 逾期清单\n\n| 灯 | 时限 | 天数 |\n| --- | --- | ---: |\n| 红 | 甲\\|乙<br>\\*丙\\* | 3 |\n");
}

}  // namespace document_html_test
}  // namespace duban
