// Slips in words.
#include "engine/document/slip_document.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/order_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

constexpr int kTaskTextWidth = 200;

std::string slip_day(const std::optional<Date>& date) { return date ? date->to_string() : "—"; }
Json slip_day_json(const std::optional<Date>& date) { return date ? Json(date->to_string()) : Json(); }

DocumentTable slip_tasks_table(const Slip& slip, bool leads, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  const auto count = std::count_if(slip.tasks.begin(), slip.tasks.end(), [&](const SlipTask& t) { return t.leads == leads; });
  table.title = text_of({leads ? Msg::split_leads : Msg::split_supports, {std::to_string(count)}}, language);
  table.empty = word(Msg::workload_none);
  table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::slip_task), kTaskTextWidth, 46}, {word(Msg::slip_targets), 60, 24}, {word(Msg::head_due), 20, 18}, {word(Msg::head_leaders), 14, 10},
                   {word(Msg::head_leads), 30, 16}, {word(Msg::head_via), 16, 10}, {word(Msg::form_received), 12, 11}};
  for (const SlipTask& t : slip.tasks) {
    if (t.leads != leads) continue;
    table.rows.push_back({text_cell(t.ref), text_cell(t.text.empty() ? t.title : t.text), text_cell(join(t.targets, "；")),
                          text_cell(t.due.to_string() + (t.implied ? word(Msg::weekly_implied) : "")), text_cell(join(t.leaders, "、")), text_cell(join(t.leads_by, "、")), text_cell(t.via_group),
                          text_cell(t.received_on)});
  }
  return table;
}

