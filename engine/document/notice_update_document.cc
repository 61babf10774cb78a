// An update of a notice in words.
#include <algorithm>
#include <iterator>

#include "engine/document/change_words.h"
#include "engine/document/notice_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

/// `task` without the targets that stand in `other` too.
TaskDraft with_own_targets(TaskDraft task, const TaskDraft& other) {
  const auto stands = [&](const Target& target) {
    return std::any_of(other.targets.begin(), other.targets.end(), [&](const Target& t) {
      return t.metric == target.metric && t.op == target.op && t.value == target.value && t.unit == target.unit && t.deadline == target.deadline;
    });
  };
  std::vector<Target> own;
  std::copy_if(task.targets.begin(), task.targets.end(), std::back_inserter(own), [&](const Target& t) { return !stands(t); });
  task.targets = std::move(own);
  return task;
}

class ChangeTable {
 public:
  ChangeTable(DocumentTable& table, Language language) : table_(table), language_(language) {}

  void row(Msg change, const std::string& ref, const std::string& title, const std::string& field, const std::string& before, const std::string& after) {
    table_.rows.push_back({text_cell(word(change)), text_cell(ref), text_cell(title), text_cell(field), text_cell(before), text_cell(after)});
  }
  [[nodiscard]] std::string word(Msg msg) const { return text_of(msg, language_); }

  void notice(const Notice& before, const Notice& after) {
    const auto field = [&](Msg head, const std::string& a, const std::string& b) {
      if (a != b) row(Msg::change_notice, after.key, "", word(head), a.empty() ? word(Msg::field_nothing) : a, b.empty() ? word(Msg::field_nothing) : b);
    };
    field(Msg::field_title, before.title, after.title);
    field(Msg::field_number, before.number, after.number);
    field(Msg::field_date, before.date ? before.date->to_string() : "", after.date ? after.date->to_string() : "");
    field(Msg::field_year, std::to_string(before.year), std::to_string(after.year));
  }

  void whole(Msg change, const TaskDraft& task) {
    const std::string leads = names_words(task.leads, language_) + " " + due_words(task, language_);
    const bool gone = change == Msg::change_gone;
    row(change, task.ref, task.shown_title(), "", gone ? leads : "", gone ? "" : leads);
  }

  void changed(const TaskChange& change) {
    for (const TaskField field : change.fields) {
      auto parts = std::pair(value_words(change.before, field, language_), value_words(change.after, field, language_));
      if (field == TaskField::targets) parts = target_parts(change);
      if (field == TaskField::text) parts = differing_parts(parts.first, parts.second);
      row(field == TaskField::ref ? Msg::change_renumbered : Msg::change_changed, change.after.ref, change.after.shown_title(),
          field_word(field, language_), parts.first, parts.second);
    }
  }

 private:
  /// Only the targets that differ; where they differ in their order alone, all.
  [[nodiscard]] std::pair<std::string, std::string> target_parts(const TaskChange& change) const {
    TaskDraft before = with_own_targets(change.before, change.after), after = with_own_targets(change.after, change.before);
    if (before.targets.empty() && after.targets.empty()) before = change.before, after = change.after;
    return {value_words(before, TaskField::targets, language_), value_words(after, TaskField::targets, language_)};
  }

  DocumentTable& table_;
  Language language_;
};

int renumbered(const NoticeUpdate& update) {
  int count = 0;
  for (const TaskChange& change : update.changed) count += change.is_renumbered() ? 1 : 0;
  return count;
}

}  // namespace

Document update_document(const NoticeUpdate& update, bool demo, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = text_of({Msg::update_title, {update.after.key}}, language);
  document.subtitle = text_of({Msg::update_from, {update.on.to_string()}}, language);
  document.banners = banners(demo, false, language);
  const auto n = [](std::size_t count) { return std::to_string(count); };
  document.lead.push_back(text_of({Msg::update_summary, {n(update.added.size()), n(update.gone.size()), n(update.changed.size()),
                                                         std::to_string(renumbered(update)), std::to_string(update.unchanged)}}, language));
  DocumentTable table;
  table.columns = {{word(Msg::head_change), 6, 6}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 30, 30}, {word(Msg::head_field), 12, 12},
                   {word(Msg::head_before), 48, 40}, {word(Msg::head_after), 48, 40}};
  ChangeTable changes(table, language);
  changes.notice(update.before, update.after);
  for (const TaskDraft& task : update.added) changes.whole(Msg::change_added, task);
  for (const TaskDraft& task : update.gone) changes.whole(Msg::change_gone, task);
  for (const TaskChange& change : update.changed) changes.changed(change);
  table.title = text_of({Msg::update_changes, {n(table.rows.size())}}, language);
  table.empty = word(Msg::compare_none);
  document.tables.push_back(std::move(table));
  return document;
}

Json update_json(const NoticeUpdate& update, Json json) {
  const auto tasks = [](const std::vector<TaskDraft>& all) {
    Json list = Json::array();
    for (const TaskDraft& task : all) list.push(to_json(task));
    return list;
  };
  json.set("key", update.after.key).set("on", update.on.to_string());
  json.set("notice", Json::object().set("before", to_json(update.before)).set("after", to_json(update.after)));
  json.set("added", tasks(update.added)).set("gone", tasks(update.gone));
  Json changed = Json::array();
  for (const TaskChange& change : update.changed) {
    Json fields = Json::array();
    for (const TaskField field : change.fields) fields.push(name_of(field));
    changed.push(Json::object().set("ref", change.after.ref).set("renumbered", change.is_renumbered()).set("fields", std::move(fields))
                     .set("before", to_json(change.before)).set("after", to_json(change.after)));
  }
  return json.set("changed", std::move(changed)).set("unchanged", update.unchanged);
}

}  // namespace duban
