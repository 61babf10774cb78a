// What changes is printed as "before→after", what stays once.
#include "engine/document/whatif_document.h"

#include "engine/base/text.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string whatif_change_words(const SupposedChange& change, Language language) {
  switch (change.kind) {
    case SupposedKind::slip: return text_of({Msg::whatif_slip, {change.ref, std::to_string(change.workdays)}}, language);
    case SupposedKind::extend: return text_of({Msg::whatif_extend, {change.ref, change.to.to_string()}}, language);
    case SupposedKind::transfer: break;
  }
  return text_of({Msg::whatif_transfer, {change.ref, change.from_unit, change.to_unit}}, language);
}

DocumentCell whatif_cell(const std::string& before, const std::string& after, Language language) {
  return text_cell(before == after ? after : text_of({Msg::whatif_arrow, {before, after}}, language));
}

DocumentCell whatif_cell(int before, int after, Language language) {
  return before == after ? number_cell(after) : whatif_cell(std::to_string(before), std::to_string(after), language);
}

DocumentTable whatif_totals_table(const WhatIfList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = word(Msg::whatif_totals);
  table.columns = {{word(Msg::head_item), 32, 28}, {word(Msg::head_now), 8, 8}, {word(Msg::head_then), 12, 10}};
  for (const Lamp lamp : {Lamp::red, Lamp::yellow, Lamp::blue, Lamp::green, Lamp::grey}) {
    const auto at = static_cast<std::size_t>(lamp);
    table.rows.push_back({{lamp_word(lamp, language), std::nullopt, lamp}, number_cell(list.before.lamps[at]), number_cell(list.after.lamps[at])});
  }
  table.rows.push_back({text_cell(word(Msg::whatif_late)), number_cell(list.before.late), number_cell(list.after.late)});
  table.rows.push_back({text_cell(word(Msg::whatif_moved)), text_cell(""), number_cell(list.moved)});
  return table;
}

DocumentTable whatif_tasks_table(const WhatIfList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::whatif_tasks, {std::to_string(list.tasks.size())}}, language);
  table.empty = word(Msg::whatif_no_change);
  table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 30, 26}, {word(Msg::head_leads), 28, 22}, {word(Msg::head_due), 24, 22},
                   {word(Msg::head_finish), 24, 22}, {word(Msg::head_lamp), 10, 8}};
  for (const SupposedTask& task : list.tasks) {
    DocumentCell lamp = whatif_cell(lamp_word(task.before.lamp, language), lamp_word(task.after.lamp, language), language);
    lamp.lamp = task.after.lamp;
    table.rows.push_back({text_cell(task.ref), text_cell(task.title), whatif_cell(join(task.before.leads, "、"), join(task.after.leads, "、"), language),
                          whatif_cell(task.before.due.to_string(), task.after.due.to_string(), language),
                          whatif_cell(task.before.finish.to_string(), task.after.finish.to_string(), language), std::move(lamp)});
  }
  return table;
}

DocumentTable whatif_units_table(const WhatIfList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::whatif_units, {std::to_string(list.units.size())}}, language);
  table.empty = word(Msg::whatif_no_change);
  table.columns = {{word(Msg::head_unit), 24, 22}, {word(Msg::whatif_leads_tasks), 10, 10}, {word(Msg::lamp_red), 8, 8}, {word(Msg::lamp_yellow), 8, 8},
                   {word(Msg::whatif_late_tasks), 12, 12}};
  for (const SupposedUnit& unit : list.units) {
    table.rows.push_back({text_cell(unit.unit), whatif_cell(unit.before.tasks, unit.after.tasks, language), whatif_cell(unit.before.red, unit.after.red, language),
                          whatif_cell(unit.before.yellow, unit.after.yellow, language), whatif_cell(unit.before.late, unit.after.late, language)});
  }
  return table;
}

Json state_json(const SupposedState& state) {
  return Json::object().set("due", state.due.to_string()).set("finish", state.finish.to_string()).set("lamp", name_of(state.lamp)).set("leads", state.leads);
}

Json side_json(const SupposedUnitSide& side) {
  return Json::object().set("tasks", side.tasks).set("red", side.red).set("yellow", side.yellow).set("late", side.late);
}

Json totals_json(const SupposedTotals& totals) {
  Json json = Json::object();
  for (const Lamp lamp : {Lamp::red, Lamp::yellow, Lamp::blue, Lamp::green, Lamp::grey}) json.set(std::string(name_of(lamp)), totals.lamps[static_cast<std::size_t>(lamp)]);
  return json.set("late", totals.late);
}

Json change_json(const SupposedChange& change) {
  Json json = Json::object();
  if (change.kind == SupposedKind::slip) return json.set("slip", change.ref).set("workdays", change.workdays);
  if (change.kind == SupposedKind::extend) return json.set("extend", change.ref).set("to", change.to.to_string());
  return json.set("transfer", change.ref).set("from", change.from_unit).set("to", change.to_unit);
}

}  // namespace

Document whatif_document(const WhatIfList& list, Language language) {
  Document document;
  document.title = text_of(Msg::whatif_title, language);
  document.subtitle = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  document.banners = banners(list.demo, list.rehearsal, language);
  for (const SupposedChange& change : list.changes) document.lead.push_back(whatif_change_words(change, language));
  document.tables = {whatif_totals_table(list, language), whatif_tasks_table(list, language), whatif_units_table(list, language)};
  document.notes.push_back(text_of({Msg::whatif_note, {list.as_of.to_string()}}, language));
  return document;
}

Json whatif_json(const WhatIfList& list, Json json) {
  Json changes = Json::array();
  for (const SupposedChange& change : list.changes) changes.push(change_json(change));
  Json tasks = Json::array();
  for (const SupposedTask& task : list.tasks) {
    tasks.push(Json::object().set("ref", task.ref).set("key", task.key).set("title", task.title).set("before", state_json(task.before)).set("after", state_json(task.after)));
  }
  Json units = Json::array();
  for (const SupposedUnit& unit : list.units) units.push(Json::object().set("unit", unit.unit).set("before", side_json(unit.before)).set("after", side_json(unit.after)));
  json.set("changes", std::move(changes)).set("totals", Json::object().set("before", totals_json(list.before)).set("after", totals_json(list.after)).set("moved", list.moved));
  return json.set("tasks", std::move(tasks)).set("units", std::move(units));
}

}  // namespace duban
