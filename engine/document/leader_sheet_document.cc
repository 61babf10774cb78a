// Leaders' sheets in words.
#include "engine/document/leader_sheet_document.h"

#include "engine/base/percent.h"
#include "engine/base/text.h"
#include "engine/document/order_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

constexpr int kAskWidth = 120;

std::string counted(Msg title, std::size_t count, Language language) { return text_of({title, {std::to_string(count)}}, language); }

DocumentCell leader_lamp_cell(Lamp lamp, Language language) { return {lamp_word(lamp, language), std::nullopt, lamp}; }

/// What is to be reached on a date that comes, and where it stands.
std::string coming_words(const LeaderDue& due, Language language) {
  std::vector<std::string> parts;
  if (!due.what.empty()) parts.push_back(due.what);
  if (due.asked_percent) parts.push_back(text_of({Msg::lsheet_asks_percent, {percent_text(*due.asked_percent)}}, language));
  parts.push_back(due.progress_percent ? text_of({Msg::lsheet_stands_at, {percent_text(*due.progress_percent)}}, language) : text_of(Msg::lsheet_no_progress, language));
  return join(parts, text_of(Msg::lsheet_comma, language));
}

std::string coming_date(const LeaderDue& due, Language language) { return due.date.to_string() + (due.implied ? text_of(Msg::weekly_implied, language) : ""); }

Msg coming_kind(WeeklyKind kind) { return kind == WeeklyKind::task ? Msg::kind_task : kind == WeeklyKind::checkpoint ? Msg::kind_checkpoint : Msg::kind_milestone; }

std::string approval_line(const LadderLine& line, Language language) {
  return line.action + " → " + addressee_line(line.to, line.addressees, language);
}

DocumentTable asks_table(const LeaderSheet& sheet, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{counted(Msg::lsheet_asks, sheet.asks.size(), language),
                      {{word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 32, 28}, {word(Msg::head_unit), 20, 18}, {word(Msg::lsheet_asked_on), 10}, {word(Msg::lsheet_ask), kAskWidth, 60}},
                      {}, word(Msg::lsheet_no_asks)};
  for (const LeaderAsk& ask : sheet.asks) {
    table.rows.push_back({text_cell(ask.ref), text_cell(ask.title), text_cell(ask.unit), text_cell(ask.on.to_string()), text_cell(ask.text)});
  }
  return table;
}

DocumentTable flagged_table(const LeaderSheet& sheet, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{counted(Msg::lsheet_flagged, sheet.flagged.size(), language),
                      {{word(Msg::head_lamp), 6, 5}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 32, 28}, {word(Msg::head_leads), 24, 20}, {word(Msg::head_due), 30, 19},
                       {word(Msg::head_workdays_overdue), 10, 7}, {word(Msg::head_missing), 80, 44}},
                      {}, word(Msg::lsheet_none_flagged)};
  for (const WeeklyItem& item : sheet.flagged) {
    table.rows.push_back({leader_lamp_cell(item.lamp, language), text_cell(item.ref), text_cell(with_late_mark(item.title, item.late_entries, language)), text_cell(join(item.leads, "、")),
                          text_cell(due_date_words(item, language)), number_cell(item.workdays_overdue), text_cell(missing_words(item, language))});
  }
  return table;
}

DocumentTable coming_table(const LeaderSheets& all, const LeaderSheet& sheet, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{text_of({Msg::lsheet_coming, {all.until.to_string(), std::to_string(sheet.coming.size())}}, language),
                      {{word(Msg::head_due), 18, 14}, {word(Msg::head_kind), 10, 9}, {word(Msg::head_lamp), 6, 5}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 32, 28},
                       {word(Msg::head_leads), 24, 20}, {word(Msg::lsheet_asked_then), 60, 40}},
                      {}, word(Msg::lsheet_none_coming)};
  for (const LeaderDue& due : sheet.coming) {
    table.rows.push_back({text_cell(coming_date(due, language)), text_cell(word(coming_kind(due.kind))), leader_lamp_cell(due.lamp, language), text_cell(due.ref), text_cell(due.title),
                          text_cell(join(due.leads, "、")), text_cell(coming_words(due, language))});
  }
  return table;
}

