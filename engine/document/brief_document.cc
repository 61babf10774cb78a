// One table of four columns.
#include "engine/document/brief_document.h"

#include <set>

#include "engine/document/findings_document.h"

namespace duban {

Document brief_document(const Brief& brief, bool rehearsal, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = text_of({Msg::brief_title, {std::to_string(brief.lines.size())}}, language);
  document.subtitle = text_of({Msg::as_of_line, {brief.as_of.to_string()}}, language);
  document.banners = banners(brief.demo, rehearsal, language);
  DocumentTable table;
  table.title = word(Msg::brief_table);
  table.empty = word(Msg::weekly_no_items);
  table.columns = {{word(Msg::head_leads), 30}, {word(Msg::head_ref), 8}, {word(Msg::head_workdays_overdue), 12}, {word(Msg::head_own_percent), 10}};
  table.rows.reserve(brief.lines.size());
  for (const BriefLine& line : brief.lines) {
    auto& row = table.rows.emplace_back();
    row.reserve(4);
    row.push_back(text_cell(line.unit));
    row.push_back(text_cell(with_late_mark(line.ref, line.late_entries, language)));
    row.push_back(number_cell(line.workdays_overdue));
    row.push_back(text_cell(line.own_percent ? Decimal(*line.own_percent, 2).to_short_string() + "%" : ""));
  }
  document.tables.push_back(std::move(table));
  document.notes.push_back(word(Msg::weekly_note_leads));
  std::set<std::string> marked;
  for (const BriefLine& line : brief.lines) {
    if (line.late_entries > 0) marked.insert(line.key + "/" + line.ref);
  }
  add_late_note(static_cast<int>(marked.size()), language, document);
  return document;
}

Json brief_json(const Brief& brief, Json head) {
  Json lines = Json::array();
  for (const BriefLine& line : brief.lines) {
    Json one = Json::object();
    if (line.late_entries > 0) one.set("late_entries", line.late_entries);
    lines.push(one.set("unit", line.unit.empty() ? Json() : Json(line.unit)).set("ref", line.ref).set("key", line.key)
                   .set("workdays_overdue", line.workdays_overdue)
                   .set("own_percent", line.own_percent ? Json(*parse_decimal(Decimal(*line.own_percent, 2).to_short_string())) : Json()));
  }
  return head.set("lines", std::move(lines));
}

}  // namespace duban
