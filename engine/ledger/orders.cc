// Entries of orders → orders. There are few, so they are read from the entries themselves.
#include <algorithm>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"

namespace duban {
namespace {

Order order_from(const Event& event, const Json& payload) {
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  Order order;
  order.seq = event.seq;
  order.on = event.effective_on;
  order.year = static_cast<int>(payload["year"].integer().value_or(0));
  order.number = static_cast<int>(payload["number"].integer().value_or(0));
  order.action = text("action");
  order.to = text("to");
  for (const Json& name : payload["addressees"].items()) order.addressees.push_back(name.text().value_or(""));
  if (const auto due = payload["reply_due"].text()) order.reply_due = parse_date(*due);
  order.signed_by = text("signed_by");
  order.approved_by = text("approved_by");
  for (const Json& item : payload["items"].items()) {
    order.items.push_back({item["subject"].text().value_or(""), item["rule"].text().value_or(""),
                           static_cast<int>(item["rung"].integer().value_or(0)), item["because"].text().value_or("")});
  }
  return order;
}

OrderAnswer answer_from(const Event& event, const Json& payload) {
  OrderAnswer answer;
  answer.seq = event.seq;
  answer.on = event.effective_on;
  answer.subject = payload["subject"].text().value_or("");
  answer.unit = payload["unit"].text().value_or("");
  answer.text = payload["text"].text().value_or("");
  if (const auto until = payload["until"].text()) answer.until = parse_date(*until);
  return answer;
}

}  // namespace

std::vector<Order> Ledger::load_orders(std::int64_t known_seq) {
  std::vector<std::int64_t> seqs;
  Statement& rows = db_->prepare("SELECT seq FROM order_entry WHERE seq <= ? ORDER BY seq").bind(known_seq);
  while (rows.step()) seqs.push_back(rows.integer(0));
  rows.reset();
  std::vector<Order> all;
  if (seqs.empty()) return all;
  for (const Event& event : load_entries(seqs)) {
    const Json payload = parse_json(event.payload).value_or(Json());
    const std::string step = payload["step"].text().value_or("");
    if (step == "issue") {
      all.push_back(order_from(event, payload));
      continue;
    }
    const std::int64_t about = payload["about"].integer().value_or(0);
    const auto of = std::lower_bound(all.begin(), all.end(), about, [](const Order& order, std::int64_t wanted) { return order.seq < wanted; });
    if (of == all.end() || of->seq != about) throw WorldError(Msg::ledger_damaged, {file(), "order"});
    if (step == "answer") {
      of->answers.push_back(answer_from(event, payload));
    } else {
      of->withdrawn_on = event.effective_on;
      of->withdrawn_seq = event.seq;
      of->withdrawn_reason = payload["reason"].text().value_or("");
    }
  }
  return all;
}

}  // namespace duban
