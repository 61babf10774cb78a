// Assessment in words.
#include "engine/document/assess_document.h"

#include <set>

#include "engine/base/text.h"
#include "engine/document/score_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

/// The colour beside the word: none where nothing is to be done.
std::optional<Lamp> lamp_of(const std::string& verdict) {
  if (verdict == "missed") return Lamp::red;
  if (verdict == "unknown") return Lamp::yellow;
  return std::nullopt;
}

class AssessTables {
 public:
  explicit AssessTables(Language language) : language_(language) {}

  [[nodiscard]] DocumentTable table(const AssessedSet& set) const {
    DocumentTable table;
    table.title = text_of({set.indicators ? Msg::assess_indicators : Msg::assess_tasks, {set.key, std::to_string(set.items.size())}}, language_);
    table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_metric), 34, 30}, {word(Msg::head_target), 30, 20}, {word(Msg::head_actual), 18, 16},
                     {word(Msg::head_verdict), 32, 14}, {word(Msg::head_reason), 50, 40}, {word(Msg::head_explanation), 60, 40}};
    for (const AssessedTarget& item : set.items) {
      table.rows.push_back({text_cell(item.ref), text_cell(with_late_mark(item.metric, item.late_entries, language_)), text_cell(target_words(item)), text_cell(actual_words(item)), verdict_cell(item),
                            text_cell(text_of(item.reason, language_)), text_cell(explanation(item))});
    }
    return table;
  }

 private:
  [[nodiscard]] std::string word(Msg msg) const { return text_of(msg, language_); }

  [[nodiscard]] std::string target_words(const AssessedTarget& item) const {
    const std::string now = item.milestone ? word(Msg::verdict_word_met) : item.target_text;
    return item.first_text.empty() ? now : now + text_of({Msg::assess_original, {item.first_text}}, language_);
  }

  [[nodiscard]] std::string actual_words(const AssessedTarget& item) const {
    if (item.milestone && item.actual_words) return word(*item.actual_words == "done" ? Msg::verdict_done : Msg::verdict_not_done);
    return item.actual_words.value_or("——");
  }

  [[nodiscard]] std::string explanation(const AssessedTarget& item) const {
    std::string text = replace_all(item.explanation.value_or(""), "\n", " ");
    if (!item.change) return text;
    return (text.empty() ? "" : text + "；") + text_of(*item.change, language_);
  }

  [[nodiscard]] DocumentCell verdict_cell(const AssessedTarget& item) const {
    std::string text = word(verdict_label(item.verdict));
    if (item.official_differs()) text += text_of({Msg::assess_official, {word(verdict_label(*item.official_verdict))}}, language_);
    return {text, std::nullopt, lamp_of(item.verdict)};
  }

  Language language_;
};

Json item_json(const AssessedSet& set, const AssessedTarget& item, Language language) {
  Json json = Json::object();
  json.set("ref", item.ref).set("key", set.key).set("kind", set.indicators ? "indicator" : "task").set("metric", item.metric);
  json.set("target", item.target ? Json(*item.target) : Json(item.target_words));
  json.set("actual", item.actual ? Json(*item.actual) : Json(item.actual_words)).set("unit", item.unit);
  json.set("verdict", item.verdict).set("reason", text_of(item.reason, language)).set("explanation", item.explanation);
  json.set("op", item.op.empty() ? Json() : Json(item.op)).set("target_text", item.milestone ? Json(item.target_words) : Json(item.target_text));
  json.set("first_target_text", item.first_text.empty() ? Json() : Json(item.first_text)).set("actual_text", item.actual_words);
  json.set("change", item.change ? Json(text_of(*item.change, language)) : Json());
  if (item.late_entries > 0) json.set("late_entries", item.late_entries);
  return json.set("official_verdict", item.official_verdict).set("statement", item.statement);
}

}  // namespace

Msg verdict_label(const std::string& verdict) {
  if (verdict == "met") return Msg::verdict_word_met;
  if (verdict == "missed") return Msg::verdict_word_missed;
  return verdict == "adjusted" ? Msg::verdict_word_adjusted : Msg::verdict_word_unknown;
}

Document assess_document(const Assessment& assessment, Language language) {
  Document document;
  document.title = text_of(Msg::assess_title, language);
  document.subtitle = text_of({Msg::as_of_line, {assessment.as_of.to_string()}}, language);
  document.banners = banners(assessment.demo, assessment.rehearsal, language);
  const AssessmentTotals totals = assessment.totals();
  const auto n = [](int value) { return std::to_string(value); };
  document.lead.push_back(totals.all() == 0 ? text_of(Msg::assess_none, language)
                                            : text_of({Msg::assess_totals, {n(totals.all()), n(totals.met), n(totals.missed), n(totals.unknown), n(totals.adjusted)}}, language));
  const AssessTables tables(language);
  for (const AssessedSet& set : assessment.sets) document.tables.push_back(tables.table(set));
  if (assessment.scores) {
    const std::string title = text_of({Msg::score_units_table, {std::to_string(assessment.scores->year)}}, language);
    document.tables.push_back(score_ranking_table(*assessment.scores, title, language));
  }
  std::set<std::string> marked;
  for (const AssessedSet& set : assessment.sets) {
    for (const AssessedTarget& item : set.items) {
      if (item.late_entries > 0) marked.insert(set.key + "/" + item.ref);
    }
  }
  add_late_note(static_cast<int>(marked.size()), language, document);
  document.notes.push_back(text_of({Msg::assess_note, {assessment.about_percent.to_short_string(), assessment.about_places.to_short_string()}}, language));
  return document;
}

Json assess_json(const Assessment& assessment, Json json, Language language) {
  Json items = Json::array();
  for (const AssessedSet& set : assessment.sets) {
    for (const AssessedTarget& item : set.items) items.push(item_json(set, item, language));
  }
  const AssessmentTotals totals = assessment.totals();
  json.set("items", std::move(items));
  json.set("totals", Json::object().set("met", totals.met).set("missed", totals.missed).set("unknown", totals.unknown).set("adjusted", totals.adjusted));
  return json.set("units", assessment.scores ? score_units_json(*assessment.scores) : Json::array());
}

}  // namespace duban
