// The circular in the words of published bulletins. Percents are printed with one place, half up.
#include "engine/document/circular_document.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

/// "53.3" of 5333; what would round to nothing keeps both places.
std::string one_place(int hundredths) {
  if (hundredths > 0 && hundredths < 5) return Decimal(hundredths, 2).to_short_string();
  return Decimal((hundredths + 5) / 10, 1).to_string();
}

std::optional<int> share_of(int count, std::size_t all) {
  const auto share = ratio_basis_points(Decimal(std::int64_t{count}), Decimal(static_cast<std::int64_t>(all)));
  return share ? std::optional(static_cast<int>(*share)) : std::nullopt;
}

Msg class_word(PaceClass pace_class) {
  switch (pace_class) {
    case PaceClass::ahead: return Msg::class_ahead;
    case PaceClass::on_pace: return Msg::class_on_pace;
    case PaceClass::behind: return Msg::class_behind;
    case PaceClass::done: return Msg::class_done;
    case PaceClass::other: return Msg::class_other;
  }
  return Msg::class_other;
}

DocumentTable classes_table(const Circular& circular, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table;
  table.title = word(Msg::circular_classes);
  table.empty = word(Msg::circular_none);
  table.columns = {{word(Msg::head_class), 10}, {word(Msg::head_count), 8}, {word(Msg::head_share), 10}};
  if (circular.items.empty()) return table;
  for (const PaceClass pace_class : kPaceClasses) {
    const int count = circular.count(pace_class);
    table.rows.push_back({text_cell(word(class_word(pace_class))), number_cell(count), text_cell(one_place(share_of(count, circular.items.size()).value_or(0)) + "%")});
  }
  return table;
}

DocumentTable behind_table(const Circular& circular, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  std::vector<const CircularItem*> behind;
  for (const CircularItem& item : circular.items) {
    if (item.pace_class == PaceClass::behind) behind.push_back(&item);
  }
  std::stable_sort(behind.begin(), behind.end(), [](const CircularItem* a, const CircularItem* b) { return *a->gap > *b->gap; });
  DocumentTable table;
  table.title = text_of({Msg::circular_behind, {std::to_string(behind.size())}}, language);
  table.empty = word(Msg::circular_none_behind);
  table.columns = {{word(Msg::head_ref), 8, 6}, {word(Msg::head_title), 40, 30}, {word(Msg::head_leaders), 14, 14},
                   {word(Msg::head_leads), 26, 24}, {word(Msg::head_state_of_work), 60, 48}};
  for (const CircularItem* item : behind) {
    const Message state{item->is_late ? Msg::circular_short_late : Msg::circular_short, {one_place(*item->progress), one_place(*item->gap)}};
    table.rows.push_back({text_cell(item->ref), text_cell(with_late_mark(item->title, item->late_entries, language)), text_cell(join(item->leaders, "、")), text_cell(join(item->leads, "、")),
                          text_cell(text_of(state, language))});
  }
  return table;
}

Json percent_or_null(const std::optional<int>& hundredths) {
  return hundredths ? Json(*parse_decimal(Decimal(*hundredths, 2).to_short_string())) : Json();
}

}  // namespace

Document circular_document(const Circular& circular, Language language) {
  Document document;
  const Date day = circular.as_of;
  document.title = text_of({Msg::circular_title, {std::to_string(day.year()), std::to_string(day.month())}}, language);
  document.subtitle = text_of({Msg::as_of_line, {day.to_string()}}, language);
  document.banners = banners(circular.demo, circular.rehearsal, language);
  document.lead.push_back(text_of({Msg::circular_pace, {one_place(circular.pace), std::to_string(circular.finished_months), std::to_string(circular.items.size())}}, language));
  document.tables.push_back(classes_table(circular, language));
  document.tables.push_back(behind_table(circular, language));
  document.notes.push_back(text_of({Msg::circular_note, {std::to_string(kAheadBy / 100)}}, language));
  add_late_note(static_cast<int>(std::count_if(circular.items.begin(), circular.items.end(), [](const CircularItem& item) { return item.late_entries > 0; })),
                language, document);
  if (circular.provisional) document.notes.push_back(text_of(Msg::note_provisional, language));
  return document;
}

Json circular_json(const Circular& circular, Json json) {
  json.set("month", circular.as_of.to_string().substr(0, 7)).set("pace", percent_or_null(circular.pace));
  if (circular.provisional) json.set("provisional", true);
  Json classes = Json::array();
  for (const PaceClass pace_class : kPaceClasses) {
    const int count = circular.count(pace_class);
    classes.push(Json::object().set("class", name_of(pace_class)).set("count", count).set("percent", percent_or_null(share_of(count, circular.items.size()))));
  }
  json.set("classes", std::move(classes));
  Json items = Json::array();
  for (const CircularItem& item : circular.items) {
    Json one = Json::object();
    if (item.late_entries > 0) one.set("late_entries", item.late_entries);
    one.set("ref", item.ref).set("key", item.key).set("title", item.title).set("leads", item.leads).set("leaders", item.leaders);
    one.set("class", name_of(item.pace_class)).set("progress", percent_or_null(item.progress)).set("gap", percent_or_null(item.gap));
    items.push(std::move(one));
  }
  json.set("items", std::move(items));
  return json;
}

}  // namespace duban