DocumentTable approvals_table(const LeaderSheet& sheet, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{counted(Msg::lsheet_approvals, sheet.approvals.size(), language),
                      {{word(Msg::head_action), 8, 7}, {word(Msg::head_addressee), 28, 20}, {word(Msg::head_lamp), 6, 5}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 32, 28},
                       {word(Msg::head_order_why), 80, 48}},
                      {}, word(Msg::lsheet_none_to_approve)};
  for (const LadderLine& line : sheet.approvals) {
    table.rows.push_back({text_cell(line.action), text_cell(addressee_line(line.to, line.addressees, language)), leader_lamp_cell(line.lamp, language), text_cell(line.about.ref),
                          text_cell(line.about.title), text_cell(text_of(line.why, language))});
  }
  return table;
}

std::vector<std::string> count_lines(const LeaderSheet& sheet, Language language) {
  int red = 0;
  for (const WeeklyItem& item : sheet.flagged) red += item.lamp == Lamp::red ? 1 : 0;
  const auto n = [](std::size_t value) { return std::to_string(value); };
  const LeaderOrderCounts& o = sheet.orders;
  const auto m = [](int value) { return std::to_string(value); };
  return {text_of({Msg::lsheet_counts, {m(sheet.tasks), m(sheet.open), m(red), n(sheet.flagged.size() - static_cast<std::size_t>(red)), n(sheet.asks.size()), n(sheet.coming.size())}}, language),
          text_of({Msg::lsheet_order_counts, {m(o.proposed), n(sheet.approvals.size()), m(o.awaiting), m(o.late), m(o.answered)}}, language)};
}

/// All a leader is to see in one table, in the order of his own sheet.
DocumentTable combined_table(const LeaderSheet& sheet, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{sheet.leader,
                      {{word(Msg::lsheet_section), 14, 12}, {word(Msg::head_lamp), 6, 5}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 32, 28}, {word(Msg::head_unit), 24, 20},
                       {word(Msg::lsheet_date), 30, 19}, {word(Msg::head_content), kAskWidth, 60}},
                      {}, word(Msg::lsheet_nothing)};
  for (const LeaderAsk& ask : sheet.asks) {
    table.rows.push_back({text_cell(word(Msg::lsheet_ask)), text_cell(""), text_cell(ask.ref), text_cell(ask.title), text_cell(ask.unit), text_cell(ask.on.to_string()), text_cell(ask.text)});
  }
  for (const WeeklyItem& item : sheet.flagged) {
    table.rows.push_back({text_cell(word(item.workdays_overdue > 0 ? Msg::head_overdue : Msg::head_at_risk)), leader_lamp_cell(item.lamp, language), text_cell(item.ref),
                          text_cell(with_late_mark(item.title, item.late_entries, language)), text_cell(join(item.leads, "、")), text_cell(due_date_words(item, language)), text_cell(missing_words(item, language))});
  }
  for (const LeaderDue& due : sheet.coming) {
    table.rows.push_back({text_cell(word(Msg::lsheet_comes)), leader_lamp_cell(due.lamp, language), text_cell(due.ref), text_cell(due.title), text_cell(join(due.leads, "、")),
                          text_cell(coming_date(due, language)), text_cell(coming_words(due, language))});
  }
  for (const LadderLine& line : sheet.approvals) {
    table.rows.push_back({text_cell(word(Msg::lsheet_to_approve)), leader_lamp_cell(line.lamp, language), text_cell(line.about.ref), text_cell(line.about.title),
                          text_cell(join(line.about.leads, "、")), text_cell(""), text_cell(approval_line(line, language))});
  }
  return table;
}

int late_tasks(const LeaderSheet& sheet) {
  int marked = 0;
  for (const WeeklyItem& item : sheet.flagged) marked += item.late_entries > 0 ? 1 : 0;
  return marked;
}

