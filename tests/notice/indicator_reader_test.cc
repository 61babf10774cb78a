// Specifies which tables of a file hold indicators, and what is read from their rows.
#include "engine/notice/indicator_reader.h"

#include <doctest/doctest.h>

#include "engine/files/load_content.h"
#include "engine/notice/indicator_detect.h"
#include "tests/support/content_blocks.h"
#include "tests/support/contents.h"
#include "tests/support/read_error.h"
#include "tests/support/source_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_indicator_reader_test {

const std::string kHead = "2024年主要目标\n\n序号\t类别\t指标名称\t单位\t属性\t2023年完成\t2024年目标\n";

Content gridded(std::vector<TextBlock> blocks) { return {"n.docx", std::move(blocks), true, {}, {}}; }

const Indicator& only(const IndicatorReading& reading) {
  REQUIRE(reading.tables.size() == 1);
  REQUIRE(reading.tables.front().rows.size() == 1);
  return reading.tables.front().rows.front();
}

TEST_CASE("a row is an indicator with its target, and the result of the year before is its baseline") {
  const Indicator row = only(read_indicators(content_of(kHead + "1\t经济发展\t财政收入增速\t（%）\t约束性\t4.1\t6左右\n"), {}));
  CHECK(row.no == "1");
  CHECK(row.category == "经济发展");
  CHECK(row.metric == "财政收入增速");
  CHECK(row.unit == "%");
  CHECK(row.binding);
  CHECK(row.year == 2024);
  CHECK(row.target.op == Comparator::about);
  CHECK(row.target.metric == "财政收入增速");
  CHECK(row.target.phrase == "6左右");
  CHECK(row.baseline == "4.1");
  CHECK_FALSE(row.actual);
}

TEST_CASE("a category is carried down to the rows below it") {
  const auto reading = read_indicators(content_of(kHead + "1\t经济发展\t甲\t个\t预期性\t1\t2\n2\t\t乙\t个\t预期性\t1\t2\n3\t民生\t丙\t个\t预期性\t1\t2\n"), {});
  REQUIRE(reading.tables.size() == 1);
  CHECK(reading.tables[0].rows[1].category == "经济发展");
  CHECK(reading.tables[0].rows[2].category == "民生");
}

TEST_CASE("a table with targets of one year and of the next yields both years") {
  const std::string head = "主要指标表\n\n序号\t指标\t计量单位\t2023年计划\t2023年完成情况\t2024年预期目标\n1\t甲产量\t吨\t5\t6\t7\n";
  const auto both = read_indicators(content_of(head), {});
  REQUIRE(both.tables.size() == 2);
  CHECK(both.tables[0].year == 2023);
  CHECK(both.tables[0].rows[0].actual == "6");
  CHECK(both.tables[1].year == 2024);
  CHECK(both.tables[1].rows[0].baseline == "6");
  CHECK(both.tables[1].rows[0].target.value == dec("7"));

  const auto one = read_indicators(content_of(head), 2024);
  REQUIRE(one.tables.size() == 1);
  CHECK(one.tables[0].year == 2024);
}

TEST_CASE("a year that the file does not have is an error that names those it has") {
  const auto reading = read_indicators(content_of(kHead + "1\t\t甲\t个\t预期性\t1\t2\n"), 2025);
  CHECK(reading.tables.empty());
  CHECK(id_line(reading.found) == "indicator-year-absent");
}

TEST_CASE("a year nobody wrote is the one given, else an error") {
  const std::string text = "主要目标\n\n指标名称\t单位\t目标值\n甲\t个\t2\n";
  CHECK(id_line(read_indicators(content_of(text), {}).found) == "indicator-no-year");
  CHECK(only(read_indicators(content_of(text), 2024)).year == 2024);
}

