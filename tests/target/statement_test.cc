// Specifies what results in words say of targets in words.
#include "engine/target/statement.h"

#include <doctest/doctest.h>

namespace duban {
namespace target_statement_test {

std::string said(const char* words, const char* asked) {
  const auto answer = statement_of(words, asked);
  if (!answer) return "open";
  return *answer ? "met" : "missed";
}

TEST_CASE("done is said by whole words, not by words that begin so") {
  for (const char* words : {"完成", "预计完成", "已完成", "全面完成", "超额完成", "预计完成市下达任务", "达标"}) {
    CAPTURE(words);
    CHECK(said(words, "市计划") == "met");
  }
  for (const char* words : {"未完成", "预计无法完成", "没有完成", "尚未完成", "预计不能完成", "难以完成", "未全面完成"}) {
    CAPTURE(words);
    CHECK(said(words, "市计划") == "missed");
  }
  for (const char* words : {"——", "基本完成", "正在推进", "完成80%", "5.2", "完成情况待市公布", "完成进度滞后", "完成存在困难", "完成情况较差", "完成一半", "市计划",
                            "未反馈", "数据尚未公布"}) {
    CAPTURE(words);
    CHECK(said(words, "市计划") == "open");
  }
}

TEST_CASE("a place is kept at the front only") {
  for (const char* words : {"（保持全市前列）", "预计保持全市前列", "位居全市前列", "保持全市第一"}) CHECK(said(words, "保持全市前列") == "met");
  for (const char* words : {"保持全市末位", "保持全市中游", "未保持全市前列", "难以保持全市前列"}) CHECK(said(words, "保持全市前列") == "missed");
  CHECK(said("保持全国前列", "保持全市前列") == "open");
  CHECK(said("保持稳定", "保持全市前列") == "open");
}

TEST_CASE("above and below are answered against what was named") {
  const char* above = "高于全市平均水平";
  for (const char* words : {"高于全市平均水平", "高于全市平均水平0.5岁", "高于全市平均水平（5.3）", "高于全市平均增速2个百分点", "超过全市平均水平", "预计高于全市平均水平",
                            "略高于全市平均水平", "高于全国、全市平均水平"}) {
    CAPTURE(words);
    CHECK(said(words, above) == "met");
  }
  for (const char* words : {"低于全市平均水平", "略低于全市平均水平", "不高于全市平均水平", "未能高于全市平均水平", "与全市平均持平"}) {
    CAPTURE(words);
    CHECK(said(words, above) == "missed");
  }
  for (const char* words : {"高于上年", "高于全国平均水平", "低于上年", "不低于全市平均水平"}) {
    CAPTURE(words);
    CHECK(said(words, above) == "open");
  }
  CHECK(said("高于全国平均水平", "高于全国、全市平均水平") == "open");
}

TEST_CASE("what is good depends on which side was asked for") {
  CHECK(said("低于全市平均水平", "低于全市平均水平") == "met");
  CHECK(said("高于全市平均水平", "低于全市平均水平") == "missed");
  CHECK(said("不低于全市平均水平", "不低于全市平均水平") == "met");
  CHECK(said("不高于全市平均水平", "不高于全市平均水平") == "met");
  CHECK(said("不低于全市平均水平", "低于全市平均水平") == "missed");
  CHECK(said("高于全市平均水平", "控制在全市平均水平以内") == "missed");
}

TEST_CASE("what was not to happen and did not is met") {
  for (const char* words : {"不发生重特大事故", "未发生重特大事故", "没有发生重特大事故", "未发生"}) CHECK(said(words, "不发生重特大事故") == "met");
  CHECK(said("发生重特大事故", "不发生重特大事故") == "missed");
  CHECK(said("未发生较大事故", "不发生重特大事故") == "open");
  CHECK(said("未新增", "不新增") == "met");
  CHECK(said("未发生", "市计划") == "open");
}

TEST_CASE("what was to be built is met when it is built, or begun where that was asked") {
  for (const char* words : {"建成", "已建成", "已建成投用", "完成", "已完成"}) CHECK(said(words, "建成") == "met");
  CHECK(said("基本建成", "基本建成") == "met");
  CHECK(said("建成", "基本建成") == "met");
  CHECK(said("已开工", "启动建设") == "met");
  CHECK(said("已启动建设", "启动建设") == "met");
  CHECK(said("未建成", "建成") == "missed");
  for (const char* words : {"基本建成", "在建", "启动建设", "正在推进"}) CHECK(said(words, "建成") == "open");
  CHECK(said("建成", "建成投用") == "open");
}

TEST_CASE("the same words as were asked for are met") {
  CHECK(said("实现全覆盖", "全覆盖") == "met");
  CHECK(said("持平", "持平") == "met");
  CHECK(said("实现正增长", "正增长") == "met");
}

}  // namespace target_statement_test
}  // namespace duban
