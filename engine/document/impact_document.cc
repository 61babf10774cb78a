// Two tables: the tasks that move, the units and leaders who feel it.
#include "engine/document/impact_document.h"

#include "engine/base/text.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

DocumentTable affected_table(const ImpactList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::impact_tasks, {std::to_string(list.affected.size())}}, language);
  table.empty = list.waiting == 0 ? word(Msg::impact_nothing_waits) : text_of({Msg::impact_nothing_moves, {std::to_string(list.waiting)}}, language);
  table.columns = {{word(Msg::head_ref), 8, 7},       {word(Msg::head_title), 30, 26}, {word(Msg::head_leads), 20, 18},
                   {word(Msg::head_leaders), 10, 9},  {word(Msg::head_due), 10},       {word(Msg::head_finish_before), 10}, {word(Msg::head_finish), 10},
                   {word(Msg::head_slip), 10, 10},    {word(Msg::head_breaks), 8, 8},  {word(Msg::head_path), 24, 20}};
  for (const AffectedTask& one : list.affected) {
    table.rows.push_back({text_cell(one.task.ref), text_cell(graph_title(one.task, language)), text_cell(join(one.task.leads, "、")),
                          text_cell(join(one.task.leaders, "、")), text_cell(one.task.due.to_string()), text_cell(one.finish_before.to_string()), text_cell(one.finish.to_string()),
                          number_cell(one.slip_workdays), text_cell(one.breaks_due ? word(Msg::says_true) : ""), text_cell(join(one.via, " → "))});
  }
  return table;
}

DocumentTable parties_table(const ImpactList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::impact_parties, {std::to_string(list.parties.size())}}, language);
  table.columns = {{word(Msg::head_kind), 8, 8}, {word(Msg::head_party), 24, 22}, {word(Msg::head_moved_tasks), 10, 10}, {word(Msg::head_broken_tasks), 12, 12}};
  for (const AffectedParty& party : list.parties) {
    table.rows.push_back({text_cell(word(party.is_leader ? Msg::party_leader : Msg::party_unit)), text_cell(party.name), number_cell(party.moved), number_cell(party.broken)});
  }
  return table;
}

int broken_count(const ImpactList& list) {
  int broken = 0;
  for (const AffectedTask& one : list.affected) broken += one.breaks_due ? 1 : 0;
  return broken;
}

}  // namespace

Document impact_document(const ImpactList& list, Language language) {
  Document document;
  document.title = text_of({Msg::impact_title, {list.task.ref, graph_title(list.task, language)}}, language);
  document.subtitle = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  document.banners = banners(list.demo, false, language);
  document.lead.push_back(text_of({Msg::impact_lead, {list.task.ref, list.task.leads.empty() ? text_of(Msg::graph_no_lead, language) : join(list.task.leads, "、"), list.task.due.to_string(),
                                                      list.finish_before.to_string(), std::to_string(list.slip_workdays), list.finish.to_string(), std::to_string(list.affected.size()), std::to_string(broken_count(list))}}, language));
  if (list.basis == SlipBasis::trend) document.lead.push_back(text_of({Msg::impact_by_trend, {list.finish.to_string()}}, language));
  if (list.basis == SlipBasis::assumed) document.lead.push_back(text_of({Msg::impact_by_default, {std::to_string(list.slip_workdays)}}, language));
  document.tables.push_back(affected_table(list, language));
  if (!list.parties.empty()) document.tables.push_back(parties_table(list, language));
  document.notes.push_back(text_of(Msg::impact_note, language));
  if (list.provisional) document.notes.push_back(text_of(Msg::note_provisional, language));
  return document;
}

std::string graph_title(const GraphTask& task, Language language) {
  return task.suspended ? text_of({Msg::graph_suspended, {task.title}}, language) : task.title;
}

Json graph_task_json(const GraphTask& task) {
  Json json = to_json(static_cast<const ListedTask&>(task));
  if (task.suspended) json.set("suspended", true);
  return json.set("workdays_overdue", task.workdays_overdue);
}

Json impact_json(const ImpactList& list, Json json) {
  json.set("ref", list.task.ref).set("key", list.task.key).set("slip_workdays", list.slip_workdays);
  json.set("basis", list.basis == SlipBasis::given ? "given" : list.basis == SlipBasis::trend ? "trend" : "assumed");
  json.set("due", list.task.due.to_string()).set("finish_before", list.finish_before.to_string()).set("finish", list.finish.to_string()).set("waiting", list.waiting);
  if (list.provisional) json.set("provisional", true);
  Json affected = Json::array();
  for (const AffectedTask& one : list.affected) {
    affected.push(graph_task_json(one.task).set("finish_before", one.finish_before.to_string()).set("finish", one.finish.to_string()).set("slip_workdays", one.slip_workdays)
                      .set("breaks_due", one.breaks_due).set("via", one.via));
  }
  Json parties = Json::array();
  for (const AffectedParty& party : list.parties) {
    parties.push(Json::object().set("kind", party.is_leader ? "leader" : "unit").set("name", party.name).set("moved", party.moved).set("broken", party.broken));
  }
  return json.set("affected", std::move(affected)).set("parties", std::move(parties));
}

}  // namespace duban
