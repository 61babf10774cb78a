// What would change, in words: days, then tasks with the days of equal change drawn together, then units.
#include "engine/document/rehearsal_document.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/base/text.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

constexpr Lamp kShownLamps[] = {Lamp::red, Lamp::yellow, Lamp::blue, Lamp::green, Lamp::grey};

std::string arrow(const std::string& before, const std::string& after, Language language) {
  return before == after ? before : text_of({Msg::rehearse_arrow, {before, after}}, language);
}

std::string arrow(int before, int after, Language language) { return arrow(std::to_string(before), std::to_string(after), language); }

/// Days in a row, among those rehearsed, on which a task changes in the same way.
struct Span {
  RehearsedTask task;
  Date first;
  Date last;
  std::size_t day = 0;  // position of the last
};

std::vector<Span> spans_of(const Rehearsal& rehearsal) {
  std::vector<Span> spans;
  std::map<int, std::size_t> open;  // by number of the task
  for (std::size_t i = 0; i < rehearsal.days.size(); ++i) {
    for (const RehearsedTask& task : rehearsal.days[i].tasks) {
      const auto found = open.find(task.task_id);
      if (found != open.end()) {
        Span& span = spans[found->second];
        const bool same = span.task.before == task.before && span.task.after == task.after && span.task.rung_before == task.rung_before && span.task.rung_after == task.rung_after;
        if (same && span.day + 1 == i) {
          span.last = rehearsal.days[i].date;
          span.day = i;
          continue;
        }
      }
      open[task.task_id] = spans.size();
      spans.push_back({task, rehearsal.days[i].date, rehearsal.days[i].date, i});
    }
  }
  std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.task.task_id < b.task.task_id; });
  return spans;
}

DocumentTable days_table(const Rehearsal& rehearsal, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = text_of({Msg::rehearse_days, {std::to_string(rehearsal.days.size())}}, language);
  table.columns = {{word(Msg::head_day), 10}};
  for (const Lamp lamp : kShownLamps) table.columns.push_back({lamp_word(lamp, language), 10});
  table.columns.push_back({word(Msg::head_rungs_now_then), 12});
  table.columns.push_back({word(Msg::head_changed), 8});
  for (const RehearsedDay& day : rehearsal.days) {
    std::vector<DocumentCell> row = {text_cell(day.date.to_string())};
    for (const Lamp lamp : kShownLamps) row.push_back(text_cell(arrow(day.before[static_cast<std::size_t>(lamp)], day.after[static_cast<std::size_t>(lamp)], language)));
    row.push_back(text_cell(arrow(day.rungs_before, day.rungs_after, language)));
    row.push_back(number_cell(static_cast<std::int64_t>(day.tasks.size())));
    table.rows.push_back(std::move(row));
  }
  return table;
}

DocumentTable tasks_table(const Rehearsal& rehearsal, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  const auto rung = [&](const std::string& action) { return action.empty() ? word(Msg::rung_none) : action; };
  DocumentTable table;
  std::set<int> tasks;
  table.empty = word(Msg::rehearse_no_change);
  table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 34, 28}, {word(Msg::head_leads), 26, 20}, {word(Msg::head_from_day), 10},
                   {word(Msg::head_to_day), 10}, {word(Msg::head_lamp), 14, 10}, {word(Msg::head_rungs_now_then), 14, 12}};
  for (const Span& span : spans_of(rehearsal)) {
    const RehearsedTask& task = span.task;
    tasks.insert(task.task_id);
    table.rows.push_back({text_cell(task.ref), text_cell(task.title), text_cell(join(task.leads, "、")), text_cell(span.first.to_string()), text_cell(span.last.to_string()),
                          {arrow(lamp_word(task.before, language), lamp_word(task.after, language), language), std::nullopt, task.after},
                          text_cell(task.rung_before.empty() && task.rung_after.empty() ? "" : arrow(rung(task.rung_before), rung(task.rung_after), language))});
  }
  table.title = text_of({Msg::rehearse_tasks, {std::to_string(tasks.size())}}, language);
  return table;
}

/// A unit's flagged tasks added up over all days rehearsed.
struct UnitSum {
  int red_before = 0;
  int red_after = 0;
  int yellow_before = 0;
  int yellow_after = 0;
  int days = 0;
};

std::map<std::string, UnitSum> sums_of(const Rehearsal& rehearsal) {
  std::map<std::string, UnitSum> sums;
  for (const RehearsedDay& day : rehearsal.days) {
    for (const RehearsedUnit& unit : day.units) {
      UnitSum& sum = sums[unit.unit];
      sum.red_before += unit.red_before;
      sum.red_after += unit.red_after;
      sum.yellow_before += unit.yellow_before;
      sum.yellow_after += unit.yellow_after;
      ++sum.days;
    }
  }
  return sums;
}

