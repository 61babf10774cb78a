// Findings in words.
#include "engine/document/findings_document.h"

#include <map>
#include <set>

#include "engine/base/text.h"
#include "engine/document/event_words.h"
#include "engine/document/handover_words.h"

namespace duban {
namespace {

Json evidence_json(const std::vector<Evidence>& evidence, Language language) {
  Json json = Json::array();
  for (const Evidence& e : evidence) {
    json.push(Json::object().set("fact", e.fact).set("value", e.value).set("source", text_of(e.source, language)));
  }
  return json;
}

Json since_json(const std::optional<Date>& since) { return since ? Json(since->to_string()) : Json(); }

/// Days as runs of one kind: "2025-01-02 – 2025-01-03 工作日".
std::vector<std::string> day_runs(const std::vector<CountedDay>& days, Language language) {
  std::vector<std::string> runs;
  for (std::size_t i = 0; i < days.size();) {
    std::size_t end = i;
    while (end + 1 < days.size() && days[end + 1].kind == days[i].kind) ++end;
    const Msg word = days[i].kind == "workday"   ? Msg::day_workday
                     : days[i].kind == "weekend" ? Msg::day_weekend
                     : days[i].kind == "holiday" ? Msg::day_holiday
                                                 : Msg::day_make_up;
    std::string run = days[i].date.to_string();
    if (end > i) run += " – " + days[end].date.to_string();
    runs.push_back(run + " " + text_of({word, {std::to_string(end - i + 1)}}, language));
    i = end + 1;
  }
  return runs;
}

void add_finding(const ExplainedFinding& f, Language language, std::string& out) {
  out += text_of({Msg::explain_finding, {lamp_word(f.lamp, language), f.name, f.message}}, language) + "\n";
  out += "  " + text_of({Msg::explain_rule, {f.rule, f.at, f.condition}}, language) + "\n";
  for (const ComparisonHeld& held : f.holds) {
    if (held.value != "true") out += "    " + held.expression + "   →   " + held.value + "\n";
  }
  for (const Evidence& e : f.evidence) {
    const std::string& fact = language == Language::chinese ? e.chinese : e.fact;
    if (e.telling) out += "  " + text_of({Msg::explain_evidence, {fact, e.value, text_of(e.source, language)}}, language) + "\n";
  }
  for (const std::string& run : day_runs(f.days, language)) out += "    " + run + "\n";
  if (f.since) out += "  " + text_of({Msg::explain_since, {f.since->to_string()}}, language) + "\n";
  if (f.handover) out += "  " + text_of({Msg::handover_line, {handover_words(*f.handover, language)}}, language) + "\n";
  if (f.capped) out += "  " + text_of(Msg::explain_capped, language) + "\n";
}

}  // namespace

Document findings_document(const std::vector<ShownFinding>& findings, Date as_of, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = word(Msg::check_title);
  document.subtitle = text_of({Msg::as_of_line, {as_of.to_string()}}, language);
  DocumentTable table;
  table.title = text_of({Msg::check_findings, {std::to_string(findings.size())}}, language);
  table.empty = word(Msg::check_none);
  table.columns = {{word(Msg::head_lamp), 6}, {word(Msg::head_ref), 10}, {word(Msg::head_title), 40}, {word(Msg::head_rule), 22},
                   {word(Msg::head_since), 12}, {word(Msg::head_message), 60}};
  for (const ShownFinding& f : findings) {
    table.rows.push_back({DocumentCell{lamp_word(f.lamp, language), std::nullopt, f.lamp}, text_cell(f.ref.value_or(f.subject_id)),
                          text_cell(with_late_mark(with_handover_mark(f.title, f.handover, language), f.late_entries, language)), text_cell(f.rule_name), text_cell(f.since ? f.since->to_string() : ""), text_cell(f.message)});
  }
  document.tables.push_back(std::move(table));
  MarkedHandovers handovers;
  for (const ShownFinding& f : findings) {
    if (f.handover) handovers.emplace_back(f.ref.value_or(f.subject_id), *f.handover);
  }
  add_handover_notes(handovers, language, document);
  std::set<std::string> marked;
  for (const ShownFinding& f : findings) {
    if (f.late_entries > 0 && f.ref) marked.insert(f.key + "/" + *f.ref);
  }
  add_late_note(static_cast<int>(marked.size()), language, document);
  return document;
}

Json findings_json(const std::vector<ShownFinding>& findings, Json json, Language language) {
  Json list = Json::array();
  for (const ShownFinding& f : findings) {
    Json finding = Json::object();
    finding.set("rule", f.rule);
    finding.set("subject", Json::object().set("kind", f.subject_kind).set("id", f.subject_id.substr(f.subject_id.find(':') + 1)));
    finding.set("ref", f.ref).set("key", f.key.empty() ? Json() : Json(f.key));
    finding.set("lamp", name_of(f.lamp)).set("rung", f.rung).set("since", since_json(f.since));
    if (f.late_entries > 0) finding.set("late_entries", f.late_entries);
    finding.set("message", f.message).set("evidence", evidence_json(f.evidence, language));
    if (f.handover) finding.set("handover", handover_json(*f.handover));
    list.push(std::move(finding));
  }
  return json.set("findings", std::move(list));
}

std::string explanation_text(const Explanation& e, const std::vector<Event>& history, Language language) {
  std::string out = text_of({Msg::explain_head, {e.key + "/" + e.ref, e.title, lamp_word(e.lamp, language)}}, language) + "\n";
  const Msg status = e.status == "open" ? Msg::status_open : e.status == "submitted" ? Msg::status_submitted : Msg::status_closed;
  out += text_of({Msg::explain_status, {text_of(status, language)}}, language) + "\n";
  for (const Message& note : e.notes) out += text_of(note, language) + "\n";
  for (const ExplainedTarget& t : e.targets) {
    out += "  · " + t.metric + text_of(Msg::colon, language) + text_of(t.reason, language) + (t.awaiting_data ? text_of(Msg::explain_awaiting, language) : "") + "\n";
  }
  if (!e.findings.empty()) out += "\n" + text_of(Msg::explain_why, language) + "\n";
  for (const ExplainedFinding& f : e.findings) add_finding(f, language, out);
  if (!e.not_firing.empty()) out += "\n" + text_of(Msg::explain_not, language) + "\n";
  for (const NotFiring& n : e.not_firing) out += "  · " + n.name + text_of(Msg::colon, language) + text_of(n.because, language) + "\n";
  if (!e.turns_green.empty()) out += "\n" + text_of(Msg::explain_green, language) + "\n";
  for (const Message& way : e.turns_green) out += "  · " + text_of(way, language) + "\n";
  out += "\n" + text_of(Msg::explain_history, language) + "\n";
  for (const Event& event : history) {
    out += "  " + event.effective_on.to_string() + "  " + event_words(event, language);
    if (date_in_china(event.recorded_at) > event.effective_on) {
      out += text_of({Msg::explain_recorded, {date_in_china(event.recorded_at).to_string()}}, language);
    }
    out += "\n";
  }
  return out;
}

Json explanation_json(const Explanation& e, const std::vector<Event>& history, Json json, Language language) {
  json.set("ref", e.ref).set("key", e.key).set("title", e.title).set("lamp", name_of(e.lamp)).set("status", e.status);
  Json targets = Json::array();
  for (const ExplainedTarget& t : e.targets) {
    targets.push(Json::object().set("metric", t.metric).set("verdict", t.verdict).set("reason", text_of(t.reason, language)).set("awaiting_data", t.awaiting_data));
  }
  json.set("targets", std::move(targets));
  Json findings = Json::array();
  for (const ExplainedFinding& f : e.findings) {
    Json holds = Json::array();
    for (const ComparisonHeld& held : f.holds) holds.push(Json::object().set("expression", held.expression).set("value", held.value));
    Json days = Json::array();
    for (const CountedDay& day : f.days) days.push(Json::object().set("date", day.date.to_string()).set("kind", day.kind));
    Json finding = Json::object();
    finding.set("rule", f.rule).set("subject", f.subject).set("at", f.at).set("condition", f.condition).set("message", f.message);
    finding.set("lamp", name_of(f.lamp)).set("since", since_json(f.since)).set("holds", std::move(holds));
    finding.set("evidence", evidence_json(f.evidence, language));
    finding.set("days", f.days.empty() ? Json() : std::move(days));
    if (f.handover) finding.set("handover", handover_json(*f.handover));
    findings.push(std::move(finding));
  }
  json.set("findings", std::move(findings));
  Json not_firing = Json::array();
  for (const NotFiring& n : e.not_firing) not_firing.push(Json::object().set("rule", n.rule).set("because", text_of(n.because, language)));
  json.set("not_firing", std::move(not_firing));
  Json ways = Json::array();
  for (const Message& way : e.turns_green) ways.push(text_of(way, language));
  json.set("turns_green", std::move(ways));
  Json notes = Json::array();
  for (const Message& note : e.notes) notes.push(text_of(note, language));
  if (!e.notes.empty()) json.set("notes", std::move(notes));
  Json entries = Json::array();
  for (const Event& event : history) {
    entries.push(Json::object().set("seq", event.seq).set("on", event.effective_on.to_string()).set("recorded_at", to_string(event.recorded_at))
                     .set("type", event.type).set("actor", event.actor).set("text", event_words(event, language)));
  }
  return json.set("history", std::move(entries));
}

}  // namespace duban
