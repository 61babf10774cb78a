// Specifies charts: the same numbers as pictures and as tables, labels that do not run into each other.
#include "engine/document/chart.h"

#include <doctest/doctest.h>

#include "engine/document/document.h"
#include "tests/support/rendered.h"
#include "tests/support/svg_boxes.h"

namespace duban {
namespace document_chart_test {

DocumentCell percent(const char* text) { return {text, parse_decimal(text), std::nullopt}; }

Chart curve() {
  Chart chart{ChartKind::lines, "进度", "月末", {"2024-01", "2024-02", "2024-03"}, {}, "注", ""};
  chart.series = {{"序时进度", std::nullopt, true, {percent("8.33"), percent("16.6"), percent("25")}}, {"实际进度", std::nullopt, false, {{}, percent("12.345"), {}}}};
  return chart;
}

Chart bars(int sections) {
  Chart chart{ChartKind::stacked_bars, "各部分灯色", "部分", {}, {{"红", Lamp::red, false, {}}, {"黄", Lamp::yellow, false, {}}}, "", ""};
  for (int i = 0; i < sections; ++i) {
    chart.categories.push_back("第" + std::to_string(i) + "部分，名称长得一行里放不下的那一种");
    chart.series[0].points.push_back(number_cell(i));
    chart.series[1].points.push_back(number_cell(12 - i));
  }
  return chart;
}

Chart heat_map() {
  Chart chart{ChartKind::heat_map, "各单位", "单位", {"区商务委", "区住建局"}, {}, "", ""};
  for (int month = 1; month <= 13; ++month) {
    chart.series.push_back({"2024-" + std::to_string(9 + month), std::nullopt, false, {{"yellow 12", Decimal(12), Lamp::yellow}, {}}});
  }
  return chart;
}

Chart weeks() {
  Chart chart{ChartKind::columns, "到期", "起止", {}, {{"明确", std::nullopt, false, {}}, {"推定", std::nullopt, false, {}}}, "", ""};
  for (int i = 0; i < 8; ++i) {
    chart.categories.push_back("12-0" + std::to_string(i) + "/15");
    chart.series[0].points.push_back(number_cell(i % 3));
    chart.series[1].points.push_back(number_cell(i == 7 ? 181 : 0));
  }
  return chart;
}

TEST_CASE("the table of a chart has a row a category and a column a series; what is not known is blank") {
  const DocumentTable table = table_of(curve());
  REQUIRE(table.columns.size() == 3);
  CHECK(table.columns[0].head == "月末");
  CHECK(table.columns[2].head == "实际进度");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1][1].text == "16.6");
  CHECK(table.rows[1][2].text == "12.345");
  CHECK(table.rows[0][2].text.empty());
}

TEST_CASE("labels of a picture stand apart from each other and within it") {
  for (const Chart& chart : {bars(12), curve(), heat_map(), weeks()}) CHECK_MESSAGE(faults_of(read_svg(chart_svg(chart, 0))) == "", chart.title);
}

TEST_CASE("a picture without a category, or of one, is one") {
  Chart none = bars(0);
  CHECK_FALSE(chart_svg(none, 0).empty());
  Chart one = curve();
  one.categories.resize(1);
  for (ChartSeries& series : one.series) series.points.resize(1);
  CHECK(chart_svg(one, 0).find("NaN") == std::string::npos);
}

TEST_CASE("a long name is cut in the picture and whole where it is pointed at") {
  const std::string svg = chart_svg(bars(2), 0);
  CHECK(svg.find("…<title>第0部分，名称长得一行里放不下的那一种</title>") != std::string::npos);
}

TEST_CASE("lamps differ by pattern, ids by chart: pictures of one page do not share them") {
  const std::string first = chart_svg(bars(1), 0);
  const std::string second = chart_svg(bars(1), 1);
  CHECK(first.find("id=\"c0-yellow\"") != std::string::npos);
  CHECK(first.find("url(#c0-yellow)") != std::string::npos);
  CHECK(second.find("c0-") == std::string::npos);
}

TEST_CASE("a workbook draws the numbers that stand on the sheet; a heat map is its cells") {
  Document document;
  document.title = "一图";
  document.charts = {bars(3), curve(), weeks(), heat_map()};
  const std::string bytes = render_xlsx(document);
  const Package package(bytes, "list.xlsx");
  CHECK(package.part("xl/charts/chart1.xml").find("'各部分灯色'!$B$3:$B$5") != std::string::npos);
  CHECK(package.part("xl/charts/chart1.xml").find("<c:barDir val=\"bar\"/>") != std::string::npos);
  CHECK(package.part("xl/charts/chart2.xml").find("<c:lineChart>") != std::string::npos);
  CHECK(package.part("xl/charts/chart3.xml").find("<c:barDir val=\"col\"/>") != std::string::npos);
  CHECK_FALSE(package.has_part("xl/charts/chart4.xml"));
  CHECK(package.part("xl/worksheets/sheet2.xml").find("<v>12.345") != std::string::npos);
  CHECK(render_xlsx(document) == bytes);
}

}  // namespace document_chart_test
}  // namespace duban
