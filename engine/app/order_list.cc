// Ladders and orders side by side.
#include "engine/app/order_list.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "engine/app/task_units.h"

namespace duban {
namespace {

OrderSubject subject_of_task(const TaskState& state, std::string subject) {
  return {std::move(subject), state.ref(), state.key(), state.title(), state.leads(), state.leaders()};
}

/// The subject of an order sent earlier; a task that has been cancelled since keeps its last name.
OrderSubject subject_named(const Day& day, const std::string& subject) {
  const std::string name = subject.substr(subject.find(':') + 1);
  if (!subject.starts_with("task:")) return {subject, "", "", name, {}, {}};
  int id = 0;
  std::from_chars(name.data(), name.data() + name.size(), id);
  for (const TaskState& state : day.snapshot().tasks) {
    if (state.task->id == id) return subject_of_task(state, subject);
  }
  const History& history = *day.snapshot().history;
  for (const RegisteredTask& task : history.tasks) {
    if (task.id != id) continue;
    const RegisteredTask& last = history.version_on(task, day.date());
    return {subject, last.ref, history.key_of(last), history.title_of(last), history.names_of(last.leads), history.names_of(last.leaders)};
  }
  return {subject, "", "", name, {}, {}};
}

bool concerns(const OrderSubject& about, const std::vector<std::string>& addressees, const std::string& unit) {
  const auto names = [&](const std::vector<std::string>& all) { return std::find(all.begin(), all.end(), unit) != all.end(); };
  return unit.empty() || names(addressees) || names(about.leads) || about.title == unit;
}

std::string rule_name_of(const Rulebook& book, const std::string& id) {
  const auto found = std::find_if(book.rules.begin(), book.rules.end(), [&](const Rule& rule) { return rule.id == id; });
  return found == book.rules.end() ? id : found->name;
}

OrderState state_of(const Order& order, const OrderItem& item, bool stands, Date as_of) {
  if (!order.stands_on(as_of)) return OrderState::withdrawn;
  if (!stands) return OrderState::cured;
  if (const OrderAnswer* answer = order.answer_of(item.subject, as_of)) {
    return as_of > answer->until.value_or(answer->on) ? OrderState::promise_over : OrderState::answered;
  }
  if (!order.reply_due) return OrderState::sent;
  return as_of > *order.reply_due ? OrderState::late : OrderState::open;
}

/// Orders with the ladder they still stand for.
class SentLines {
 public:
  SentLines(const Day& day, const std::vector<LadderStand>& stands) : day_(day) {
    for (const LadderStand& stand : stands) {
      for (const Order* order : stand.sent) standing_.emplace(order->seq, day.policy().rulebook.rules[static_cast<std::size_t>(stand.rule)].id, stand.subject);
    }
  }

  [[nodiscard]] std::vector<SentLine> all(const OrderQuestion& question) const {
    std::vector<SentLine> out;
    for (const Order& order : day_.snapshot().history->orders) {
      if (order.on > day_.date()) continue;
      for (const OrderItem& item : order.items) {
        SentLine line = line_of(order, item);
        const bool settled = line.state == OrderState::cured || line.state == OrderState::withdrawn;
        if ((!settled || question.settled) && concerns(line.about, order.addressees, question.unit)) out.push_back(std::move(line));
      }
    }
    return out;
  }

 private:
  [[nodiscard]] SentLine line_of(const Order& order, const OrderItem& item) const {
    SentLine line;
    line.about = subject_named(day_, item.subject);
    line.order = order;
    line.rule = item.rule;
    line.rule_name = rule_name_of(day_.policy().rulebook, item.rule);
    line.because = item.because;
    line.state = state_of(order, item, standing_.contains({order.seq, item.rule, item.subject}), day_.date());
    if (const OrderAnswer* answer = order.answer_of(item.subject, day_.date())) line.answer = *answer;
    return line;
  }

  const Day& day_;
  std::set<std::tuple<std::int64_t, std::string, std::string>> standing_;
};

}  // namespace

LadderLine ladder_line(const Day& day, const LadderStand& stand) {
  const Rule& rule = day.policy().rulebook.rules[static_cast<std::size_t>(stand.rule)];
  LadderLine line;
  line.about = stand.task_row >= 0 ? subject_of_task(day.state(stand.task_row), stand.subject) : subject_named(day, stand.subject);
  line.rule = rule.id;
  line.rule_name = rule.name;
  line.lamp = stand.lamp;
  line.since = stand.since;
  line.state = name_of(stand.state);
  line.rung = stand.rung;
  line.because = stand.because;
  line.why = stand.why;
  if (stand.rung < 0) return line;
  const Rung& rung = rule.ladder[static_cast<std::size_t>(stand.rung)];
  line.action = rung.action;
  line.to = rung.to;
  line.approve = rung.approve;
  line.addressees = addressees_of(day, stand, rung);
  return line;
}

std::vector<SentLine> sent_orders(const Day& day, const std::vector<LadderStand>& stands, const OrderQuestion& question) {
  return SentLines(day, stands).all(question);
}

OrderList list_orders(Inquiry& inquiry, const OrderQuestion& question) {
  if (!question.unit.empty()) expect_unit(question.unit, inquiry.policy().directory(), *inquiry.history().names);
  const JudgedDay judged = inquiry.judge();
  const Day& day = *judged.day;
  OrderList list;
  list.as_of = inquiry.as_of();
  list.demo = inquiry.history().demo;
  list.rehearsal = inquiry.is_rehearsal();
  const std::vector<LadderStand> stands = ladders_on(day, judged.days);
  for (const LadderStand& stand : stands) {
    LadderLine line = ladder_line(day, stand);
    if (!concerns(line.about, line.addressees, question.unit)) continue;
    (stand.state == LadderStand::State::proposed ? list.proposed : list.held).push_back(std::move(line));
  }
  list.sent = sent_orders(day, stands, question);
  return list;
}

}  // namespace duban
