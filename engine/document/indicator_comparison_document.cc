// Comparison of indicators in words.
#include "engine/document/indicator_comparison_document.h"

#include <algorithm>

#include "engine/document/weekly_document.h"

namespace duban {
namespace {

Msg indicator_move_word(TargetMove move) {
  if (move == TargetMove::raised) return Msg::target_raised;
  return move == TargetMove::lowered ? Msg::target_lowered : Msg::target_reworded;
}

/// The target's words as the table has them, with the unit of its column where they hold a number.
std::string target_cell(const Indicator& indicator) {
  const std::string words = indicator.target.phrase.empty() ? "——" : indicator.target.phrase;
  return indicator.target.value && !indicator.unit.empty() && words.find(indicator.unit) == std::string::npos ? words + "（" + indicator.unit + "）" : words;
}

class IndicatorComparisonTables {
 public:
  explicit IndicatorComparisonTables(Language language) : language_(language) {}

  [[nodiscard]] DocumentTable adjusted(const std::vector<ContinuingIndicator>& all) const {
    DocumentTable table = titled(Msg::indicators_compare_adjusted, all.size());
    table.columns = {{word(Msg::head_change), 6, 6}, {word(Msg::head_ref_before), 8, 7}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_metric), 40, 34},
                     {word(Msg::head_before), 30, 22}, {word(Msg::head_after), 30, 22}};
    for (const ContinuingIndicator& one : all) {
      table.rows.push_back({text_cell(word(indicator_move_word(*one.move))), text_cell("I." + one.before.no), text_cell("I." + one.after.no),
                            text_cell(one.after.metric), text_cell(target_cell(one.before)), text_cell(target_cell(one.after))});
    }
    return table;
  }

  [[nodiscard]] DocumentTable renamed(const std::vector<ContinuingIndicator>& all) const {
    DocumentTable table = titled(Msg::indicators_compare_renamed, all.size());
    table.columns = {{word(Msg::head_ref_before), 8, 7}, {word(Msg::head_ref), 8, 7}, {word(Msg::head_metric_before), 40, 34}, {word(Msg::head_metric), 40, 34},
                     {word(Msg::head_before), 30, 22}, {word(Msg::head_after), 30, 22}};
    for (const ContinuingIndicator& one : all) {
      table.rows.push_back({text_cell("I." + one.before.no), text_cell("I." + one.after.no), text_cell(one.before.metric), text_cell(one.after.metric),
                            text_cell(target_cell(one.before)), text_cell(target_cell(one.after))});
    }
    return table;
  }

  [[nodiscard]] DocumentTable list(Msg title, const std::vector<Indicator>& all) const {
    DocumentTable table = titled(title, all.size());
    table.columns = {{word(Msg::head_ref), 8, 7}, {word(Msg::head_metric), 40, 34}, {word(Msg::head_target), 30, 22}};
    for (const Indicator& one : all) table.rows.push_back({text_cell("I." + one.no), text_cell(one.metric), text_cell(target_cell(one))});
    return table;
  }

 private:
  [[nodiscard]] std::string word(Msg msg) const { return text_of(msg, language_); }
  [[nodiscard]] DocumentTable titled(Msg title, std::size_t count) const {
    DocumentTable table;
    table.title = text_of({title, {std::to_string(count)}}, language_);
    table.empty = word(Msg::compare_none);
    return table;
  }

  Language language_;
};

int moved(const std::vector<ContinuingIndicator>& all, TargetMove move) {
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const ContinuingIndicator& one) { return one.move == move; }));
}

Json list_json(const std::vector<Indicator>& all) {
  Json list = Json::array();
  for (const Indicator& one : all) list.push(to_json(one));
  return list;
}

Json pairs_json(const std::vector<ContinuingIndicator>& all) {
  Json list = Json::array();
  for (const ContinuingIndicator& one : all) {
    Json pair = Json::object();
    pair.set("change", one.move ? Json(name_of(*one.move)) : Json()).set("no", one.after.no).set("other_no", one.before.no);
    pair.set("metric", one.after.metric).set("other_metric", one.before.metric);
    list.push(std::move(pair.set("before", to_json(one.before.target)).set("after", to_json(one.after.target))));
  }
  return list;
}

}  // namespace

Document indicator_comparison_document(const IndicatorComparison& comparison, Language language) {
  Document document;
  document.title = text_of({Msg::indicators_compare_title, {comparison.after, comparison.before}}, language);
  document.banners = banners(comparison.demo, false, language);
  const auto n = [](auto number) { return std::to_string(number); };
  document.lead.push_back(text_of({Msg::indicators_compare_summary,
                                   {n(comparison.adjusted.size()), n(moved(comparison.adjusted, TargetMove::raised)), n(moved(comparison.adjusted, TargetMove::lowered)),
                                    n(moved(comparison.adjusted, TargetMove::reworded)), n(comparison.renamed.size()), n(comparison.added.size()),
                                    n(comparison.gone.size()), n(comparison.unchanged)}}, language));
  const IndicatorComparisonTables tables(language);
  document.tables = {tables.adjusted(comparison.adjusted), tables.renamed(comparison.renamed), tables.list(Msg::indicators_compare_new, comparison.added),
                     tables.list(Msg::indicators_compare_gone, comparison.gone)};
  document.notes.push_back(text_of(Msg::indicators_compare_note, language));
  return document;
}

Json indicator_comparison_json(const IndicatorComparison& comparison, Json json) {
  json.set("year", comparison.year_after).set("other_year", comparison.year_before);
  json.set("adjusted", pairs_json(comparison.adjusted)).set("renamed", pairs_json(comparison.renamed));
  json.set("new", list_json(comparison.added)).set("gone", list_json(comparison.gone));
  Json totals = Json::object();
  for (const TargetMove move : {TargetMove::raised, TargetMove::lowered, TargetMove::reworded}) totals.set(std::string(name_of(move)), moved(comparison.adjusted, move));
  totals.set("adjusted", comparison.adjusted.size()).set("renamed", comparison.renamed.size()).set("new", comparison.added.size());
  return json.set("totals", std::move(totals.set("gone", comparison.gone.size()).set("unchanged", comparison.unchanged)));
}

}  // namespace duban
