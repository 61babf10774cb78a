// Orders in words.
#include "engine/document/order_document.h"

#include "engine/base/text.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string iso_or_empty(const std::optional<Date>& date) { return date ? date->to_string() : ""; }
Json iso_or_null(const std::optional<Date>& date) { return date ? Json(date->to_string()) : Json(); }

std::string approval_words(const std::string& approve, Language language) {
  if (approve == "office") return text_of(Msg::approve_office, language);
  return approve == "leader" ? text_of(Msg::approve_leader, language) : approve;
}

Message state_words(const SentLine& line) {
  const std::string until = line.answer && line.answer->until ? line.answer->until->to_string() : "";
  switch (line.state) {
    case OrderState::open: return {Msg::order_open, {}};
    case OrderState::late: return {Msg::order_late, {}};
    case OrderState::answered: return {Msg::order_answered, {until}};
    case OrderState::promise_over: return {Msg::order_promise_over, {until}};
    case OrderState::cured: return {Msg::order_cured, {}};
    case OrderState::withdrawn: return {Msg::order_withdrawn, {line.order.withdrawn_reason}};
    case OrderState::sent: break;
  }
  return {Msg::order_sent_only, {}};
}

DocumentTable ladder_table(const std::vector<LadderLine>& lines, Msg title, Msg empty, bool proposed, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({title, {std::to_string(lines.size())}}, language);
  table.empty = word(empty);
  if (proposed) {
    table.columns = {{word(Msg::head_action), 8, 7}, {word(Msg::head_addressee), 28, 20}, {word(Msg::head_approve), 10, 9}};
  }
  for (const DocumentColumn& column : {DocumentColumn{word(Msg::head_lamp), 6, 5}, DocumentColumn{word(Msg::head_ref), 8, 7}, DocumentColumn{word(Msg::head_title), 32, 28},
                                       DocumentColumn{word(Msg::head_by_rules), 18, 16}, DocumentColumn{word(Msg::head_order_why), 90, 48}}) {
    table.columns.push_back(column);
  }
  for (const LadderLine& line : lines) {
    std::vector<DocumentCell> row;
    if (proposed) {
      row = {text_cell(line.action), text_cell(addressee_line(line.to, line.addressees, language)), text_cell(approval_words(line.approve, language))};
    }
    row.push_back({lamp_word(line.lamp, language), std::nullopt, line.lamp});
    row.push_back(text_cell(line.about.ref));
    row.push_back(text_cell(line.about.title));
    row.push_back(text_cell(line.rule_name));
    row.push_back(text_cell(text_of(line.why, language)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Json subject_json(const OrderSubject& about) {
  Json json = Json::object();
  const bool task = !about.ref.empty();
  json.set("subject", task ? "task:" + about.key + "/" + about.ref : about.subject);
  json.set("ref", task ? Json(about.ref) : Json()).set("key", task ? Json(about.key) : Json()).set("title", about.title);
  return json.set("leads", about.leads).set("leaders", about.leaders);
}

Json ladder_json(const LadderLine& line) {
  Json json = subject_json(line.about);
  json.set("rule", line.rule).set("lamp", name_of(line.lamp)).set("since", iso_or_null(line.since)).set("state", line.state);
  json.set("action", line.action.empty() ? Json() : Json(line.action));
  if (line.rung >= 0) {
    json.set("rung", line.rung + 1).set("to", line.to).set("addressees", line.addressees);
    json.set("approve", line.approve.empty() ? Json() : Json(line.approve)).set("because", line.because.empty() ? Json() : Json(line.because));
  }
  return json.set("why", text_of(line.why, Language::chinese));
}

}  // namespace

std::string order_citation(const Order& order, Language language) {
  return text_of({Msg::order_name, {order.action, std::to_string(order.year), std::to_string(order.number)}}, language);
}

std::string addressee_line(const std::string& to, const std::vector<std::string>& names, Language language) {
  const std::string all = join(names, "、");
  if (to == "office") return text_of(Msg::to_office, language);
  return to == "principal" ? text_of({Msg::to_principal, {all}}, language) : all;
}

DocumentTable sent_table(const std::vector<SentLine>& lines, std::string title, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = std::move(title);
  table.empty = word(Msg::orders_none_sent);
  table.columns = {{word(Msg::head_order_number), 20, 18}, {word(Msg::head_sent_on), 10}, {word(Msg::head_addressee), 28, 20}, {word(Msg::head_ref), 8, 7},
                   {word(Msg::head_title), 32, 28}, {word(Msg::head_by_rules), 18, 16}, {word(Msg::head_reply_due), 10}, {word(Msg::head_status), 30, 24},
                   {word(Msg::head_answer), 50, 36}};
  for (const SentLine& line : lines) {
    table.rows.push_back({text_cell(order_citation(line.order, language)), text_cell(line.order.on.to_string()),
                          text_cell(addressee_line(line.order.to, line.order.addressees, language)), text_cell(line.about.ref), text_cell(line.about.title),
                          text_cell(line.rule_name), text_cell(iso_or_empty(line.order.reply_due)), text_cell(text_of(state_words(line), language)),
                          text_cell(line.answer ? line.answer->on.to_string() + " " + line.answer->text : "")});
  }
  return table;
}

Json sent_json(const SentLine& line) {
  Json json = Json::object();
  json.set("year", line.order.year).set("number", line.order.number).set("action", line.order.action).set("to", line.order.to);
  json.set("addressees", line.order.addressees).set("on", line.order.on.to_string()).set("reply_due", iso_or_null(line.order.reply_due));
  json.set("signed_by", line.order.signed_by).set("approved_by", line.order.approved_by.empty() ? Json() : Json(line.order.approved_by));
  Json about = subject_json(line.about);
  for (const char* name : {"subject", "ref", "key", "title"}) json.set(name, about[name]);
  json.set("rule", line.rule).set("because", line.because.empty() ? Json() : Json(line.because)).set("state", name_of(line.state));
  Json answer;
  if (line.answer) {
    answer.set("on", line.answer->on.to_string()).set("unit", line.answer->unit.empty() ? Json() : Json(line.answer->unit));
    answer.set("text", line.answer->text).set("until", iso_or_null(line.answer->until));
  }
  json.set("answer", std::move(answer)).set("withdrawn_on", iso_or_null(line.order.withdrawn_on));
  return json.set("entry", line.order.seq);
}

Document order_document(const OrderList& list, Language language) {
  Document document;
  document.title = text_of(Msg::orders_title, language);
  document.subtitle = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  document.banners = banners(list.demo, list.rehearsal, language);
  document.tables.push_back(ladder_table(list.proposed, Msg::orders_proposed, Msg::orders_none_proposed, true, language));
  document.tables.push_back(ladder_table(list.held, Msg::orders_held, Msg::orders_none_held, false, language));
  document.tables.push_back(sent_table(list.sent, text_of({Msg::orders_sent, {std::to_string(list.sent.size())}}, language), language));
  document.notes.push_back(text_of(Msg::orders_note, language));
  return document;
}

Json order_json(const OrderList& list, Json json) {
  Json proposed = Json::array();
  for (const LadderLine& line : list.proposed) proposed.push(ladder_json(line));
  Json held = Json::array();
  for (const LadderLine& line : list.held) held.push(ladder_json(line));
  Json sent = Json::array();
  for (const SentLine& line : list.sent) sent.push(sent_json(line));
  return json.set("proposed", std::move(proposed)).set("held", std::move(held)).set("sent", std::move(sent));
}

}  // namespace duban
