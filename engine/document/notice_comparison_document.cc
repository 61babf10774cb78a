// Two notices in words.
#include <array>

#include "engine/document/change_words.h"
#include "engine/document/notice_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

struct Counts {
  int leads = 0;
  int roles = 0;
  int dues = 0;
  std::array<int, 5> targets{};  // by TargetMove
};

Counts count(const NoticeComparison& comparison) {
  Counts counts;
  for (const ContinuingTask& task : comparison.continuing) {
    counts.leads += task.lead_moved ? 1 : 0;
    counts.roles += task.supports_changed || task.leaders_changed ? 1 : 0;
    counts.dues += task.due_moved ? 1 : 0;
    for (const TargetChange& change : task.targets) ++counts.targets[static_cast<std::size_t>(change.move)];
  }
  return counts;
}

Msg move_word(TargetMove move) {
  static constexpr std::array<Msg, 5> kWords = {Msg::target_raised, Msg::target_lowered, Msg::target_reworded, Msg::target_new, Msg::target_gone};
  return kWords[static_cast<std::size_t>(move)];
}

class ComparisonTables {
 public:
  ComparisonTables(const NoticeComparison& comparison, Language language) : comparison_(comparison), language_(language) {}

  [[nodiscard]] DocumentTable tasks(Msg title, const std::vector<TaskDraft>& all) const {
    DocumentTable table = empty_table();
    table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 40, 36}, {word(Msg::head_leaders), 14, 14}, {word(Msg::head_leads), 30, 24}, {word(Msg::head_due), 20, 19}};
    for (const TaskDraft& t : all) {
      table.rows.push_back({text_cell(t.ref), text_cell(t.shown_title()), text_cell(names_words(t.leaders, language_)),
                            text_cell(names_words(t.leads, language_)), text_cell(due_words(t, language_))});
    }
    return titled(std::move(table), title);
  }

  [[nodiscard]] DocumentTable leads() const {
    return fields(Msg::compare_leads, {}, [&](const ContinuingTask& t, auto add) {
      if (t.lead_moved) add("", names_words(t.before.leads, language_), names_words(t.after.leads, language_));
    });
  }
  [[nodiscard]] DocumentTable dues() const {
    return fields(Msg::compare_due, {}, [&](const ContinuingTask& t, auto add) {
      if (t.due_moved) add("", due_words(t.before, language_), due_words(t.after, language_));
    });
  }
  [[nodiscard]] DocumentTable roles() const {
    return fields(Msg::compare_roles, {word(Msg::head_field), 12, 12}, [&](const ContinuingTask& t, auto add) {
      if (t.leaders_changed) add(word(Msg::head_leaders), names_words(t.before.leaders, language_), names_words(t.after.leaders, language_));
      if (t.supports_changed) add(word(Msg::head_supports), names_words(t.before.supports, language_), names_words(t.after.supports, language_));
    });
  }
  [[nodiscard]] DocumentTable targets() const {
    DocumentTable table = empty_table();
    table.columns = {{word(Msg::head_change), 6, 6}, {word(Msg::head_ref_before), 8, 7}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 30, 30},
                     {word(Msg::head_metric), 26, 24}, {word(Msg::head_before), 24, 20}, {word(Msg::head_after), 24, 20}};
    for (const ContinuingTask& t : comparison_.continuing) {
      for (const TargetChange& c : t.targets) {
        table.rows.push_back({text_cell(word(move_word(c.move))), text_cell(t.before.ref), text_cell(t.after.ref), text_cell(t.after.shown_title()),
                              text_cell(c.after ? c.after->metric : c.before->metric), text_cell(c.before ? bound_words(*c.before, language_) : ""),
                              text_cell(c.after ? bound_words(*c.after, language_) : "")});
      }
    }
    return titled(std::move(table), Msg::compare_targets);
  }

 private:
  [[nodiscard]] std::string word(Msg msg) const { return text_of(msg, language_); }

  [[nodiscard]] DocumentTable empty_table() const {
    DocumentTable table;
    table.empty = word(Msg::compare_none);
    return table;
  }

  [[nodiscard]] DocumentTable titled(DocumentTable table, Msg title) const {
    table.title = text_of({title, {std::to_string(table.rows.size())}}, language_);
    return table;
  }

  /// Continuing tasks with an old and a new value; `kind`: the column that says of what, none when its head is "".
  template <class Visit>
  [[nodiscard]] DocumentTable fields(Msg title, const DocumentColumn& kind, Visit visit) const {
    DocumentTable table = empty_table();
    table.columns = {{word(Msg::head_ref_before), 8, 7}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_title), 40, 36}};
    if (!kind.head.empty()) table.columns.push_back(kind);
    table.columns.push_back({word(Msg::head_before), 40, 36});
    table.columns.push_back({word(Msg::head_after), 40, 36});
    for (const ContinuingTask& t : comparison_.continuing) {
      visit(t, [&](const std::string& of, const std::string& before, const std::string& after) {
        std::vector<DocumentCell> row{text_cell(t.before.ref), text_cell(t.after.ref), text_cell(t.after.shown_title())};
        if (!kind.head.empty()) row.push_back(text_cell(of));
        row.push_back(text_cell(before));
        row.push_back(text_cell(after));
        table.rows.push_back(std::move(row));
      });
    }
    return titled(std::move(table), title);
  }

  const NoticeComparison& comparison_;
  Language language_;
};

