// Cells to the parts of a task.
#include "engine/notice/row_tasks.h"

#include <algorithm>

namespace duban {
namespace {

/// Takes the number off the front of `text`; nothing when it begins with none. `expected`: see item_number.
std::optional<ItemNumber> take_number(Slice& text, int expected) {
  const auto number = item_number(text.chars(), expected);
  if (!number) return std::nullopt;
  text.sub(0, number->length).take(Use::mark);
  text = text.sub(number->length);
  return number;
}

/// A mark left by a word processor: [bookmark: …].
std::vector<Slice> without_editor_marks(const Slice& text, Account& account) {
  std::vector<Slice> parts;
  Slice rest = text;
  for (;;) {
    const std::size_t begin = rest.chars().find(U"[bookmark:");
    const std::size_t end = begin == std::u32string_view::npos ? begin : rest.chars().find(U']', begin);
    if (end == std::u32string_view::npos) break;
    account.leave_unread(rest.sub(begin, end + 1), Msg::unread_editor_mark);
    if (const Slice before = rest.sub(0, begin).trimmed(); !before.empty()) parts.push_back(before);
    rest = rest.sub(end + 1);
  }
  if (const Slice last = rest.trimmed(); !last.empty()) parts.push_back(last);
  return parts;
}

}  // namespace

const HeadColumn& column_of(const TableHead& head, const RowCell& cell) {
  const HeadColumn* best = &head.columns.front();
  int most = 0;
  for (const HeadColumn& column : head.columns) {
    const int common = std::min(cell.grid + cell.span, column.grid + column.span) - std::max(cell.grid, column.grid);
    if (common > most) {
      most = common;
      best = &column;
    }
  }
  return *best;
}

/// The cell is merged with the one below it.
bool RowTasks::goes_on_below(std::size_t block, const RowCell& cell) const {
  if (block + 1 >= content_.blocks.size()) return false;
  const std::vector<TableCell>& below = content_.blocks[block + 1].cells;
  return std::any_of(below.begin(), below.end(), [&](const TableCell& other) { return other.carried && other.grid == cell.grid; });
}

/// A text merged over several rows beside another text that is not: the one groups, the other is the task.
bool RowTasks::groups_rows(const std::vector<RowCell>& row, std::size_t at, std::size_t block, const TableHead& head) const {
  const auto merged = [&](const RowCell& cell) { return cell.text.is_carried() || goes_on_below(block, cell); };
  if (!merged(row[at])) return false;
  return std::any_of(row.begin(), row.end(), [&](const RowCell& other) {
    return &other != &row[at] && column_of(head, other).role == Role::text && !merged(other) && !other.text.trimmed().empty();
  });
}

RowReading RowTasks::read(const std::vector<RowCell>& row, std::size_t block, const TableHead& head, bool numbers_may_restart) {
  RowReading reading;
  reading.kind = RowReading::Kind::task;
  RawTask task;
  task.at = row.front().text;
  task.has_lead_column = head.has(Role::lead);
  const RowCell* number = nullptr;
  bool text_carried = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const HeadColumn& column = column_of(head, row[i]);
    Role role = column.role;
    if (role == Role::number && number == nullptr) number = &row[i];
    // Of several cells under one head for the task the last is the task, those before it group tasks.
    const bool last = i + 1 == row.size() || &column_of(head, row[i + 1]) != &column;
    if (role == Role::text && (!last || groups_rows(row, i, block, head))) role = Role::heading;
    if (role == Role::text) {
      text_carried = text_carried || row[i].text.is_carried();
      if (!row[i].text.trimmed().empty()) task.at = row[i].text;
    }
    // A name merged over several rows groups them.
    if (role == Role::title && goes_on_below(block, row[i])) role = Role::heading;
    put(row[i], role, head, task, reading);
  }
  if (task.text.empty() && !task.title.empty() && !task.title.is_carried()) {
    task.text.push_back(task.title);
    task.title = {};
  }
  const bool same_number = !read_number(number, numbers_may_restart, task);
  if (text_carried && same_number) {
    reading.kind = RowReading::Kind::more_units;
  } else if (task.text.empty()) {
    found_.error(Msg::notice_row_without_text, task.at.place(content_.file));
    reading.kind = RowReading::Kind::nothing;
    return reading;
  }
  read_clauses_of_text(task);
  reading.tasks.push_back(std::move(task));
  return reading;
}

