// Reading the sheets of a directory.
#include "engine/directory/directory_sheets.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "engine/base/text.h"
#include "engine/directory/succession_check.h"
#include "engine/directory/unit_kind.h"

namespace duban {
namespace {

enum class SheetKind { unknown, units, groups, leaders };

std::string text_in(const TableCell& cell) { return std::string(trim(replace_all(cell.text, "\n", ""))); }

/// `text` cut at 、 and the like outside brackets, blanks around the parts taken off.
std::vector<std::string> names_in(const std::string& text) {
  static constexpr std::u32string_view kOpening = U"（([【〔〈《“";
  static constexpr std::u32string_view kClosing = U"）)]】〕〉》”";
  static constexpr std::u32string_view kSeparators = U"、，,；;\n";
  std::vector<std::string> names(1);
  int depth = 0;
  for (const char32_t c : decode_utf8(text)) {
    if (kOpening.find(c) != std::u32string_view::npos) ++depth;
    if (kClosing.find(c) != std::u32string_view::npos) depth = std::max(0, depth - 1);
    if (depth == 0 && kSeparators.find(c) != std::u32string_view::npos) {
      names.emplace_back();
    } else {
      names.back() += encode_utf8(std::u32string_view(&c, 1));
    }
  }
  for (std::string& name : names) name = std::string(trim(name));
  std::erase(names, "");
  return names;
}

/// A date as written by hand or shown by a spreadsheet: 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日.
std::optional<Date> date_in(const std::string& text) {
  std::vector<int> numbers;
  bool inside = false;
  for (const char32_t c : decode_utf8(text)) {
    if (c >= U'0' && c <= U'9') {
      if (!inside) numbers.push_back(0);
      if (numbers.back() > 9999) return std::nullopt;
      numbers.back() = numbers.back() * 10 + static_cast<int>(c - U'0');
    } else if (!is_one_of(c, U"-/.年月日")) {
      return std::nullopt;
    }
    inside = c >= U'0' && c <= U'9';
  }
  return numbers.size() == 3 ? make_date(numbers[0], numbers[1], numbers[2]) : std::nullopt;
}

/// One row under a head: its cells by the English name of their column.
class SheetRow {
 public:
  SheetRow(const std::string& file, const TextBlock& block, const std::map<int, std::string>& columns) : file_(file), block_(block) {
    for (const TableCell& cell : block.cells) {
      const auto column = columns.find(cell.grid);
      if (column != columns.end()) cells_.emplace(column->second, &cell);
    }
  }
  [[nodiscard]] std::string text(const std::string& column) const {
    const TableCell* cell = find(column);
    return cell == nullptr ? "" : text_in(*cell);
  }
  [[nodiscard]] std::vector<std::string> names(const std::string& column) const {
    const TableCell* cell = find(column);
    return cell == nullptr ? std::vector<std::string>() : names_in(cell->text);
  }
  [[nodiscard]] bool carried(const std::string& column) const {
    const TableCell* cell = find(column);
    return cell != nullptr && cell->carried;
  }
  /// Where `column` stands in this row; where the row begins when it has no such cell.
  [[nodiscard]] Place place(const std::string& column) const {
    const TableCell* cell = find(column);
    if (cell == nullptr) cell = &block_.cells.front();
    return {file_, cell->line, cell->column, cell->cell};
  }

 private:
  [[nodiscard]] const TableCell* find(const std::string& column) const {
    const auto found = cells_.find(column);
    return found == cells_.end() ? nullptr : found->second;
  }
  const std::string& file_;
  const TextBlock& block_;
  std::map<std::string, const TableCell*> cells_;
};

class SheetsParser {
 public:
  SheetsParser(const Content& content, Diagnostics& found) : content_(content), found_(found) {}