Json change_json(const TargetChange& change) {
  return Json::object().set("change", name_of(change.move)).set("metric", change.after ? change.after->metric : change.before->metric)
      .set("before", change.before ? to_json(*change.before) : Json()).set("after", change.after ? to_json(*change.after) : Json());
}

Json continuing_json(const ContinuingTask& t) {
  Json targets = Json::array();
  for (const TargetChange& change : t.targets) targets.push(change_json(change));
  return Json::object().set("ref", t.after.ref).set("other_ref", t.before.ref).set("title", t.after.shown_title())
      .set("other_title", t.before.shown_title()).set("similarity", *parse_decimal(Decimal(t.similarity, 4).to_short_string()))
      .set("lead_moved", t.lead_moved).set("supports_changed", t.supports_changed).set("leaders_changed", t.leaders_changed).set("due_moved", t.due_moved)
      .set("before", to_json(t.before)).set("after", to_json(t.after)).set("targets", std::move(targets));
}

}  // namespace

Document comparison_document(const NoticeComparison& comparison, Language language) {
  Document document;
  const auto named = [](const Notice& notice) { return notice.key + (notice.title.empty() ? "" : "《" + notice.title + "》"); };
  document.title = text_of({Msg::compare_title, {named(comparison.after), named(comparison.before)}}, language);
  document.banners = banners(comparison.demo, false, language);
  const auto n = [](auto number) { return std::to_string(number); };
  const Counts c = count(comparison);
  document.lead.push_back(text_of({Msg::compare_summary, {n(comparison.added.size()), n(comparison.gone.size()), n(comparison.continuing.size())}}, language));
  document.lead.push_back(text_of({Msg::compare_continuing, {n(c.leads), n(c.roles), n(c.dues), n(c.targets[0]), n(c.targets[1]), n(c.targets[2]),
                                                             n(c.targets[3]), n(c.targets[4])}}, language));
  const ComparisonTables tables(comparison, language);
  document.tables = {tables.tasks(Msg::compare_new, comparison.added), tables.tasks(Msg::compare_gone, comparison.gone),
                     tables.leads(), tables.roles(), tables.dues(), tables.targets()};
  document.notes.push_back(text_of({Msg::compare_note, {n(comparison.least_similarity / 100)}}, language));
  return document;
}

Json comparison_json(const NoticeComparison& comparison, Json json) {
  const auto tasks = [](const std::vector<TaskDraft>& all) {
    Json list = Json::array();
    for (const TaskDraft& task : all) list.push(to_json(task));
    return list;
  };
  json.set("notice", to_json(comparison.after)).set("other", to_json(comparison.before));
  json.set("new", tasks(comparison.added)).set("gone", tasks(comparison.gone));
  Json list = Json::array();
  for (const ContinuingTask& task : comparison.continuing) list.push(continuing_json(task));
  json.set("continuing", std::move(list));
  const Counts c = count(comparison);
  Json totals = Json::object();
  totals.set("new", comparison.added.size()).set("gone", comparison.gone.size()).set("continuing", comparison.continuing.size());
  totals.set("lead_moved", c.leads).set("roles_changed", c.roles).set("due_moved", c.dues);
  for (std::size_t move = 0; move < c.targets.size(); ++move) {
    totals.set("targets_" + std::string(name_of(static_cast<TargetMove>(move))), c.targets[move]);
  }
  return json.set("totals", std::move(totals));
}

}  // namespace duban
