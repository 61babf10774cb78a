// Heads of tables.
#include "engine/notice/table_head.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/notice/list_items.h"
#include "engine/notice/role_clauses.h"

namespace duban {
namespace {

/// A head's word without blanks and without a note in brackets: 责任单位（第一个为牵头单位）.
std::u32string plain_word(const Slice& cell) {
  std::u32string word;
  const std::u32string_view chars = cell.chars();
  for (std::size_t at = 0; at < chars.size();) {
    const bool note = opens_bracket(chars[at]) && !word.empty();
    if (note) at = behind_bracket(chars, at);
    else {
      if (!is_blank(chars[at]) && !opens_bracket(chars[at]) && !closes_bracket(chars[at])) word += chars[at];
      ++at;
    }
  }
  return word;
}

bool can_be_head(const std::u32string& word, const Slice& cell) {
  constexpr std::size_t kLongest = 20;
  const bool numbered = !word.empty() && word.front() >= U'0' && word.front() <= U'9';
  const bool sentence = cell.contains(U"。") || cell.contains(U"；") || cell.contains(U"，");
  return word.size() <= kLongest && !numbered && (!sentence || first_listed_rule(cell).has_value());
}

}  // namespace

bool TableHead::has(Role role) const {
  return std::any_of(columns.begin(), columns.end(), [&](const HeadColumn& column) { return column.role == role; });
}

std::optional<TableHead> recognise_head(const std::vector<RowCell>& row, const RoleWords& words, bool units_needed) {
  if (row.size() < 2) return std::nullopt;
  TableHead head;
  for (const RowCell& cell : row) {
    const std::u32string word = plain_word(cell.text);
    if (!can_be_head(word, cell.text)) return std::nullopt;
    head.columns.push_back({words.of_head(word), cell.text, cell.grid, cell.span});
  }
  // 项目名称 alone names the task; beside a column of its content it is the task's title.
  if (!head.has(Role::text)) {
    for (HeadColumn& column : head.columns) {
      if (column.role == Role::title) column.role = Role::text;
    }
  }
  if (!head.has(Role::text) || (units_needed && !head.has_units())) return std::nullopt;
  return head;
}

bool add_second_head_row(TableHead& head, const std::vector<RowCell>& row, const RoleWords& words) {
  std::vector<HeadColumn> below;
  for (const RowCell& cell : row) {
    if (cell.text.is_carried() || cell.text.trimmed().empty()) continue;
    const std::u32string word = plain_word(cell.text);
    const Role role = words.of_head(word);
    const bool part = role == Role::lead || role == Role::responsible || role == Role::support || role == Role::leader || role == Role::person;
    if (!can_be_head(word, cell.text) || !part || words.of_label(word) != role) return false;
    below.push_back({role, cell.text, cell.grid, cell.span});
  }
  if (below.empty()) return false;
  std::vector<HeadColumn> columns;
  for (const HeadColumn& column : head.columns) {
    bool replaced = false;
    for (const HeadColumn& lower : below) {
      if (lower.grid < column.grid || lower.grid >= column.grid + column.span) continue;
      if (column.span < 2 && column.role != Role::none) return false;
      columns.push_back(lower);
      replaced = true;
    }
    if (!replaced) columns.push_back(column);
  }
  if (columns.size() < head.columns.size()) return false;
  head.columns = std::move(columns);
  return true;
}

}  // namespace duban
