// Specifies the target of an indicator as its cell writes it.
#include "engine/notice/indicator_target.h"

#include <doctest/doctest.h>

namespace duban {
namespace notice_indicator_target_test {

std::string shown(const std::string& cell, const std::string& metric = "工业增加值增速", const std::string& unit = "%") {
  const Target t = read_indicator_target(metric, unit, cell).target;
  return (t.op ? std::string(name_of(*t.op)) : "null") + " " + (t.value ? t.value->to_string() : "null") + t.unit + " " + std::string(name_of(t.kind)) + " " +
         t.qualifier.value_or("null");
}

TEST_CASE("a target is a comparator, a number and the unit of its column") {
  CHECK(shown("5左右") == "~ 5% growth 左右");
  CHECK(shown("5") == "= 5% growth null");
  CHECK(shown("＞27", "人均地区生产总值", "万元") == "> 27万元 ratio null");
  CHECK(shown("1.4以上", "实际利用外资", "亿美元") == ">= 1.4亿美元 level 以上");
  CHECK(shown("6—7") == ">= 6% growth null");
  CHECK(shown("正增长") == "> 0% growth 正增长");
}

TEST_CASE("the unit beside the number is the one it is written in") {
  CHECK(shown("增长5%", "进出口总额", "亿元") == "= 5% growth null");
  CHECK(shown("73亿元", "进出口总额", "") == "= 73亿元 level null");
}

TEST_CASE("words that compare have a comparator and no number") {
  CHECK(shown("高于全市平均水平", "人均预期寿命", "岁") == "> null岁 relative 高于全市平均水平");
  CHECK(shown("（保持与经济发展同步）") == ">= null% relative 保持与经济发展同步");
  CHECK(shown("（保持全市前列）", "全员劳动生产率", "万元/人") == "null null万元/人 relative 保持全市前列");
}

TEST_CASE("ranks, and numbers to be kept, are numbers") {
  CHECK(shown("保持全市前3名", "营商环境排名", "") == "<= 3 rank 前");
  CHECK(shown("保持100%", "饮用水达标率") == "keep 100% ratio 保持");
}

TEST_CASE("a target to come, an adjusted one and a missing one hold neither; their kind is the metric's") {
  CHECK(shown("市计划", "单位GDP能耗降低") == "null null% reduction 市计划");
  CHECK(shown("指标调整", "数字经济占GDP比重") == "null null% ratio 指标调整");
  CHECK(shown("——", "科技进步贡献率") == "null null% ratio null");
  CHECK(shown("") == "null null% growth null");
}

TEST_CASE("a level to come to is a bound, and something new a count of its own") {
  CHECK(shown("降至35", "PM2.5浓度", "微克/立方米") == "<= 35微克/立方米 ratio 降至");
  CHECK(shown("降至60%以内", "负债率") == "<= 60% ratio 以内");
  CHECK(shown("新增50家", "规上企业", "家") == "= 50家 level null");
  const IndicatorTarget about = read_indicator_target("城镇调查失业率", "%", "控制在5.5%左右");
  CHECK(about.target.op == Comparator::about);
  CHECK_FALSE(about.doubt);
}

TEST_CASE("something to be built is a milestone") {
  for (const char* cell : {"建成", "基本建成", "启动建设", "完成"}) {
    CAPTURE(cell);
    CHECK(shown(cell, "科创中心", "") == std::string("= null milestone ") + cell);
  }
  CHECK(shown("完成市下达任务", "能耗降低") == "null null% reduction 完成市下达任务");
}

TEST_CASE("a mark of a footnote is no unit") {
  CHECK(shown("5①", "专利", "件") == "= 5件 level null");
  CHECK(read_indicator_target("专利", "件", "5①").target.phrase == "5①");
}

TEST_CASE("how a metric is counted follows from its words and its unit") {
  struct Row {
    std::string metric;
    std::string unit;
    TargetKind kind;
    Accrual accrual;
  };
  const Row rows[] = {{"社会消费品零售总额增速", "%", TargetKind::growth, Accrual::rate},
                      {"单位GDP能耗降低", "%", TargetKind::reduction, Accrual::rate},
                      {"城镇调查失业率", "%", TargetKind::ratio, Accrual::rate},
                      {"每千人口床位数", "张", TargetKind::ratio, Accrual::rate},
                      {"万人发明专利拥有量", "件", TargetKind::ratio, Accrual::rate},
                      {"粮食单产", "公斤/亩", TargetKind::ratio, Accrual::rate},
                      {"民营经济增加值", "亿元", TargetKind::level, Accrual::flow},
                      {"市场主体总数", "万户", TargetKind::level, Accrual::stock}};
  for (const Row& row : rows) {
    CAPTURE(row.metric);
    const Target target = read_indicator_target(row.metric, row.unit, "5").target;
    CHECK(target.kind == row.kind);
    CHECK(target.accrual == row.accrual);
  }
}

TEST_CASE("what cannot be a number is kept in words and doubted") {
  for (const auto& [cell, id] : {std::pair<std::string, Msg>{"＞5以内", Msg::indicator_bounds_contradict},
                                 {std::string(60, '9'), Msg::indicator_number_too_long}, {"努力争先", Msg::indicator_target_in_words}}) {
    CAPTURE(cell);
    const IndicatorTarget read = read_indicator_target("企业数", "家", cell);
    REQUIRE(read.doubt);
    CHECK(read.doubt->id == id);
    CHECK_FALSE(read.target.value);
    CHECK(read.target.phrase == cell);
  }
}

}  // namespace notice_indicator_target_test
}  // namespace duban
