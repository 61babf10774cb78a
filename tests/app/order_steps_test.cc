// Specifies orders as the office sends them: grouped, numbered, approved, answered, withdrawn; and that nothing is sent
// twice.
#include "engine/app/order_steps.h"

#include <doctest/doctest.h>

#include "engine/app/order_list.h"
#include "tests/support/office.h"
#include "tests/support/read_error.h"

namespace duban {
namespace app_order_steps_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [甲局], leaders: [张三], due: 2024-05-31, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [甲局], leaders: [张三], due: 2024-05-31, due_basis: stated}\n"
    "  - {ref: \"1.3\", title: 丙, leads: [乙局], leaders: [李四], due: 2024-05-31, due_basis: stated}\n";

struct LateOffice : Office {
  LateOffice() : Office(kTasks) {}

  OrderIssueResult issue(std::string_view on, OrderIssueRequest request = {}) const {
    if (request.signed_by.empty()) request.signed_by = "王主任";
    return issue_orders(step(on), request);
  }
  [[nodiscard]] OrderList list(std::string_view as_of, const OrderQuestion& question = {}) const {
    Inquiry inquiry = ask(as_of);
    return list_orders(inquiry, question);
  }
};

std::string words(const OrderIssueResult& result) {
  std::string line;
  for (const Order& order : result.orders) {
    line += (line.empty() ? "" : "; ") + order.action + " " + order.name() + " " + order.addressees.front() + " " + std::to_string(order.items.size());
  }
  return line;
}

std::string states(const OrderList& list) {
  std::string line;
  for (const SentLine& sent : list.sent) line += (line.empty() ? "" : "; ") + sent.about.ref + " " + sent.order.action + " " + std::string(name_of(sent.state));
  return line;
}

TEST_CASE("what goes to the same unit is one order; each is numbered once; nothing is sent twice") {
  const LateOffice office;
  CHECK(office.issue("2024-05-31").orders.empty());
  CHECK(words(office.issue("2024-06-03")) == "催办 2024/1 甲局 2; 催办 2024/2 乙局 1");
  CHECK(office.issue("2024-06-03").orders.empty());
  CHECK(office.issue("2024-06-06").orders.empty());
  CHECK(office.list("2024-06-06").sent.front().order.reply_due == day("2024-06-06"));
  CHECK(states(office.list("2024-06-06")) == "1.1 催办 open; 1.2 催办 open; 1.3 催办 open");
  CHECK(states(office.list("2024-06-07")) == "1.1 催办 late; 1.2 催办 late; 1.3 催办 late");
}

TEST_CASE("a rung that needs approval is left out, and counted, until somebody approves") {
  const LateOffice office;
  (void)office.issue("2024-06-03");
  const OrderIssueResult without = office.issue("2024-06-07");
  CHECK(without.orders.empty());
  CHECK(without.awaiting_approval == 3);
  CHECK(error_of([&] { return office.issue("2024-06-07", {.refs = {"1.1"}}); }) == "order-needs-approver");
  const OrderIssueResult with = office.issue("2024-06-07", {.approved_by = "张三"});
  CHECK(words(with) == "督办 2024/3 张三 2; 督办 2024/4 李四 1");
  CHECK(with.orders.front().approved_by == "张三");
}

TEST_CASE("only one task, only one rule, only one unit") {
  const LateOffice office;
  CHECK(words(office.issue("2024-06-03", {.refs = {"1.2"}})) == "催办 2024/1 甲局 1");
  CHECK(words(office.issue("2024-06-03", {.unit = "乙局"})) == "催办 2024/2 乙局 1");
  CHECK(office.issue("2024-06-03", {.rule = "behind-pace-red"}).orders.empty());
  CHECK(error_of([&] { return office.issue("2024-06-03", {.refs = {"1.2"}}); }) == "order-not-proposed");
}

TEST_CASE("a person may begin higher, with a reason, but not at the last rung and not later") {
  const LateOffice office;
  CHECK(error_of([&] { return office.issue("2024-06-03", {.refs = {"1.1"}, .rung = "督办", .approved_by = "张三"}); }) == "option-needed");
  CHECK(error_of([&] { return office.issue("2024-06-03", {.refs = {"1.1"}, .rung = "约谈", .reason = "急", .approved_by = "张三"}); }) == "order-last-first");
  CHECK(error_of([&] { return office.issue("2024-06-03", {.refs = {"1.1"}, .rung = "问责", .reason = "急", .approved_by = "张三"}); }) == "order-no-such-rung");
  CHECK(words(office.issue("2024-06-03", {.refs = {"1.1"}, .rung = "督办", .reason = "省级重点项目", .approved_by = "张三"})) == "督办 2024/1 张三 1");
  CHECK(office.list("2024-06-03").sent.front().because == "省级重点项目");
  CHECK(error_of([&] { return office.issue("2024-06-14", {.refs = {"1.1"}, .rung = "通报", .reason = "急", .approved_by = "张三"}); }) == "order-begun");
}

TEST_CASE("a unit or a rule that nobody knows is refused: an empty list would read as good news") {
  const LateOffice office;
  CHECK(error_of([&] { return office.issue("2024-06-03", {.unit = "丁局"}); }) == "unit-unknown");
  CHECK(error_of([&] { return office.issue("2024-06-03", {.rule = "overdu"}); }) == "task-bad-value");
  CHECK(error_of([&] { return office.list("2024-06-03", {"丁局", false}); }) == "unit-unknown");
}

TEST_CASE("a task named twice is in an order once") {
  const LateOffice office;
  CHECK(words(office.issue("2024-06-03", {.refs = {"1.2", "2024/1.2", "1.2"}})) == "催办 2024/1 甲局 1");
}

