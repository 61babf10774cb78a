// Specifies the picture of a document's charts, and how text is broken into its lines.
#include "engine/document/chart_page.h"

#include <doctest/doctest.h>

#include "engine/base/text.h"
#include "engine/document/svg.h"

namespace duban {
namespace document_chart_page_test {

std::string lines_of(std::string_view text, int pixels) { return join(svg_lines(text, pixels, 10), "|"); }

Chart a_chart(ChartKind kind, const std::string& title) {
  Chart chart;
  chart.kind = kind;
  chart.title = title;
  chart.category_head = "部分";
  chart.categories = {"一", "二"};
  chart.series = {{"红", Lamp::red, false, {number_cell(3), number_cell(1)}}};
  for (DocumentCell& cell : chart.series[0].points) cell.lamp = Lamp::red;
  chart.note = "说明";
  chart.empty = "没有事项";
  return chart;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_CASE("text is broken between Chinese characters, and no line begins with what ends a sentence") {
  CHECK(lines_of("", 100) == "");
  CHECK(lines_of("序时进度为全部事项", 90) == "序时进度为全部事项");
  CHECK(lines_of("序时进度为全部事项", 89) == "序时进度为全部事|项");
  CHECK(lines_of("序时进度，全部", 40) == "序时进|度，全部");
  CHECK(lines_of("progress of all tasks", 70) == "progress of|all tasks");
  CHECK(lines_of("2024-06-30 有", 40).find("|") != std::string::npos);  // a word wider than a line is cut
  for (const std::string& line : svg_lines("序时进度为 2024-06-30 的中位数，不详的不计。", 77, 10)) CHECK(svg_text_width(line, 10) <= 77);
}

TEST_CASE("charts stand in two columns, a heat map across both") {
  Document document;
  document.title = "督办<一图>";
  document.banners = {"演示数据"};
  document.lead = {"共 4 项"};
  document.charts = {a_chart(ChartKind::stacked_bars, "甲"), a_chart(ChartKind::columns, "乙"), a_chart(ChartKind::heat_map, "丙")};
  const std::string page = chart_page_svg(document);
  CHECK(page.find("督办&lt;一图&gt;") != std::string::npos);
  CHECK(page.find("【演示数据】") != std::string::npos);
  CHECK(count_of(page, "<svg ") == 4);
  CHECK(count_of(page, "<svg x=\"30\"") == 2);
  CHECK(count_of(page, "<svg x=\"536\"") == 1);
  CHECK(page.find("width=\"980\"") != std::string::npos);
  CHECK(count_of(page, ">说明<") == 3);
  CHECK(page == chart_page_svg(document));
}

TEST_CASE("a chart of nothing says so") {
  Document document;
  document.charts = {a_chart(ChartKind::stacked_bars, "甲")};
  document.charts[0].categories.clear();
  const std::string page = chart_page_svg(document);
  CHECK(page.find("没有事项") != std::string::npos);
  CHECK(count_of(page, "<svg ") == 1);
}

}  // namespace document_chart_page_test
}  // namespace duban
