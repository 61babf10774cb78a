// Specifies two years' indicators side by side.
#include "engine/app/indicator_compare.h"

#include <doctest/doctest.h>

#include "engine/files/load_content.h"
#include "engine/notice/indicator_reader.h"
#include "tests/support/contents.h"
#include "tests/support/source_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace app_indicator_compare_test {

std::vector<Indicator> rows(int year, const std::string& text) {
  const std::string head = std::to_string(year) + "年\n\n序号\t指标\t单位\t目标\t备注\n";
  const IndicatorReading reading = read_indicators(content_of(head + text), {});
  REQUIRE(id_line(reading.found).empty());
  return reading.tables.empty() ? std::vector<Indicator>() : reading.tables.front().rows;
}

IndicatorComparison compared(const std::string& before, const std::string& after) { return compare_indicators(rows(2023, before), rows(2024, after), {}); }

std::string only_move(const std::string& before, const std::string& after) {
  const auto found = compared(before, after);
  return found.adjusted.size() == 1 ? std::string(name_of(*found.adjusted.front().move)) : "none";
}

TEST_CASE("a number moved to the good side is raised, to the other lowered") {
  CHECK(only_move("1\t产值增速\t%\t5\t\n", "3\t产值增速\t%\t6\t\n") == "raised");
  CHECK(only_move("1\t产值增速\t%\t6左右\t\n", "1\t产值增速\t%\t5左右\t\n") == "lowered");
  CHECK(only_move("1\t调查失业率\t%\t5.5以内\t\n", "1\t调查失业率\t%\t5.3以内\t\n") == "raised");
  CHECK(only_move("1\t能耗降低\t%\t市计划\t\n", "1\t能耗降低\t%\t3\t\n") == "reworded");
}

TEST_CASE("what asks for the same is unchanged") {
  const auto found = compared("1\t产值增速\t%\t5\t\n2\t生产率\t万元/人\t（保持全市前列）\t\n", "2\t产值增速\t%\t5\t\n1\t生产率\t万元/人\t保持全市前列\t\n");
  CHECK(found.unchanged == 2);
  CHECK(found.adjusted.empty());
}

TEST_CASE("an indicator under another name goes on, by its note or by likeness") {
  const auto found = compared("1\t进出口总额\t亿元\t70\t\n2\t文旅业占比\t%\t5\t将文旅业占比调整为“文旅发展质效”。\n", "1\t进出口总额增速\t%\t3\t\n2\t文旅发展质效\t%\t5\t\n");
  REQUIRE(found.renamed.size() == 2);
  CHECK(found.renamed[0].before.metric == "进出口总额");
  CHECK(found.renamed[1].before.metric == "文旅业占比");
  CHECK(found.added.empty());
  CHECK(found.gone.empty());
}

TEST_CASE("names alike only at their end are two indicators") {
  CHECK(compared("1\t数字经济增加值\t亿元\t5\t\n", "1\t民营经济增加值\t亿元\t5\t\n").renamed.empty());
}

TEST_CASE("the rest is new or deleted, in the order of its table") {
  const auto found = compared("1\t甲产量\t吨\t5\t\n2\t乙库存\t吨\t5\t\n", "1\t丙客流\t万人次\t5\t\n2\t丁税收\t亿元\t5\t\n");
  REQUIRE(found.added.size() == 2);
  CHECK(found.added[0].metric == "丙客流");
  REQUIRE(found.gone.size() == 2);
  CHECK(found.gone[0].metric == "甲产量");
}

TEST_CASE("the fixture's two years") {
  const auto reading = read_indicators(load_content(source_folder() + "/fixtures/yuzhong-2024/indicators.txt"), {});
  const auto found = compare_indicators(reading.tables[0].rows, reading.tables[1].rows, {});
  CHECK(found.adjusted.size() + static_cast<std::size_t>(found.unchanged) == 18);
  std::vector<std::string> renamed;
  for (const auto& one : found.renamed) renamed.push_back(one.before.metric + " → " + one.after.metric);
  CHECK(renamed == std::vector<std::string>{"数字经济增加值占GDP比重 → 数字经济核心产业增加值增速",
                                            "文化旅游业增加值占GDP比重 → 文化旅游产业发展质效", "进出口总额 → 进出口总额增速",
                                            "实际利用外资 → 实际使用外资（FDI）增速"});
}

}  // namespace app_indicator_compare_test
}  // namespace duban