  Directory parse() {
    for (const TextBlock& block : content_.blocks) {
      if (block.is_row && !block.cells.empty()) take(block);
    }
    leave_table();
    if (!seen_[SheetKind::units]) found_.error(Msg::directory_no_units, {content_.file, 0, 0, ""});
    settle_successions(units_, unit_places_, found_);
    check_members();
    return Directory(std::move(units_), std::move(groups_), std::move(leaders_));
  }

 private:
  void take(const TextBlock& block) {
    if (block.table != table_) leave_table();
    table_ = block.table;
    const bool blank = std::all_of(block.cells.begin(), block.cells.end(), [](const TableCell& c) { return text_in(c).empty(); });
    if (blank) return;
    if (columns_.empty()) {
      if (!read_head(block) && !above_) above_ = &block;
      return;
    }
    const SheetRow row(content_.file, block, columns_);
    if (kind_ == SheetKind::units) read_unit(row);
    if (kind_ == SheetKind::groups) read_group(row);
    if (kind_ == SheetKind::leaders) read_holder(row);
  }

  /// A sheet without a head was not read: say so, for nothing of a file is dropped in silence.
  void leave_table() {
    if (columns_.empty() && above_ != nullptr) {
      const TableCell& cell = above_->cells.front();
      found_.warning(Msg::directory_row_unread, {content_.file, cell.line, cell.column, cell.cell}, {shorten(text_in(cell), 40)});
    }
    columns_.clear();
    above_ = nullptr;
    post_open_ = false;
  }

  /// True when `block` is the head of a sheet; then its columns are known.
  bool read_head(const TextBlock& block) {
    const auto has = [&](const SheetColumn& column) {
      return std::any_of(block.cells.begin(), block.cells.end(), [&](const TableCell& c) { return text_in(c) == column.head || text_in(c) == column.english; });
    };
    if (has(kLeaderColumns[0]) && has(kLeaderColumns[1])) return begin_sheet(SheetKind::leaders, kLeaderSheet, kLeaderColumns, block);
    if (has(kGroupColumns[0]) && has(kGroupColumns[1])) return begin_sheet(SheetKind::groups, kGroupSheet, kGroupColumns, block);
    if (has(kUnitColumns[0]) && has(kUnitColumns[1])) return begin_sheet(SheetKind::units, kUnitSheet, kUnitColumns, block);
    return false;
  }

  bool begin_sheet(SheetKind kind, std::string_view name, std::span<const SheetColumn> known, const TextBlock& head) {
    kind_ = kind;
    const TableCell& first = head.cells.front();
    if (std::exchange(seen_[kind], true)) {
      found_.error(Msg::directory_sheet_twice, {content_.file, first.line, first.column, first.cell}, {std::string(name)});
    }
    std::vector<std::string> heads;
    for (const SheetColumn& column : known) heads.emplace_back(column.head);
    for (const TableCell& cell : head.cells) {
      const std::string text = text_in(cell);
      if (text.empty()) continue;
      const Place at{content_.file, cell.line, cell.column, cell.cell};
      const auto column = std::find_if(known.begin(), known.end(), [&](const SheetColumn& c) { return c.head == text || c.english == text; });
      if (column == known.end()) {
        found_.warning(Msg::directory_unknown_column, at, {text, join(heads, "、")});
      } else if (std::any_of(columns_.begin(), columns_.end(), [&](const auto& c) { return c.second == column->english; })) {
        found_.error(Msg::directory_column_twice, at, {text});
      } else {
        columns_.emplace(cell.grid, column->english);
      }
    }
    return true;
  }

  /// Notes that `name` means one body; reports where it already means another.
  void claim(const std::string& name, const Place& at) {
    const auto [old, fresh] = claims_.emplace(spelling(name), at);
    if (fresh) return;
    const Place& there = old->second;
    if (there.line > 0) return found_.error(Msg::directory_name_twice, at, {name, std::to_string(there.line)});
    found_.error(Msg::directory_name_twice_cell, at, {name, there.cell});
  }

