// Specifies steps on targets: given from above, changed by approval, attested by a named person; of indicators and of tasks.
#include "engine/app/target_steps.h"

#include <doctest/doctest.h>

#include "engine/app/indicators.h"
#include "engine/target/target_form.h"
#include "tests/support/contents.h"
#include "tests/support/office.h"
#include "tests/support/read_error.h"

namespace duban {
namespace app_target_steps_test {

const std::string kTasks =
    "  - {ref: \"1.1\", section: 一、样例, title: 招商, leads: [甲局], due: 2024-12-31, due_basis: stated, targets: ["
    "{metric: 引进项目, op: \">=\", value: 30, unit: 个, kind: count, accrual: flow, qualifier: 以上}, "
    "{metric: 到位资金, op: \"=\", value: 5, unit: 亿元, kind: level, accrual: flow}]}\n"
    "  - {ref: \"1.2\", section: 一、样例, title: 减排, leads: [甲局], due: 2024-12-31, due_basis: stated, targets: ["
    "{metric: 排放降幅, op: null, value: null, unit: \"%\", kind: reduction, accrual: rate, qualifier: 完成市下达任务}]}\n"
    "  - {ref: \"1.3\", section: 一、样例, title: 宣传, leads: [甲局], due: 2024-12-31, due_basis: stated}\n";

struct Plan : Office {
  Plan() : Office(kTasks) {
    const std::string table = "2024年\n\n序号\t指标\t单位\t目标\t完成情况\n1\t单位能耗降低\t%\t市计划\t——\n2\t优良天数\t天\t300左右\t——\n"
                              "3\t劳动生产率\t万元/人\t保持全市前列\t第4位\n4\t外贸占比\t%\t指标调整\t——\n5\t预算收入增速\t%\t6\t预计完成\n6\t出口增速\t%\t3\t5\n7\t消费增速\t%\t正增长\t——\n";
    const IndicatorReading reading = read_indicators(content_of(table), {});
    register_indicators(file, reading.tables, "", an_envelope("2024-01-26T09:30", true), false);
  }
  [[nodiscard]] Indicator indicator(const std::string& ref, std::optional<Date> on = {}) const {
    Ledger ledger = Ledger::open(file, Database::Access::read);
    return find_indicator(ledger.load_indicators(ledger.last_seq()), ref).as_of(on);
  }
  /// The targets of a task as they stand on `on`.
  [[nodiscard]] std::string targets(const std::string& ref, std::string_view on) const {
    const Inquiry inquiry = ask(on);
    const RegisteredTask& task = find_task(inquiry.history(), ref, inquiry.as_of());
    std::string out;
    for (const Target& target : inquiry.history().targets_of(task)) out += (out.empty() ? "" : " ") + target.metric + "=" + written_form(target);
    return out;
  }
};

TEST_CASE("a pending target of the plan gets its number from a document, from that day on") {
  const Plan plan;
  const TargetStepResult result = set_target(plan.step("2024-03-01"), {"I.1", ""}, "3%", "市发改委〔2024〕5号");
  CHECK(written_form(result.before) == "市计划");
  CHECK(written_form(result.after) == "3%");
  CHECK(plan.indicator("I.1").target.value == dec("3"));
  CHECK_FALSE(plan.indicator("I.1", day("2024-02-29")).target.value);
}

TEST_CASE("a target that is fixed is not set but changed, one that is pending not changed but set") {
  const Plan plan;
  CHECK(error_of([&] { return set_target(plan.step("2024-03-01"), {"I.2", ""}, "310", "文"); }) == "target-not-pending");
  CHECK(error_of([&] { return amend_target(plan.step("2024-03-01"), {"I.1", ""}, "3", "乙主任", "调整"); }) == "target-pending");
  CHECK(error_of([&] { return set_target(plan.step("2024-03-01"), {"I.4", ""}, "3", "文"); }) == "target-adjusted");
  CHECK(error_of([&] { return set_target(plan.step("2024-03-01"), {"I.9", ""}, "3", "文"); }) == "indicator-unknown");
}

TEST_CASE("a changed target is what is written: a number without a bound word is to be reached") {
  const Plan plan;
  const TargetStepResult bare = amend_target(plan.step("2024-06-01"), {"I.2", ""}, "290", "乙主任", "气象条件");
  CHECK(written_form(bare.after) == "290天");
  CHECK(bare.after.op == Comparator::equal);
  CHECK(written_form(amend_target(plan.step("2024-06-10"), {"I.2", ""}, "290左右", "乙主任", "气象条件").after) == "290天左右");
  const TargetStepResult bound = amend_target(plan.step("2024-07-01"), {"2024/I.2", ""}, "295天以上", "乙主任", "上级要求");
  CHECK(written_form(bound.after) == "295天以上");
  CHECK(plan.indicator("I.2", day("2024-06-30")).target.value == dec("290"));
}

TEST_CASE("a target of any growth that is changed to a number is that number") {
  const Plan plan;
  const TargetStepResult result = amend_target(plan.step("2024-06-01"), {"I.7", ""}, "3%", "乙主任", "年中调整");
  CHECK(written_form(result.before) == "正增长");
  CHECK(written_form(result.after) == "3%");
  CHECK(result.after.op == Comparator::equal);
}

TEST_CASE("a change needs approval by another, a reason, a usable value, and a day not before the last one") {
  const Plan plan;
  const auto amend = [&](const char* on, const char* value, const char* by, const char* reason) {
    return error_of([&] { return amend_target(plan.step(on), {"I.2", ""}, value, by, reason); });
  };
  CHECK(amend("2024-06-01", "290", "督查员", "气象") == "approver-is-actor");
  CHECK(amend("2024-06-01", "290", "乙主任", " ") == "option-needed");
  CHECK(amend("2024-06-01", "尽量多", "乙主任", "气象") == "target-bad-value");
  CHECK(amend("2024-06-01", "＞5以内", "乙主任", "气象") == "target-bad-value");
  CHECK(amend("2024-06-01", "290亿元", "乙主任", "气象") == "target-unit-differs");
  CHECK(amend("2024-06-01", "300左右", "乙主任", "气象") == "target-same-value");
  CHECK(amend("2023-06-01", "290", "乙主任", "气象") == "date-before-task");
  CHECK(amend("2024-06-01", "290", "乙主任", "气象").empty());
  CHECK(amend("2024-05-01", "280", "乙主任", "气象") == "target-too-early");
}

TEST_CASE("a task's target is changed from a day on, the others stay as they are") {
  const Plan plan;
  amend_target(plan.step("2024-06-01"), {"1.1", "引进项目"}, "25个", "乙主任", "年中调整");
  CHECK(plan.targets("1.1", "2024-05-31") == "引进项目=30个以上 到位资金=5亿元");
  CHECK(plan.targets("1.1", "2024-06-01") == "引进项目=25个 到位资金=5亿元");
  CHECK(Ledger::open(plan.file, Database::Access::read).verify().problems.empty());
}

TEST_CASE("reports of a target count on after it was changed") {
  const Plan plan;
  plan.progress("ref,on,unit,metric,value\n1.1,2024-05-10,甲局,引进项目,26个\n", "2024-05-10T09:00");
  amend_target(plan.step("2024-06-01"), {"1.1", "引进项目"}, "25", "乙主任", "年中调整");
  Inquiry inquiry = plan.ask("2024-06-02");
  const Snapshot snapshot = snapshot_at(inquiry.history(), inquiry.as_of());
  CHECK(snapshot.tasks.front().values.front().value->number == dec("26"));
}

TEST_CASE("a task's target that comes from above is set like an indicator's") {
  const Plan plan;
  set_target(plan.step("2024-03-01"), {"1.2", ""}, "2.5", "市环保局文");
  CHECK(plan.targets("1.2", "2024-03-01") == "排放降幅=2.5%");
}

TEST_CASE("which target is meant must be said where a task has several") {
  const Plan plan;
  const auto amend = [&](const char* ref, const char* metric) {
    return error_of([&] { return amend_target(plan.step("2024-06-01"), {ref, metric}, "4", "乙主任", "调整"); });
  };
  CHECK(amend("1.1", "") == "target-which");
  CHECK(amend("1.1", "税收") == "report-unknown-metric");
  CHECK(amend("1.3", "") == "target-none");
  CHECK(amend("9.9", "") == "ref-unknown");
}

TEST_CASE("a statement is recorded for targets that no number decides") {
  const Plan plan;
  attest_target(plan.step("2025-01-20"), {"I.3", ""}, true, "李主任", "全市第4位");
  attest_target(plan.step("2025-01-20"), {"I.5", ""}, false, "李主任", "决算为5.1");  // its result is in words
  attest_target(plan.step("2025-01-20"), {"1.2", ""}, true, "李主任", "市里通报");
  const auto attest = [&](const char* ref, const char* metric, const char* by) {
    return error_of([&] { return attest_target(plan.step("2025-01-20"), {ref, metric}, true, by, "说明"); });
  };
  CHECK(attest("I.2", "", "李主任") == "target-decided");
  CHECK(attest("I.6", "", "李主任") == "target-decided");
  CHECK(attest("I.4", "", "李主任") == "target-adjusted");
  CHECK(attest("1.1", "到位资金", "李主任") == "target-decided");
  CHECK(attest("I.3", "", "督查员") == "attester-is-actor");
  Ledger ledger = Ledger::open(plan.file, Database::Access::read);
  CHECK(ledger.load_history(ledger.last_seq()).attestations.size() == 1);
  CHECK(ledger.verify().problems.empty());
}

TEST_CASE("a trial run of a step writes nothing") {
  const Plan plan;
  const std::int64_t before = plan.last_seq();
  CHECK(set_target(plan.step("2024-03-01", true), {"I.1", ""}, "3%", "文").step.recorded == 1);
  CHECK(plan.last_seq() == before);
}

}  // namespace app_target_steps_test
}  // namespace duban
