// Specifies the verdict on an indicator: its target as read from the table, its result as written.
#include "engine/target/written_verdict.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace {

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
  return std::string(name_of(judge_written(target, actual, economy, {}).verdict));
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
  const WrittenJudgement judged = judge_written(a_rate("财政收入增速", Comparator::equal, "5"), "预计完成", std::nullopt, {});
  CHECK(judged.verdict == Verdict::unknown);
  CHECK(judged.reason == Message{Msg::verdict_actual_in_words, {"预计完成"}});
}

TEST_CASE("a target in words is met by a statement, which is marked") {
  for (const auto& [target, actual] : {std::pair("市计划", "预计完成"), {"保持全市前列", "（保持全市前列）"}, {"高于全市平均水平", "高于全市平均水平"},
                                       {"完成市下达任务", "完成"}}) {
    CAPTURE(target);
    const WrittenJudgement judged = judge_written(words_target(target), actual, std::nullopt, {});
    CHECK(judged.verdict == Verdict::met);
    CHECK(judged.statement);
    CHECK(judged.reason.id == Msg::verdict_statement_met);
  }
}

TEST_CASE("a statement can say that a target was missed, and what says neither needs an attestation") {
  CHECK(verdict(words_target("高于全市平均水平"), "低于全市平均水平") == "missed");
  CHECK(verdict(words_target("市计划"), "未完成") == "missed");
  CHECK(judge_written(words_target("保持全市前列"), "第12位", std::nullopt, {}).reason.id == Msg::verdict_needs_attest);
}

TEST_CASE("a rank is reached at its number or before it") {
  const Target target = a_target("营商环境排名", Comparator::at_most, "3", "", TargetKind::rank, Accrual::state);
  CHECK(verdict(target, "全市第3位") == "met");
  CHECK(verdict(target, "第2") == "met");
  CHECK(verdict(target, "第四名") == "missed");
}

TEST_CASE("a number alone does not settle a target that is still to come") {
  CHECK(judge_written(words_target("市计划", TargetKind::reduction), "3.1", std::nullopt, {}).reason == Message{Msg::verdict_pending, {"市计划"}});
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
  const WrittenJudgement below = judge_written(target, "4.5", dec("5.2"), {});
  CHECK(below.verdict == Verdict::missed);
  CHECK(below.gap == dec("0.7"));
  CHECK(judge_written(target, "4.5", std::nullopt, {}).reason.id == Msg::verdict_sync_no_base);
}

TEST_CASE("the economy is the growth of the whole product, not a share of it") {
  CHECK(is_economy(a_rate("地区生产总值（GDP）增速", Comparator::about, "5")));
  CHECK(is_economy(a_rate("GDP增长", Comparator::about, "5")));
  CHECK_FALSE(is_economy(a_rate("人均地区生产总值增速", Comparator::about, "5")));
  CHECK_FALSE(is_economy(a_rate("数字经济占GDP比重增速", Comparator::about, "5")));
}

TEST_CASE("an adjusted indicator is adjusted whatever its result, one without a target unknown") {
  CHECK(verdict(words_target("指标调整", TargetKind::ratio), "12") == "adjusted");
  Target none = words_target("——", TargetKind::ratio);
  none.qualifier.reset();
  CHECK(judge_written(none, "12", std::nullopt, {}).reason.id == Msg::verdict_no_target);
}

TEST_CASE("a target that could not be read is compared with nothing") {
  CHECK(judge_written(words_target(">5以内", TargetKind::ratio), "4", std::nullopt, {}).reason.id == Msg::verdict_target_unclear);
}

}  // namespace
}  // namespace duban