TEST_CASE("the year before is told from words, and bare years by their order") {
  const Indicator words = only(read_indicators(content_of("2024年目标\n\n指标\t单位\t上年完成\t本年目标\n甲\t个\t1\t2\n"), {}));
  CHECK(words.year == 2024);
  CHECK(words.baseline == "1");
  const Indicator bare = only(read_indicators(content_of("“十四五”主要指标\n\n指标\t单位\t2020年\t2025年\t属性\n甲\t个\t1\t2\t约束性\n"), {}));
  CHECK(bare.year == 2025);
  CHECK(bare.baseline == "1");
}

TEST_CASE("a head of two rows is read column by column, merged or left blank") {
  const auto blocks = std::vector<TextBlock>{row(1, {cell("2023年主要目标", 5)}),
                                             row(1, {cell("序号"), cell("指标"), cell("单位"), cell("2023年", 2)}),
                                             row(1, {carried("序号"), carried("指标"), carried("单位"), cell("计划"), cell("完成情况")}),
                                             row(1, {"1", "甲产量", "吨", "5", "6"})};
  const Indicator merged = only(read_indicators(gridded(blocks), {}));
  CHECK(merged.year == 2023);
  CHECK(merged.target.value == dec("5"));
  CHECK(merged.actual == "6");
}

TEST_CASE("rows merged into one category, and titles over rows, name their category") {
  const auto merged = std::vector<TextBlock>{row(1, {"序号", "类别", "指标", "单位", "2024年目标"}), row(1, {"1", "经济", "甲", "个", "5"}),
                                             row(1, {cell("2"), carried("经济"), cell("乙"), cell("个"), cell("6")})};
  CHECK(read_indicators(gridded(merged), {}).tables[0].rows[1].category == "经济");
  const auto titled = std::vector<TextBlock>{row(1, {"序号", "指标", "单位", "2024年目标"}), row(1, {cell("一、经济发展", 4)}), row(1, {"1", "甲", "个", "5"})};
  CHECK(only(read_indicators(gridded(titled), {})).category == "一、经济发展");
}

TEST_CASE("whether the office calls it met is read from its column") {
  const std::string head = "2023年\n\n序号\t指标\t单位\t目标\t完成情况\t是否完成\n";
  CHECK(only(read_indicators(content_of(head + "1\t甲\t个\t5\t6\t是\n"), {})).official_verdict == "met");
  CHECK(only(read_indicators(content_of(head + "1\t甲\t个\t5\t4\t否\n"), {})).official_verdict == "missed");
  CHECK_FALSE(only(read_indicators(content_of(head + "1\t甲\t个\t5\t——\t——\n"), {})).official_verdict);
  CHECK(id_line(read_indicators(content_of(head + "1\t甲\t个\t5\t6\t也许\n"), {}).found) == "indicator-official-odd");
}

TEST_CASE("columns that say nothing of the year's target or result are left unread") {
  const auto reading = read_indicators(content_of("2024年\n\n指标\t单位\t全年目标\t上半年完成\t完成率\n甲\t个\t5\t3\t60%\n"), {});
  CHECK_FALSE(only(reading).actual);
  REQUIRE(reading.unread.size() == 2);
  CHECK(reading.unread[0].text == "上半年完成");
  CHECK(reading.unread[1].text == "完成率");
}

TEST_CASE("notes under the table go to the indicators they name, the longer name first") {
  const std::string rows = "1\t\t进出口总额\t亿元\t预期性\t1\t2\n2\t\t进出口总额增速\t%\t预期性\t1\t2\n3\t\t绿化覆盖率\t%\t预期性\t1\t2\n";
  const auto reading = read_indicators(content_of(kHead + rows + "\n备注：1.“进出口总额增速”按新口径，为3.5。2.绿化覆盖率统计口径有变。\n"), {});
  CHECK(reading.notes.size() == 2);
  CHECK_FALSE(reading.tables[0].rows[0].note);
  CHECK(reading.tables[0].rows[1].note == "“进出口总额增速”按新口径，为3.5。");
  CHECK(reading.tables[0].rows[2].note == "绿化覆盖率统计口径有变。");
}

