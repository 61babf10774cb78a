// Forecasts in words.
#include "engine/document/forecast_document.h"

#include "engine/base/percent.h"
#include "engine/base/text.h"
#include "engine/document/assess_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

Msg why_label(NoOutlook why) {
  switch (why) {
    case NoOutlook::nothing: break;
    case NoOutlook::no_report: return Msg::outlook_no_report;
    case NoOutlook::no_pace: return Msg::outlook_no_pace;
    case NoOutlook::standing_still: return Msg::forecast_never;
    case NoOutlook::suspended: return Msg::outlook_suspended;
    case NoOutlook::said_done: return Msg::outlook_said_done;
    case NoOutlook::not_done_yet: return Msg::outlook_not_done_yet;
    case NoOutlook::unit_differs: return Msg::outlook_unit_differs;
    case NoOutlook::needs_statement: return Msg::outlook_needs_statement;
    case NoOutlook::too_large: return Msg::outlook_too_large;
  }
  return Msg::verdict_word_unknown;
}

/// （没有报过 3，挂起 1）; "" where none is counted.
std::string whys_words(const std::array<int, kNoOutlooks>& counts, Language language) {
  std::vector<std::string> parts;
  for (std::size_t why = 0; why < counts.size(); ++why) {
    if (counts[why] == 0) continue;
    parts.push_back(text_of({Msg::forecast_why_count, {text_of(why_label(static_cast<NoOutlook>(why)), language), std::to_string(counts[why])}}, language));
  }
  return parts.empty() ? "" : text_of({Msg::forecast_whys, {join(parts, text_of(Msg::forecast_comma, language))}}, language);
}

class ForecastWords {
 public:
  explicit ForecastWords(Language language) : language_(language) {}

  [[nodiscard]] std::string word(Msg msg) const { return text_of(msg, language_); }

  [[nodiscard]] DocumentTable targets(const Forecast& forecast) const {
    DocumentTable table;
    table.title = text_of({forecast.all ? Msg::forecast_targets_all : Msg::forecast_targets_missed, {std::to_string(forecast.targets.size())}}, language_);
    table.empty = word(forecast.all ? Msg::forecast_none_at_all : Msg::forecast_targets_none);
    table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_metric), 30, 26}, {word(Msg::head_forecast_projected), 16, 14}, {word(Msg::head_target), 20, 16},
                     {word(Msg::head_forecast_gap), 16, 14}, {word(Msg::head_forecast_range), 24, 20}, {word(Msg::head_forecast_actual), 16, 14},
                     {word(Msg::head_forecast_until), 10}, {word(Msg::head_forecast_basis), 22, 18}, {word(Msg::head_verdict), 26, 20}};
    for (const ForecastTarget& line : forecast.targets) {
      table.rows.push_back({text_cell(line.ref), text_cell(line.metric), text_cell(amount(line.projected, line.unit)), text_cell(asked_words(line)),
                            text_cell(amount(line.gap, line.unit == "%" ? word(Msg::percentage_points) : line.unit)), text_cell(range_words(line)),
                            text_cell(actual_words(line)), text_cell(line.until.to_string()), text_cell(basis_words(line)), verdict_cell(line)});
    }
    return table;
  }

  [[nodiscard]] DocumentTable tasks(const Forecast& forecast) const {
    DocumentTable table;
    table.title = text_of({forecast.all ? Msg::forecast_tasks_all : Msg::forecast_tasks_late, {std::to_string(forecast.tasks.size())}}, language_);
    table.empty = word(forecast.all ? Msg::forecast_none_at_all : Msg::forecast_tasks_none);
    table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 30, 26}, {word(Msg::head_leads), 22, 20}, {word(Msg::head_leaders), 14, 14},
                     {word(Msg::head_due), 20, 19}, {word(Msg::head_forecast_progress), 8, 8}, {word(Msg::head_forecast_finish), 24, 18},
                     {word(Msg::head_forecast_workdays_late), 12, 10}, {word(Msg::head_forecast_early), 10}, {word(Msg::head_forecast_late), 14, 14},
                     {word(Msg::head_forecast_basis), 18, 14}};
    for (const ForecastTask& task : forecast.tasks) table.rows.push_back(row_of(task));
    return table;
  }

 private:
  [[nodiscard]] std::string amount(const std::optional<Decimal>& number, const std::string& unit) const { return number ? number->to_short_string() + unit : ""; }

  [[nodiscard]] std::string asked_words(const ForecastTarget& line) const { return line.milestone ? word(Msg::verdict_word_met) : line.target_text; }

  [[nodiscard]] std::string actual_words(const ForecastTarget& line) const {
    if (!line.milestone) return amount(line.actual, line.unit);
    return line.done ? word(*line.done ? Msg::verdict_done : Msg::verdict_not_done) : "";
  }

  [[nodiscard]] std::string range_words(const ForecastTarget& line) const {
    if (line.basis != OutlookBasis::trend) return "";
    return text_of({Msg::forecast_range, {line.low->to_short_string(), amount(line.high, line.unit)}}, language_);
  }

  [[nodiscard]] std::string basis_words(const ForecastTarget& line) const {
    if (line.basis == OutlookBasis::trend) return text_of({Msg::forecast_by_trend, {std::to_string(line.reports)}}, language_);
    return line.basis == OutlookBasis::latest ? word(Msg::forecast_by_latest) : "";
  }

  [[nodiscard]] DocumentCell verdict_cell(const ForecastTarget& line) const {
    if (line.verdict == "unknown") return {word(why_label(line.why)), std::nullopt, std::nullopt};
    if (line.basis == OutlookBasis::trend) return text_cell(word(line.verdict == "met" ? Msg::forecast_verdict_met : Msg::forecast_verdict_missed));
    return text_cell(word(verdict_label(line.verdict)));
  }

  [[nodiscard]] std::vector<DocumentCell> row_of(const ForecastTask& task) const {
    const std::string due = task.due.to_string() + (task.due_unconfirmed ? word(Msg::weekly_implied) : "");
    const bool never_at_worst = task.finish && !task.finish_late;
    const Msg basis = task.basis == "measured" ? Msg::forecast_by_values : Msg::forecast_by_percents;
    return {text_cell(task.ref),
            text_cell(task.title),
            text_cell(join(task.leads, "、")),
            text_cell(join(task.leaders, "、")),
            text_cell(due),
            text_cell(task.progress ? percent_text(*task.progress) + "%" : ""),
            text_cell(task.finish ? task.finish->to_string() : word(why_label(task.why))),
            task.workdays_late ? number_cell(*task.workdays_late) : text_cell(""),
            text_cell(task.finish && task.finish_early ? task.finish_early->to_string() : ""),
            text_cell(never_at_worst ? word(Msg::forecast_never) : task.finish_late ? task.finish_late->to_string() : ""),
            text_cell(task.reports == 0 ? "" : text_of({basis, {std::to_string(task.reports)}}, language_))};
  }

  Language language_;
};

