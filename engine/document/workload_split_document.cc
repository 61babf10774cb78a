// Counts then and now; tasks by part.
#include "engine/document/workload_split_document.h"

#include <algorithm>
#include <array>

#include "engine/document/weekly_document.h"
#include "engine/document/workload_document.h"

namespace duban {
namespace {

struct CountedMember {
  Msg head;
  const char* name;  // in JSON
  int WorkloadUnit::*member;
};
const std::array<CountedMember, 8> kCounted = {{{Msg::head_lead, "lead", &WorkloadUnit::lead}, {Msg::head_lead_via_group, "lead_via_group", &WorkloadUnit::lead_via_group},
                                                {Msg::head_support, "support", &WorkloadUnit::support}, {Msg::head_support_via_group, "support_via_group", &WorkloadUnit::support_via_group},
                                                {Msg::head_open, "open", &WorkloadUnit::open}, {Msg::head_overdue, "overdue", &WorkloadUnit::overdue},
                                                {Msg::head_at_risk, "at_risk", &WorkloadUnit::at_risk}, {Msg::head_closed, "closed", &WorkloadUnit::closed}}};

std::string difference_words(int now, int then) { return (now > then ? "+" : "") + std::to_string(now - then); }

int count_then(const UnitWorkload& one, int WorkloadUnit::*member) { return one.then->unit ? (*one.then->unit).*member : 0; }

std::string then_head(const std::optional<WorkloadThen>& then, Language language) {
  return then ? text_of({Msg::split_on_day, {then->on.to_string()}}, language) : text_of(Msg::split_then, language);
}

DocumentTable trend_table(const UnitWorkload& one, Language language) {
  DocumentTable table;
  table.title = text_of(Msg::split_trend, language);
  table.columns = {{text_of(Msg::split_count, language), 18, 18}, {then_head(one.then, language), 14, 14},
                   {text_of({Msg::split_on_day, {one.as_of.to_string()}}, language), 14, 14}, {text_of(Msg::split_change, language), 10, 10}};
  for (const CountedMember& counted : kCounted) {
    const int now = one.now.*counted.member;
    std::vector<DocumentCell> row = {text_cell(text_of(counted.head, language))};
    if (one.then) {
      const int then = count_then(one, counted.member);
      row.insert(row.end(), {number_cell(then), number_cell(now), {difference_words(now, then), Decimal(now - then), std::nullopt}});
    } else {
      row.insert(row.end(), {text_cell("—"), number_cell(now), text_cell("—")});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

DocumentTable part_table(const UnitWorkload& one, bool leads, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  const auto count = std::count_if(one.now.tasks.begin(), one.now.tasks.end(), [&](const WorkloadTask& t) { return t.leads == leads; });
  table.title = text_of({leads ? Msg::split_leads : Msg::split_supports, {std::to_string(count)}}, language);
  table.empty = word(Msg::workload_none);
  table.columns = {{word(Msg::head_lamp), 6, 5}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 40, 40}, {word(Msg::head_due), 20, 19}, {word(Msg::head_via), 18, 16}};
  for (const WorkloadTask& t : one.now.tasks) {
    if (t.leads != leads) continue;
    table.rows.push_back({DocumentCell{lamp_word(t.lamp, language), std::nullopt, t.lamp}, text_cell(t.ref), text_cell(with_late_mark(t.title, t.late_entries, language)),
                          text_cell(t.due.to_string() + (t.due_implied ? word(Msg::weekly_implied) : "")), text_cell(t.via_group)});
  }
  return table;
}

/// A row a unit: lead, support, open, overdue, at risk, closed, each now and against then.
DocumentTable all_trends(const std::vector<UnitWorkload>& all, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  static constexpr std::array<std::size_t, 6> kShown = {0, 2, 4, 5, 6, 7};
  DocumentTable table;
  table.title = word(Msg::split_trend);
  table.empty = word(Msg::workload_none);
  table.columns = {{word(Msg::head_unit), 32, 24}};
  for (const std::size_t at : kShown) {
    table.columns.push_back({text_of({Msg::split_head_then, {text_of(kCounted[at].head, language)}}, language), 12, 10});
    table.columns.push_back({text_of({Msg::split_head_now, {text_of(kCounted[at].head, language)}}, language), 12, 10});
  }
  for (const UnitWorkload& one : all) {
    std::vector<DocumentCell> row = {text_cell(one.now.unit)};
    for (const std::size_t at : kShown) {
      row.push_back(one.then ? number_cell(count_then(one, kCounted[at].member)) : text_cell("—"));
      row.push_back(number_cell(one.now.*kCounted[at].member));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

void add_trend_note(const std::optional<WorkloadThen>& then, Language language, Document& document) {
  document.notes.push_back(then ? text_of({Msg::split_note_then, {then->on.to_string()}}, language) : text_of(Msg::split_note_no_then, language));
}

}  // namespace

Document unit_workload_document(const UnitWorkload& one, Language language) {
  Document document;
  document.title = text_of({Msg::split_title, {one.now.unit}}, language);
  document.subtitle = text_of({Msg::as_of_line, {one.as_of.to_string()}}, language);
  document.banners = banners(one.demo, one.rehearsal, language);
  document.tables = {trend_table(one, language), part_table(one, true, language), part_table(one, false, language)};
  document.notes.push_back(text_of(Msg::workload_note, language));
  add_trend_note(one.then, language, document);
  const auto marked = std::count_if(one.now.tasks.begin(), one.now.tasks.end(), [](const WorkloadTask& t) { return t.late_entries > 0; });
  add_late_note(static_cast<int>(marked), language, document);
  return document;
}

Document workload_split_document(const std::vector<UnitWorkload>& all, Date as_of, bool details, Language language) {
  Workload workload;
  workload.as_of = as_of;
  for (const UnitWorkload& one : all) {
    workload.demo = one.demo;
    workload.units.push_back(one.now);
  }
  Document document = workload_document(workload, details, language);
  if (!all.empty()) {
    document.banners = banners(all.front().demo, all.front().rehearsal, language);
    document.tables.insert(document.tables.begin() + 1, all_trends(all, language));
    add_trend_note(all.front().then, language, document);
  }
  return document;
}

Json workload_json(const std::vector<UnitWorkload>& all, Json json) {
  Json units = Json::array();
  for (const UnitWorkload& one : all) {
    Json then;
    if (one.then) {
      then = Json::object().set("date", one.then->on.to_string());
      for (const CountedMember& counted : kCounted) then.set(counted.name, count_then(one, counted.member));
    }
    units.push(workload_unit_json(one.now).set("last_month", std::move(then)));
  }
  return json.set("units", std::move(units));
}

}  // namespace duban
