// Outcomes in words.
#include "engine/document/outcomes_document.h"

#include <algorithm>

#include "engine/document/assess_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string place_text(const Place& at) { return at.line > 0 ? std::to_string(at.line) + ":" + std::to_string(at.column) : at.cell; }

std::string actual_of(const ProposedOutcome& one, Language language) {
  if (one.actual) return one.actual->to_string() + one.unit;
  if (!one.done) return "——";
  return text_of(*one.done ? Msg::verdict_word_met : Msg::verdict_word_missed, language);
}

int count_of(const Outcomes& outcomes, const std::string& verdict) {
  return static_cast<int>(std::count_if(outcomes.proposals.begin(), outcomes.proposals.end(), [&](const ProposedOutcome& one) { return one.verdict == verdict; }));
}

}  // namespace

Document outcomes_document(const Outcomes& outcomes, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  const auto n = [](std::size_t value) { return std::to_string(value); };
  Document document;
  document.title = text_of({Msg::outcomes_title, {outcomes.key}}, language);
  document.subtitle = text_of({Msg::outcomes_from, {outcomes.file}}, language);
  document.banners = banners(outcomes.demo, false, language);
  document.lead.push_back(text_of({Msg::outcomes_totals, {n(outcomes.proposals.size() + outcomes.silent.size()), n(outcomes.proposals.size()), n(static_cast<std::size_t>(count_of(outcomes, "met"))),
                                                          n(static_cast<std::size_t>(count_of(outcomes, "missed"))), n(static_cast<std::size_t>(count_of(outcomes, "unknown"))), n(outcomes.silent.size())}}, language));
  DocumentTable proposals;
  proposals.title = text_of({Msg::outcomes_proposals, {n(outcomes.proposals.size())}}, language);
  proposals.empty = word(Msg::outcomes_none);
  proposals.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_metric), 34, 30}, {word(Msg::head_target), 20, 20}, {word(Msg::head_actual), 14, 16},
                       {word(Msg::head_verdict), 8, 8}, {word(Msg::head_confidence), 6, 8}, {word(Msg::head_place), 10, 10}, {word(Msg::head_quote), 60, 60}};
  for (const ProposedOutcome& one : outcomes.proposals) {
    proposals.rows.push_back({text_cell(one.ref), text_cell(one.metric), text_cell(one.milestone ? word(Msg::verdict_word_met) : one.target_text), text_cell(actual_of(one, language)),
                              text_cell(word(verdict_label(one.verdict))), number_cell(one.confidence), text_cell(place_text(one.at)), text_cell(one.quote)});
  }
  DocumentTable silent;
  silent.title = text_of({Msg::outcomes_silent, {n(outcomes.silent.size())}}, language);
  silent.empty = word(Msg::outcomes_none);
  silent.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_metric), 44, 40}, {word(Msg::head_target), 30, 30}};
  for (const SilentTarget& one : outcomes.silent) silent.rows.push_back({text_cell(one.ref), text_cell(one.metric), text_cell(one.target_text)});
  document.tables = {std::move(proposals), std::move(silent)};
  document.notes.push_back(word(Msg::outcomes_note));
  return document;
}

Json outcomes_json(const Outcomes& outcomes, Json json, Language language) {
  Json proposals = Json::array();
  for (const ProposedOutcome& one : outcomes.proposals) {
    Json item = Json::object();
    item.set("ref", one.ref).set("task", one.ref).set("metric", one.metric).set("target", one.target_text).set("actual", one.actual);
    item.set("actual_unit", one.actual ? Json(one.unit) : Json()).set("done", one.done).set("verdict", one.verdict).set("reason", text_of(one.reason, language));
    item.set("quote", one.quote).set("line", one.at.line).set("column", one.at.column).set("place", one.at.cell.empty() ? Json() : Json(one.at.cell));
    item.set("confidence", one.confidence).set("can_be_recorded", one.can_be_recorded()).set("recorded", one.recorded);
    proposals.push(std::move(item));
  }
  Json silent = Json::array();
  for (const SilentTarget& one : outcomes.silent) silent.push(Json::object().set("ref", one.ref).set("task", one.ref).set("metric", one.metric).set("target", one.target_text));
  json.set("key", outcomes.key).set("report", outcomes.file);
  const Json totals = Json::object().set("targets", outcomes.proposals.size() + outcomes.silent.size()).set("proposed", outcomes.proposals.size()).set("met", count_of(outcomes, "met"))
                          .set("missed", count_of(outcomes, "missed")).set("unknown", count_of(outcomes, "unknown")).set("silent", outcomes.silent.size());
  return json.set("proposals", std::move(proposals)).set("silent", std::move(silent)).set("totals", totals);
}

}  // namespace duban
