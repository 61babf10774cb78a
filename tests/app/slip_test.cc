// Specifies slips: whose tasks stand in one, what is urged, when an answer is due.
#include "engine/app/slip.h"

#include <doctest/doctest.h>

#include "engine/app/order_steps.h"
#include "engine/document/slip_document.h"
#include "tests/support/issues.h"

namespace duban {
namespace app_slip_test {

const std::string kSlipTasks =
    "  - {ref: \"1.1\", title: 甲, text: 甲的全文, leads: [甲局], supports: [乙局], leaders: [张三], due: 2024-05-31, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [各街道], leaders: [张三], due: 2024-05-31, due_basis: stated}\n"
    "  - {ref: \"1.3\", title: 丙, leads: [乙局], leaders: [李四], due: 2024-05-31, due_basis: stated}\n";

std::string refs_of(const Slip& slip) {
  std::string refs;
  for (const SlipTask& task : slip.tasks) refs += task.ref + (task.leads ? "L" : "S") + (task.via_group.empty() ? "" : "(" + task.via_group + ")") + " ";
  for (const SlipMatter& matter : slip.matters) refs += matter.ref + (matter.number.empty() ? "" : "=" + matter.number) + " ";
  return refs;
}

Slip dispatch(const Office& office, const std::string& unit) {
  Inquiry inquiry = office.ask("2024-02-01");
  return make_dispatch_slip(inquiry, unit, Language::chinese);
}

Slip urging(const Office& office, std::string_view day, const std::string& unit, const std::string& action) {
  Inquiry inquiry = office.ask(day);
  return make_urging_slip(inquiry, unit, action, Language::chinese);
}

TEST_CASE("a dispatch slip holds the unit's own tasks, by part, also through a group") {
  const Office office(kSlipTasks);
  CHECK(refs_of(dispatch(office, "甲局")) == "1.1L ");
  CHECK(refs_of(dispatch(office, "甲区甲局")) == "1.1L ");
  CHECK(refs_of(dispatch(office, "乙局")) == "1.1S 1.3L ");
  CHECK(refs_of(dispatch(office, "东街街道")) == "1.2L(各街道) ");
  CHECK(dispatch(office, "甲局").tasks.front().text == "甲的全文");
  CHECK(dispatch(office, "甲局").reply_due == day("2024-02-05"));
}

TEST_CASE("a unit without a task, a group, a name nobody knows: no slip") {
  const Office office("  - {ref: \"1.1\", title: 甲, leads: [甲局], due: 2024-05-31, due_basis: stated}\n");
  CHECK(refusal_of([&] { (void)dispatch(office, "乙局"); }) == "slip-no-tasks");
  CHECK(refusal_of([&] { (void)dispatch(office, "各街道"); }) == "slip-of-group");
  CHECK(refusal_of([&] { (void)dispatch(office, "丁局"); }) == "unit-unknown");
  CHECK(refusal_of([&] { (void)urging(office, "2024-05-31", "甲局", "催办"); }) == "slip-nothing");
  CHECK(refusal_of([&] { (void)urging(office, "2024-06-03", "甲局", "骂"); }) == "slip-no-such-rung");
}

TEST_CASE("an urging slip says what is proposed, then what was sent, with its number and reply date") {
  const Office office(kSlipTasks);
  const Slip before = urging(office, "2024-06-03", "甲局", "催办");
  CHECK(refs_of(before) == "1.1 ");
  CHECK(before.matters.front().reply_due == day("2024-06-06"));
  CHECK(before.matters.front().finding.find("1 个工作日") != std::string::npos);
  CHECK_FALSE(before.matters.front().evidence.empty());
  CHECK(refs_of(urging(office, "2024-06-03", "西街街道", "催办")) == "1.2 ");
  (void)issue_orders(office.step("2024-06-03"), {.signed_by = "王主任"});
  CHECK(refs_of(urging(office, "2024-06-04", "甲局", "催办")) == "1.1=催办〔2024〕1号 ");
  CHECK(refusal_of([&] { (void)urging(office, "2024-06-06", "甲局", "督办"); }) == "slip-nothing");
  const Slip next = urging(office, "2024-06-07", "甲局", "督办");
  CHECK(refs_of(next) == "1.1 ");
  CHECK(next.matters.front().addressees == std::vector<std::string>{"张三"});
}

TEST_CASE("a slip in text names its addressee and has a place for the signature") {
  const Office office(kSlipTasks);
  const std::string text = render_text(slip_document(urging(office, "2024-06-03", "乙局", "催办"), Language::chinese), false);
  CHECK(text.find("主送：乙局") != std::string::npos);
  CHECK(text.find("盖章") != std::string::npos);
  CHECK(text.find("甲") == std::string::npos);
}

TEST_CASE("a slip of orders that are sent is no draft; of those answered it asks nothing again") {
  const Office office(kSlipTasks);
  const auto text = [&](std::string_view day) { return render_text(slip_document(urging(office, day, "甲局", "催办"), Language::chinese), false); };
  CHECK(text("2024-06-03").find("草稿，未签发") != std::string::npos);
  (void)issue_orders(office.step("2024-06-03"), {.signed_by = "王主任"});
  CHECK(text("2024-06-04").find("草稿") == std::string::npos);
  CHECK(text("2024-06-04").find("已发出的督办单") != std::string::npos);
  CHECK(text("2024-06-04").find("请于 2024-06-06 前答复") != std::string::npos);
  CHECK(text("2024-06-04").find("催办事项（1）") != std::string::npos);
  (void)answer_order(office.step("2024-06-05"), {"2024/1", "", "", "已制定赶工方案", day("2024-06-28")});
  CHECK(text("2024-06-06").find("请抓紧办理") == std::string::npos);
  CHECK(text("2024-06-06").find("均已答复") != std::string::npos);
  CHECK(text("2024-06-28").find("均已答复") != std::string::npos);
}

}  // namespace app_slip_test
}  // namespace duban
