// Specifies the verdict on an indicator: its target as read from the table, its result as written.
#include "engine/target/written_verdict.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace target_written_verdict_test {

Target words_target(const std::string& words, TargetKind kind = TargetKind::relative, std::optional<Comparator> op = std::nullopt) {
  Target target;
  target.metric = "居民收入增速";
  target.unit = "%";
  target.kind = kind;
  target.accrual = Accrual::rate;
  target.op = op;
  target.qualifier = words;
  target.phrase = words;
  return target;
}

std::string verdict(const Target& target, const std::optional<std::string>& actual, const std::optional<Decimal>& economy = std::nullopt) {
  return std::string(name_of(judge_written(target, actual, target.unit, economy, {}).verdict));
}

TEST_CASE("a written number is compared like a reported one") {
  const Target about = a_rate("研发投入强度", Comparator::about, "0.8");
  CHECK(verdict(about, "0.7左右") == "met");
  CHECK(verdict(about, "0.6") == "missed");
  CHECK(verdict(a_target("优良天数", Comparator::about, "305", "天", TargetKind::level), "274") == "missed");
  CHECK(verdict(a_target("优良天数", Comparator::about, "305", "天", TargetKind::level), "275") == "met");
  CHECK(verdict(a_target("事故死亡率", Comparator::below, "0.01", "人/亿元", TargetKind::ratio), "0.0063") == "met");
  CHECK(verdict(a_rate("实际使用外资增速", Comparator::equal, "20"), "41倍") == "met");
  CHECK(verdict(a_rate("财政收入增速", Comparator::above, "0"), "下降3.2%") == "missed");
}

TEST_CASE("a note in brackets beside the number does not decide") {
  CHECK(verdict(a_rate("发明专利增速", Comparator::above, "28"), "37.77（预计完成）") == "met");
  CHECK(verdict(a_rate("发明专利增速", Comparator::above, "38"), "37.77（预计完成）") == "missed");
}

TEST_CASE("no data is unknown, never met") {
  for (const auto& actual : {std::optional<std::string>(), std::optional<std::string>("——"), std::optional<std::string>("")}) {
    CHECK(verdict(a_rate("财政收入增速", Comparator::at_most, "5"), actual) == "unknown");
    CHECK(verdict(words_target("市计划", TargetKind::reduction), actual) == "unknown");
    CHECK(verdict(words_target("保持全市前列"), actual) == "unknown");
  }
}

TEST_CASE("words against a number are unknown") {
  const WrittenJudgement judged = judge_written(a_rate("财政收入增速", Comparator::equal, "5"), "预计完成", "", std::nullopt, {});
  CHECK(judged.verdict == Verdict::unknown);
  CHECK(judged.reason == Message{Msg::verdict_actual_in_words, {"预计完成"}});
}

TEST_CASE("a target in words is met by a statement, which is marked") {
  for (const auto& [target, actual] : {std::pair("市计划", "预计完成"), {"保持全市前列", "（保持全市前列）"}, {"高于全市平均水平", "高于全市平均水平"},
                                       {"完成市下达任务", "完成"}}) {
    CAPTURE(target);
    const WrittenJudgement judged = judge_written(words_target(target), actual, "", std::nullopt, {});
    CHECK(judged.verdict == Verdict::met);
    CHECK(judged.statement);
    CHECK(judged.reason.id == Msg::verdict_statement_met);
  }
}

TEST_CASE("a statement can say that a target was missed, and what says neither needs an attestation") {
  CHECK(verdict(words_target("高于全市平均水平"), "低于全市平均水平") == "missed");
  CHECK(verdict(words_target("市计划"), "未完成") == "missed");
  CHECK(judge_written(words_target("保持全市前列"), "第12位", "", std::nullopt, {}).reason.id == Msg::verdict_needs_attest);
}

TEST_CASE("a rank is reached at its number or before it") {
  const Target target = a_target("营商环境排名", Comparator::at_most, "3", "", TargetKind::rank, Accrual::state);
  CHECK(verdict(target, "全市第3位") == "met");
  CHECK(verdict(target, "第2") == "met");
  CHECK(verdict(target, "第四名") == "missed");
}

TEST_CASE("a number alone does not settle a target that is still to come") {
  CHECK(judge_written(words_target("市计划", TargetKind::reduction), "3.1", "", std::nullopt, {}).reason == Message{Msg::verdict_pending, {"市计划"}});
}

