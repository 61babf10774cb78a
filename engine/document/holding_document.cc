// One table each; bottlenecks two.
#include "engine/document/holding_document.h"

#include "engine/base/text.h"
#include "engine/document/impact_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

DocumentTable roots_table(const BlockersList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::blockers_roots, {std::to_string(list.roots.size())}}, language);
  table.empty = word(Msg::blockers_none);
  table.columns = {{word(Msg::head_ref), 8, 7},      {word(Msg::head_title), 30, 26}, {word(Msg::head_leads), 20, 18},
                   {word(Msg::head_leaders), 10, 9}, {word(Msg::head_due), 10},       {word(Msg::head_workdays_overdue), 10, 10},
                   {word(Msg::head_lamp), 6, 5},     {word(Msg::head_path), 24, 20}};
  for (const BlockingTask& one : list.roots) {
    table.rows.push_back({text_cell(one.task.ref), text_cell(graph_title(one.task, language)), text_cell(join(one.task.leads, "、")), text_cell(join(one.task.leaders, "、")),
                          text_cell(one.task.due.to_string()), number_cell(one.task.workdays_overdue), {lamp_word(one.lamp, language), std::nullopt, one.lamp},
                          text_cell(join(one.via, " → "))});
  }
  return table;
}

DocumentTable steps_table(const CriticalPath& path, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::critical_path, {std::to_string(path.steps.size())}}, language);
  table.empty = word(Msg::critical_done);
  table.columns = {{word(Msg::head_ref), 8, 7},       {word(Msg::head_title), 30, 26}, {word(Msg::head_leads), 20, 18}, {word(Msg::head_leaders), 10, 9},
                   {word(Msg::head_lag), 6, 6},       {word(Msg::head_earliest), 10},  {word(Msg::head_latest), 10},    {word(Msg::head_slack), 10, 10},
                   {word(Msg::head_due), 10}};
  for (const CriticalStep& step : path.steps) {
    table.rows.push_back({text_cell(step.task.ref), text_cell(graph_title(step.task, language)), text_cell(join(step.task.leads, "、")), text_cell(join(step.task.leaders, "、")),
                          step.lag == 0 ? text_cell("") : number_cell(step.lag), text_cell(step.earliest.to_string()), text_cell(step.latest.to_string()),
                          number_cell(step.slack), text_cell(step.task.due.to_string())});
  }
  return table;
}

DocumentTable holders_table(const std::vector<Bottleneck>& holders, Msg title, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({title, {std::to_string(holders.size())}}, language);
  table.empty = word(Msg::bottlenecks_none);
  table.columns = {{word(Msg::head_party), 24, 22},          {word(Msg::head_waiting_tasks), 10, 10}, {word(Msg::head_waiting_units), 10, 10},
                   {word(Msg::head_holding), 10, 10},        {word(Msg::head_holding_overdue), 10, 12}, {word(Msg::head_refs), 36, 30}};
  for (const Bottleneck& one : holders) {
    table.rows.push_back({text_cell(one.name), number_cell(one.waiting), number_cell(one.waiting_units), number_cell(std::ssize(one.holding)),
                          number_cell(one.overdue), text_cell(join(one.holding, "、"))});
  }
  return table;
}

Json holders_json(const std::vector<Bottleneck>& holders, const char* name) {
  Json list = Json::array();
  for (const Bottleneck& one : holders) {
    list.push(Json::object().set(name, one.name).set("waiting", one.waiting).set("waiting_units", one.waiting_units)
                  .set("holding", one.holding).set("overdue", one.overdue));
  }
  return list;
}

}  // namespace

Document blockers_document(const BlockersList& list, Language language) {
  Document document;
  document.title = text_of({Msg::blockers_title, {list.task.ref, graph_title(list.task, language)}}, language);
  document.subtitle = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  document.banners = banners(list.demo, list.rehearsal, language);
  if (!list.roots.empty()) document.lead.push_back(text_of({Msg::blockers_lead, {std::to_string(list.waits_for), std::to_string(list.roots.size())}}, language));
  if (list.free_from) document.lead.push_back(text_of({Msg::blockers_lag, {list.free_from->to_string()}}, language));
  document.tables.push_back(roots_table(list, language));
  document.notes.push_back(text_of(Msg::blockers_note, language));
  if (list.provisional) document.notes.push_back(text_of(Msg::note_provisional, language));
  return document;
}

Json blockers_json(const BlockersList& list, Json json) {
  json.set("ref", list.task.ref).set("key", list.task.key).set("waits_for", list.waits_for);
  if (list.provisional) json.set("provisional", true);
  Json roots = Json::array();
  for (const BlockingTask& one : list.roots) roots.push(graph_task_json(one.task).set("lamp", name_of(one.lamp)).set("via", one.via));
  return json.set("blockers", std::move(roots)).set("free_from", list.free_from ? Json(list.free_from->to_string()) : Json());
}

Document critical_document(const CriticalPath& path, Language language) {
  Document document;
  document.title = text_of({Msg::critical_title, {std::string(trim(path.to + " " + path.to_title))}}, language);
  document.subtitle = text_of({Msg::as_of_line, {path.as_of.to_string()}}, language);
  document.banners = banners(path.demo, false, language);
  if (!path.steps.empty()) {
    const CriticalStep& last = path.steps.back();
    const bool late = last.slack < 0;
    document.lead.push_back(text_of({late ? Msg::critical_late : Msg::critical_slack,
                                     {last.earliest.to_string(), (late ? last.latest : last.task.due).to_string(), std::to_string(late ? -last.slack : last.slack)}}, language));
  }
  document.tables.push_back(steps_table(path, language));
  document.notes.push_back(text_of(Msg::critical_note, language));
  if (path.provisional) document.notes.push_back(text_of(Msg::note_provisional, language));
  return document;
}

Json critical_json(const CriticalPath& path, Json json) {
  json.set("to", Json::object().set("kind", path.to_kind).set("id", path.to).set("title", path.to_title));
  if (path.provisional) json.set("provisional", true);
  const bool done = path.steps.empty();
  json.set("finish", done ? Json() : Json(path.steps.back().earliest.to_string())).set("due", done ? Json() : Json(path.steps.back().task.due.to_string()));
  json.set("slack", done ? Json() : Json(path.steps.back().slack));
  Json steps = Json::array();
  for (const CriticalStep& step : path.steps) {
    steps.push(graph_task_json(step.task).set("lag", step.lag).set("earliest", step.earliest.to_string()).set("latest", step.latest.to_string()).set("slack", step.slack));
  }
  return json.set("path", std::move(steps));
}

Document bottlenecks_document(const BottleneckList& list, Language language) {
  Document document;
  document.title = text_of(Msg::bottlenecks_title, language);
  document.subtitle = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  document.banners = banners(list.demo, false, language);
  if (!list.any_links) document.lead.push_back(text_of(Msg::bottlenecks_hint, language));
  document.tables.push_back(holders_table(list.units, Msg::bottlenecks_units, language));
  document.tables.push_back(holders_table(list.leaders, Msg::bottlenecks_leaders, language));
  document.notes.push_back(text_of(Msg::bottlenecks_note, language));
  return document;
}

Json bottlenecks_json(const BottleneckList& list, Json json) {
  return json.set("units", holders_json(list.units, "unit")).set("leaders", holders_json(list.leaders, "leader"));
}

}  // namespace duban
