// Workload in words.
#include "engine/document/workload_document.h"

#include <algorithm>

#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string unit_kind_word(const std::string& kind, Language language) {
  if (kind == "department") return text_of(Msg::unit_department, language);
  if (kind == "street") return text_of(Msg::unit_street, language);
  if (kind == "committee") return text_of(Msg::unit_committee, language);
  if (kind == "company") return text_of(Msg::unit_company, language);
  if (kind == "party") return text_of(Msg::unit_party, language);
  if (kind == "group") return text_of(Msg::unit_group, language);
  if (kind == "other") return text_of(Msg::unit_other, language);
  return text_of(Msg::unit_not_in_directory, language);
}

DocumentTable units_table(const Workload& workload, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = word(Msg::workload_units);
  table.empty = word(Msg::workload_none);
  table.columns = {{word(Msg::head_unit), 32}, {word(Msg::head_unit_kind), 10}, {word(Msg::head_lead), 8}, {word(Msg::head_lead_via_group), 12},
                   {word(Msg::head_support), 8}, {word(Msg::head_support_via_group), 12}, {word(Msg::head_open), 8},
                   {word(Msg::head_overdue), 8}, {word(Msg::head_at_risk), 8}, {word(Msg::head_closed), 8}};
  for (const WorkloadUnit& u : workload.units) {
    table.rows.push_back({text_cell(u.unit), text_cell(unit_kind_word(u.kind, language)), number_cell(u.lead), number_cell(u.lead_via_group),
                          number_cell(u.support), number_cell(u.support_via_group), number_cell(u.open),
                          number_cell(u.overdue), number_cell(u.at_risk), number_cell(u.closed)});
  }
  return table;
}

DocumentTable tasks_table(const Workload& workload, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = word(Msg::workload_tasks);
  table.empty = word(Msg::workload_none);
  table.columns = {{word(Msg::head_unit), 32, 24}, {word(Msg::head_role), 8, 6}, {word(Msg::head_via), 14, 14}, {word(Msg::head_lamp), 6, 5},
                   {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 40, 36}, {word(Msg::head_due), 20, 19}};
  for (const WorkloadUnit& u : workload.units) {
    for (const WorkloadTask& t : u.tasks) {
      table.rows.push_back({text_cell(u.unit), text_cell(word(t.leads ? Msg::role_lead : Msg::role_support)), text_cell(t.via_group),
                            DocumentCell{lamp_word(t.lamp, language), std::nullopt, t.lamp}, text_cell(t.ref), text_cell(with_late_mark(t.title, t.late_entries, language)),
                            text_cell(t.due.to_string() + (t.due_implied ? text_of(Msg::weekly_implied, language) : ""))});
    }
  }
  return table;
}

}  // namespace

Document workload_document(const Workload& workload, bool details, Language language) {
  Document document;
  document.title = text_of(Msg::workload_title, language);
  document.subtitle = text_of({Msg::as_of_line, {workload.as_of.to_string()}}, language);
  document.banners = banners(workload.demo, false, language);
  document.tables.push_back(units_table(workload, language));
  if (details) document.tables.push_back(tasks_table(workload, language));
  document.notes.push_back(text_of(Msg::workload_note, language));
  int marked = 0;
  for (const WorkloadUnit& u : workload.units) {
    marked += static_cast<int>(std::count_if(u.tasks.begin(), u.tasks.end(), [](const WorkloadTask& t) { return t.late_entries > 0; }));
  }
  if (details) add_late_note(marked, language, document);
  return document;
}

Json workload_unit_json(const WorkloadUnit& u) {
  Json unit = Json::object();
  unit.set("unit", u.unit).set("kind", u.kind).set("lead", u.lead).set("lead_via_group", u.lead_via_group);
  unit.set("support", u.support).set("support_via_group", u.support_via_group).set("open", u.open);
  unit.set("overdue", u.overdue).set("at_risk", u.at_risk).set("closed", u.closed);
  Json tasks = Json::array();
  for (const WorkloadTask& t : u.tasks) {
    Json task = Json::object();
    task.set("ref", t.ref).set("key", t.key).set("title", t.title).set("role", t.leads ? "lead" : "support");
    task.set("via_group", t.via_group.empty() ? Json() : Json(t.via_group));
    task.set("lamp", name_of(t.lamp)).set("due", t.due.to_string());
    if (t.late_entries > 0) task.set("late_entries", t.late_entries);
    tasks.push(std::move(task));
  }
  return unit.set("tasks", std::move(tasks));
}

}  // namespace duban
