// Orders: proposals grouped by addressee, then entries. What is proposed is judged inside the write, so that two who
// issue at once do not send the same.
#include "engine/app/order_steps.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "engine/app/order_list.h"
#include "engine/app/task_units.h"
#include "engine/base/text.h"

namespace duban {
namespace {

Msg approver_label(const std::string& approve) { return approve == "office" ? Msg::approve_office : Msg::approve_leader; }

/// One order in the making: what goes to the same people by the same action.
struct OrderGroup {
  std::string action;
  std::string to;
  std::vector<std::string> addressees;
  std::optional<Duration> reply;
  std::vector<OrderItem> items;
};

class OrderMaker {
 public:
  OrderMaker(const Day& day, std::span<const Date> days, const OrderIssueRequest& request, Date on)
      : day_(day), request_(request), on_(on), stands_(ladders_on(day, days)) {}

  std::vector<Order> make(int& awaiting_approval) {
    if (request_.refs.empty()) {
      for (const LadderStand& stand : stands_) {
        if (stand.state == LadderStand::State::proposed && fits(stand) && later_order(stand) == nullptr) take(stand, awaiting_approval);
      }
    }
    for (const std::string& ref : request_.refs) take_ref(ref);
    return orders();
  }

 private:
  [[nodiscard]] const Rule& rule_of(const LadderStand& stand) const { return day_.policy().rulebook.rules[static_cast<std::size_t>(stand.rule)]; }
  [[nodiscard]] bool fits(const LadderStand& stand) const {
    if (!request_.rule.empty() && rule_of(stand).id != request_.rule) return false;
    if (request_.unit.empty()) return true;
    const auto names = addressees_of(day_, stand, rule_of(stand).ladder[static_cast<std::size_t>(stand.rung)]);
    return std::find(names.begin(), names.end(), request_.unit) != names.end();
  }

  void take_ref(const std::string& ref) {
    const std::string subject = "task:" + std::to_string(find_task(*day_.snapshot().history, ref, day_.date()).id);
    if (!named_.insert(subject).second) return;  // named twice
    int awaiting = 0;
    bool any = false;
    const LadderStand* held = nullptr;
    for (LadderStand stand : stands_) {
      if (stand.subject != subject || (!request_.rule.empty() && rule_of(stand).id != request_.rule)) continue;
      if (stand.state != LadderStand::State::proposed) {
        held = &*std::find_if(stands_.begin(), stands_.end(), [&](const LadderStand& s) { return s.subject == stand.subject && s.rule == stand.rule; });
        continue;
      }
      if (const Order* later = later_order(stand)) {
        const std::string reply = later->reply_due ? later->reply_due->to_string() : later->on.to_string();
        const Message sent{Msg::ladder_waiting, {later->action, later->name(), reply}};
        throw InputError(Msg::order_not_proposed, {}, {ref, text_of(sent, Language::chinese)});
      }
      if (!request_.rung.empty()) begin_higher(ref, stand);
      const Rung& rung = rule_of(stand).ladder[static_cast<std::size_t>(stand.rung)];
      if (!rung.approve.empty() && request_.approved_by.empty()) {
        throw InputError(Msg::order_needs_approver, {}, {ref, rung.action, label_arg(approver_label(rung.approve))});
      }
      take(stand, awaiting);
      any = true;
    }
    if (any) return;
    const Message why = held == nullptr ? Message{Msg::order_nothing, {}} : held->why;
    throw InputError(Msg::order_not_proposed, {}, {ref, text_of(why, Language::chinese)});
  }

  /// An order about the same that was sent on a later day than this one is to be: what is dated back must not send it again.
  [[nodiscard]] const Order* later_order(const LadderStand& stand) const {
    for (const Order& order : day_.snapshot().history->orders) {
      if (order.on <= on_ || order.withdrawn_on) continue;
      for (const OrderItem& item : order.items) {
        if (item.subject == stand.subject && item.rule == rule_of(stand).id) return &order;
      }
    }
    return nullptr;
  }

  /// The ladder begins at the rung asked for; a person answers for why.
  void begin_higher(const std::string& ref, LadderStand& stand) const {
    const auto& ladder = rule_of(stand).ladder;
    const auto found = std::find_if(ladder.begin(), ladder.end(), [&](const Rung& rung) { return rung.action == request_.rung; });
    if (found == ladder.end()) {
      std::vector<std::string> actions;
      for (const Rung& rung : ladder) actions.push_back(rung.action);
      throw InputError(Msg::order_no_such_rung, {}, {rule_of(stand).name, request_.rung, join(actions, "、")});
    }
    if (stand.last != nullptr) throw InputError(Msg::order_begun, {}, {ref, stand.last->action});
    if (found->to == "principal" && ladder.size() > 1) throw InputError(Msg::order_last_first, {}, {request_.rung});
    stand.rung = static_cast<int>(found - ladder.begin());
    stand.because = to_nfc(trim(request_.reason));
  }