TEST_CASE("a target given its number later may still be met by statement") {
  Target set = a_target("单位能耗降低", Comparator::equal, "3", "%", TargetKind::reduction, Accrual::rate);
  set.qualifier = "市计划";
  CHECK(verdict(set, "3.1") == "met");
  CHECK(verdict(set, "2.9") == "missed");
  CHECK(verdict(set, "预计完成") == "met");
}

TEST_CASE("in step with the economy is met when not below its growth") {
  const Target target = words_target("保持与经济发展同步", TargetKind::relative, Comparator::at_least);
  CHECK(verdict(target, "5.2", dec("5.2")) == "met");
  CHECK(verdict(target, "5.3", dec("5.2")) == "met");
  const WrittenJudgement below = judge_written(target, "4.5", "", dec("5.2"), {});
  CHECK(below.verdict == Verdict::missed);
  CHECK(below.gap == dec("0.7"));
  CHECK(judge_written(target, "4.5", "", std::nullopt, {}).reason.id == Msg::verdict_sync_no_base);
}

TEST_CASE("the economy is the growth of the whole product, not a share of it") {
  CHECK(is_economy(a_rate("地区生产总值（GDP）增速", Comparator::about, "5")));
  CHECK(is_economy(a_rate("GDP增长", Comparator::about, "5")));
  CHECK_FALSE(is_economy(a_rate("人均地区生产总值增速", Comparator::about, "5")));
  CHECK_FALSE(is_economy(a_rate("数字经济占GDP比重增速", Comparator::about, "5")));
}

/// `actual` against a target of a table whose column counts in `unit`.
std::string in_column(const Target& target, const std::string& unit, const std::string& actual) {
  return std::string(name_of(judge_written(target, actual, unit, std::nullopt, {}).verdict));
}

TEST_CASE("a bare result is in the unit of its column, not in the one beside the target") {
  CHECK(in_column(a_target("利用外资", Comparator::equal, "0.5", "亿美元", TargetKind::level), "万美元", "4000") == "missed");
  CHECK(in_column(a_target("利用外资", Comparator::equal, "5000", "万美元", TargetKind::level), "亿美元", "0.6") == "met");
  CHECK(in_column(a_target("产值增长", Comparator::equal, "1", "倍", TargetKind::growth), "%", "90") == "missed");
  CHECK(in_column(a_target("产值增长", Comparator::equal, "1", "倍", TargetKind::growth), "%", "110") == "met");
  CHECK(in_column(a_target("参保人数", Comparator::about, "12000", "人", TargetKind::level), "万人", "1.08") == "met");
  CHECK(in_column(a_target("增加值", Comparator::equal, "650", "亿元", TargetKind::level), "亿元", "749.99亿") == "met");
  CHECK(in_column(a_target("增加值", Comparator::equal, "5", "%", TargetKind::growth), "亿元", "6") == "unknown");
}

TEST_CASE("a fall is below zero though the metric is not called growth") {
  CHECK(verdict(a_target("固定资产投资", Comparator::equal, "5", "%", TargetKind::ratio), "下降5.5") == "missed");
  CHECK(verdict(a_target("进出口总额", Comparator::at_least, "3", "%", TargetKind::ratio), "下降12.6%") == "missed");
  CHECK(verdict(a_target("进出口总额", Comparator::equal, "6", "%", TargetKind::ratio), "同比下降6.2") == "missed");
  CHECK(verdict(a_target("进出口总额", Comparator::equal, "6", "%", TargetKind::ratio), "−6.2") == "missed");
  CHECK(number_of(a_target("固定资产投资", Comparator::equal, "5", "%", TargetKind::ratio), "下降5.5", "%") == dec("-5.5"));
}

TEST_CASE("by how much a rate fell does not say what it is, to what it fell does") {
  const Target rate = a_target("城镇调查失业率", Comparator::at_most, "5.5", "%", TargetKind::ratio);
  CHECK(judge_written(rate, "下降0.2", "%", std::nullopt, {}).reason == Message{Msg::verdict_actual_is_change, {"下降0.2"}});
  CHECK(verdict(rate, "下降至5.4") == "met");
  CHECK(verdict(a_target("进出口总额", Comparator::equal, "60", "亿元", TargetKind::level), "减少70") == "unknown");
  CHECK(verdict(a_target("规上企业", Comparator::at_least, "500", "家", TargetKind::level), "增加550家") == "unknown");
}

