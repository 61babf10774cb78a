// Specifies the ladder: a rung is proposed after the one before was sent and its reply date has passed without answer or
// cure; what is held back, and why.
#include "engine/rules/ladder.h"

#include <doctest/doctest.h>

#include "engine/rules/timeline.h"
#include "tests/support/rules.h"

namespace duban {
namespace rules_ladder_test {

const std::string kLadder =
    "    ladder:\n"
    "      - {action: 催办, to: lead, reply: 3 workdays}\n"
    "      - {action: 督办, to: leader, reply: 5 workdays, approve: office}\n"
    "      - {action: 约谈, to: principal, approve: leader}\n";
const std::string kOverdue = "rules:\n  - id: overdue\n    name: 逾期\n    when: open and overdue\n    lamp: red\n" + kLadder;

/// Task 1 is due on Friday 2024-05-31, as stated and confirmed, and finished on no day.
HistoryBuilder late_task() { return a_history().task(a_task().due("2024-05-31").lead("甲局").leader("张三")).confirmation(1, "2024-01-02"); }

Order an_order(std::string_view on, int rung, const std::string& action, std::optional<std::string> reply_due, const std::string& subject = "task:1") {
  Order order;
  order.seq = 1000 + rung;
  order.year = 2024;
  order.number = rung + 1;
  order.on = day(on);
  order.action = action;
  order.to = "lead";
  if (reply_due) order.reply_due = day(*reply_due);
  order.items = {{subject, "overdue", rung, ""}};
  return order;
}

OrderAnswer an_answer(std::string_view on, std::optional<std::string> until) {
  OrderAnswer answer;
  answer.on = day(on);
  if (until) answer.until = day(*until);
  return answer;
}

/// "proposed 催办", "waiting" … of each ladder on a day, joined by "; ".
std::string stands(const History& history, std::string_view as_of, const std::string& rules = kOverdue) {
  const Policy policy = a_policy(rules);
  const JudgedDay judged = sweep(history, [&](Date) -> const Policy& { return policy; }, day(as_of), [](const Day&) {});
  std::string line;
  for (const LadderStand& stand : ladders_on(*judged.day, judged.days)) {
    line += line.empty() ? "" : "; ";
    line += name_of(stand.state);
    if (stand.rung >= 0) line += " " + policy.rulebook.rules[static_cast<std::size_t>(stand.rule)].ladder[static_cast<std::size_t>(stand.rung)].action;
  }
  return line;
}

History with_orders(HistoryBuilder builder, const std::vector<Order>& orders) {
  History history = builder.build();
  history.orders = orders;
  return history;
}

TEST_CASE("the first rung is proposed once the rule holds, and stays proposed until it is sent: a missed Friday is caught up") {
  const History history = late_task().build();
  CHECK(stands(history, "2024-05-31").empty());
  CHECK(stands(history, "2024-06-03") == "proposed 催办");
  CHECK(stands(history, "2024-06-07") == "proposed 催办");
  CHECK(stands(history, "2024-07-31") == "proposed 催办");
}

TEST_CASE("the next rung is proposed the day after the reply date, not before") {
  const History history = with_orders(late_task(), {an_order("2024-06-07", 0, "催办", "2024-06-13")});
  CHECK(stands(history, "2024-06-06") == "proposed 催办");
  CHECK(stands(history, "2024-06-07") == "waiting");
  CHECK(stands(history, "2024-06-13") == "waiting");
  CHECK(stands(history, "2024-06-14") == "proposed 督办");
}

TEST_CASE("an answer gives time until the day it promises") {
  Order order = an_order("2024-06-07", 0, "催办", "2024-06-13");
  order.answers = {an_answer("2024-06-12", "2024-06-28")};
  const History history = with_orders(late_task(), {order});
  CHECK(stands(history, "2024-06-11") == "waiting");
  CHECK(stands(history, "2024-06-12") == "promised");
  CHECK(stands(history, "2024-06-28") == "promised");
  CHECK(stands(history, "2024-06-29") == "proposed 督办");
}

TEST_CASE("an answer after the reply date takes the proposal back until the day it promises") {
  Order order = an_order("2024-06-07", 0, "催办", "2024-06-13");
  order.answers = {an_answer("2024-06-17", "2024-06-21")};
  const History history = with_orders(late_task(), {order});
  CHECK(stands(history, "2024-06-16") == "proposed 督办");
  CHECK(stands(history, "2024-06-17") == "promised");
  CHECK(stands(history, "2024-06-24") == "proposed 督办");
}

TEST_CASE("what is cured is urged no more; what comes back begins at the first rung") {
  // Finished on 06-12 and returned by reopening on 07-01 with a deadline that passes on 07-05.
  const auto builder = late_task().closing(1, "2024-06-12").step(StepKind::reopen, 1, "2024-07-01").extension(1, "2024-07-01", "2024-07-05", DueMove::reopened);
  const History history = with_orders(builder, {an_order("2024-06-07", 0, "催办", "2024-06-13")});
  CHECK(stands(history, "2024-06-12").empty());
  CHECK(stands(history, "2024-07-05").empty());
  CHECK(stands(history, "2024-07-08") == "proposed 催办");
}

TEST_CASE("an order that is withdrawn counts no more from that day") {
  Order order = an_order("2024-06-07", 0, "催办", "2024-06-13");
  order.withdrawn_on = day("2024-06-11");
  const History history = with_orders(late_task(), {order});
  CHECK(stands(history, "2024-06-10") == "waiting");
  CHECK(stands(history, "2024-06-11") == "proposed 催办");
}

TEST_CASE("where another rulebook's ladder stands now, orders are matched by their action") {
  const std::string shorter = "rules:\n  - id: overdue\n    when: open and overdue\n    lamp: red\n    ladder:\n      - {action: 督办, to: leader, reply: 5 workdays}\n      - {action: 约谈, to: principal}\n";
  // 催办 was sent under a ladder that had it: 督办 is the first rung now, and 约谈 is not reached by counting.
  const History urged = with_orders(late_task(), {an_order("2024-06-07", 0, "催办", "2024-06-13")});
  CHECK(stands(urged, "2024-06-14", shorter) == "proposed 督办");
  const History supervised = with_orders(late_task(), {an_order("2024-06-07", 0, "督办", "2024-06-13")});
  CHECK(stands(supervised, "2024-06-14") == "proposed 约谈");
}

TEST_CASE("a rung withdrawn from under a higher one is to be sent anew before the climb goes on") {
  Order first = an_order("2024-06-07", 0, "催办", "2024-06-13");
  first.to = "lead";
  first.withdrawn_on = day("2024-06-18");
  Order second = an_order("2024-06-14", 1, "督办", "2024-06-21");
  second.to = "leader";
  const History history = with_orders(late_task(), {first, second});
  CHECK(stands(history, "2024-06-17") == "waiting");
  CHECK(stands(history, "2024-06-18") == "proposed 催办");
  CHECK(stands(history, "2024-06-24") == "proposed 催办");
}

TEST_CASE("nobody is summoned who was not urged: after a circular alone the first rung comes") {
  const std::string rules = "rules:\n  - id: overdue\n    when: open and overdue\n    lamp: red\n    ladder:\n      - {action: 催办, to: lead, reply: 3 workdays}\n      - {action: 通报, to: office, reply: 3 workdays}\n      - {action: 约谈, to: principal}\n";
  Order circular = an_order("2024-06-07", 1, "通报", "2024-06-13");
  circular.to = "office";
  circular.items.front().because = "急";
  CHECK(stands(with_orders(late_task(), {circular}), "2024-06-14", rules) == "proposed 催办");
  circular.to = "lead";
  CHECK(stands(with_orders(late_task(), {circular}), "2024-06-14", rules) == "proposed 约谈");
}

TEST_CASE("there is nothing above the last rung") {
  const History history = with_orders(late_task(), {an_order("2024-06-07", 0, "催办", "2024-06-13"), an_order("2024-06-14", 1, "督办", "2024-06-21"), an_order("2024-06-24", 2, "约谈", std::nullopt)});
  CHECK(stands(history, "2024-06-24") == "at-top");
  CHECK(stands(history, "2024-12-31") == "at-top");
}

TEST_CASE("a rung in the middle that asks for no answer ends the climb") {
  const History history = with_orders(late_task(), {an_order("2024-06-07", 0, "催办", std::nullopt)});
  CHECK(stands(history, "2024-07-31") == "no-reply-term");
}

TEST_CASE("nothing climbs on an implied date that nobody has confirmed, not even when the year is over") {
  const auto implied = a_history().task(a_task().due("2024-05-31").implied());
  CHECK(stands(implied.build(), "2024-06-07") == "unconfirmed");
  CHECK(stands(implied.build(), "2025-02-07") == "unconfirmed");
  auto confirmed = implied;
  CHECK(stands(confirmed.confirmation(1, "2024-06-10").build(), "2024-06-07") == "unconfirmed");
  CHECK(stands(confirmed.build(), "2024-06-10") == "proposed 催办");
}

TEST_CASE("a part is not urged beside its whole; it is when the whole is finished") {
  auto builder = late_task().task(a_task().ref("1.2").due("2024-05-31")).confirmation(2, "2024-01-02").link(2, 1, "2024-01-02", LinkKind::contributes_to);
  CHECK(stands(builder.build(), "2024-06-07") == "proposed 催办; under-whole");
  CHECK(stands(builder.closing(1, "2024-06-11").build(), "2024-06-14") == "proposed 催办");
}

TEST_CASE("an urgent task begins higher, with the reason its rulebook gives") {
  const std::string rules =
      "rules:\n  - id: overdue\n    when: open and overdue\n    lamp: red\n    ladder:\n"
      "      - {action: 催办, to: lead, reply: 3 workdays}\n"
      "      - {action: 督办, to: leader, reply: 5 workdays, at_once: 'class = \"A\"', because: A 类项目}\n"
      "      - {action: 约谈, to: principal}\n";
  const auto urgent = a_history().task(a_task().due("2024-05-31").of_class("A")).task(a_task().ref("1.2").due("2024-05-31").of_class("B")).confirmation(1, "2024-01-02").confirmation(2, "2024-01-02");
  CHECK(stands(urgent.build(), "2024-06-07", rules) == "proposed 督办; proposed 催办");
}

TEST_CASE("an order about another task or another rule does not count") {
  Order order = an_order("2024-06-07", 0, "催办", "2024-06-13", "task:2");
  Order rule = an_order("2024-06-07", 0, "催办", "2024-06-13");
  rule.items.front().rule = "behind-pace";
  CHECK(stands(with_orders(late_task(), {order, rule}), "2024-06-14") == "proposed 催办");
}

TEST_CASE("targets of one task that fall short are one ladder") {
  const std::string rules = "rules:\n  - id: overdue\n    for: target\n    when: short and open and today > due\n    lamp: red\n" + kLadder;
  const auto builder = a_history().task(a_task().due("2024-05-31").target(a_target("甲", Comparator::at_least, "10", "个")).target(a_target("乙", Comparator::at_least, "10", "个")))
                           .confirmation(1, "2024-01-02").report(1, "2024-05-30", std::nullopt, {a_value("1", "个", 0), a_value("2", "个", 1)});
  CHECK(stands(builder.build(), "2024-06-07", rules) == "proposed 催办");
}

}  // namespace rules_ladder_test
}  // namespace duban