  void take(const LadderStand& stand, int& awaiting_approval) {
    const Rung& rung = rule_of(stand).ladder[static_cast<std::size_t>(stand.rung)];
    if (!rung.approve.empty() && request_.approved_by.empty()) {
      ++awaiting_approval;
      return;
    }
    const std::vector<std::string> names = addressees_of(day_, stand, rung);
    const auto same = [&](const OrderGroup& group) {
      const bool reply = group.reply.has_value() == rung.reply.has_value() && (!rung.reply || (group.reply->count == rung.reply->count && group.reply->unit == rung.reply->unit));
      return group.action == rung.action && group.to == rung.to && group.addressees == names && reply;
    };
    auto group = std::find_if(groups_.begin(), groups_.end(), same);
    if (group == groups_.end()) group = groups_.insert(groups_.end(), {rung.action, rung.to, names, rung.reply, {}});
    group->items.push_back({stand.subject, rule_of(stand).id, stand.rung, stand.because});
  }

  [[nodiscard]] std::vector<Order> orders() const {
    if (request_.number && groups_.size() > 1) throw InputError(Msg::order_number_many, {}, {std::to_string(groups_.size())});
    const auto& sent = day_.snapshot().history->orders;
    int number = next_order_number(sent, on_.year());
    if (request_.number) {
      if (find_order(sent, on_.year(), *request_.number) != nullptr) {
        throw InputError(Msg::order_number_taken, {}, {std::to_string(on_.year()), std::to_string(*request_.number), std::to_string(number)});
      }
      number = *request_.number;
    }
    std::vector<Order> all;
    for (const OrderGroup& group : groups_) {
      Order order;
      order.year = on_.year();
      order.number = number++;
      order.on = on_;
      order.action = group.action;
      order.to = group.to;
      order.addressees = group.addressees;
      if (group.reply) order.reply_due = end_of(*group.reply, on_, day_.policy().calendar);
      order.signed_by = to_nfc(trim(request_.signed_by));
      order.approved_by = to_nfc(trim(request_.approved_by));
      order.items = group.items;
      all.push_back(std::move(order));
    }
    return all;
  }

  const Day& day_;
  const OrderIssueRequest& request_;
  Date on_;
  std::vector<LadderStand> stands_;
  std::vector<OrderGroup> groups_;
  std::set<std::string> named_;
};

Json payload_of(const Order& order) {
  Json payload = Json::object();
  payload.set("step", "issue").set("year", order.year).set("number", order.number).set("action", order.action).set("to", order.to);
  Json names = Json::array();
  for (const std::string& name : order.addressees) names.push(name);
  payload.set("addressees", std::move(names)).set("reply_due", order.reply_due ? Json(order.reply_due->to_string()) : Json());
  payload.set("signed_by", order.signed_by).set("approved_by", order.approved_by);
  Json items = Json::array();
  for (const OrderItem& item : order.items) {
    items.push(Json::object().set("subject", item.subject).set("rule", item.rule).set("rung", item.rung).set("because", item.because));
  }
  return payload.set("items", std::move(items));
}

EventDraft draft_of(const Order& order, Date on, Json payload) { return {EventType::order, "order:" + order.name(), on, std::move(payload), std::nullopt}; }

/// Refuses a rule that the rulebook in force does not have.
void expect_rule(const std::string& rule, const Rulebook& book) {
  std::vector<std::string> ids;
  for (const Rule& one : book.rules) {
    if (one.id == rule) return;
    if (!one.ladder.empty()) ids.push_back(one.id);
  }
  if (!rule.empty()) throw InputError(Msg::task_bad_value, {}, {"--rule", rule, join(ids, ", ")});
}

/// The order that `name` cites.
const Order& cited(const std::vector<Order>& all, const std::string& name, Date on) {
  const std::size_t slash = name.find('/');
  const auto number = [](std::string_view text) -> std::optional<int> {
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failed == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value) : std::nullopt;
  };
  const auto year = slash == std::string::npos ? std::optional(on.year()) : number(std::string_view(name).substr(0, slash));
  const auto n = number(std::string_view(name).substr(slash == std::string::npos ? 0 : slash + 1));
  const Order* order = year && n ? find_order(all, *year, *n) : nullptr;
  // A bare number is this year's, else the last year's that has it.
  for (const Order& other : all) {
    const bool earlier = slash == std::string::npos && n && other.number == *n && other.year < on.year();
    if (earlier && (order == nullptr || (order->year < other.year && order->year != on.year()))) order = &other;
  }
  if (order == nullptr || order->on > on) throw InputError(Msg::order_not_found, {}, {name});
  if (order->withdrawn_on) throw InputError(Msg::order_withdrawn_already, {}, {order->name(), order->withdrawn_on->to_string()});
  return *order;
}

/// The subject in `order` of the task called `ref`.
std::string subject_in(const History& history, const Order& order, const std::string& ref, Date on) {
  const std::string subject = "task:" + std::to_string(find_task(history, ref, on).id);
  if (order.is_about(subject)) return subject;
  std::vector<std::string> refs;
  for (const OrderItem& item : order.items) {
    for (const RegisteredTask& task : history.tasks) {
      if (item.subject == "task:" + std::to_string(task.id)) refs.push_back(history.version_on(task, on).ref);
    }
  }
  throw InputError(Msg::order_without_task, {}, {order.name(), ref, join(refs, "、")});
}

}  // namespace

