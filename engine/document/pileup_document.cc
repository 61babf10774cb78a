// Weeks of too many deadlines in words.
#include "engine/document/pileup_document.h"

#include "engine/base/text.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

/// 4.1、4.10（推定）（各街道）
std::string refs_words(const PileupWeek& week, Language language) {
  std::vector<std::string> refs;
  for (const PileupTask& task : week.tasks) {
    std::string ref = task.ref;
    if (task.implied) ref += text_of(Msg::weekly_implied, language);
    if (!task.via_group.empty()) ref += text_of({Msg::pileup_via, {task.via_group}}, language);
    refs.push_back(std::move(ref));
  }
  return join(refs, text_of(Msg::pileup_comma, language));
}

Json week_json(const PileupWeek& week) {
  Json tasks = Json::array();
  for (const PileupTask& task : week.tasks) {
    Json json = Json::object();
    json.set("ref", task.ref).set("key", task.key).set("due", task.due.to_string()).set("implied", task.implied).set("title", task.title);
    json.set("lamp", name_of(task.lamp)).set("via_group", task.via_group.empty() ? Json() : Json(task.via_group));
    tasks.push(std::move(json));
  }
  Json json = Json::object();
  json.set("week", week.week).set("from", week.from.to_string()).set("to", week.to.to_string()).set("workdays", week.workdays);
  json.set("kind", name_of(week.kind)).set("name", week.name).set("count", week.count()).set("implied", week.implied());
  return json.set("tasks", std::move(tasks));
}

}  // namespace

Document pileup_document(const Pileup& pileup, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = word(Msg::pileup_title);
  document.subtitle = text_of({Msg::pileup_span, {pileup.as_of.to_string(), pileup.from.to_string(), pileup.to.to_string(), std::to_string(pileup.limit)}}, language);
  document.banners = banners(pileup.demo, pileup.rehearsal, language);
  DocumentTable table;
  table.title = text_of({Msg::pileup_weeks, {std::to_string(pileup.weeks.size())}}, language);
  table.empty = word(Msg::pileup_none);
  table.columns = {{word(Msg::head_pileup_week), 8, 9}, {word(Msg::head_pileup_days), 24, 22}, {word(Msg::head_pileup_workdays), 8, 8}, {word(Msg::head_kind), 8, 7},
                   {word(Msg::head_pileup_name), 24, 22}, {word(Msg::head_pileup_count), 6, 6}, {word(Msg::head_pileup_implied), 10, 9}, {word(Msg::head_pileup_tasks), 60, 48}};
  for (const PileupWeek& week : pileup.weeks) {
    table.rows.push_back({text_cell(week.week), text_cell(text_of({Msg::pileup_days, {week.from.to_string(), week.to.to_string()}}, language)), number_cell(week.workdays),
                          text_cell(word(week.kind == PileupKind::unit ? Msg::pileup_unit : Msg::pileup_leader)), text_cell(week.name), number_cell(week.count()),
                          number_cell(week.implied()), text_cell(refs_words(week, language))});
  }
  document.tables.push_back(std::move(table));
  document.notes.push_back(word(Msg::pileup_note));
  if (pileup.provisional) document.notes.push_back(word(Msg::note_provisional));
  return document;
}

Json pileup_json(const Pileup& pileup, Json json) {
  json.set("limit", pileup.limit).set("from", pileup.from.to_string()).set("to", pileup.to.to_string());
  if (pileup.provisional) json.set("provisional", true);
  Json weeks = Json::array();
  for (const PileupWeek& week : pileup.weeks) weeks.push(week_json(week));
  return json.set("weeks", std::move(weeks));
}

}  // namespace duban