Json outlook_day(const std::optional<Date>& date) { return date ? Json(date->to_string()) : Json(); }

Json outlook_target(const ForecastTarget& line) {
  Json json = Json::object();
  json.set("ref", line.ref).set("key", line.key).set("title", line.title).set("metric", line.metric);
  json.set("target", line.milestone ? Json("done") : line.target ? Json(*line.target) : Json(line.target_text)).set("unit", line.unit).set("target_text", line.target_text);
  if (line.milestone) json.set("actual", line.done ? Json(*line.done ? "done" : "not done") : Json());
  else json.set("actual", line.actual);
  json.set("projected", line.projected).set("low", line.low).set("high", line.high).set("short", line.gap);
  json.set("verdict", line.verdict).set("basis", name_of(line.basis)).set("reports", line.reports).set("until", line.until.to_string());
  return json.set("reason", line.why == NoOutlook::nothing ? Json() : Json(name_of(line.why)));
}

Json outlook_task(const ForecastTask& task) {
  Json json = to_json(static_cast<const ListedTask&>(task));
  json.set("due_basis", name_of(task.due_basis)).set("due_confirmed", !task.due_unconfirmed);
  json.set("progress", task.progress ? Json(*parse_decimal(percent_text(*task.progress))) : Json()).set("basis", task.basis);
  json.set("finish", outlook_day(task.finish)).set("finish_early", outlook_day(task.finish_early)).set("finish_late", outlook_day(task.finish_late));
  json.set("workdays_late", task.workdays_late ? Json(*task.workdays_late) : Json()).set("reports", task.reports);
  json.set("last_report_on", outlook_day(task.last_report_on));
  return json.set("reason", task.why == NoOutlook::nothing ? Json() : Json(name_of(task.why)));
}

Json whys_json(const std::array<int, kNoOutlooks>& counts) {
  Json json = Json::object();
  for (std::size_t why = 0; why < counts.size(); ++why) {
    if (counts[why] > 0) json.set(std::string(name_of(static_cast<NoOutlook>(why))), counts[why]);
  }
  return json;
}

}  // namespace

Document forecast_document(const Forecast& forecast, Language language) {
  const auto n = [](int value) { return std::to_string(value); };
  const ForecastTotals& t = forecast.totals;
  const ForecastWords words(language);
  Document document;
  document.title = text_of(Msg::forecast_title, language);
  document.subtitle = text_of({Msg::as_of_line, {forecast.as_of.to_string()}}, language);
  document.banners = banners(forecast.demo, forecast.rehearsal, language);
  document.lead.push_back(text_of({Msg::forecast_target_totals, {n(t.targets), n(t.met), n(t.missed), n(t.unknown), whys_words(t.unknown_why, language)}}, language));
  document.lead.push_back(text_of({Msg::forecast_task_totals, {n(t.tasks), n(t.in_time), n(t.late), n(t.never), n(t.unsaid), whys_words(t.unsaid_why, language)}}, language));
  document.tables.push_back(words.targets(forecast));
  document.tables.push_back(words.tasks(forecast));
  document.notes.push_back(text_of(Msg::forecast_note, language));
  if (forecast.provisional) document.notes.push_back(text_of(Msg::note_provisional, language));
  return document;
}

Json forecast_json(const Forecast& forecast, Json json) {
  const ForecastTotals& t = forecast.totals;
  if (forecast.provisional) json.set("provisional", true);
  Json targets = Json::array();
  for (const ForecastTarget& line : forecast.targets) targets.push(outlook_target(line));
  Json tasks = Json::array();
  for (const ForecastTask& task : forecast.tasks) tasks.push(outlook_task(task));
  Json of_targets = Json::object();
  of_targets.set("total", t.targets).set("met", t.met).set("missed", t.missed).set("unknown", t.unknown).set("reasons", whys_json(t.unknown_why));
  Json of_tasks = Json::object();
  of_tasks.set("total", t.tasks).set("in_time", t.in_time).set("late", t.late).set("never", t.never).set("unknown", t.unsaid).set("reasons", whys_json(t.unsaid_why));
  return json.set("targets", std::move(targets)).set("tasks", std::move(tasks)).set("totals", Json::object().set("targets", std::move(of_targets)).set("tasks", std::move(of_tasks)));
}

}  // namespace duban
