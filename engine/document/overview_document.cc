// Four charts, one idea each, under one line of numbers.
#include "engine/document/overview_document.h"

#include <algorithm>

#include "engine/document/weekly_document.h"

namespace duban {
namespace {

constexpr Lamp kWorstFirst[] = {Lamp::red, Lamp::yellow, Lamp::blue, Lamp::green, Lamp::grey};

std::string overview_words(Msg msg, Language language, std::vector<std::string> args = {}) { return text_of({msg, std::move(args)}, language); }

/// With one place, half up.
DocumentCell percent_cell(const std::optional<Decimal>& percent) {
  const auto rounded = percent ? quotient_half_up(*percent, Decimal(1), 1) : std::nullopt;
  return rounded ? DocumentCell{rounded->to_string(), rounded, std::nullopt} : DocumentCell{};
}

/// "2024-07" at a month's end, else the day.
std::string point_name(Date day) { return day == last_day_of_month(day.year(), day.month()) ? day.to_string().substr(0, 7) : day.to_string(); }

Chart sections_chart(const Overview& overview, Language language) {
  Chart chart{ChartKind::stacked_bars, overview_words(Msg::overview_sections, language), overview_words(Msg::head_section, language), {}, {}, "", overview_words(Msg::overview_no_tasks, language)};
  const bool several = std::any_of(overview.sections.begin(), overview.sections.end(), [&](const SectionLamps& s) { return s.key != overview.sections.front().key; });
  for (const SectionLamps& section : overview.sections) {
    const std::string name = section.name.empty() ? overview_words(Msg::overview_no_section, language) : section.name;
    chart.categories.push_back(several ? section.key + " " + name : name);
  }
  for (const Lamp lamp : kWorstFirst) {
    ChartSeries series{lamp_word(lamp, language), lamp, false, {}};
    for (const SectionLamps& section : overview.sections) series.points.push_back(number_cell(section.lamps.lamps[static_cast<std::size_t>(lamp)]));
    chart.series.push_back(std::move(series));
  }
  return chart;
}

Chart pace_chart(const Overview& overview, Language language) {
  Chart chart{ChartKind::lines, overview_words(Msg::overview_pace, language), overview_words(Msg::head_month_end, language), {}, {}, "", overview_words(Msg::overview_no_tasks, language)};
  ChartSeries planned{overview_words(Msg::overview_planned, language), std::nullopt, true, {}};
  ChartSeries actual{overview_words(Msg::overview_actual, language), std::nullopt, false, {}};
  for (const PacePoint& point : overview.pace) {
    chart.categories.push_back(point_name(point.day));
    planned.points.push_back(percent_cell(point.planned));
    actual.points.push_back(percent_cell(point.actual));
    if (point.day != overview.as_of) continue;
    chart.note = overview_words(Msg::overview_pace_note, language, {point.day.to_string(), std::to_string(point.known), std::to_string(point.tasks)});
  }
  chart.series = {std::move(planned), std::move(actual)};
  return chart;
}

Chart deadlines_chart(const Overview& overview, Language language) {
  Chart chart{ChartKind::columns, overview_words(Msg::overview_deadlines, language, {std::to_string(overview.weeks.size())}), overview_words(Msg::head_week_days, language), {}, {}, "", overview_words(Msg::overview_no_deadlines, language)};
  ChartSeries stated{overview_words(Msg::overview_stated, language), std::nullopt, false, {}};
  ChartSeries implied{overview_words(Msg::overview_implied, language), std::nullopt, false, {}};
  const bool any = std::any_of(overview.weeks.begin(), overview.weeks.end(), [](const DeadlineWeek& week) { return week.stated + week.implied > 0; });
  for (const DeadlineWeek& week : overview.weeks) {
    if (!any) break;
    chart.categories.push_back(week.from.to_string().substr(5) + "/" + week.to.to_string().substr(5));
    stated.points.push_back(number_cell(week.stated));
    implied.points.push_back(number_cell(week.implied));
  }
  chart.series = {std::move(stated), std::move(implied)};
  chart.note = overview_words(Msg::overview_later_note, language, {std::to_string(overview.due_later), std::to_string(overview.past_due)});
  return chart;
}

/// "红 3": the worst lamp and of how many tasks.
DocumentCell lamps_cell(const LampCounts& counts, Language language) {
  const auto worst = counts.worst();
  if (!worst) return {};
  const int count = counts.lamps[static_cast<std::size_t>(*worst)];
  return {overview_words(Msg::overview_lamp_count, language, {lamp_word(*worst, language), std::to_string(count)}), Decimal(count), worst};
}

Chart units_chart(const Overview& overview, Language language) {
  Chart chart{ChartKind::heat_map, overview_words(Msg::overview_units, language), overview_words(Msg::head_unit, language), {}, {}, overview_words(Msg::overview_units_note, language), overview_words(Msg::overview_no_tasks, language)};
  std::vector<const UnitLamps*> rows;
  for (const UnitLamps& unit : overview.units) rows.push_back(&unit);
  for (const UnitLamps* unit : rows) chart.categories.push_back(unit->unit);
  if (overview.rest_count > 0) {
    rows.push_back(&overview.rest);
    chart.categories.push_back(overview_words(Msg::overview_rest, language, {std::to_string(overview.rest_count)}));
  }
  for (std::size_t m = 0; m < overview.months.size(); ++m) {
    ChartSeries month{point_name(overview.months[m]), std::nullopt, false, {}};
    for (const UnitLamps* unit : rows) month.points.push_back(lamps_cell(unit->months[m], language));
    chart.series.push_back(std::move(month));
  }
  if (!overview.months.empty() && overview.months.back() == overview.as_of) return chart;
  ChartSeries now{overview.as_of.to_string().substr(5), std::nullopt, false, {}};
  for (const UnitLamps* unit : rows) now.points.push_back(lamps_cell(unit->now, language));
  chart.series.push_back(std::move(now));
  return chart;
}

/// Closed of all, in percent with one place.
std::string done_percent(const WeeklyTotals& totals) {
  const auto share = quotient_half_up(Decimal(static_cast<std::int64_t>(totals.closed) * 100), Decimal(totals.total), 1);
  return share ? share->to_string() : "0.0";
}

Json counts_json(const LampCounts& counts) {
  Json json = Json::object();
  for (const Lamp lamp : kWorstFirst) json.set(std::string(name_of(lamp)), counts.lamps[static_cast<std::size_t>(lamp)]);
  return json;
}

Json unit_lamps_json(const UnitLamps& unit, const std::vector<Date>& months) {
  Json json = Json::array();
  for (std::size_t m = 0; m < months.size(); ++m) {
    const auto worst = unit.months[m].worst();
    json.push(Json::object().set("month", months[m].to_string().substr(0, 7)).set("lamp", worst ? Json(name_of(*worst)) : Json()).set("lamps", counts_json(unit.months[m])));
  }
  const auto worst = unit.now.worst();
  return Json::object().set("months", std::move(json)).set("now", Json::object().set("lamp", worst ? Json(name_of(*worst)) : Json()).set("lamps", counts_json(unit.now)));
}

Json overview_totals_json(const WeeklyTotals& t) {
  Json totals = Json::object();
  totals.set("open", t.open).set("overdue", t.overdue).set("at_risk", t.at_risk).set("submitted", t.submitted).set("closed", t.closed).set("total", t.total).set("suspended", t.suspended);
  for (const Lamp lamp : kWorstFirst) totals.set(std::string(name_of(lamp)), t.lamps[static_cast<std::size_t>(lamp)]);
  return totals.set("closed_percent", *parse_decimal(done_percent(t)));
}

}  // namespace

Document overview_document(const Overview& overview, Language language) {
  Document document;
  const WeeklyTotals& t = overview.totals;
  const auto n = [](int value) { return std::to_string(value); };
  document.title = overview_words(Msg::overview_title, language);
  document.subtitle = overview_words(Msg::as_of_line, language, {overview.as_of.to_string()});
  document.banners = banners(overview.demo, overview.rehearsal, language);
  document.language = language;
  document.lead.push_back(overview_words(Msg::overview_numbers, language, {n(t.total), n(t.open), n(t.overdue), n(t.at_risk), n(t.submitted), n(t.closed), done_percent(t)}));
  document.charts = {sections_chart(overview, language), pace_chart(overview, language), deadlines_chart(overview, language), units_chart(overview, language)};
  return document;
}

Json overview_json(const Overview& overview, Json json) {
  json.set("totals", overview_totals_json(overview.totals));
  Json sections = Json::array();
  for (const SectionLamps& s : overview.sections) sections.push(Json::object().set("key", s.key).set("section", s.name.empty() ? Json() : Json(s.name)).set("lamps", counts_json(s.lamps)).set("total", s.lamps.total()));
  Json pace = Json::array();
  for (const PacePoint& p : overview.pace) {
    const bool to_come = p.day > overview.as_of;
    pace.push(Json::object().set("date", p.day.to_string()).set("planned", Json(p.planned)).set("actual", Json(p.actual)).set("tasks", p.tasks).set("known", to_come ? Json() : Json(p.known)));
  }
  Json units = Json::array();
  for (const UnitLamps& unit : overview.units) {
    Json lamps = unit_lamps_json(unit, overview.months);
    units.push(Json::object().set("unit", unit.unit).set("months", lamps["months"]).set("now", lamps["now"]));
  }
  Json weeks = Json::array();
  for (const DeadlineWeek& w : overview.weeks) weeks.push(Json::object().set("week", iso_week(w.from)).set("from", w.from.to_string()).set("to", w.to.to_string()).set("due", w.stated + w.implied).set("stated", w.stated).set("implied", w.implied));
  json.set("sections", std::move(sections)).set("pace", std::move(pace)).set("units", std::move(units));
  Json rest = overview.rest_count > 0 ? unit_lamps_json(overview.rest, overview.months) : Json();
  if (overview.rest_count > 0) rest.set("units", overview.rest_count);
  json.set("other_units", std::move(rest)).set("deadlines", std::move(weeks));
  return json.set("due_later", overview.due_later).set("past_due", overview.past_due);
}

}  // namespace duban
