// Indicators of a year.
#include "engine/notice/indicator_years.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/notice/indicator_notes.h"
#include "engine/notice/indicator_target.h"
#include "engine/target/written_value.h"

namespace duban {
namespace {

/// A result's words; nothing for a dash.
std::optional<std::string> result_of(const std::string& cell) {
  return parse_written_value(cell).kind == WrittenValue::Kind::nothing ? std::nullopt : std::optional(cell);
}

}  // namespace

std::optional<int> year_of_title(const std::vector<std::string>& title) {
  for (auto line = title.rbegin(); line != title.rend(); ++line) {
    const std::vector<int> years = years_in(normalize_text(*line));
    if (!years.empty()) return years.back();
  }
  return std::nullopt;
}

void IndicatorYears::add(const YearOfTable& part) {
  auto table = std::find_if(tables_.begin(), tables_.end(), [&](const IndicatorTable& t) { return t.year == part.year; });
  if (table == tables_.end()) table = tables_.insert(tables_.end(), {part.year, part.title, {}});
  std::vector<Indicator>& all = table->rows;
  const auto first = static_cast<std::ptrdiff_t>(all.size());
  for (const IndicatorRow& row : part.rows) {
    Indicator indicator{row.no, row.category, row.metric, row.unit, row.binding, part.year, {}, {}, {}, {}, {}};
    IndicatorTarget read = read_indicator_target(row.metric, row.unit, row.cells[part.column]);
    indicator.target = std::move(read.target);
    if (read.doubt) found_.warning(read.doubt->id, row.places[part.column], read.doubt->args);
    set_results(part, row, indicator);
    if (is_new(row, part.year)) all.push_back(std::move(indicator));
  }
  parts_.push_back({static_cast<std::size_t>(table - tables_.begin()), first, static_cast<std::ptrdiff_t>(all.size()), part.table});
}

void IndicatorYears::attach(const std::map<int, std::vector<std::string>>& notes) {
  for (const Part& part : parts_) {
    const auto found = notes.find(part.table);
    if (found == notes.end()) continue;
    std::vector<Indicator>& all = tables_[part.year].rows;
    std::vector<Indicator> rows(all.begin() + part.first, all.begin() + part.end);
    attach_notes(found->second, rows);
    std::move(rows.begin(), rows.end(), all.begin() + part.first);
  }
}

/// A result of the target's year is its own, the latest of an earlier year what it starts from.
void IndicatorYears::set_results(const YearOfTable& part, const IndicatorRow& row, Indicator& indicator) {
  int baseline_year = 0;
  for (const ColumnYear& column : part.results) {
    if (column.year == indicator.year) {
      indicator.actual = result_of(row.cells[column.column]);
      check_result(row, column.column);
    } else if (column.year && *column.year < indicator.year && *column.year > baseline_year) {
      baseline_year = *column.year;
      indicator.baseline = result_of(row.cells[column.column]);
    }
  }
  for (std::size_t i = 0; i < part.head.columns.size(); ++i) {
    const IndicatorColumn& column = part.head.columns[i];
    if (column.role == IndicatorRole::note && !row.cells[i].empty()) indicator.note = row.cells[i];
    const bool other_year = column.year && *column.year != indicator.year;
    if (column.role == IndicatorRole::verdict && !other_year) set_official(row, i, indicator);
  }
}

void IndicatorYears::check_result(const IndicatorRow& row, std::size_t column) {
  const WrittenValue value = parse_written_value(row.cells[column]);
  const std::vector<std::string> words{shorten(value.words, 40)};
  if (value.kind == WrittenValue::Kind::too_long) found_.warning(Msg::indicator_number_too_long, row.places[column], words);
  if (value.kind == WrittenValue::Kind::contradictory) found_.warning(Msg::indicator_actual_in_words, row.places[column], words);
}

void IndicatorYears::set_official(const IndicatorRow& row, std::size_t column, Indicator& indicator) {
  static constexpr std::array<std::string_view, 10> kMet = {"是", "完成", "已完成", "达标", "已达标", "达到", "√", "✓", "合格", "超额完成"};
  static constexpr std::array<std::string_view, 8> kMissed = {"否", "未完成", "未达标", "未达到", "×", "✗", "不合格", "没有完成"};
  const std::string word = parse_written_value(row.cells[column]).words;
  if (std::find(kMet.begin(), kMet.end(), word) != kMet.end()) indicator.official_verdict = "met";
  else if (std::find(kMissed.begin(), kMissed.end(), word) != kMissed.end()) indicator.official_verdict = "missed";
  else if (result_of(word)) found_.warning(Msg::indicator_official_odd, row.places[column], {shorten(word, 40)});
}

/// False when a row of the year has that number already.
bool IndicatorYears::is_new(const IndicatorRow& row, int year) {
  const Place& at = row.places.front();
  const std::string where = at.cell.empty() ? std::to_string(at.line) + ":" + std::to_string(at.column) : at.cell;
  const auto [seen, fresh] = numbers_.emplace(std::pair(year, row.no), at.line > 0 && !at.cell.empty() ? std::to_string(at.line) + ":1" : where);
  if (!fresh) found_.error(Msg::indicator_number_twice, at, {row.no, seen->second});
  return fresh;
}

}  // namespace duban
