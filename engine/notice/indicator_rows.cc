// Rows to indicators.
#include "engine/notice/indicator_rows.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/target/amount.h"

namespace duban {
namespace {

/// In code points. A longer cell is no cell of a table.
constexpr std::size_t kLongestCell = 2'000;

Place place_of(const std::string& file, const TableCell& cell) { return {file, cell.line, cell.column, cell.cell}; }

/// "（3）", "3.", "3、" as "3"; "" when it is no number of a row.
std::string row_number(const std::string& written) {
  std::string text = without_blanks(normalize_text(written));
  for (const std::string_view mark : {"（", "）", "(", ")", "、", "．"}) text = replace_all(text, mark, "");
  while (text.ends_with(".")) text.pop_back();
  const bool number = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.' || c == '-'; });
  constexpr std::size_t kLongest = 12;
  return number && is_digit(text.front()) && text.size() <= kLongest ? text : "";
}

/// 亿元 of "（亿元）".
std::string without_brackets(const std::string& written) {
  std::string text = without_blanks(normalize_text(written));
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (text.starts_with(open) && text.ends_with(close) && text.size() > open.size() + close.size()) {
      text = text.substr(open.size(), text.size() - open.size() - close.size());
    }
  }
  return text;
}

}  // namespace

bool begins_notes(const std::string& text) {
  const std::string line = without_blanks(text);
  return line.starts_with("备注") || line.starts_with("注：") || line.starts_with("注:") || line.starts_with("说明：") || line.starts_with("注1");
}

std::string one_line(const std::string& text) {
  std::string out;
  for (const std::string_view part : split(text, '\n')) {
    const std::string_view line = trim(part);
    const bool latin = !out.empty() && !line.empty() && static_cast<unsigned char>(out.back()) < 0x80 && static_cast<unsigned char>(line.front()) < 0x80;
    if (latin) out += ' ';
    out += line;
  }
  return out;
}

const std::string& IndicatorRows::cell(const IndicatorRow& row, IndicatorRole role) const {
  static const std::string kNone;
  for (std::size_t i = 0; i < head_.columns.size(); ++i) {
    if (head_.columns[i].role == role) return row.cells[i];
  }
  return kNone;
}

Place IndicatorRows::place(const IndicatorRow& row, IndicatorRole role) const {
  for (std::size_t i = 0; i < head_.columns.size(); ++i) {
    if (head_.columns[i].role == role) return row.places[i];
  }
  return row.places.front();
}

void IndicatorRows::read(std::size_t block) {
  const TextBlock& cells = content_.blocks[block];
  const bool empty = std::all_of(cells.cells.begin(), cells.cells.end(), [](const TableCell& c) { return trim(c.text).empty(); });
  if (empty || is_title(block)) return;
  for (const TableCell& c : cells.cells) {
    if (count_code_points(c.text) <= kLongestCell) continue;
    found_.error(Msg::indicator_cell_too_long, place_of(content_.file, c), {std::to_string(kLongestCell)});
    return;
  }
  IndicatorRow row;
  if (!place_cells(block, row)) return;
  row.metric = cell(row, IndicatorRole::metric);
  if (row.metric.empty()) {
    found_.error(Msg::indicator_row_without_metric, place(row, IndicatorRole::metric));
    return;
  }
  if (row.metric == head_.column(IndicatorRole::metric)->word) return;  // the head again, on another page
  if (!cell(row, IndicatorRole::category).empty()) category_ = cell(row, IndicatorRole::category);
  row.category = category_;
  const std::string& property = cell(row, IndicatorRole::property);
  row.binding = property.find("约束") != std::string::npos;
  if (!row.binding && !property.empty() && property.find("预期") == std::string::npos && property != "——" && property != "—") {
    found_.warning(Msg::indicator_binding_odd, place(row, IndicatorRole::property), {shorten(property, 40)});
  }
  set_number(row);
  set_unit(row);
  rows_.push_back(std::move(row));
}

