// Specifies what a cell of a table of figures says: numbers with their bounds, words, and nothing.
#include "engine/target/written_value.h"

#include <doctest/doctest.h>

#include "engine/target/written_words.h"
#include "tests/support/builders.h"

namespace duban {
namespace target_written_value_test {

using Kind = WrittenValue::Kind;

std::string shown(const std::string& cell) {
  const WrittenValue value = parse_written_value(cell);
  if (value.kind == Kind::nothing) return "nothing";
  if (value.kind == Kind::too_long) return "too long";
  if (value.kind == Kind::contradictory) return "contradictory";
  if (value.kind == Kind::words) return "words " + value.words;
  return (value.op ? std::string(name_of(*value.op)) + " " : "") + value.number->to_string() + value.unit;
}

TEST_CASE("a number is read with its sign, its bound word and its unit") {
  struct Row {
    std::string cell;
    std::string shown;
  };
  const Row rows[] = {{"5", "5"},
                      {"5左右", "~ 5"},
                      {"＞27", "> 27"},
                      {"≥27", ">= 27"},
                      {">=27", ">= 27"},
                      {"≤5", "<= 5"},
                      {"＜0.01", "< 0.01"},
                      {"5.5以内", "<= 5.5"},
                      {"5.5 以下", "<= 5.5"},
                      {"1.4以上", ">= 1.4"},
                      {"30家以上", ">= 30家"},
                      {"不低于95%", ">= 95%"},
                      {"不超过4.2％", "<= 4.2%"},
                      {"突破1000亿元", "> 1000亿元"},
                      {"1,450", "1450"},
                      {"－3.2", "-3.2"},
                      {"6-7", ">= 6"},
                      {"6%—7%", ">= 6%"},
                      {"6至7", ">= 6"},
                      {"保持100%", "keep 100%"},
                      {"稳定在95%以上", ">= 95%"},
                      {"力争达到6%", ">= 6%"},
                      {"预计完成3.2", "3.2"},
                      {"增长5.2%", "5.2%"},
                      {"41倍", "41倍"},
                      {"2024年", "2024年"},
                      {"（5左右）", "~ 5"}};
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    CHECK(shown(row.cell) == row.shown);
  }
}

TEST_CASE("dashes, blanks and words for no data are nothing") {
  for (const char* cell : {"", "  ", "—", "——", "-", "－", "/", "无", "暂无数据", "（未公布）"}) {
    CAPTURE(cell);
    CHECK(shown(cell) == "nothing");
  }
}

TEST_CASE("a note beside a number is kept and the number stays one") {
  const WrittenValue brackets = parse_written_value("37.77（含在区高校）");
  CHECK(brackets.number == dec("37.77"));
  CHECK(brackets.note == "含在区高校");
  const WrittenValue comma = parse_written_value("4.5，高于全市");
  CHECK(comma.number == dec("4.5"));
  CHECK(comma.note == "高于全市");
}

TEST_CASE("words stay words, without brackets around all of them") {
  CHECK(shown("（保持全市前列）") == "words 保持全市前列");
  CHECK(shown("高于全市\n\n平均水平") == "words 高于全市平均水平");
  CHECK(shown("建成3个、改造5个") == "words 建成3个、改造5个");
}

TEST_CASE("bounds that exclude each other are contradictory") {
  for (const char* cell : {"＞5以内", "≤5以上", "＞5左右", "7-6"}) {
    CAPTURE(cell);
    CHECK(shown(cell) == "contradictory");
  }
  CHECK(shown("＞5以上") == "> 5");
}

TEST_CASE("a number of sixty digits is no number") { CHECK(shown(std::string(60, '7')) == "too long"); }

TEST_CASE("a fall and a rise are told apart") {
  CHECK(parse_written_value("下降3.2%").falls);
  CHECK(parse_written_value("同比增长3.2%").rises);
}

TEST_CASE("which words say that the target comes from above, is adjusted, goes with the economy") {
  for (const char* words : {"市计划", "完成市下达任务", "以市下达为准", "待上级下达"}) CHECK(says_pending(words));
  for (const char* words : {"完成市级任务", "国家计划", "按上级目标执行"}) CHECK(says_pending(words));
  CHECK_FALSE(says_pending("市计划3%"));
  CHECK_FALSE(says_pending("高于全市目标"));
  CHECK_FALSE(says_pending("完成市级验收"));
  CHECK_FALSE(says_pending("保持全市前列"));
  CHECK(says_adjusted("指标调整"));
  CHECK_FALSE(says_adjusted("产业结构调整优化"));
  for (const char* words : {"（保持与经济发展同步）", "与GDP增长同步", "与地区生产总值增速同步"}) CHECK(says_with_economy(words));
  CHECK_FALSE(says_with_economy("与全市同步"));
}

TEST_CASE("ranks are read in digits and numerals") {
  CHECK(first_ranks("全市前3名") == 3);
  CHECK(first_ranks("保持全市前五") == 5);
  CHECK_FALSE(first_ranks("保持全市前列").has_value());
  CHECK_FALSE(first_ranks("前三季度").has_value());
  CHECK_FALSE(rank_of("第一产业").has_value());
  CHECK(rank_of("全市第4位") == 4);
  CHECK(rank_of("第十") == 10);
}

TEST_CASE("a level that is come to is told from a change") {
  for (const auto& [cell, form] : {std::pair("降至35", "<= 35"), {"降到60", "<= 60"}, {"下降至5.2", "<= 5.2"}, {"降至60%以内", "<= 60%"}, {"压降至60以下", "<= 60"},
                                   {"控制在5.5%左右", "~ 5.5%"}, {"提升至80%", ">= 80%"}, {"增至3万户", ">= 3万户"}, {"新增50家", "50家"}}) {
    CAPTURE(cell);
    CHECK(shown(cell) == form);
    CHECK_FALSE(parse_written_value(cell).falls);
  }
  CHECK(parse_written_value("降至35").reaches);
  CHECK_FALSE(parse_written_value("达到5以上").reaches);
  CHECK(shown("降至35以上") == "contradictory");
}

TEST_CASE("marks of footnotes stand beside the number, not in its unit") {
  for (const auto& [cell, form] : {std::pair("5①", "5"), {"5*", "5"}, {"5[1]", "5"}, {"5注1", "5"}, {"5家②", "5家"}, {"5①%以上", ">= 5%"}, {"6—7①", ">= 6"}}) {
    CAPTURE(cell);
    CHECK(shown(cell) == form);
    CHECK_FALSE(parse_written_value(cell).note.empty());
  }
}

TEST_CASE("other forms of signs and numbers are read alike") {
  CHECK(shown("−3.2") == "-3.2");
  CHECK(shown("1，001") == "1001");
  CHECK(shown("约100") == "~ 100");
  CHECK(shown("完成10项任务") == "10项");
  CHECK(parse_written_value("负增长3.2%").falls);
}

}  // namespace target_written_value_test
}  // namespace duban