  std::string needed(const SheetRow& row, const SheetColumn& column) {
    const std::string text = row.text(std::string(column.english));
    if (text.empty()) found_.error(Msg::directory_name_missing, row.place(std::string(column.english)), {std::string(column.head)});
    return text;
  }

  std::optional<Date> date(const SheetRow& row, const char* column) {
    const std::string text = row.text(column);
    if (text.empty()) return std::nullopt;
    const auto value = date_in(text);
    if (!value) found_.error(Msg::bad_date, row.place(column), {text});
    return value;
  }

  void read_unit(const SheetRow& row) {
    const std::string name = needed(row, kUnitColumns[0]);
    const std::string word = row.text("kind");
    const auto kind = word.empty() ? "department" : parse_unit_kind(word);
    if (!kind) found_.error(Msg::directory_bad_kind, row.place("kind"), {word, kind_words()});
    Unit unit{name, kind.value_or("other"), row.names("aliases"), date(row, "from"), date(row, "to"), row.names("formerly")};
    unit_places_.push_back({row.place("name"), std::vector<Place>(unit.formerly.size(), row.place("formerly"))});
    if (!name.empty()) claim(name, row.place("name"));
    for (const std::string& alias : unit.aliases) claim(alias, row.place("aliases"));
    units_.push_back(std::move(unit));
  }

  void read_group(const SheetRow& row) {
    UnitGroup group{needed(row, kGroupColumns[0]), true, {}, row.names("aliases")};
    if (!group.name.empty()) claim(group.name, row.place("name"));
    for (const std::string& alias : group.aliases) claim(alias, row.place("aliases"));
    const std::string members = row.text("members");
    group.open = members.empty() || members == "open";
    if (!group.open && members != kNoMembers) group.members = row.names("members");
    member_places_.push_back(row.place("members"));
    groups_.push_back(std::move(group));
  }

  void read_holder(const SheetRow& row) {
    const std::string post = row.text("post");
    const bool continues = post_open_ && (post.empty() || row.carried("post"));
    if (!continues) leaders_.push_back({needed(row, kLeaderColumns[0]), {}});
    post_open_ = true;
    LeaderHolder holder{row.text("name"), date(row, "from"), date(row, "to")};
    if (holder.name.empty() && !continues && !holder.from && !holder.to) return;  // a post that nobody holds
    if (holder.name.empty()) (void)needed(row, kLeaderColumns[1]);
    leaders_.back().holders.push_back(std::move(holder));
  }

  /// Sheets may stand in any order, so members are checked when all units are known.
  void check_members() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      for (const std::string& member : groups_[i].members) {
        const bool known = std::any_of(units_.begin(), units_.end(), [&](const Unit& u) { return u.name == member; });
        if (!known) found_.error(Msg::directory_member_unlisted, member_places_[i], {member, groups_[i].name});
      }
    }
  }

  static std::string kind_words() {
    std::vector<std::string> words;
    for (const std::string& kind : unit_kinds()) words.push_back(unit_kind_word(kind, Language::chinese) + " " + kind);
    return join(words, ", ");
  }

  const Content& content_;
  Diagnostics& found_;
  int table_ = 0;
  SheetKind kind_ = SheetKind::unknown;
  std::map<SheetKind, bool> seen_;
  std::map<int, std::string> columns_;  // column of the grid → English name; empty above the head
  const TextBlock* above_ = nullptr;    // the first row above a head
  bool post_open_ = false;
  std::map<std::string, Place> claims_;
  std::vector<Place> member_places_;
  std::vector<Unit> units_;
  std::vector<UnitPlaces> unit_places_;
  std::vector<UnitGroup> groups_;
  std::vector<LeaderPost> leaders_;
};

}  // namespace

Directory parse_directory_sheets(const Content& content, Diagnostics& found) { return SheetsParser(content, found).parse(); }

}  // namespace duban