/// What all matters of `slip` have in common stands above them: an order's addressee, number and day of answer.
DocumentTable slip_matters_table(const Slip& slip, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  const bool each = slip.to.empty();  // of several orders
  DocumentTable table{text_of({Msg::slip_matters, {std::to_string(slip.matters.size()), slip_action(slip, language)}}, language),
                      {{word(Msg::head_lamp), 6, 5}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 40, 24}, {word(Msg::slip_finding), 60, 30}, {word(Msg::head_since), 10, 11},
                       {word(Msg::slip_evidence_head), 120, 38}, {word(Msg::head_order_why), 90, 30}},
                      {}, ""};
  if (each) {
    for (const DocumentColumn& column : {DocumentColumn{word(Msg::head_addressee), 28, 14}, {word(Msg::head_order_number), 20, 17}, {word(Msg::head_reply_due), 10, 11}}) table.columns.push_back(column);
  }
  for (const SlipMatter& m : slip.matters) {
    std::vector<DocumentCell> row = {DocumentCell{lamp_word(m.lamp, language), std::nullopt, m.lamp}, text_cell(m.ref), text_cell(m.title),
                                     text_cell(m.rule_name + text_of(Msg::colon, language) + m.finding), text_cell(slip_day(m.since)), text_cell(join(m.evidence, "；")), text_cell(m.why)};
    if (each) {
      for (const std::string& text : {addressee_line(m.to, m.addressees, language), m.number.empty() ? word(Msg::slip_not_sent) : m.number, slip_day(m.reply_due)}) row.push_back(text_cell(text));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// The day by which all of `slip` is to be answered; nothing where the matters differ.
std::optional<Date> common_reply(const Slip& slip) {
  if (slip.reply_due || slip.matters.empty()) return slip.reply_due;
  const std::optional<Date> first = slip.matters.front().reply_due;
  const bool same = std::all_of(slip.matters.begin(), slip.matters.end(), [&](const SlipMatter& m) { return m.reply_due == first; });
  return same ? first : std::nullopt;
}

bool is_all_sent(const Slip& slip) {
  return !slip.matters.empty() && std::all_of(slip.matters.begin(), slip.matters.end(), [](const SlipMatter& m) { return !m.number.empty(); });
}

void add_dispatch(const Slip& slip, Language language, Document& document) {
  const auto leads = std::count_if(slip.tasks.begin(), slip.tasks.end(), [](const SlipTask& t) { return t.leads; });
  document.lead.push_back(text_of({Msg::slip_dispatch_lead, {std::to_string(slip.tasks.size()), std::to_string(leads), std::to_string(slip.tasks.size() - static_cast<std::size_t>(leads))}}, language));
  document.lead.push_back(text_of({Msg::slip_receipt_by, {slip_day(slip.reply_due)}}, language));
  document.tables = {slip_tasks_table(slip, true, language), slip_tasks_table(slip, false, language)};
  document.notes.push_back(text_of(Msg::slip_sign_receipt, language));
}

void add_urging(const Slip& slip, Language language, Document& document) {
  const bool answered = !slip.matters.empty() && std::all_of(slip.matters.begin(), slip.matters.end(), [](const SlipMatter& m) { return m.answered; });
  const std::optional<Date> reply = common_reply(slip);
  if (!answered) document.lead.push_back(text_of({Msg::slip_urging_lead, {std::to_string(slip.matters.size())}}, language));
  if (answered) document.lead.push_back(text_of(Msg::slip_answered, language));
  else document.lead.push_back(reply ? text_of({Msg::slip_reply_by, {slip_day(reply)}}, language) : text_of(slip.to.empty() ? Msg::slip_reply_each : Msg::slip_reply_none, language));
  if (!slip.approve.empty() && slip.approved_by.empty()) document.lead.push_back(text_of({Msg::slip_needs_approval, {approver_words(slip.approve, language)}}, language));
  document.tables = {slip_matters_table(slip, language)};
  document.notes.push_back(text_of(Msg::slip_sign_reply, language));
}

Json slip_task_json(const SlipTask& t) {
  return Json::object().set("ref", t.ref).set("key", t.key).set("title", t.title).set("text", t.text).set("role", t.leads ? "lead" : "support")
      .set("via_group", t.via_group.empty() ? Json() : Json(t.via_group)).set("leads", t.leads_by).set("leaders", t.leaders).set("targets", t.targets)
      .set("due", t.due.to_string()).set("implied", t.implied).set("received_on", t.received_on.empty() ? Json() : Json(t.received_on));
}

Json slip_matter_json(const SlipMatter& m) {
  return Json::object().set("ref", m.ref.empty() ? Json() : Json(m.ref)).set("key", m.key.empty() ? Json() : Json(m.key)).set("title", m.title).set("leads", m.leads)
      .set("leaders", m.leaders).set("lamp", name_of(m.lamp)).set("rule", m.rule).set("finding", m.finding).set("evidence", m.evidence).set("why", m.why)
      .set("since", slip_day_json(m.since)).set("to", m.to).set("addressees", m.addressees).set("approve", m.approve.empty() ? Json() : Json(m.approve))
      .set("number", m.number.empty() ? Json() : Json(m.number)).set("sent_on", slip_day_json(m.sent_on)).set("reply_due", slip_day_json(m.reply_due)).set("answered", m.answered);
}

}  // namespace

std::string slip_action(const Slip& slip, Language language) { return slip.is_dispatch() ? text_of(Msg::slip_dispatch, language) : slip.action; }

std::string slip_addressee(const Slip& slip, Language language) { return slip.to.empty() ? slip.unit : addressee_line(slip.to, slip.addressees, language); }

std::string approver_words(const std::string& approve, Language language) {
  if (approve == "office") return text_of(Msg::approve_office, language);
  return approve == "leader" ? text_of(Msg::approve_leader, language) : approve;
}

Document slip_document(const Slip& slip, Language language) {
  Document document;
  document.title = text_of({Msg::slip_title, {slip_action(slip, language)}}, language);
  document.subtitle = text_of({Msg::as_of_line, {slip.as_of.to_string()}}, language);
  document.banners = banners(slip.demo, slip.rehearsal, language);
  if (!slip.number.empty()) {
    document.masthead.push_back(text_of({slip.approved_by.empty() ? Msg::slip_head : Msg::slip_head_approved, {slip.number, slip.signed_by, slip_day(slip.sent_on), slip.approved_by}}, language));
  } else if (!slip.is_dispatch()) {
    document.masthead.push_back(text_of(is_all_sent(slip) ? Msg::slip_sent_copy : Msg::slip_draft, language));
  }
  document.lead.push_back(text_of({Msg::slip_to, {slip_addressee(slip, language)}}, language));
  if (slip.is_dispatch()) add_dispatch(slip, language, document);
  else add_urging(slip, language, document);
  return document;
}

Json slip_json(const Slip& slip, Json json) {
  json.set("action", slip.is_dispatch() ? Json() : Json(slip.action)).set("unit", slip.unit.empty() ? Json() : Json(slip.unit)).set("to", slip.to.empty() ? Json() : Json(slip.to));
  json.set("addressees", slip.addressees).set("reply_due", slip_day_json(slip.reply_due)).set("number", slip.number.empty() ? Json() : Json(slip.number));
  if (!slip.signed_by.empty()) json.set("signed_by", slip.signed_by).set("approved_by", slip.approved_by.empty() ? Json() : Json(slip.approved_by));
  Json tasks = Json::array();
  for (const SlipTask& task : slip.tasks) tasks.push(slip_task_json(task));
  Json matters = Json::array();
  for (const SlipMatter& matter : slip.matters) matters.push(slip_matter_json(matter));
  return json.set("tasks", std::move(tasks)).set("matters", std::move(matters));
}

}  // namespace duban
