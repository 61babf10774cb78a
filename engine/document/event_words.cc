// What each type of entry says.
#include "engine/document/event_words.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/model/life.h"

namespace duban {
namespace {

/// Units renamed or merged, a post handed over, portfolios re-divided: from whom to whom, and why.
std::string handover_entry_words(const Json& payload, Language language) {
  const std::vector<std::string> changed = payload["changed"].texts();
  const bool of_leaders = std::find(changed.begin(), changed.end(), "leaders") != changed.end();
  const Msg msg = payload["step"].text() == "assignment" ? Msg::event_assignment : of_leaders ? Msg::event_succession_leader : Msg::event_succession_units;
  const auto names = [&](const char* member) {
    const std::string joined = join(payload[member].texts(), "、");
    return joined.empty() ? text_of(Msg::field_nothing, language) : joined;
  };
  const std::string reason = payload["reason"].text().value_or("");
  return text_of({msg, {names("from"), names("to")}}, language) + (reason.empty() ? "" : text_of({Msg::event_because, {reason}}, language));
}

/// What an update of the notice, or a step on a target, did to a task, and why.
std::string notice_words(const Event& event, const Json& payload, Language language) {
  static const std::map<std::string, Msg> kFields = {
      {"ref", Msg::head_ref},         {"title", Msg::field_title}, {"text", Msg::field_text},       {"leaders", Msg::head_leaders},
      {"leads", Msg::head_leads},     {"due", Msg::head_due},      {"supports", Msg::head_supports}, {"targets", Msg::field_targets},
      {"other", Msg::field_other}};
  std::vector<std::string> changed;
  for (const std::string& field : payload["changed"].texts()) {
    const auto known = kFields.find(field);
    if (known != kFields.end()) changed.push_back(text_of(known->second, language));
  }
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  if (text("step") == "succession" || text("step") == "assignment") return handover_entry_words(payload, language);
  if (text("step") == "set") return text_of({Msg::event_target_set, {text("metric"), text("value"), text("source")}}, language);
  if (text("step") == "amend") return text_of({Msg::event_target_amend, {text("metric"), text("value"), text("approved_by"), text("reason")}}, language);
  if (event.type == "cancel" && !text("approved_by").empty()) {
    return text_of(Msg::step_cancel, language) + text_of({Msg::event_approved, {text("approved_by")}}, language) +
           text_of({Msg::event_because, {text("reason")}}, language);
  }
  std::string out = event.type == "cancel" ? text_of(Msg::event_cancel, language) : text_of({Msg::event_amend, {join(changed, "、")}}, language);
  const std::string reason = payload["reason"].text().value_or("");
  return reason.empty() ? out : out + text_of({Msg::event_reason, {reason}}, language);
}

std::string plan_words(const Json& payload, Language language) {
  if (payload["step"].text() != "file") return text_of(payload["confirmed"].truth() ? Msg::event_confirm : Msg::event_plan, language);
  const auto person = payload["person"].text();
  return text_of({Msg::event_plan_filed, {std::to_string(payload["milestones"].items().size()), std::to_string(payload["trajectory"].items().size()),
                                          person ? text_of({Msg::event_plan_person, {*person}}, language) : ""}}, language);
}

/// A step: its name, whose it is, what it is about, who approved it and why.
std::string step_words(StepKind kind, const Json& payload, Language language) {
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  if (kind == StepKind::grant_extension) return text_of({Msg::event_extend, {text("to"), text("approved_by"), text("reason")}}, language);
  if (kind == StepKind::close) return text_of({Msg::event_close, {text("approved_by")}}, language);
  std::string out = text_of(rule_of(kind).word, language);
  const auto add = [&](Msg msg, const std::string& value) {
    if (!value.empty()) out += text_of({msg, {value}}, language);
  };
  if (kind == StepKind::transfer) {
    const Msg part = text("role") == "support" ? Msg::head_supports : Msg::head_leads;
    out = text_of({Msg::event_transfer, {text_of(part, language), text("from"), text("unit")}}, language);
  } else if (kind == StepKind::promise_transfer) {
    out = text_of({Msg::event_promise, {text("condition"), text("from"), text("unit")}}, language);
  } else if (kind == StepKind::split) {
    out = text_of({Msg::event_split, {join(payload["parts"].texts(), "、")}}, language);
  } else {
    add(Msg::event_reason, text("unit"));
    if (!text("signer").empty()) add(Msg::event_reason, text_of({Msg::form_part, {label_arg(Msg::form_signer), text("signer")}}, language));
    if (kind == StepKind::set_lamp) {
      if (const auto lamp = parse_lamp(text("lamp"))) add(Msg::event_because, label_arg(label_of(*lamp)));
    }
  }
  add(Msg::event_until, text("until"));
  if (kind == StepKind::request_extension) add(Msg::event_until, text("to"));
  else add(Msg::event_new_due, text("to"));
  if (const auto about = payload["about"].integer()) add(Msg::event_about, std::to_string(*about));
  if (payload["late"].truth()) out += text_of(Msg::event_late, language);
  std::vector<std::string> files;
  for (const Json& file : payload["evidence"].items()) files.push_back(file["name"].text().value_or(""));
  add(Msg::event_reason, join(files, "、"));
  add(Msg::event_approved, text("approved_by"));
  if (kind != StepKind::promise_transfer) add(Msg::event_because, text("reason"));
  return out;
}

std::string order_words(const Json& payload, Language language) {
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  if (text("step") == "withdraw") return text_of({Msg::event_order_withdraw, {text("reason")}}, language);
  if (text("step") == "answer") {
    const std::string unit = text("unit").empty() ? "" : language == Language::chinese ? "（" + text("unit") + "）" : " (" + text("unit") + ")";
    const std::string until = text("until").empty() ? "" : text_of({Msg::event_order_until, {text("until")}}, language);
    return text_of({Msg::event_order_answer, {unit, text("text")}}, language) + until;
  }
  const std::string number = std::to_string(payload["year"].integer().value_or(0)) + "/" + std::to_string(payload["number"].integer().value_or(0));
  const std::string reply = text("reply_due").empty() ? "" : text_of({Msg::event_order_reply, {text("reply_due")}}, language);
  return text_of({Msg::event_order_issue, {text("action"), number, text("signed_by")}}, language) + reply;
}

std::string link_words(const Json& payload, Language language) {
  const bool part = payload["kind"].text() == "contributes-to";
  const std::string words = text_of(payload["removed"].truth() ? (part ? Msg::event_unlink_part : Msg::event_unlink) : (part ? Msg::event_link_part : Msg::event_link), language);
  const std::string evidence = payload["evidence"].text().value_or("");
  return evidence.empty() ? words : text_of({Msg::event_link_because, {words, evidence}}, language);
}

}  // namespace

std::string event_words(const Event& event, Language language) {
  const Json payload = parse_json(event.payload).value_or(Json());
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  if (event.type == "register") return text_of(Msg::event_register, language);
  if (event.type == "order") return order_words(payload, language);
  if (event.type == "plan") return plan_words(payload, language);
  if (const auto kind = step_of(event.type, text("step"))) return step_words(*kind, payload, language);
  if (event.type == "amend" || event.type == "cancel") return notice_words(event, payload, language);
  if (event.type == "attest") {
    const Msg verdict = text("verdict") == "met" ? Msg::verdict_word_met : Msg::verdict_word_missed;
    return text_of({Msg::event_target_attest, {text("by"), text("metric"), text_of(verdict, language), text("reason")}}, language);
  }
  if (event.type == "link") return link_words(payload, language);
  std::vector<std::string> parts;
  if (!text("percent").empty()) parts.push_back(text("percent") + "%");
  for (const Json& value : payload["values"].items()) {
    const std::string amount = value["done"].is_null() ? value["number"].text().value_or("") + value["unit"].text().value_or("")
                                                       : text_of(value["done"].truth() ? Msg::verdict_done : Msg::verdict_not_done, language);
    parts.push_back(value["metric"].text().value_or("") + " " + amount);
  }
  for (const char* name : {"progress", "problem"}) {
    if (!text(name).empty()) parts.push_back(text(name));
  }
  return text_of({Msg::event_report, {text("unit"), join(parts, "；")}}, language);
}

}  // namespace duban
