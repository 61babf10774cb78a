// The answer as JSON: the contract's members, and beside them what the sentences are made of.
#include "engine/document/event_words.h"
#include "engine/document/explanation_document.h"
#include "engine/document/findings_document.h"
#include "engine/document/handover_words.h"

namespace duban {
namespace {

Json date_json(const std::optional<Date>& date) { return date ? Json(date->to_string()) : Json(); }
Json texts_json(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push(text);
  return list;
}

Json targets_json(const Explanation& e, Language language) {
  Json targets = Json::array();
  for (const ExplainedTarget& t : e.targets) {
    targets.push(Json::object().set("metric", t.metric).set("verdict", t.verdict).set("reason", text_of(t.reason, language)).set("awaiting_data", t.awaiting_data));
  }
  return targets;
}

void set_count(const std::optional<DayCount>& count, Json& finding) {
  if (!count) {
    finding.set("days", Json());
    return;
  }
  Json days = Json::array();
  for (const CountedDay& day : count->days) {
    days.push(Json::object().set("date", day.date.to_string()).set("kind", day.kind).set("name", day.name.empty() ? Json() : Json(day.name)));
  }
  finding.set("days", std::move(days));
  finding.set("counted", Json::object().set("after", count->from.to_string()).set("to", count->to.to_string()).set("workdays", count->workdays)
                             .set("provisional", !count->years_without_data.empty()));
}

Json finding_json(const ExplainedFinding& f, Language language) {
  Json holds = Json::array();
  for (const ComparisonHeld& held : f.holds) {
    holds.push(Json::object().set("expression", held.expression).set("value", held.value).set("words", held.words.empty() ? Json() : Json(held.words)));
  }
  Json finding = Json::object();
  finding.set("rule", f.rule).set("name", f.name).set("subject", f.subject).set("at", f.at).set("condition", f.condition);
  finding.set("parameters", f.parameters.empty() ? Json() : Json(f.parameters)).set("message", f.message);
  finding.set("lamp", name_of(f.lamp)).set("capped", f.capped ? Json(text_of(*f.capped, language)) : Json());
  finding.set("since", date_json(f.since)).set("holds", std::move(holds));
  finding.set("evidence", evidence_json(f.evidence, language));
  set_count(f.count, finding);
  if (f.handover) finding.set("handover", handover_json(*f.handover));
  return finding;
}

Json grounds_json(const Explanation& e, Language language) {
  Json grounds = Json::array();
  for (const Ground& s : e.grounds) {
    grounds.push(Json::object().set("topic", name_of(s.topic)).set("text", text_of(s.text, language)).set("entry", s.entry == 0 ? Json() : Json(s.entry)));
  }
  return grounds;
}

Json upstream_json(const UpstreamDrag& drag) {
  Json worst = Json::array();
  for (const DraggingTask& t : drag.worst) {
    worst.push(Json::object().set("ref", t.ref).set("title", t.title).set("leads", texts_json(t.leads)).set("due", t.due.to_string())
                   .set("workdays_overdue", t.workdays_overdue).set("workdays_later", t.workdays_later).set("via", texts_json(t.via)));
  }
  return Json::object().set("waits_for", drag.waits_for).set("dragging", drag.dragging).set("worst", std::move(worst));
}

Json step_json(const WayStep& step, Language language) {
  Json json = Json::object();
  json.set("do", name_of(step.deed)).set("text", text_of(step.text, language)).set("by", date_json(step.by));
  if (step.percent) json.set("percent", Decimal(*step.percent, 2).to_short_string());
  if (!step.metric.empty()) json.set("metric", step.metric);
  if (step.value) json.set("value", step.value->to_string() + step.unit);
  if (step.to) json.set("to", step.to->to_string());
  if (!step.refs.empty()) json.set("refs", texts_json(step.refs));
  return json;
}

Json ways_json(const Explanation& e, Language language) {
  Json ways = Json::array();
  for (const Way& way : e.ways) {
    Json steps = Json::array();
    for (const WayStep& step : way.steps) steps.push(step_json(step, language));
    ways.push(Json::object().set("until", way.until.to_string()).set("steps", std::move(steps)));
  }
  return ways;
}

Json history_json(const std::vector<Event>& history, Language language) {
  Json entries = Json::array();
  for (const Event& event : history) {
    entries.push(Json::object().set("seq", event.seq).set("on", event.effective_on.to_string()).set("recorded_at", to_string(event.recorded_at))
                     .set("type", event.type).set("actor", event.actor).set("text", event_words(event, language)));
  }
  return entries;
}

Json rulebook_json(const RulebookSource& book) {
  return Json::object().set("name", book.name).set("file", book.file).set("entry", book.entry == 0 ? Json() : Json(book.entry)).set("since", date_json(book.since));
}

/// The sentences on orders of the office: a lamp set by hand, a suspension.
Json notes_json(const Explanation& e, Language language) {
  Json notes = Json::array();
  for (const Ground& s : e.grounds) {
    if (s.topic == Topic::order) notes.push(text_of(s.text, language));
  }
  return notes;
}

}  // namespace

Json explanation_json(const Explanation& e, const std::vector<Event>& history, Json json, Language language) {
  json.set("subject", e.subject).set("ref", e.ref.empty() ? Json() : Json(e.ref)).set("key", e.key.empty() ? Json() : Json(e.key));
  json.set("title", e.title).set("lamp", name_of(e.lamp)).set("status", e.status.empty() ? Json() : Json(e.status));
  json.set("leads", texts_json(e.leads)).set("leaders", texts_json(e.leaders)).set("rulebook", rulebook_json(e.rulebook));
  json.set("targets", targets_json(e, language));
  Json findings = Json::array();
  for (const ExplainedFinding& f : e.findings) findings.push(finding_json(f, language));
  json.set("findings", std::move(findings));
  Json not_firing = Json::array();
  for (const NotFiring& n : e.not_firing) {
    not_firing.push(Json::object().set("rule", n.rule).set("at", n.at).set("because", text_of(n.because, language)));
  }
  json.set("not_firing", std::move(not_firing));
  Json ways = Json::array();
  for (const Message& way : e.turns_green) ways.push(text_of(way, language));
  json.set("turns_green", std::move(ways)).set("ways", ways_json(e, language));
  json.set("grounds", grounds_json(e, language)).set("upstream", upstream_json(e.upstream));
  Json notes = notes_json(e, language);
  if (!notes.items().empty()) json.set("notes", std::move(notes));
  return json.set("history", history_json(history, language));
}

}  // namespace duban
