// Weekly list in words.
#include "engine/document/weekly_document.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/handover_words.h"

namespace duban {
namespace {

std::string percent(int hundredths) { return Decimal(hundredths, 2).to_short_string() + "%"; }

/// What is missing: the numbers, the checkpoint's percent, the report.
std::string missing_of(const WeeklyItem& item, Language language) {
  std::vector<std::string> parts;
  for (const ShortTarget& s : item.shortfalls) {
    if (s.is_milestone) {
      parts.push_back(text_of({Msg::weekly_milestone_short, {s.metric}}, language));
    } else {
      const std::string gap_unit = s.unit == "%" ? text_of(Msg::percentage_points, language) : s.unit;
      const std::string actual = parse_decimal(s.actual)->to_short_string() + s.unit;
      parts.push_back(text_of({s.less_is_good ? Msg::weekly_number_over : Msg::weekly_number_short,
                               {s.metric, s.target + s.unit, actual, s.gap ? s.gap->to_short_string() + gap_unit : ""}}, language));
    }
  }
  if (!item.planned.empty()) parts.push_back(text_of({Msg::planned_milestone, {item.planned}}, language));
  if (item.asked_percent) {
    parts.push_back(text_of({Msg::weekly_checkpoint_short, {percent(*item.asked_percent), item.progress_percent ? percent(*item.progress_percent) : "—"}}, language));
  }
  if (item.kind == WeeklyKind::duty) parts.push_back(text_of(Msg::weekly_duty_short, language));
  if (parts.empty() && item.progress_percent) parts.push_back(text_of({Msg::weekly_progress, {percent(*item.progress_percent)}}, language));
  if (parts.empty() && item.last_report_on) parts.push_back(text_of({Msg::weekly_reported, {item.last_report_on->to_string()}}, language));
  if (parts.empty()) parts.push_back(text_of(Msg::weekly_no_progress, language));
  return join(parts, "；");
}

std::string kind_word(const WeeklyItem& item, Language language) {
  switch (item.kind) {
    case WeeklyKind::task: return text_of(Msg::kind_task, language);
    case WeeklyKind::milestone: return text_of(Msg::kind_milestone, language);
    case WeeklyKind::checkpoint: return text_of(Msg::kind_checkpoint, language);
    case WeeklyKind::duty: return text_of(Msg::kind_duty, language);
    case WeeklyKind::receipt: return text_of(Msg::kind_receipt, language);
  }
  return {};
}

std::string due_words(const WeeklyItem& item, Language language) {
  std::string out = item.due.to_string();
  if (item.basis == "implied") out += text_of(item.due_confirmed ? Msg::weekly_implied_confirmed : Msg::weekly_implied, language);
  if (item.extensions > 0) {
    out += text_of({Msg::weekly_extended, {item.original_due.to_string(), std::to_string(item.extensions)}}, language);
  } else if (item.original_due != item.due) {
    out += text_of({Msg::due_amended, {item.original_due.to_string()}}, language);
  }
  return out;
}

/// The lead units, with those of the beginning where they have changed.
std::string leads_words(const WeeklyItem& item, Language language) {
  const std::string now = join(item.leads, "、");
  return item.leads == item.original_leads ? now : now + text_of({Msg::first_leads, {join(item.original_leads, "、")}}, language);
}

DocumentCell lamp_cell(Lamp lamp, bool by_hand, Language language) {
  return {lamp_word(lamp, language) + (by_hand ? "·" + text_of(Msg::lamp_by_hand, language) : ""), std::nullopt, lamp};
}

/// 已催办（2024/3），建议督办.
std::string rung_words(const WeeklyItem& item, Language language) {
  if (!item.rung) return "";
  std::vector<std::string> parts;
  if (!item.rung->sent.empty()) parts.push_back(text_of({Msg::weekly_rung_sent, {item.rung->sent, item.rung->number}}, language));
  if (!item.rung->action.empty()) parts.push_back(text_of({Msg::weekly_rung_proposed, {item.rung->action}}, language));
  return join(parts, text_of(Msg::weekly_rung_comma, language));
}

DocumentTable items_table(const std::vector<WeeklyItem>& items, Msg title, Msg empty, bool dated, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  const auto count = [&](std::initializer_list<WeeklyKind> kinds) {
    return std::to_string(std::count_if(items.begin(), items.end(), [&](const WeeklyItem& item) {
      return std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end();
    }));
  };
  table.title = title == Msg::weekly_items
                    ? text_of({title, {count({WeeklyKind::task}), count({WeeklyKind::milestone, WeeklyKind::checkpoint}),
                                       count({WeeklyKind::duty, WeeklyKind::receipt})}}, language)
                    : text_of({title, {std::to_string(items.size())}}, language);
  table.empty = word(empty);
  table.columns = {{word(Msg::head_lamp), 6, 5}, {word(Msg::head_ref), 8, 6}, {word(Msg::head_title), 40, 24}, {word(Msg::head_kind), 10, 9},
                   {word(Msg::head_leaders), 14, 14}, {word(Msg::head_leads), 26, 22}, {word(Msg::head_due), 30, 19}};
  if (dated) {
    table.columns.push_back({word(Msg::head_workdays_overdue), 10, 7});
    table.columns.push_back({word(Msg::head_weeks), 8, 6});
  }
  table.columns.push_back({word(Msg::head_missing), 60, 36});
  const bool with_rungs = std::any_of(items.begin(), items.end(), [](const WeeklyItem& item) { return item.rung.has_value(); });
  if (with_rungs) table.columns.push_back({word(Msg::head_weekly_order), 40, 26});
  for (const WeeklyItem& item : items) {
    std::vector<DocumentCell> row = {lamp_cell(item.lamp, item.lamp_by_hand, language), text_cell(item.ref), text_cell(with_handover_mark(with_late_mark(item.title, item.late_entries, language), item.handover, language)),
                                     text_cell(kind_word(item, language)), text_cell(join(item.leaders, "、")),
                                     text_cell(leads_words(item, language)), text_cell(due_words(item, language))};
    if (dated) {
      row.push_back(number_cell(item.workdays_overdue));
      row.push_back(item.is_new ? text_cell(word(Msg::weekly_new)) : number_cell(item.weeks_listed));
    }
    row.push_back(text_cell(missing_of(item, language)));
    if (with_rungs) row.push_back(text_cell(rung_words(item, language)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

DocumentTable parties_table(const std::vector<WeeklyParty>& parties, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{word(Msg::weekly_parties), {{word(Msg::head_leaders), 14, 14}, {word(Msg::head_leads), 30, 28}, {word(Msg::weekly_head_overdue), 12, 12}, {word(Msg::weekly_head_other), 12, 12}, {word(Msg::weekly_head_at_risk), 12, 12}}, {}, ""};
  for (const WeeklyParty& party : parties) {
    table.rows.push_back({text_cell(party.leader.empty() ? word(Msg::weekly_no_leader) : party.leader), text_cell(party.unit.empty() ? word(Msg::duty_nobody) : party.unit), number_cell(party.overdue), number_cell(party.other),
                          number_cell(party.at_risk)});
  }
  return table;
}

Json parties_json(const std::vector<WeeklyParty>& parties) {
  Json json = Json::array();
  for (const WeeklyParty& party : parties) {
    Json one = Json::object();
    one.set("leader", party.leader.empty() ? Json() : Json(party.leader)).set("unit", party.unit.empty() ? Json() : Json(party.unit));
    json.push(one.set("overdue", party.overdue).set("other", party.other).set("at_risk", party.at_risk));
  }
  return json;
}

Json date_or_null(const std::optional<Date>& date) { return date ? Json(date->to_string()) : Json(); }

Json short_json(const ShortTarget& s) {
  Json json = Json::object();
  json.set("metric", s.metric);
  json.set("target", s.is_milestone ? Json(s.target) : Json(*parse_decimal(s.target)));
  json.set("actual", s.is_milestone ? Json(s.actual) : Json(*parse_decimal(s.actual)));
  json.set("unit", s.unit);
  json.set("gap", s.gap);
  return json;
}

Json item_json(const WeeklyItem& item) {
  Json json = Json::object();
  json.set("ref", item.ref).set("key", item.key).set("title", item.title);
  json.set("kind", name_of(item.kind)).set("basis", item.basis);
  json.set("leads", item.leads).set("leaders", item.leaders).set("original_leads", item.original_leads);
  json.set("due", item.due.to_string()).set("original_due", item.original_due.to_string());
  json.set("extensions", item.extensions).set("workdays_overdue", item.workdays_overdue);
  json.set("lamp", name_of(item.lamp)).set("rules", item.rules);
  Json rung;
  if (item.rung) {
    const WeeklyRung& r = *item.rung;
    rung.set("proposed", r.action.empty() ? Json() : Json(r.action)).set("to", r.to.empty() ? Json() : Json(r.to));
    rung.set("sent", r.sent.empty() ? Json() : Json(r.sent)).set("sent_on", date_or_null(r.sent_on)).set("reply_due", date_or_null(r.reply_due));
    if (!r.number.empty()) rung.set("number", r.number);
  }
  json.set("rung", std::move(rung));
  json.set("since", item.since.to_string()).set("weeks_listed", item.weeks_listed).set("new", item.is_new);
  json.set("last_report_on", date_or_null(item.last_report_on));
  if (item.asked_percent) json.set("asked_percent", *parse_decimal(Decimal(*item.asked_percent, 2).to_short_string()));
  json.set("progress", item.progress_percent ? Json(*parse_decimal(Decimal(*item.progress_percent, 2).to_short_string())) : Json());
  Json shortfalls = Json::array();
  for (const ShortTarget& s : item.shortfalls) shortfalls.push(short_json(s));
  json.set("short", std::move(shortfalls));
  if (!item.planned.empty()) json.set("planned", item.planned);
  if (item.late_entries > 0) json.set("late_entries", item.late_entries);
  if (item.lamp_by_hand) json.set("lamp_by_hand", true);
  if (item.handover) json.set("handover", handover_json(*item.handover));
  return json;
}

Json items_json(const std::vector<WeeklyItem>& items) {
  Json json = Json::array();
  for (const WeeklyItem& item : items) json.push(item_json(item));
  return json;
}

/// "2024 年第 7 周" of "2024-W07"; in English as it stands.
std::string week_words(const std::string& week, Language language) {
  constexpr std::size_t kYear = 4;
  if (language == Language::english || week.size() < kYear + 4) return week;
  const std::string number = week.substr(kYear + 2);
  return text_of({Msg::week_of_year, {week.substr(0, kYear), number.front() == '0' ? number.substr(1) : number}}, language);
}

std::string against_words(const ComparedWith& list, Language language) {
  const std::string day = list.as_of.to_string();
  if (!list.number) return text_of({Msg::weekly_against_day, {day}}, language);
  return text_of({Msg::weekly_against_issue, {std::to_string(list.as_of.year()), std::to_string(*list.number), day}}, language);
}

Json against_json(const ComparedWith& list) {
  if (!list.number) return Json::object().set("kind", "review-day").set("date", list.as_of.to_string());
  return Json::object().set("kind", "issue").set("number", *list.number).set("as_of", list.as_of.to_string());
}

}  // namespace

std::string missing_words(const WeeklyItem& item, Language language) { return missing_of(item, language); }

std::string due_date_words(const WeeklyItem& item, Language language) { return due_words(item, language); }

std::string lamp_word(Lamp lamp, Language language) { return text_of(label_of(lamp), language); }

std::string with_late_mark(const std::string& title, int late_entries, Language language) {
  return late_entries > 0 ? title + text_of(Msg::late_mark, language) : title;
}

void add_late_note(int marked, Language language, Document& document) {
  if (marked > 0) document.notes.push_back(text_of({Msg::late_note, {std::to_string(marked)}}, language));
}

std::vector<std::string> banners(bool demo, bool rehearsal, Language language) {
  std::vector<std::string> out;
  if (demo) out.push_back(text_of(Msg::banner_demo, language));
  if (rehearsal) out.push_back(text_of(Msg::banner_rehearsal, language));
  return out;
}

Document weekly_document(const WeeklyList& list, Language language) {
  Document document;
  const WeeklyTotals& t = list.totals;
  document.title = text_of({Msg::weekly_title, {week_words(list.week, language)}}, language);
  document.subtitle = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  document.banners = banners(list.demo, list.rehearsal, language);
  const auto n = [](int value) { return std::to_string(value); };
  document.lead.push_back(text_of({Msg::weekly_totals, {n(t.total), n(t.open), n(t.overdue), n(t.at_risk), n(t.submitted), n(t.closed)}}, language) +
                          (t.suspended > 0 ? text_of({Msg::weekly_suspended, {n(t.suspended)}}, language) : ""));
  document.lead.push_back(text_of({Msg::weekly_lamps, {n(t.lamps[4]), n(t.lamps[3]), n(t.lamps[2]), n(t.lamps[1]), n(t.lamps[0])}}, language));
  document.tables.push_back(items_table(list.items, Msg::weekly_items, Msg::weekly_no_items, true, language));
  document.tables.push_back(items_table(list.at_risk, Msg::weekly_at_risk, Msg::weekly_no_at_risk, false, language));
  document.tables.push_back(items_table(list.resolved, Msg::weekly_resolved, Msg::weekly_no_resolved, false, language));
  if (!list.parties.empty()) document.tables.push_back(parties_table(list.parties, language));
  if (list.compared_with) document.notes.push_back(against_words(*list.compared_with, language));
  const bool other_lamps = std::any_of(list.items.begin(), list.items.end(), [](const WeeklyItem& item) { return item.kind != WeeklyKind::task; });
  if (other_lamps) document.notes.push_back(text_of(Msg::weekly_note_item_lamps, language));
  document.notes.push_back(text_of(Msg::weekly_note_leads, language));
  add_late_note(static_cast<int>(list.late_refs.size()), language, document);
  MarkedHandovers handovers;
  for (const auto* items : {&list.items, &list.at_risk, &list.resolved}) {
    for (const WeeklyItem& item : *items) {
      if (item.handover) handovers.emplace_back(item.ref, *item.handover);
    }
  }
  add_handover_notes(handovers, language, document);
  if (list.provisional) document.notes.push_back(text_of(Msg::note_provisional, language));
  return document;
}

Json weekly_json(const WeeklyList& list, Json json) {
  json.set("week", list.week);
  if (list.provisional) json.set("provisional", true);
  json.set("compared_with", list.compared_with ? against_json(*list.compared_with) : Json());
  if (!list.late_refs.empty()) json.set("late", list.late_refs);
  json.set("items", items_json(list.items));
  json.set("at_risk", items_json(list.at_risk));
  json.set("resolved", items_json(list.resolved));
  json.set("by_leader", parties_json(list.parties));
  const WeeklyTotals& t = list.totals;
  Json totals = Json::object();
  totals.set("open", t.open).set("overdue", t.overdue).set("at_risk", t.at_risk).set("submitted", t.submitted);
  totals.set("closed", t.closed).set("total", t.total).set("suspended", t.suspended);
  for (const Lamp lamp : {Lamp::red, Lamp::yellow, Lamp::blue, Lamp::green, Lamp::grey}) {
    totals.set(std::string(name_of(lamp)), t.lamps[static_cast<std::size_t>(lamp)]);
  }
  json.set("totals", std::move(totals));
  return json;
}

}  // namespace duban
