// Specifies which numbers of a task's text are targets, how they compare, what they are of, and
// which numbers are none. The texts are invented.
#include "engine/notice/target_phrase.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace notice_target_phrase_test {

/// A target as "op value unit kind accrual".
std::string line_of(const Target& t) {
  std::string line(t.op ? name_of(*t.op) : "?");
  line += " " + (t.value ? t.value->to_string() : std::string("?")) + " " + t.unit + " ";
  return line + std::string(name_of(t.kind)) + " " + std::string(name_of(t.accrual));
}

TEST_CASE("bound words decide how a number compares") {
  struct Row {
    std::string text;
    std::string target;
  };
  const Row rows[] = {
      {"新增社区书屋12个", "= 12 个 count flow"},
      {"新增社区书屋12个以上", ">= 12 个 count flow"},
      {"新增社区书屋不少于12个", ">= 12 个 count flow"},
      {"新增社区书屋12余个", ">= 12 个 count flow"},
      {"新增社区书屋超12个", "> 12 个 count flow"},
      {"营业收入增长7%", "= 7 % growth rate"},
      {"营业收入增长7%左右", "~ 7 % growth rate"},
      {"营业收入增长7.5%以上", ">= 7.5 % growth rate"},
      {"能耗强度下降3%", "= 3 % reduction rate"},
      {"垃圾分类覆盖率达到95%", ">= 95 % ratio rate"},
      {"垃圾分类覆盖率达到100%", "= 100 % ratio rate"},
      {"垃圾分类覆盖率不低于95%", ">= 95 % ratio rate"},
      {"登记失业率控制在5.5%以内", "<= 5.5 % ratio rate"},
      {"居民投诉率不超过2%", "<= 2 % ratio rate"},
      {"出口总额突破30亿元", "> 30 亿元 level flow"},
      {"出口总额达到30亿元", ">= 30 亿元 level flow"},
      {"绿色企业占比稳定在40%", "keep 40 % ratio rate"},
      {"绿色企业占比保持在40%以上", ">= 40 % ratio rate"},
      {"绿色企业占比保持在40%左右", "~ 40 % ratio rate"},
      {"改造老旧管网1.80公里", "= 1.80 公里 count flow"},
      {"归集闲置楼宇3万平方米", "= 3 万平方米 count flow"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto targets = find_targets(row.text, 2024).targets;
    REQUIRE(targets.size() == 1);
    CHECK(line_of(targets[0]) == row.target);
  }
}

TEST_CASE("the phrase is an exact piece of the text") {
  for (const std::string text :
       {"加快建设，新增社区书屋12个，营业收入增长7%左右。", "新增书屋3个、展馆2个；改造管网5公里",
        "批发业、零售业销售额分别增长15%、10%"}) {
    CAPTURE(text);
    const auto targets = find_targets(text, 2024).targets;
    CHECK(targets.size() >= 2);
    for (const Target& target : targets) {
      CHECK_FALSE(target.phrase.empty());
      CHECK(text.find(target.phrase) != std::string::npos);
    }
  }
}

TEST_CASE("a number written in full text keeps its metric and its bound word") {
  const auto targets = find_targets("加快建设，营业收入增长7%左右", 2024).targets;
  REQUIRE(targets.size() == 1);
  CHECK(targets[0].metric == "营业收入增速");
  CHECK(targets[0].qualifier == "左右");
  CHECK(targets[0].phrase == "营业收入增长7%左右");
}

TEST_CASE("numbers paired in order give each metric its own") {
  const auto targets = find_targets("批发业、零售业销售额分别增长15%、10%", 2024).targets;
  REQUIRE(targets.size() == 2);
  CHECK(line_of(targets[0]) == "= 15 % growth rate");
  CHECK(line_of(targets[1]) == "= 10 % growth rate");
  CHECK(targets[0].metric == "批发业销售额增速");
  CHECK(targets[1].metric == "零售业销售额增速");
}

TEST_CASE("one number for two metrics gives two targets") {
  const auto targets = find_targets("住宿业、餐饮业营业额增长12%", 2024).targets;
  REQUIRE(targets.size() == 2);
  CHECK(targets[0].value == dec("12"));
  CHECK(targets[1].value == dec("12"));
}

TEST_CASE("以上 in an enumeration binds its own item") {
  const auto targets = find_targets("新增书屋3个、展馆2个以上、剧场1个", 2024).targets;
  REQUIRE(targets.size() == 3);
  CHECK(line_of(targets[0]) == "= 3 个 count flow");
  CHECK(line_of(targets[1]) == ">= 2 个 count flow");
  CHECK(line_of(targets[2]) == "= 1 个 count flow");
}

TEST_CASE("names, ordinals, years and codes are no targets") {
  for (const std::string text : {"", "推进“书屋100个”行动", "2024年完成验收",
                                 "建设A3地块", "推进轨道18号线建设", "落实〔2023〕15号文件",
                                 "服务3岁以下婴幼儿", "《规范12条》宣传", "巩固提升创建成果"}) {
    CAPTURE(text);
    CHECK(find_targets(text, 2024).targets.empty());
  }
}

}  // namespace notice_target_phrase_test
}  // namespace duban
