// Reports due in words.
#include "engine/document/duty_document.h"

#include <algorithm>

#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string iso(const std::optional<Date>& date) { return date ? date->to_string() : ""; }

Json duty_date_or_null(const std::optional<Date>& date) { return date ? Json(date->to_string()) : Json(); }

Message status_words(const DutyLine& line, Date as_of) {
  const std::string days = std::to_string(line.workdays_late);
  switch (line.status) {
    case DutyStatus::met: return line.workdays_late > 0 ? Message{Msg::duty_met_in_grace, {days}} : Message{Msg::duty_met, {}};
    case DutyStatus::late: return {Msg::duty_late, {days}};
    case DutyStatus::missed: return {Msg::duty_missed, {days}};
    case DutyStatus::returned: return line.is_over ? Message{Msg::duty_returned_over, {days}} : Message{Msg::duty_returned, {}};
    case DutyStatus::due: break;
  }
  return {line.due < as_of ? Msg::duty_in_grace : Msg::duty_due, {}};
}

std::vector<DocumentCell> row_of(const DutyLine& line, Date as_of, Language language) {
  std::string due = line.due.to_string();
  if (line.nominal_due != line.due) due += text_of({Msg::duty_rolled_from, {line.nominal_due.to_string()}}, language);
  std::string status = text_of(status_words(line, as_of), language);
  if (line.made_anew_on) status += text_of({Msg::duty_made_good, {line.made_anew_on->to_string()}}, language);
  const std::string unit = line.unit.empty() ? text_of(Msg::duty_nobody, language) : line.unit;
  return {text_cell(due), text_cell(unit), text_cell(line.ref), text_cell(with_late_mark(line.title, line.late_entries, language)), text_cell(text_of(line.rhythm_words, language)),
          text_cell(line.last_day == line.due ? "" : line.last_day.to_string()), text_cell(status), text_cell(iso(line.report_on)),
          text_cell(iso(line.returned_on))};
}

DocumentTable lines_table(const DutyList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::duties_table, {std::to_string(list.lines.size())}}, language);
  table.empty = word(Msg::duties_none);
  table.columns = {{word(Msg::head_report_due), 28, 24}, {word(Msg::head_unit), 24, 20}, {word(Msg::head_ref), 8, 7},
                   {word(Msg::head_title), 32, 32}, {word(Msg::head_rhythm), 26, 22}, {word(Msg::head_last_day), 12},
                   {word(Msg::head_status), 36, 30}, {word(Msg::head_report_on), 12}, {word(Msg::head_returned_on), 12}};
  for (const DutyLine& line : list.lines) table.rows.push_back(row_of(line, list.as_of, language));
  return table;
}

DocumentTable units_table(const DutyList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = word(Msg::duties_units);
  table.empty = word(Msg::duties_none);
  table.columns = {{word(Msg::head_unit), 32}, {word(Msg::head_owed), 8}, {word(Msg::head_reported), 8},
                   {word(Msg::head_reported_late), 8}, {word(Msg::head_not_reported), 8}};
  for (const DutyUnit& u : list.units) {
    table.rows.push_back({text_cell(u.unit.empty() ? word(Msg::duty_nobody) : u.unit), number_cell(u.counts.owed), number_cell(u.counts.reported),
                          number_cell(u.counts.late), number_cell(u.counts.missed)});
  }
  return table;
}

Json set_counts(Json json, const DutyCounts& counts) {
  json.set("owed", counts.owed).set("reported", counts.reported).set("late", counts.late).set("missed", counts.missed);
  return json;
}

Json line_json(const DutyLine& line) {
  Json json = Json::object();
  json.set("ref", line.ref).set("key", line.key).set("title", line.title);
  json.set("unit", line.unit.empty() ? Json() : Json(line.unit)).set("duty", line.duty).set("rhythm", line.rhythm);
  json.set("due", line.due.to_string()).set("nominal_due", line.nominal_due.to_string()).set("last_day", line.last_day.to_string());
  json.set("status", name_of(line.status)).set("workdays_late", line.workdays_late);
  json.set("report_on", duty_date_or_null(line.report_on)).set("returned_on", duty_date_or_null(line.returned_on));
  json.set("made_anew_on", duty_date_or_null(line.made_anew_on));
  if (line.late_entries > 0) json.set("late_entries", line.late_entries);
  return json;
}

std::string subtitle(const DutyList& list, Language language) {
  std::string text = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  if (!list.from && !list.to) return text;
  const std::string to = list.to.value_or(list.as_of).to_string();
  return text + "  " + text_of({Msg::duties_range, {iso(list.from), to}}, language);
}

}  // namespace

Document duty_document(const DutyList& list, Language language) {
  Document document;
  document.title = text_of(Msg::duties_title, language);
  document.subtitle = subtitle(list, language);
  document.banners = banners(list.demo, list.rehearsal, language);
  const DutyCounts& t = list.totals;
  const auto n = [](int value) { return std::to_string(value); };
  document.lead.push_back(text_of({Msg::duties_totals, {n(t.owed), n(t.reported), n(t.late), n(t.missed)}}, language));
  document.tables.push_back(lines_table(list, language));
  document.tables.push_back(units_table(list, language));
  document.notes.push_back(text_of(Msg::duties_note, language));
  add_late_note(static_cast<int>(std::count_if(list.lines.begin(), list.lines.end(), [](const DutyLine& line) { return line.late_entries > 0; })), language, document);
  if (list.provisional) document.notes.push_back(text_of(Msg::note_provisional, language));
  return document;
}

Json duty_json(const DutyList& list, Json json) {
  if (list.from || list.to) json.set("from", duty_date_or_null(list.from)).set("to", list.to.value_or(list.as_of).to_string());
  if (list.provisional) json.set("provisional", true);
  Json duties = Json::array();
  for (const DutyLine& line : list.lines) duties.push(line_json(line));
  json.set("duties", std::move(duties));
  Json units = Json::array();
  for (const DutyUnit& u : list.units) units.push(set_counts(Json::object().set("unit", u.unit.empty() ? Json() : Json(u.unit)), u.counts));
  json.set("units", std::move(units));
  json.set("totals", set_counts(Json::object(), list.totals));
  return json;
}

}  // namespace duban