std::vector<Order> propose_orders(const Day& day, std::span<const Date> days, const OrderIssueRequest& request, Date on, int& awaiting_approval) {
  return OrderMaker(day, days, request, on).make(awaiting_approval);
}

EventDraft order_entry(const Order& order) { return draft_of(order, order.on, payload_of(order)); }

OrderIssueResult issue_orders(const StepContext& context, const OrderIssueRequest& request) {
  if (trim(request.signed_by).empty()) throw InputError(Msg::option_needed, {}, {"--signed-by"});
  if (!request.rung.empty() && trim(request.reason).empty()) throw InputError(Msg::option_needed, {}, {"--reason"});
  OrderIssueResult result;
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] {
    Inquiry inquiry(ledger, {context.ledger, context.on, {}, ""});
    if (!request.unit.empty()) expect_unit(request.unit, inquiry.policy().directory(), *inquiry.history().names);
    expect_rule(request.rule, inquiry.policy().policy.rulebook);
    const JudgedDay judged = inquiry.judge();
    result.orders = OrderMaker(*judged.day, judged.days, request, context.on).make(result.awaiting_approval);
    result.day_off = !inquiry.policy().policy.calendar.is_workday(context.on);
    std::vector<EventDraft> drafts;
    for (const Order& order : result.orders) drafts.push_back(draft_of(order, context.on, payload_of(order)));
    if (!drafts.empty()) result.clock_raised = ledger.append(std::span<const EventDraft>(drafts), context.envelope).clock_raised;
  }, context.dry_run);
  return result;
}

OrderAnswerResult answer_order(const StepContext& context, const OrderAnswerRequest& request) {
  if (trim(request.text).empty()) throw InputError(Msg::option_needed, {}, {"--text"});
  OrderAnswerResult result;
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] {
    Inquiry inquiry(ledger, {context.ledger, context.on, {}, ""});
    const History& history = inquiry.history();
    const Order& order = cited(history.orders, request.order, context.on);
    const std::string about = request.ref.empty() ? "" : subject_in(history, order, request.ref, context.on);
    for (const OrderAnswer& answer : order.answers) {
      if (about.empty() || answer.subject.empty() || answer.subject == about) throw InputError(Msg::order_answered_already, {}, {order.name(), answer.on.to_string()});
    }
    const std::string unit = to_nfc(trim(request.unit));
    if (!unit.empty() && std::find(order.addressees.begin(), order.addressees.end(), unit) == order.addressees.end()) {
      throw InputError(Msg::order_other_unit, {}, {order.name(), unit, join(order.addressees, "、")});
    }
    result.until = request.until;
    const Calendar& calendar = inquiry.policy().policy.calendar;
    if (!result.until && order.reply_due) result.until = calendar.add(context.on, calendar.count(order.on, *order.reply_due));
    if (result.until && *result.until <= context.on) throw InputError(Msg::order_until_early, {}, {result.until->to_string(), context.on.to_string()});
    Json payload = Json::object();
    payload.set("step", "answer").set("about", order.seq).set("unit", unit).set("text", to_nfc(trim(request.text)));
    payload.set("subject", about);
    payload.set("until", result.until ? Json(result.until->to_string()) : Json());
    result.order = order;
    const EventDraft draft = draft_of(order, context.on, std::move(payload));
    result.clock_raised = ledger.append(std::span(&draft, 1), context.envelope).clock_raised;
  }, context.dry_run);
  return result;
}

OrderAnswerResult withdraw_order(const StepContext& context, const std::string& name, const std::string& reason) {
  if (trim(reason).empty()) throw InputError(Msg::option_needed, {}, {"--reason"});
  OrderAnswerResult result;
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] {
    const std::vector<Order> all = ledger.load_orders(ledger.last_seq());
    const Order& order = cited(all, name, context.on);
    if (!order.answers.empty()) throw InputError(Msg::order_answered_already, {}, {order.name(), order.answers.front().on.to_string()});
    result.order = order;
    Json payload = Json::object();
    payload.set("step", "withdraw").set("about", order.seq).set("reason", to_nfc(trim(reason)));
    const EventDraft draft = draft_of(order, context.on, std::move(payload));
    result.clock_raised = ledger.append(std::span(&draft, 1), context.envelope).clock_raised;
  }, context.dry_run);
  return result;
}

}  // namespace duban
