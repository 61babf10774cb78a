// Specifies when a reported value meets its target: each comparator below, at and above the number,
// 左右, harm, milestones, and what stays unknown.
#include "engine/target/verdict.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace target_verdict_test {

std::string verdict_of(const Target& target, const MeasuredValue& value) {
  return std::string(name_of(judge(target, &value, VerdictRules{}).verdict));
}

TEST_CASE("each comparator decides below, at and above its number") {
  struct Row {
    std::string name;
    Comparator op;
    std::string below;  // 29 of 30
    std::string at;
    std::string above;
  };
  const Row rows[] = {
      {">=", Comparator::at_least, "missed", "met", "met"},
      {">", Comparator::above, "missed", "missed", "met"},
      {"<=", Comparator::at_most, "met", "met", "missed"},
      {"<", Comparator::below, "met", "missed", "missed"},
      {"=", Comparator::equal, "missed", "met", "met"},
      {"keep", Comparator::keep, "missed", "met", "met"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Target target = a_target("引进项目", row.op, "30", "个");
    CHECK(verdict_of(target, a_value("29", "个")) == row.below);
    CHECK(verdict_of(target, a_value("30", "个")) == row.at);
    CHECK(verdict_of(target, a_value("31", "个")) == row.above);
  }
}

TEST_CASE("a metric of harm is met at the number or below it") {
  for (const Comparator op : {Comparator::equal, Comparator::keep, Comparator::at_most}) {
    CAPTURE(std::string(name_of(op)));
    const Target target = a_target("登记失业率", op, "5.5", "%", TargetKind::ratio, Accrual::rate);
    CHECK(verdict_of(target, a_value("5.4", "%")) == "met");
    CHECK(verdict_of(target, a_value("5.5", "%")) == "met");
    CHECK(verdict_of(target, a_value("5.6", "%")) == "missed");
  }
}

TEST_CASE("which metrics are harm is the office's list") {
  const Target target =
      a_target("流感发病率", Comparator::equal, "3", "%", TargetKind::ratio, Accrual::rate);
  VerdictRules rules;
  CHECK_FALSE(less_is_good(target, rules));
  rules.harm = {"发病率"};
  CHECK(less_is_good(target, rules));
}

TEST_CASE("a reduction is the amount of the fall: more is good even of harm") {
  const Target target =
      a_target("事故起数降幅", Comparator::equal, "10", "%", TargetKind::reduction, Accrual::rate);
  CHECK(verdict_of(target, a_value("9.9", "%")) == "missed");
  CHECK(verdict_of(target, a_value("10", "%")) == "met");
  CHECK(verdict_of(target, a_value("12", "%")) == "met");
}

TEST_CASE("左右 forgives a tenth or one written decimal place, whichever is more") {
  struct Row {
    std::string promised;
    std::string actual;
    std::string verdict;
  };
  const Row rows[] = {
      {"6", "6", "met"},       {"6", "5.4", "met"},
      {"6", "5.39", "missed"},                             // a tenth of 6
      {"6", "7", "met"},       {"6", "90", "met"},         // on the good side nothing limits it
      {"0.5", "0.4", "met"},   {"0.5", "0.39", "missed"},  // one place of 0.5 is more than a tenth
      {"3.0", "2.7", "met"},   {"3.0", "2.69", "missed"},
      {"5", "4.5", "met"},     {"5", "4.4", "missed"},  // no decimals written: no place counts
      {"0.05", "0.04", "met"}, {"0.05", "0.039", "missed"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.promised);
    CAPTURE(row.actual);
    CHECK(verdict_of(a_rate("营业收入增速", Comparator::about, row.promised),
                     a_value(row.actual, "%")) == row.verdict);
  }
}

TEST_CASE("左右 of harm forgives a value above the number, not one below") {
  const Target target =
      a_target("登记失业率", Comparator::about, "5", "%", TargetKind::ratio, Accrual::rate);
  CHECK(verdict_of(target, a_value("1", "%")) == "met");
  CHECK(verdict_of(target, a_value("5.5", "%")) == "met");
  CHECK(verdict_of(target, a_value("5.51", "%")) == "missed");
}

TEST_CASE("a value within 左右 is met and its reason says the shortfall") {
  const MeasuredValue value = a_value("5.5", "%");
  const Judgement judgement =
      judge(a_rate("营业收入增速", Comparator::about, "6"), &value, VerdictRules{});

  CHECK(judgement.verdict == Verdict::met);
  CHECK(judgement.gap == dec("0.5"));
  CHECK(judgement.reason == Message{Msg::verdict_about, {"5.5%", "6%", "0.5个百分点"}});
}

TEST_CASE("the share 左右 forgives is a parameter") {
  VerdictRules strict;
  strict.about_percent = dec("5");
  const MeasuredValue near = a_value("5.7", "%");
  const MeasuredValue far = a_value("5.69", "%");
  const Target target = a_rate("营业收入增速", Comparator::about, "6");
  CHECK(judge(target, &near, strict).verdict == Verdict::met);
  CHECK(judge(target, &far, strict).verdict == Verdict::missed);
}

TEST_CASE("how many units of the last place 左右 forgives is a parameter") {
  const MeasuredValue value = a_value("0.6", "%");
  const Target target = a_rate("营业收入增速", Comparator::about, "0.8");
  VerdictRules rules;
  CHECK(judge(target, &value, rules).verdict == Verdict::missed);
  rules.about_places = dec("2");
  CHECK(judge(target, &value, rules).verdict == Verdict::met);
}

TEST_CASE("正增长 is above zero") {
  const Target target = a_rate("进出口增速", Comparator::above, "0");
  CHECK(verdict_of(target, a_value("-0.1", "%")) == "missed");
  CHECK(verdict_of(target, a_value("0", "%")) == "missed");
  CHECK(verdict_of(target, a_value("0.1", "%")) == "met");
}

TEST_CASE("the gap of a missed target is what is missing, in the target's unit") {
  const Target target = a_target("归集闲置楼宇", Comparator::at_least, "1.5", "万平方米");
  const MeasuredValue value = a_value("12000", "平方米");
  const Judgement judgement = judge(target, &value, VerdictRules{});

  CHECK(judgement.verdict == Verdict::missed);
  CHECK(judgement.actual == dec("1.2"));
  CHECK(judgement.gap == dec("0.3"));
}

TEST_CASE("the gap of an upper bound is what is too much") {
  const MeasuredValue value = a_value("5.8", "%");
  const Target target =
      a_target("登记失业率", Comparator::at_most, "5.5", "%", TargetKind::ratio, Accrual::rate);
  CHECK(judge(target, &value, VerdictRules{}).gap == dec("0.3"));
}

TEST_CASE("a target reached has no gap") {
  const MeasuredValue value = a_value("31");
  const Judgement judgement =
      judge(a_target("引进项目", Comparator::at_least, "30", "个"), &value, VerdictRules{});
  CHECK(judgement.verdict == Verdict::met);
  CHECK_FALSE(judgement.gap.has_value());
  CHECK(judgement.reason.id == Msg::verdict_reached);
}

TEST_CASE("a milestone is met by done; a number beside it does not decide") {
  MeasuredValue value = a_done(true);
  CHECK(verdict_of(a_milestone("大桥通车"), value) == "met");
  value.done = false;
  CHECK(verdict_of(a_milestone("大桥通车"), value) == "missed");
  CHECK(verdict_of(a_milestone("大桥通车"), a_value("100", "%")) == "unknown");
}

TEST_CASE("nothing is missed before a value came") {
  const VerdictRules rules;
  for (const Target& target :
       {a_target("引进项目", Comparator::at_least, "30", "个"), a_milestone("大桥通车"),
        a_rate("营业收入增速", Comparator::about, "6")}) {
    CAPTURE(target.metric);
    const Judgement judgement = judge(target, nullptr, rules);
    CHECK(judgement.verdict == Verdict::unknown);
    CHECK(judgement.reason.id == Msg::verdict_no_value);
    CHECK_FALSE(judgement.gap.has_value());
  }
}

TEST_CASE("a value that cannot be converted is unknown and the reason names both units") {
  const MeasuredValue value = a_value("3", "亿美元");
  const Judgement judgement =
      judge(a_target("实际使用外资", Comparator::at_least, "20", "亿元", TargetKind::level), &value,
            VerdictRules{});
  CHECK(judgement.verdict == Verdict::unknown);
  CHECK(judgement.reason == Message{Msg::verdict_unit_differs, {"3亿美元", "亿元"}});
}

TEST_CASE("a target without a number needs a statement") {
  Target target = a_rate("地区生产总值增速", Comparator::keep, "1");
  target.value.reset();
  target.kind = TargetKind::relative;
  const MeasuredValue value = a_value("5", "%");
  CHECK(judge(target, &value, VerdictRules{}).reason.id == Msg::verdict_needs_statement);
  CHECK(verdict_of(target, value) == "unknown");
}

}  // namespace target_verdict_test
}  // namespace duban