void RowTasks::put(const RowCell& cell, Role role, const TableHead& head, RawTask& task, RowReading& reading) {
  const Slice text = cell.text.trimmed();
  if (text.empty()) return;
  switch (role) {
    case Role::number: return;  // read_number
    case Role::heading: reading.headings.push_back(text); return;
    case Role::title:
      if (!head.has(Role::heading)) reading.headings.push_back(text);
      if (!cell.text.is_carried() && task.title.empty()) task.title = text;
      return;
    case Role::text: {
      for (const Slice& part : without_editor_marks(text, account_)) task.text.push_back(part);
      return;
    }
    case Role::none: return account_.leave_unread(text, Msg::unread_unknown_column);
    case Role::leader: task.leaders.push_back(text); return;
    case Role::person: task.persons.push_back(text); return;
    case Role::deadline: task.deadlines.push_back(text); return;
    default: return put_units(text, role, task);
  }
}

/// A cell of units may say more than its column: 牵头单位：A；配合单位：B, or A牵头，B配合.
void RowTasks::put_units(const Slice& list, Role role, RawTask& task) const {
  if (auto clauses = read_clauses(list, grammar_)) {
    for (RoleClause& clause : *clauses) {
      if (clause.role == Role::none || (clause.role == Role::responsible && role != Role::lead)) clause.role = role;
      task.add(clause);
    }
    return;
  }
  task.add({role, {}, list});
}

/// False when the row goes on under the number of the one before.
bool RowTasks::number_from_cell(const RowCell& cell, const ItemNumber& number, RawTask& task) {
  const bool carried = cell.text.is_carried();
  cell.text.take(Use::mark);
  task.number = last_number_ = number.value;
  task.parent = number.parent;
  last_sub_ = carried ? last_sub_ + 1 : 1;
  if (carried) task.sub = last_sub_;
  // The text may carry the number once more.
  if (!task.text.empty()) {
    Slice& text = task.text.front();
    const auto own = item_number(text.chars());
    if (own && own->value == number.value && own->style == NumberStyle::arabic) (void)take_number(text, 0);
  }
  return !carried;
}

/// The number of its cell, else the one its text begins with. False when the row has none of its own.
bool RowTasks::read_number(const RowCell* cell, bool numbers_may_restart, RawTask& task) {
  const ItemNumber of_cell = cell == nullptr ? ItemNumber{} : number_cell(cell->text.chars());
  if (of_cell.value > 0) return number_from_cell(*cell, of_cell, task);
  if (cell != nullptr && !cell->text.trimmed().empty()) account_.leave_unread(cell->text, Msg::unread_unknown_column);
  if (task.text.empty()) return false;
  auto number = take_number(task.text.front(), last_number_ + 1);
  if (!number && numbers_may_restart) number = take_number(task.text.front(), 1);
  if (!number) return false;
  task.number = last_number_ = number->value;
  last_sub_ = 1;
  task.text.front() = task.text.front().trimmed();
  if (task.text.front().empty()) task.text.erase(task.text.begin());
  return true;
}

/// Where no column says who does it, the text's end may.
void RowTasks::read_clauses_of_text(RawTask& task) const {
  if (task.has_units() || task.text.empty()) return;
  std::size_t lists = 0;
  const Slice last = task.text.back();
  task.text.pop_back();
  for (const TextWithClauses& part : split_clauses(last, grammar_)) {
    if (!part.text.empty()) task.text.push_back(part.text);
    for (const RoleClause& clause : part.clauses) task.add(clause);
    lists += part.clauses.empty() ? 0 : 1;
  }
  task.lists = std::max<std::size_t>(lists, 1);
}

}  // namespace duban
