// Findings in words.
#include "engine/document/findings_document.h"

#include <map>
#include <set>

#include "engine/base/text.h"
#include "engine/document/handover_words.h"

namespace duban {
namespace {

Json since_json(const std::optional<Date>& since) { return since ? Json(since->to_string()) : Json(); }

}  // namespace

Json evidence_json(const std::vector<Evidence>& evidence, Language language) {
  Json json = Json::array();
  for (const Evidence& e : evidence) {
    json.push(Json::object().set("fact", e.fact).set("value", e.value).set("source", text_of(e.source, language)));
  }
  return json;
}

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

}  // namespace duban