TEST_CASE("what was sent on a later day is not sent again by an order dated back") {
  const LateOffice office;
  (void)office.issue("2024-06-07");
  CHECK(office.issue("2024-06-03").orders.empty());
  CHECK(error_of([&] { return office.issue("2024-06-03", {.refs = {"1.1"}}); }) == "order-not-proposed");
}

TEST_CASE("an order is answered once; a bare number is the last year's that has it") {
  const LateOffice office;
  (void)office.issue("2024-06-03");
  (void)answer_order(office.step("2024-06-05"), {"1", "1.1", "", "已安排", day("2024-06-28")});
  CHECK(error_of([&] { return answer_order(office.step("2024-06-06"), {"1", "1.1", "", "再延", day("2200-01-01")}); }) == "order-answered-already");
  CHECK(answer_order(office.step("2025-01-03"), {"1", "1.2", "", "已完成", day("2025-01-31")}).order.name() == "2024/1");
}

TEST_CASE("numbers may be given, once, for one order") {
  const LateOffice office;
  CHECK(error_of([&] { return office.issue("2024-06-03", {.number = 7}); }) == "order-number-many");
  CHECK(words(office.issue("2024-06-03", {.refs = {"1.3"}, .number = 7})) == "催办 2024/7 乙局 1");
  CHECK(error_of([&] { return office.issue("2024-06-03", {.refs = {"1.1"}, .number = 7}); }) == "order-number-taken");
  CHECK(words(office.issue("2024-06-03")) == "催办 2024/8 甲局 2");
}

TEST_CASE("an answer is for all tasks of an order or for one; it gives as long again unless it promises a day") {
  const LateOffice office;
  (void)office.issue("2024-06-03");
  CHECK(error_of([&] { return answer_order(office.step("2024-06-05"), {"2024/9", "", "", "已收到", std::nullopt}); }) == "order-not-found");
  CHECK(error_of([&] { return answer_order(office.step("2024-06-05"), {"1", "1.3", "", "已收到", std::nullopt}); }) == "order-without-task");
  CHECK(error_of([&] { return answer_order(office.step("2024-06-05"), {"1", "", "乙局", "已收到", std::nullopt}); }) == "order-other-unit");
  CHECK(error_of([&] { return answer_order(office.step("2024-06-05"), {"1", "", "", "已收到", day("2024-06-05")}); }) == "order-until-early");
  CHECK(error_of([&] { return answer_order(office.step("2024-06-05"), {"1", "", "", " ", std::nullopt}); }) == "option-needed");
  // The order gave three working days; the 10th is a holiday.
  CHECK(answer_order(office.step("2024-06-06"), {"2024/1", "1.1", "甲局", "赶工", std::nullopt}).until == day("2024-06-12"));
  CHECK(answer_order(office.step("2024-06-06"), {"2", "", "", "月底完成", day("2024-06-28")}).until == day("2024-06-28"));
  CHECK(states(office.list("2024-06-12")) == "1.1 催办 answered; 1.2 催办 late; 1.3 催办 answered");
  CHECK(states(office.list("2024-06-13")) == "1.1 催办 promise-over; 1.2 催办 late; 1.3 催办 answered");
  CHECK(office.list("2024-06-13").proposed.size() == 2);
}

TEST_CASE("an order may be withdrawn with a reason while nobody has answered it; it is then proposed again") {
  const LateOffice office;
  (void)office.issue("2024-06-03");
  CHECK(error_of([&] { return withdraw_order(office.step("2024-06-04"), "2", ""); }) == "option-needed");
  (void)withdraw_order(office.step("2024-06-04"), "2", "发错单位");
  CHECK(error_of([&] { return withdraw_order(office.step("2024-06-04"), "2", "发错单位"); }) == "order-withdrawn-already");
  CHECK(states(office.list("2024-06-04", {"", true})) == "1.1 催办 open; 1.2 催办 open; 1.3 催办 withdrawn");
  CHECK(words(office.issue("2024-06-04")) == "催办 2024/3 乙局 1");
  (void)answer_order(office.step("2024-06-05"), {"1", "", "", "已安排", std::nullopt});
  CHECK(error_of([&] { return withdraw_order(office.step("2024-06-05"), "1", "不妥"); }) == "order-answered-already");
}

TEST_CASE("what is cured is told as settled") {
  const LateOffice office;
  (void)office.issue("2024-06-03");
  office.progress("ref,on,unit,percent\n1.3,2024-06-05,乙局,100\n", "2024-06-05T10:00");
  CHECK(states(office.list("2024-06-05", {"", true})) == "1.1 催办 open; 1.2 催办 open; 1.3 催办 cured");
  CHECK(states(office.list("2024-06-05")) == "1.1 催办 open; 1.2 催办 open");
}

TEST_CASE("a dry run sends nothing; orders survive a rebuild and prove") {
  const LateOffice office;
  OrderIssueRequest request;
  request.signed_by = "王主任";
  CHECK(issue_orders(office.step("2024-06-03", true), request).orders.size() == 2);
  CHECK(office.list("2024-06-03").sent.empty());
  (void)office.issue("2024-06-03");
  (void)answer_order(office.step("2024-06-05"), {"1", "", "", "已安排", std::nullopt});
  (void)Ledger::rebuild(office.file);
  CHECK(Ledger::open(office.file, Database::Access::read).verify().problems.empty());
  CHECK(states(office.list("2024-06-05")) == "1.1 催办 answered; 1.2 催办 answered; 1.3 催办 open");
}

}  // namespace app_order_steps_test
}  // namespace duban
