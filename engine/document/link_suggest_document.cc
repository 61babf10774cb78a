// Likely links in words.
#include "engine/document/link_suggest_document.h"

#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string relation_words(LinkKind relation, Language language) {
  return text_of(relation == LinkKind::depends_on ? Msg::suggest_depends_on : Msg::suggest_contributes_to, language);
}

std::string kind_words(LikelyKind kind, Language language) {
  switch (kind) {
    case LikelyKind::same_metric: return text_of(Msg::suggest_kind_same_metric, language);
    case LikelyKind::delivered: return text_of(Msg::suggest_kind_delivered, language);
    case LikelyKind::same_project: return text_of(Msg::suggest_kind_same_project, language);
    case LikelyKind::umbrella: return text_of(Msg::suggest_kind_umbrella, language);
    case LikelyKind::indicator: break;
  }
  return text_of(Msg::suggest_kind_indicator, language);
}

}  // namespace

Document link_suggest_document(const LikelyLinkList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = word(Msg::suggest_title);
  document.subtitle = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  document.banners = banners(list.demo, false, language);
  DocumentTable table;
  table.title = text_of({Msg::suggest_count, {std::to_string(list.links.size())}}, language);
  table.empty = word(Msg::suggest_none);
  table.columns = {{word(Msg::suggest_head_no), 4, 5}, {word(Msg::suggest_head_from), 10, 9}, {word(Msg::suggest_head_relation), 14, 10}, {word(Msg::suggest_head_to), 10, 9},
                   {word(Msg::suggest_head_kind), 12, 10}, {word(Msg::suggest_head_from_title), 24, 24}, {word(Msg::suggest_head_to_title), 24, 24}, {word(Msg::suggest_head_evidence), 200, 70}};
  for (const SuggestedLink& link : list.links) {
    table.rows.push_back({number_cell(link.no), text_cell(link.from), text_cell(relation_words(link.relation, language)), text_cell(link.to),
                          text_cell(kind_words(link.kind(), language)), text_cell(link.from_title), text_cell(link.to_title), text_cell(words_of(link.evidence, language))});
  }
  document.tables.push_back(std::move(table));
  document.notes.push_back(text_of({Msg::suggest_compared, {std::to_string(list.tasks), std::to_string(list.indicators), std::to_string(list.linked)}}, language));
  document.notes.push_back(word(Msg::suggest_note));
  return document;
}

Document link_suggest_sheet(const LikelyLinkList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.banners = banners(list.demo, false, language);
  DocumentTable table;
  table.columns = {{word(Msg::suggest_csv_from)}, {word(Msg::suggest_csv_relation)}, {word(Msg::suggest_csv_to)}, {word(Msg::suggest_csv_lag)}, {word(Msg::suggest_csv_evidence)},
                   {word(Msg::suggest_head_no)}, {word(Msg::suggest_head_kind)}, {word(Msg::suggest_head_from_title)}, {word(Msg::suggest_head_to_title)}};
  for (const SuggestedLink& link : list.links) {
    table.rows.push_back({text_cell(link.from), text_cell(std::string(name_of(link.relation))), text_cell(link.to), text_cell(""), text_cell(words_of(link.evidence, language)),
                          number_cell(link.no), text_cell(kind_words(link.kind(), language)), text_cell(link.from_title), text_cell(link.to_title)});
  }
  document.tables.push_back(std::move(table));
  return document;
}

Json link_suggest_json(const LikelyLinkList& list, Json head) {
  Json suggestions = Json::array();
  for (const SuggestedLink& link : list.links) {
    Json evidence = Json::array();
    for (const LinkEvidence& one : link.evidence) {
      evidence.push(Json::object().set("text_from", one.text_from).set("text_to", one.text_to).set("why", reason_of(one, Language::chinese)).set("shared", one.shared));
    }
    Json line = Json::object();
    line.set("no", link.no).set("from", link.from).set("relation", name_of(link.relation)).set("to", link.to).set("kind", name_of(link.kind()));
    line.set("from_title", link.from_title).set("to_title", link.to_title).set("evidence", std::move(evidence));
    suggestions.push(std::move(line));
  }
  return head.set("suggestions", std::move(suggestions)).set("compared", Json::object().set("tasks", list.tasks).set("indicators", list.indicators).set("linked", list.linked));
}

}  // namespace duban
