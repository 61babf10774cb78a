// order: the ladder's orders: what is to be sent, what was; issue, answer, withdraw.
#include <map>

#include "cli/invocation.h"
#include "cli/issue_words.h"
#include "engine/app/order_list.h"
#include "engine/app/order_steps.h"
#include "engine/document/order_document.h"

namespace duban {
namespace cli_order {

constexpr const char* kWords = "list | issue [REF …] | answer NUMBER | withdraw NUMBER";
constexpr std::size_t kMostWords = 1000;

/// Refuses options that mean nothing to `step`.
void allow(const Invocation& in, const std::string& step, const std::vector<const char*>& allowed) {
  for (const char* option : {"unit", "all", "as-of", "known-at", "rulebook", "format", "output", "signed-by", "approved-by", "rule", "rung", "reason", "number", "text", "until", "ref", "on", "actor", "dry-run"}) {
    const bool fits = std::find_if(allowed.begin(), allowed.end(), [&](const char* one) { return std::string(one) == option; }) != allowed.end();
    if (in.has(option) && !fits) throw UsageError{{Msg::usage_not_together, {"order " + step, std::string("--") + option}}};
  }
}

int run_list(Invocation& in) {
  allow(in, "list", {"unit", "all", "as-of", "known-at", "rulebook", "format", "output"});
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const OrderList list = list_orders(inquiry, {in.value("unit"), in.has("all")});
  in.put([&] { return order_document(list, in.language()); }, [&] { return order_json(list, inquiry.head("orders")); });
  return kDone;
}

int run_issue(Invocation& in) {
  allow(in, "issue", {"unit", "signed-by", "approved-by", "rule", "rung", "reason", "number", "on", "actor", "dry-run"});
  in.need({"signed-by"});
  OrderIssueRequest request;
  request.refs = {in.words().begin() + 1, in.words().end()};
  request.unit = in.value("unit");
  request.rule = in.value("rule");
  request.rung = in.value("rung");
  request.reason = in.value("reason");
  request.signed_by = in.value("signed-by");
  request.approved_by = in.value("approved-by");
  if (in.has("number")) request.number = issue_number_of("--number", in.value("number"));
  if (!request.rung.empty() && request.refs.empty()) throw UsageError{{Msg::usage_words_missing, {"order issue --rung", "REF"}}};
  const OrderIssueResult result = issue_orders(in.step(), request);
  if (result.clock_raised) in.warn(Msg::clock_raised);
  if (result.day_off && !result.orders.empty()) in.warn(Msg::order_on_day_off, {in.step().on.to_string()});
  std::size_t items = 0;
  for (const Order& order : result.orders) {
    items += order.items.size();
    const std::string reply = order.reply_due ? in.text(Msg::order_reply_by, {order.reply_due->to_string()}) : "";
    in.say(in.text(Msg::order_issued_line, {order_citation(order, in.language()), addressee_line(order.to, order.addressees, in.language()), std::to_string(order.items.size())}) + reply);
  }
  in.say(result.orders.empty() ? in.text(Msg::order_nothing)
                               : in.text(Msg::order_issued, {std::to_string(result.orders.size()), std::to_string(items)}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  if (result.awaiting_approval > 0) in.say(in.text(Msg::order_needs_approval, {std::to_string(result.awaiting_approval)}));
  return kDone;
}

int run_answer(Invocation& in) {
  allow(in, "answer", {"text", "until", "ref", "unit", "on", "actor", "dry-run"});
  in.need({"text"});
  const OrderAnswerResult result = answer_order(in.step(), {in.word(1), in.value("ref"), in.value("unit"), in.value("text"), in.date("until")});
  if (result.clock_raised) in.warn(Msg::clock_raised);
  const std::string cited = order_citation(result.order, in.language());
  in.say((result.until ? in.text(Msg::order_answer_done, {cited, result.until->to_string()}) : in.text(Msg::order_answer_plain, {cited})) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

int run_withdraw(Invocation& in) {
  allow(in, "withdraw", {"reason", "on", "actor", "dry-run"});
  in.need({"reason"});
  const OrderAnswerResult result = withdraw_order(in.step(), in.word(1), in.value("reason"));
  if (result.clock_raised) in.warn(Msg::clock_raised);
  in.say(in.text(Msg::order_withdrawn_done, {order_citation(result.order, in.language())}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

int run(Invocation& in) {
  const std::string& step = in.word(0);
  if (step == "list" && in.words().size() == 1) return run_list(in);
  if (step == "issue") return run_issue(in);
  if (step == "answer" && in.words().size() == 2) return run_answer(in);
  if (step == "withdraw" && in.words().size() == 2) return run_withdraw(in);
  throw UsageError{{Msg::usage_words_missing, {"order", kWords}}};
}

}  // namespace cli_order

Verb order_verb() {
  using namespace cli_order;
  const std::vector<Option> own = {{"unit", "U", Msg::opt_order_unit}, {"all", "", Msg::opt_order_all}, {"signed-by", "NAME", Msg::opt_signed_by},
                                   {"approved-by", "NAME", Msg::opt_order_approved}, {"rule", "ID", Msg::opt_order_rule}, {"rung", "ACTION", Msg::opt_order_rung},
                                   {"reason", "TEXT", Msg::opt_order_reason}, {"number", "N", Msg::opt_order_number}, {"text", "TEXT", Msg::opt_order_answer},
                                   {"until", "DATE", Msg::opt_order_until}, {"ref", "REF", Msg::opt_order_ref}};
  return {"order", Msg::category_record, Msg::verb_order, kWords, 1, kMostWords, join_options({own, asking_options(), writing_options()}),
          {"duban order list --as-of 2024-12-31", "duban order issue --signed-by 王主任", "duban order issue 4.10 --signed-by 王主任 --approved-by 艾正兵",
           "duban order issue 4.10 --rung 督办 --reason 省级重点项目 --signed-by 王主任 --approved-by 王主任", "duban order answer 2024/3 --text 已制定赶工方案 --until 2024-12-20",
           "duban order withdraw 2024/3 --reason 发错单位"}, &run};
}

}  // namespace duban
