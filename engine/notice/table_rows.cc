// Rows to raw tasks.
#include "engine/notice/table_rows.h"

#include <algorithm>
#include <string>

#include "engine/base/text.h"

namespace duban {
namespace {

/// In code points. A longer cell is no cell of a notice.
constexpr std::size_t kLongestTableCell = 20'000;

/// 合计, 总计: a row that counts, no task.
bool is_sum(const std::vector<RowCell>& row) {
  for (const RowCell& cell : row) {
    const std::u32string text = without_blanks(cell.text.chars());
    if (!text.empty()) return text == U"合计" || text == U"总计" || text == U"小计";
  }
  return false;
}

bool all_empty(const std::vector<RowCell>& row) {
  return std::all_of(row.begin(), row.end(), [](const RowCell& cell) { return cell.text.trimmed().empty(); });
}

std::vector<RowCell> row_cells(const Content& content, Account& account, std::size_t block) {
  const TextBlock& row = content.blocks[block];
  std::vector<RowCell> cells;
  for (std::size_t i = 0; i < row.cells.size(); ++i) cells.push_back({account.piece(block, i), row.cells[i].grid, row.cells[i].span});
  return cells;
}

}  // namespace

std::set<int> tables_with_heads(const Content& content, Account& account, const RoleWords& words) {
  std::set<int> tables;
  std::set<int> columns;  // how many columns those tables have: a table may go on without its head
  for (std::size_t block = 0; block < content.blocks.size(); ++block) {
    const TextBlock& row = content.blocks[block];
    if (!row.is_row || tables.contains(row.table)) continue;
    const bool head = recognise_head(row_cells(content, account, block), words, false).has_value();
    if (!head && !columns.contains(static_cast<int>(row.cells.size()))) continue;
    tables.insert(row.table);
    columns.insert(static_cast<int>(row.cells.size()));
  }
  return tables;
}

std::vector<RowCell> TableRows::cells_of(std::size_t block) { return row_cells(content_, account_, block); }

/// A head stands before any task or first in a further table; inside a table it is one only when every cell is a
/// head's word (a page's repeated head, a second part with other columns).
std::optional<TableHead> TableRows::head_at(std::size_t block, const std::vector<RowCell>& row) {
  auto head = recognise_head(row, grammar_.words, true);
  const int table = content_.blocks[block].table;
  if (!head && (!head_ || table != head_table_)) {
    head = recognise_head(row, grammar_.words, false);
    if (head && !(head->has(Role::number) && clauses_follow(block))) head.reset();
  }
  if (!head || !head_ || table != head_table_) return head;
  std::vector<std::u32string> texts;
  for (const RowCell& cell : row) texts.push_back(without_blanks(cell.text.chars()));
  if (texts == head_texts_) return head;
  const bool whole = !head->has(Role::none) && head->has_units() &&
                     std::none_of(row.begin(), row.end(), [](const RowCell& cell) { return cell.text.starts_with(U"各"); });
  const bool leads = head->has(Role::lead) || head->has(Role::responsible);
  return whole && leads ? head : std::nullopt;
}

/// Some of the next rows say behind their text who does it: the table needs no column for that.
bool TableRows::clauses_follow(std::size_t block) {
  constexpr std::size_t kRows = 6;
  for (std::size_t i = block + 1; i < std::min(block + 1 + kRows, content_.blocks.size()); ++i) {
    if (!content_.blocks[i].is_row) return false;
    for (const RowCell& cell : cells_of(i)) {
      const std::u32string_view chars = cell.text.chars();
      if (chars.find(U"牵头") != std::u32string_view::npos || chars.find(U"责任单位") != std::u32string_view::npos || chars.find(U"主办") != std::u32string_view::npos) return true;
    }
  }
  return false;
}

void TableRows::take_head(const std::vector<RowCell>& row) {
  head_texts_.clear();
  for (const RowCell& cell : row) {
    cell.text.take(Use::mark);
    head_texts_.push_back(without_blanks(cell.text.chars()));
  }
  columns_seen_.insert(columns_seen_.end(), head_->columns.begin(), head_->columns.end());
  after_head_ = true;
}

RowReading TableRows::read(std::size_t block) {
  RowReading reading;
  std::vector<RowCell> row = cells_of(block);
  for (const RowCell& cell : row) {
    if (cell.text.size() <= kLongestTableCell) continue;
    found_.error(Msg::notice_cell_too_long, cell.text.place(content_.file), {std::to_string(kLongestTableCell)});
    return reading;
  }
  if (all_empty(row)) return reading;
  if (auto head = head_at(block, row)) {
    const std::vector<std::u32string> before = head_texts_;
    head_ = std::move(head);
    take_head(row);
    reading.new_table = content_.blocks[block].table != head_table_ || before != head_texts_;
    head_table_ = content_.blocks[block].table;
    return reading;
  }
  if (after_head_ && content_.has_grid && add_second_head_row(*head_, row, grammar_.words)) {
    for (const RowCell& cell : row) cell.text.take(Use::mark);
    return reading;
  }
  if (!head_ || content_.blocks[block].table != head_table_) {
    if (is_title(row)) {
      reading.kind = RowReading::Kind::over_head;
      for (const RowCell& cell : row) {
        if (!cell.text.trimmed().empty()) reading.title = cell.text.trimmed();
      }
    }
    // A further table without a head of its own goes on as the one before where it has as many columns.
    const bool goes_on = head_ && !is_title(row) && row.size() == head_->columns.size();
    if (!goes_on && !is_title(row)) {
      for (const RowCell& cell : row) account_.leave_unread(cell.text, Msg::unread_before_head);
    }
    if (!goes_on) return reading;
    head_table_ = content_.blocks[block].table;
  }
  after_head_ = false;
  if (is_sum(row)) {
    for (const RowCell& cell : row) account_.leave_unread(cell.text, Msg::unread_sum_row);
    return reading;
  }
  if (is_title(row)) {
    reading.kind = RowReading::Kind::title;
    after_title_ = true;
    for (const RowCell& cell : row) {
      if (!cell.text.trimmed().empty() && !cell.text.is_carried()) reading.title = cell.text.trimmed();
    }
    return reading;
  }
  if (!place_cells(row, block)) return reading;
  if (auto title = numbered_title(row)) {
    after_title_ = true;
    return *title;
  }
  reading = row_tasks_.read(row, block, *head_, after_title_);
  after_title_ = false;
  return reading;
}

/// A row in which one cell alone says something is a section's or heading's title, unless it is a numbered task.
bool TableRows::is_title(const std::vector<RowCell>& row) const {
  const RowCell* only = nullptr;
  for (const RowCell& cell : row) {
    if (cell.text.trimmed().empty()) continue;
    if (only != nullptr || cell.text.is_carried()) return false;
    only = &cell;
  }
  if (only == nullptr || number_cell(only->text.chars()).value > 0) return false;
  const auto number = item_number(only->text.chars());
  const bool task_number = number && number->style != NumberStyle::chinese && number->style != NumberStyle::chinese_bracket && number->style != NumberStyle::part;
  if (content_.has_grid && only->span > 1 && only->span >= static_cast<int>(row.size())) return !task_number || row.size() == 1;
  if (row.size() > 1 && only != &row.front() && head_ && head_->has(Role::number) && only->grid > 1) return false;
  return !(row.size() > 1 && task_number);
}

/// 一 | 产业发展 | | : a title whose numeral stands in the column of numbers.
std::optional<RowReading> TableRows::numbered_title(const std::vector<RowCell>& row) const {
  const RowCell* number = nullptr;
  const RowCell* text = nullptr;
  for (const RowCell& cell : row) {
    if (cell.text.trimmed().empty()) continue;
    const Role role = column_of(*head_, cell).role;
    if (role == Role::number) number = &cell;
    else if ((role == Role::text || role == Role::title || role == Role::heading) && text == nullptr) text = &cell;
    else return std::nullopt;
  }
  if (number == nullptr || text == nullptr || number->text.is_carried()) return std::nullopt;
  const NumberStyle style = number_cell(number->text.chars()).style;
  if (style != NumberStyle::chinese && style != NumberStyle::chinese_bracket && style != NumberStyle::part) return std::nullopt;
  RowReading reading;
  reading.kind = RowReading::Kind::title;
  reading.title = text->text.trimmed();
  reading.headings.push_back(number->text.trimmed());
  return reading;
}

/// Puts the cells of a file without a grid under the head's columns. A row with one cell more than the head has
/// its group heading in a cell of its own before the task.
bool TableRows::place_cells(std::vector<RowCell>& row, std::size_t block) {
  const std::size_t wanted = head_->columns.size();
  if (content_.has_grid) return true;
  // The document's last row: an empty last cell is often lost with the blanks at the end of the file.
  const bool last = block + 1 == content_.blocks.size() && block > 0 && content_.blocks[block - 1].is_row;
  if (last && row.size() > 1 && row.size() + 1 == content_.blocks[block - 1].cells.size()) row.push_back({});
  const bool extra = row.size() == wanted + 1;
  if (row.size() != wanted && !extra) {
    found_.error(row.size() < wanted ? Msg::notice_row_too_short : Msg::notice_row_too_long, row.front().text.place(content_.file),
                 {std::to_string(row.size()), std::to_string(wanted)});
    return false;
  }
  std::size_t at = 0;
  for (std::size_t column = 0; column < wanted; ++column) {
    if (extra && at == column && head_->columns[column].role == Role::text) row[at++].grid = head_->columns[column].grid;
    row[at++].grid = head_->columns[column].grid;
  }
  return true;
}

}  // namespace duban