TEST_CASE("the bound of a result is part of it, and where it leaves the answer open nothing is met") {
  const Target seven = a_rate("零售总额增速", Comparator::equal, "7");
  for (const char* actual : {"低于7", "小于7", "＜7", "6以下", "5—6"}) {
    CAPTURE(actual);
    CHECK(verdict(seven, actual) == "missed");
  }
  for (const char* actual : {"<=7", "7以下", "不超过8", "5以上", "6—8"}) {
    CAPTURE(actual);
    CHECK(verdict(seven, actual) == "unknown");
  }
  for (const char* actual : {"7以上", "超过7", "7—8", "达到7", "约7"}) {
    CAPTURE(actual);
    CHECK(verdict(seven, actual) == "met");
  }
  const Target cap = a_target("城镇调查失业率", Comparator::at_most, "5.5", "%", TargetKind::ratio);
  CHECK(verdict(cap, "＞5.5") == "missed");
  CHECK(verdict(cap, "5.5以上") == "unknown");
  CHECK(verdict(cap, "5.5以内") == "met");
  CHECK(judge_written(seven, "7以下", "%", std::nullopt, {}).reason == Message{Msg::verdict_bound_open, {"7以下", "7%"}});
  CHECK_FALSE(number_of(seven, "低于7", "%"));
}

TEST_CASE("growth by any amount is met by words too, and shown as it was asked for") {
  Target positive = a_rate("出口增速", Comparator::above, "0");
  positive.qualifier = "正增长";
  CHECK(verdict(positive, "实现正增长") == "met");
  CHECK(verdict(positive, "负增长") == "missed");
  CHECK(judge_written(positive, "0.1", "%", std::nullopt, {}).reason == Message{Msg::verdict_reached, {"0.1%", "正增长"}});
}

TEST_CASE("in step, and all of it, may be said in words") {
  const Target step = words_target("保持与经济发展同步", TargetKind::relative, Comparator::at_least);
  CHECK(verdict(step, "同步", dec("5.2")) == "met");
  CHECK(verdict(step, "未同步", dec("5.2")) == "missed");
  CHECK(verdict(words_target("全覆盖"), "100") == "met");
  CHECK(verdict(words_target("全覆盖"), "99") == "missed");
  CHECK(verdict(a_rate("覆盖率", Comparator::equal, "100"), "全覆盖") == "met");
  CHECK(verdict(a_rate("覆盖率", Comparator::equal, "100"), "预计完成") == "unknown");
}

TEST_CASE("no data said in words is no data") {
  for (const char* actual : {"完成情况待市公布", "数据尚未公布", "未反馈", "暂未反馈", "未统计", "市里未下达"}) {
    CAPTURE(actual);
    CHECK(verdict(words_target("市计划"), actual) == "unknown");
    CHECK(verdict(a_rate("出口增速", Comparator::equal, "3"), actual) == "unknown");
  }
}

TEST_CASE("an adjustment said beside the number or in the result is one") {
  Target number = a_rate("外贸占比", Comparator::equal, "5");
  CHECK(verdict(number, "指标调整") == "adjusted");
  CHECK(verdict(number, "4（指标调整）") == "adjusted");
  number.phrase = "5（指标调整）";
  CHECK(verdict(number, "6") == "adjusted");
}

TEST_CASE("what is missing of a share is said in percentage points, a unit with digits in brackets") {
  const Target about = a_rate("研发投入强度", Comparator::about, "0.8");
  CHECK(judge_written(about, "0.75", "%", std::nullopt, {}).reason.args.back() == "0.05个百分点");
  const Target deaths = a_target("孕产妇死亡率", Comparator::at_most, "10", "1/10万", TargetKind::ratio);
  CHECK(judge_written(deaths, "9.1", "1/10万", std::nullopt, {}).reason.args == std::vector<std::string>{"9.1（1/10万）", "10（1/10万）"});
}

TEST_CASE("an adjusted indicator is adjusted whatever its result, one without a target unknown") {
  CHECK(verdict(words_target("指标调整", TargetKind::ratio), "12") == "adjusted");
  Target none = words_target("——", TargetKind::ratio);
  none.qualifier.reset();
  CHECK(judge_written(none, "12", "", std::nullopt, {}).reason.id == Msg::verdict_no_target);
}

TEST_CASE("a target that could not be read is compared with nothing") {
  CHECK(judge_written(words_target(">5以内", TargetKind::ratio), "4", "", std::nullopt, {}).reason.id == Msg::verdict_target_unclear);
}

}  // namespace target_written_verdict_test
}  // namespace duban