TEST_CASE("a unit in brackets behind the name counts where the table has no column of units") {
  const Indicator row = only(read_indicators(content_of("2024年\n\n序号\t指标\t目标\n1\t地区生产总值（亿元）\t650\n"), {}));
  CHECK(row.metric == "地区生产总值");
  CHECK(row.unit == "亿元");
  CHECK(row.target.unit == "亿元");
}

TEST_CASE("rows without a number of their own are counted below the last") {
  const auto reading = read_indicators(content_of(kHead + "3\t\t甲\t个\t预期性\t1\t2\n\t\t其中：乙\t个\t预期性\t1\t2\n"), {});
  CHECK(reading.tables[0].rows[1].no == "3.1");
  CHECK(id_line(reading.found) == "indicator-no-number");
}

TEST_CASE("a table without names or without targets is told what it lacks") {
  CHECK(id_line(read_indicators(content_of("2024年\n\n序号\t单位\t属性\t目标\n1\t个\t预期性\t5\n"), {}).found) == "indicator-missing-column");
  CHECK(id_line(read_indicators(content_of("2024年\n\n序号\t指标\t单位\t属性\n1\t甲\t个\t预期性\n"), {}).found) == "indicator-missing-column");
  CHECK(id_line(read_indicators(content_of("2024年工作要点\n\n一、抓好落实\n"), {}).found) == "indicator-no-table");
}

TEST_CASE("a row too short or too long, a number twice and a huge cell are errors at their place") {
  const std::string head = "2024年\n\n序号\t指标\t单位\t目标\n";
  CHECK(id_line(read_indicators(content_of(head + "1\t甲\t个\n2\t乙\t个\t5\n"), {}).found) == "indicator-row-too-short");
  CHECK(id_line(read_indicators(content_of(head + "1\t甲\t个\t5\t6\n"), {}).found) == "indicator-row-too-long");
  CHECK(id_line(read_indicators(content_of(head + "1\t甲\t个\t5\n1\t乙\t个\t6\n"), {}).found) == "indicator-number-twice");
  std::string huge;
  for (int i = 0; i < 20'000; ++i) huge += "长";
  const auto reading = read_indicators(content_of(head + "1\t" + huge + "\t个\t5\n"), {});
  CHECK(id_line(reading.found) == "indicator-cell-too-long");
  CHECK(reading.found.items().front().at.line == 4);
}

TEST_CASE("a unit of measure nobody knows is kept and doubted") {
  const auto reading = read_indicators(content_of("2024年\n\n序号\t指标\t单位\t目标\n1\t甲\t串\t5\n"), {});
  CHECK(only(reading).unit == "串");
  CHECK(id_line(reading.found) == "unit-of-measure-unknown");
}

TEST_CASE("a file is taken for indicators only where nobody is named who answers for them") {
  const std::string table = kHead + "1\t\t甲\t个\t预期性\t1\t2\n";
  CHECK(holds_only_indicators(content_of(table)));
  CHECK_FALSE(holds_only_indicators(content_of("2024年\n\n序号\t指标\t单位\t目标\t责任单位\n1\t甲\t个\t5\t乙局\n")));
  CHECK_FALSE(holds_only_indicators(content_of(table + "\n1.抓好落实。\n牵头单位：甲局\n")));
  CHECK_FALSE(holds_only_indicators(content_of("2024年工作任务\n\n序号\t项目\t年度目标\n1\t甲\t建成\n")));
  CHECK_FALSE(holds_only_indicators(content_of("没有表格\n")));
}

TEST_CASE("the fixture's tables are read whole") {
  const auto reading = read_indicators(load_content(source_folder() + "/fixtures/yuzhong-2024/indicators.txt"), {});
  CHECK(reading.found.empty());
  REQUIRE(reading.tables.size() == 2);
  CHECK(reading.tables[0].rows.size() == 23);
  CHECK(reading.tables[1].rows.size() == 26);
  CHECK(reading.tables[0].rows[7].note == "科技进步贡献率由市级部门掌握，不公布、不反馈到区。");
}

}  // namespace notice_indicator_reader_test
}  // namespace duban
