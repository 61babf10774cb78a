// Lamps over time in words: a column a month.
#include "engine/document/timeline_document.h"

#include "engine/base/text.h"
#include "engine/document/order_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string day_or_blank(const std::optional<Date>& date) { return date ? date->to_string() : ""; }
Json day_or_null(const std::optional<Date>& date) { return date ? Json(date->to_string()) : Json(); }

/// "2024-01".
std::string month_of(Date date) { return date.to_string().substr(0, 7); }

/// A month's head: its number, with the year where another begins.
std::string month_head(const std::vector<Date>& months, std::size_t i, Language language) {
  const std::string number = std::to_string(months[i].month());
  if (i == 0 || months[i].year() != months[i - 1].year()) return month_of(months[i]);
  return text_of({Msg::timeline_month_head, {number}}, language);
}

DocumentCell month_cell(const std::optional<MonthShown>& month, Language language) {
  if (!month) return text_cell("");
  const std::string word = lamp_word(month->lamp, language);
  if (!month->made_good_on) return {word, std::nullopt, month->lamp};
  return {text_of({Msg::timeline_made_good, {word}}, language), std::nullopt, Lamp::yellow};
}

DocumentTable months_table(const TimelineList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::timeline_months, {std::to_string(list.tasks.size())}}, language);
  table.empty = word(Msg::timeline_none);
  table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 30, 26}, {word(Msg::head_leads), 20, 18}};
  for (std::size_t i = 0; i < list.months.size(); ++i) table.columns.push_back({month_head(list.months, i, language), language == Language::chinese ? 8 : 10, 7});
  table.columns.push_back({word(Msg::head_lamp), 6, 5});
  table.columns.push_back({word(Msg::head_first_flagged), 10});
  table.columns.push_back({word(Msg::head_first_red), 10});
  table.columns.push_back({word(Msg::head_weeks_in_row), 8, 8});
  for (const TimelineTask& task : list.tasks) {
    std::vector<DocumentCell> row = {text_cell(task.ref), text_cell(task.title), text_cell(join(task.leads, "、"))};
    for (const auto& month : task.months) row.push_back(month_cell(month, language));
    row.push_back({lamp_word(task.lamp, language), std::nullopt, task.lamp});
    row.push_back(text_cell(day_or_blank(task.first_flagged_on)));
    row.push_back(text_cell(day_or_blank(task.first_red_on)));
    row.push_back(number_cell(task.weeks_flagged));
    table.rows.push_back(std::move(row));
  }
  return table;
}

DocumentTable totals_table(const TimelineList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = word(Msg::timeline_totals);
  table.columns.push_back({word(Msg::head_lamp), 10});
  for (std::size_t i = 0; i < list.months.size(); ++i) table.columns.push_back({month_head(list.months, i, language), 8, 7});
  for (const Lamp lamp : {Lamp::red, Lamp::yellow, Lamp::blue, Lamp::green, Lamp::grey}) {
    std::vector<DocumentCell> row = {{lamp_word(lamp, language), std::nullopt, lamp}};
    for (const MonthTotals& totals : list.totals) row.push_back(number_cell(totals.lamps[static_cast<std::size_t>(lamp)]));
    table.rows.push_back(std::move(row));
  }
  std::vector<DocumentCell> made_good = {text_cell(text_of({Msg::timeline_made_good, {lamp_word(Lamp::red, language)}}, language))};
  for (const MonthTotals& totals : list.totals) made_good.push_back(number_cell(totals.made_good));
  table.rows.push_back(std::move(made_good));
  return table;
}

DocumentTable changes_table(const TimelineTask& task, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::timeline_changes, {task.ref, task.title}}, language);
  table.columns = {{word(Msg::head_turned_on), 10}, {word(Msg::head_lamp_to), 6, 5}, {word(Msg::head_by_rules), 60, 40}};
  for (const LampChange& change : task.changes) {
    table.rows.push_back({text_cell(change.on.to_string()), {lamp_word(change.lamp, language), std::nullopt, change.lamp}, text_cell(join(change.rule_names, "、"))});
  }
  return table;
}

Json lamps_json(const int (&lamps)[5]) {
  Json json = Json::object();
  for (const Lamp lamp : {Lamp::red, Lamp::yellow, Lamp::blue, Lamp::green, Lamp::grey}) json.set(std::string(name_of(lamp)), lamps[static_cast<std::size_t>(lamp)]);
  return json;
}

Json task_json(const TimelineTask& task, const std::vector<Date>& months) {
  Json json = to_json(static_cast<const ListedTask&>(task));
  json.set("lamp", name_of(task.lamp));
  Json shown = Json::array();
  for (std::size_t i = 0; i < months.size(); ++i) {
    const auto& month = task.months[i];
    shown.push(Json::object().set("month", month_of(months[i])).set("lamp", month ? Json(name_of(month->lamp)) : Json())
                   .set("made_good_on", month ? day_or_null(month->made_good_on) : Json()));
  }
  Json changes = Json::array();
  for (const LampChange& change : task.changes) changes.push(Json::object().set("on", change.on.to_string()).set("lamp", name_of(change.lamp)).set("rules", change.rules));
  json.set("months", std::move(shown)).set("changes", std::move(changes));
  json.set("first_flagged_on", day_or_null(task.first_flagged_on)).set("first_red_on", day_or_null(task.first_red_on));
  return json.set("weeks_flagged", task.weeks_flagged).set("weeks_red", task.weeks_red);
}

}  // namespace

Document timeline_document(const TimelineList& list, Language language) {
  Document document;
  document.title = text_of(Msg::timeline_title, language);
  document.subtitle = text_of({Msg::timeline_span, {list.from.to_string(), list.as_of.to_string(), std::to_string(list.review_days)}}, language);
  document.banners = banners(list.demo, list.rehearsal, language);
  document.tables.push_back(months_table(list, language));
  if (list.in_full) {
    for (const TimelineTask& task : list.tasks) document.tables.push_back(changes_table(task, language));
  } else {
    document.tables.push_back(totals_table(list, language));
  }
  if (!list.orders.empty()) document.tables.push_back(sent_table(list.orders, text_of(Msg::timeline_orders, language), language));
  document.notes.push_back(text_of(Msg::timeline_note, language));
  return document;
}

Json timeline_json(const TimelineList& list, Json json) {
  json.set("from", list.from.to_string()).set("review_days", list.review_days);
  Json tasks = Json::array();
  for (const TimelineTask& task : list.tasks) tasks.push(task_json(task, list.months));
  Json orders = Json::array();
  for (const SentLine& line : list.orders) orders.push(sent_json(line));
  Json totals = Json::array();
  for (std::size_t i = 0; i < list.months.size(); ++i) {
    totals.push(Json::object().set("month", month_of(list.months[i])).set("lamps", lamps_json(list.totals[i].lamps)).set("made_good", list.totals[i].made_good));
  }
  return json.set("tasks", std::move(tasks)).set("orders", std::move(orders)).set("totals", std::move(totals));
}

}  // namespace duban