DocumentTable units_table(const Rehearsal& rehearsal, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  const auto sums = sums_of(rehearsal);
  table.title = text_of({Msg::rehearse_units, {std::to_string(sums.size())}}, language);
  table.empty = word(Msg::rehearse_no_change);
  table.columns = {{word(Msg::head_unit), 30, 24}, {word(Msg::head_changed), 8}, {word(Msg::head_red_now_then), 12}, {word(Msg::head_yellow_now_then), 12}};
  for (const auto& [unit, sum] : sums) {
    table.rows.push_back({text_cell(unit), number_cell(sum.days), text_cell(arrow(sum.red_before, sum.red_after, language)), text_cell(arrow(sum.yellow_before, sum.yellow_after, language))});
  }
  return table;
}

struct RehearsalTotals {
  int days_changed = 0;
  int tasks = 0;
  int units = 0;
  int worse = 0;
  int lighter = 0;
};

RehearsalTotals totals_of(const Rehearsal& rehearsal) {
  RehearsalTotals totals;
  std::set<int> tasks;
  for (const RehearsedDay& day : rehearsal.days) {
    totals.days_changed += day.tasks.empty() ? 0 : 1;
    for (const RehearsedTask& task : day.tasks) {
      tasks.insert(task.task_id);
      totals.worse += task.after > task.before ? 1 : 0;
      totals.lighter += task.after < task.before ? 1 : 0;
    }
  }
  totals.tasks = static_cast<int>(tasks.size());
  totals.units = static_cast<int>(sums_of(rehearsal).size());
  return totals;
}

Json lamp_counts(const int (&lamps)[5]) {
  Json json = Json::object();
  for (const Lamp lamp : kShownLamps) json.set(std::string(name_of(lamp)), lamps[static_cast<std::size_t>(lamp)]);
  return json;
}

Json before_after(Json before, Json after) { return Json::object().set("before", std::move(before)).set("after", std::move(after)); }

Json day_json(const RehearsedDay& day) {
  const auto rung = [](const std::string& action) { return action.empty() ? Json() : Json(action); };
  Json tasks = Json::array();
  for (const RehearsedTask& task : day.tasks) {
    tasks.push(Json::object().set("ref", task.ref).set("key", task.key).set("title", task.title).set("leads", task.leads)
                   .set("lamp", before_after(name_of(task.before), name_of(task.after))).set("rung", before_after(rung(task.rung_before), rung(task.rung_after))));
  }
  Json units = Json::array();
  for (const RehearsedUnit& unit : day.units) {
    units.push(Json::object().set("unit", unit.unit).set("red", before_after(unit.red_before, unit.red_after)).set("yellow", before_after(unit.yellow_before, unit.yellow_after))
                   .set("lamp", before_after(name_of(unit.before), name_of(unit.after))));
  }
  return Json::object().set("date", day.date.to_string()).set("lamps", before_after(lamp_counts(day.before), lamp_counts(day.after)))
      .set("rungs", before_after(day.rungs_before, day.rungs_after)).set("tasks", std::move(tasks)).set("units", std::move(units));
}

}  // namespace

Document rehearsal_document(const Rehearsal& rehearsal, Language language) {
  const auto n = [](int value) { return std::to_string(value); };
  Document document;
  document.title = text_of(Msg::verb_rehearse_title, language);
  const int days = static_cast<int>(rehearsal.days.size());
  document.subtitle = text_of({Msg::rehearse_span, {rehearsal.rulebook, rehearsal.from.to_string(), rehearsal.to.to_string(), n(days)}}, language);
  document.banners = banners(rehearsal.demo, true, language);
  const RehearsalTotals totals = totals_of(rehearsal);
  document.lead.push_back(text_of({Msg::rehearse_total, {n(days), n(totals.days_changed), n(totals.tasks), n(totals.units), n(totals.worse), n(totals.lighter)}}, language));
  document.tables = {tasks_table(rehearsal, language), units_table(rehearsal, language), days_table(rehearsal, language)};
  document.notes.push_back(text_of(Msg::rehearse_note, language));
  return document;
}

Json rehearsal_json(const Rehearsal& rehearsal, Json json) {
  json.set("rehearsal", true).set("rulebook", Json::object().set("name", rehearsal.rulebook).set("file", rehearsal.file));
  json.set("from", rehearsal.from.to_string()).set("to", rehearsal.to.to_string());
  Json days = Json::array();
  for (const RehearsedDay& day : rehearsal.days) days.push(day_json(day));
  const RehearsalTotals totals = totals_of(rehearsal);
  json.set("days", std::move(days));
  return json.set("totals", Json::object().set("days_changed", totals.days_changed).set("tasks", totals.tasks).set("units", totals.units)
                                .set("worse", totals.worse).set("lighter", totals.lighter));
}

}  // namespace duban