Json leader_json(const LeaderSheet& sheet, Language language) {
  Json asks = Json::array();
  for (const LeaderAsk& ask : sheet.asks) {
    asks.push(Json::object().set("ref", ask.ref).set("key", ask.key).set("title", ask.title).set("unit", ask.unit).set("on", ask.on.to_string()).set("ask", ask.text));
  }
  Json flagged = Json::array();
  for (const WeeklyItem& item : sheet.flagged) {
    flagged.push(Json::object().set("ref", item.ref).set("key", item.key).set("title", item.title).set("lamp", name_of(item.lamp)).set("leads", item.leads)
                     .set("due", item.due.to_string()).set("original_due", item.original_due.to_string()).set("extensions", item.extensions)
                     .set("workdays_overdue", item.workdays_overdue).set("missing", missing_words(item, language)));
  }
  Json coming = Json::array();
  for (const LeaderDue& due : sheet.coming) {
    coming.push(Json::object().set("ref", due.ref).set("key", due.key).set("title", due.title).set("kind", name_of(due.kind)).set("date", due.date.to_string())
                    .set("lamp", name_of(due.lamp)).set("leads", due.leads).set("what", due.what.empty() ? Json() : Json(due.what))
                    .set("asked_percent", due.asked_percent ? Json(percent_text(*due.asked_percent)) : Json())
                    .set("progress", due.progress_percent ? Json(percent_text(*due.progress_percent)) : Json()).set("implied", due.implied));
  }
  Json approvals = Json::array();
  for (const LadderLine& line : sheet.approvals) {
    approvals.push(Json::object().set("ref", line.about.ref).set("key", line.about.key).set("title", line.about.title).set("rule", line.rule).set("action", line.action)
                       .set("to", line.to).set("addressees", line.addressees).set("why", text_of(line.why, language)));
  }
  const LeaderOrderCounts& o = sheet.orders;
  return Json::object().set("leader", sheet.leader).set("post", sheet.post.empty() ? Json() : Json(sheet.post)).set("tasks", sheet.tasks).set("open", sheet.open)
      .set("asks", std::move(asks)).set("flagged", std::move(flagged)).set("coming", std::move(coming)).set("approvals", std::move(approvals))
      .set("orders", Json::object().set("proposed", o.proposed).set("awaiting", o.awaiting).set("late", o.late).set("answered", o.answered));
}

}  // namespace

Document leader_sheet_document(const LeaderSheets& all, const LeaderSheet& sheet, Language language) {
  Document document;
  document.title = text_of({Msg::lsheet_title, {sheet.leader}}, language);
  document.subtitle = text_of({Msg::as_of_line, {all.as_of.to_string()}}, language);
  document.banners = banners(all.demo, all.rehearsal, language);
  document.lead = count_lines(sheet, language);
  document.tables = {asks_table(sheet, language), flagged_table(sheet, language), coming_table(all, sheet, language), approvals_table(sheet, language)};
  document.notes.push_back(text_of(Msg::lsheet_note, language));
  add_late_note(late_tasks(sheet), language, document);
  return document;
}

Document leader_sheets_document(const LeaderSheets& all, Language language) {
  Document document;
  document.title = text_of(Msg::lsheet_all_title, language);
  document.subtitle = text_of({Msg::as_of_line, {all.as_of.to_string()}}, language);
  document.banners = banners(all.demo, all.rehearsal, language);
  int marked = 0;
  for (const LeaderSheet& sheet : all.sheets) {
    document.lead.push_back(sheet.leader + text_of(Msg::colon, language) + join(count_lines(sheet, language), text_of(Msg::lsheet_comma, language)));
    document.tables.push_back(combined_table(sheet, language));
    marked += late_tasks(sheet);
  }
  if (all.sheets.empty()) document.tables.push_back({text_of(Msg::lsheet_all_title, language), {{text_of(Msg::head_title, language), 40}}, {}, text_of(Msg::lsheet_nobody, language)});
  document.notes.push_back(text_of(Msg::lsheet_note, language));
  add_late_note(marked, language, document);
  return document;
}

Json leader_sheets_json(const LeaderSheets& all, Json json, Language language) {
  Json leaders = Json::array();
  for (const LeaderSheet& sheet : all.sheets) leaders.push(leader_json(sheet, language));
  return json.set("until", all.until.to_string()).set("leaders", std::move(leaders));
}

}  // namespace duban
