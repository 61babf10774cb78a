// import --kind indicators --compare: the other table, and what is shown.
#include <algorithm>
#include <filesystem>

#include "cli/import_indicators.h"
#include "engine/app/indicator_compare.h"
#include "engine/app/indicators.h"
#include "engine/app/shipped.h"
#include "engine/base/text.h"
#include "engine/document/indicator_comparison_document.h"

namespace duban {
namespace {

/// What a table is set beside.
struct Other {
  std::string name;
  std::vector<Indicator> rows;
  VerdictRules rules;
  Json head;
  bool demo = false;
};

std::vector<Indicator> standing_rows(const std::vector<RegisteredIndicator>& all, const std::string& key, Date day) {
  std::vector<Indicator> rows;
  for (const RegisteredIndicator& one : all) {
    if (one.key == key && one.on <= day) rows.push_back(one.as_of(day));
  }
  return rows;
}

/// The table to set beside one of `year`: of the year before, else the nearest earlier one, else the only one.
const IndicatorTable* earlier_table(const std::vector<IndicatorTable>& tables, int year, bool same_file) {
  const IndicatorTable* found = nullptr;
  for (const IndicatorTable& table : tables) {
    if (table.year < year && (found == nullptr || table.year > found->year)) found = &table;
  }
  return found == nullptr && !same_file && tables.size() == 1 ? &tables.front() : found;
}

/// Indicators of the ledger before a file of that name.
Other find_other(const Invocation& in, int year) {
  const std::string name = in.value("compare");
  Other other;
  other.head = Json::object().set("schema", "duban/compare/1").set("as_of", Json()).set("known_at", Json());
  std::vector<std::string> keys;
  if (std::filesystem::exists(in.ledger())) {
    Inquiry inquiry(in.question(), {.texts = false, .reports = false, .links = false});
    other.rules = inquiry.policy().policy.rulebook.verdicts;
    const auto all = inquiry.ledger().load_indicators(inquiry.history().known_seq);
    for (const RegisteredIndicator& one : all) {
      if (std::find(keys.begin(), keys.end(), one.key) == keys.end()) keys.push_back(one.key);
    }
    other.rows = standing_rows(all, name, inquiry.as_of());
    if (!other.rows.empty()) return {name, std::move(other.rows), other.rules, inquiry.head("compare"), inquiry.history().demo};
  } else {
    Diagnostics found;
    other.rules = parse_rulebook(shipped_rulebook(), found).verdicts;
  }
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(name, ignored)) throw InputError(Msg::compare_other_unknown, {}, {name, keys.empty() ? "—" : join(keys, "、")});
  SourceText source;
  const IndicatorReading reading = read_indicator_file(name, std::nullopt, source);
  if (reading.found.has_errors()) throw InputError(reading.found, {source});
  const bool same = std::filesystem::equivalent(name, in.word(0), ignored);
  const IndicatorTable* table = earlier_table(reading.tables, year, same);
  if (table == nullptr) throw InputError(same ? Msg::indicators_same_file : Msg::indicator_year_absent, {}, {std::to_string(year - 1), "—"});
  other.name = std::to_string(table->year);
  other.rows = table->rows;
  return other;
}

}  // namespace

int compare_with_other(Invocation& in, const std::vector<IndicatorTable>& tables) {
  (void)in.list_format();
  const auto latest = std::max_element(tables.begin(), tables.end(), [](const IndicatorTable& a, const IndicatorTable& b) { return a.year < b.year; });
  const Other other = find_other(in, latest->year);
  IndicatorComparison comparison = compare_indicators(other.rows, latest->rows, other.rules);
  comparison.before = other.name;
  comparison.after = std::to_string(latest->year);
  comparison.demo = other.demo;
  in.put([&] { return indicator_comparison_document(comparison, in.language()); }, [&] { return indicator_comparison_json(comparison, other.head); });
  return kDone;
}

}  // namespace duban