/// A row in which one cell alone says something: notes, or the title of a category.
bool IndicatorRows::is_title(std::size_t block) {
  const TableCell* only = nullptr;
  for (const TableCell& c : content_.blocks[block].cells) {
    if (trim(c.text).empty() || c.carried) continue;
    if (only != nullptr) return false;
    only = &c;
  }
  if (only == nullptr) return true;
  const std::string text = one_line(only->text);
  if (begins_notes(text)) {
    notes_.push_back(text);
    return true;
  }
  const IndicatorColumn* metric = head_.column(IndicatorRole::metric);
  if (!row_number(text).empty() || (metric != nullptr && metric->grid == only->grid && only->span == 1 && content_.blocks[block].cells.size() > 1)) return false;
  if (count_code_points(text) > kLongestCell) return false;
  category_ = text;
  return true;
}

/// Puts the row's cells under the head's columns: by the grid where merges are known, else in order.
bool IndicatorRows::place_cells(std::size_t block, IndicatorRow& row) {
  const std::vector<TableCell>& cells = content_.blocks[block].cells;
  const std::size_t wanted = head_.columns.size();
  std::size_t given = cells.size();
  // The document's last row: an empty last cell is often lost with the blanks at the end of the file.
  const bool last = block + 1 == content_.blocks.size() || !content_.blocks[block + 1].is_row;
  if (!content_.has_grid && last && given + 1 == wanted && given > 1) ++given;
  if (content_.has_grid) given = static_cast<std::size_t>(cells.back().grid + cells.back().span - cells.front().grid);
  const bool short_row = content_.has_grid ? cells.back().grid + cells.back().span <= head_.columns.back().grid : given < wanted;
  const bool long_row = !content_.has_grid && given > wanted;
  if (short_row || long_row) {
    found_.error(short_row ? Msg::indicator_row_too_short : Msg::indicator_row_too_long, place_of(content_.file, cells.front()),
                 {std::to_string(given), std::to_string(wanted)});
    return false;
  }
  for (const IndicatorColumn& column : head_.columns) {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const TableCell& c) { return c.grid <= column.grid && column.grid < c.grid + c.span; });
    row.cells.push_back(found == cells.end() ? "" : one_line(found->text));
    row.places.push_back(place_of(content_.file, found == cells.end() ? cells.back() : *found));
    if (column.role == IndicatorRole::number && found != cells.end() && found->carried) row.cells.back().clear();
  }
  return true;
}

/// The row's number; rows without one count on below the last: 3.1, 3.2.
void IndicatorRows::set_number(IndicatorRow& row) {
  const std::string& written = cell(row, IndicatorRole::number);
  row.no = row_number(written);
  if (!row.no.empty()) {
    last_number_ = row.no;
    below_ = 0;
    return;
  }
  if (!head_.has(IndicatorRole::number)) {
    row.no = std::to_string(rows_.size() + 1);
    return;
  }
  row.no = last_number_ + "." + std::to_string(++below_);
  if (trim(written).empty()) found_.warning(Msg::indicator_no_number, place(row, IndicatorRole::metric), {row.no});
  else found_.warning(Msg::indicator_number_odd, place(row, IndicatorRole::number), {shorten(written, 40), row.no});
}

/// The unit of its column, else the one in brackets behind the name: 地区生产总值（亿元）.
void IndicatorRows::set_unit(IndicatorRow& row) {
  row.unit = without_brackets(cell(row, IndicatorRole::unit));
  if (row.unit == "——" || row.unit == "—" || row.unit == "-" || row.unit == "/") row.unit.clear();
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    const std::size_t at = row.metric.rfind(open);
    if (!row.unit.empty() || at == std::string::npos || at == 0 || !row.metric.ends_with(close)) continue;
    const std::string inside = row.metric.substr(at + open.size(), row.metric.size() - at - open.size() - close.size());
    if (!is_known_unit(inside)) continue;
    row.unit = normalize_text(inside);
    row.metric = std::string(trim(row.metric.substr(0, at)));
  }
  if (!row.unit.empty() && !is_known_unit(row.unit)) found_.warning(Msg::indicator_unit_unknown, place(row, IndicatorRole::unit), {shorten(row.unit, 40)});
}

}  // namespace duban
