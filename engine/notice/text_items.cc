// Lines to items.
#include "engine/notice/text_items.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/directory/name_kind.h"
#include "engine/notice/list_items.h"

namespace duban {
namespace {

bool names_units(const std::vector<RoleClause>& clauses) {
  return std::any_of(clauses.begin(), clauses.end(), [](const RoleClause& clause) {
    return clause.role == Role::lead || clause.role == Role::responsible || clause.role == Role::support || clause.role == Role::none;
  });
}

/// A line's bullet is a mark.
Slice without_bullet(const Slice& line) {
  if (line.size() < 2 || !is_one_of(line[0], U"-•●■◆▪*")) return line;
  const bool apart = is_blank(line[1]) || line[0] != U'-';
  if (!apart) return line;
  line.sub(0, 1).take(Use::mark);
  return line.sub(1).trimmed();
}

}  // namespace

bool begins_annex(const Slice& line) {
  constexpr std::size_t kLongestAnnex = 6;
  constexpr std::size_t kLongestDate = 14;
  if (line.starts_with(U"附件") && line.size() <= kLongestAnnex) return true;
  return line.size() <= kLongestDate && line.ends_with(U"日") && line.contains(U"年") && line.contains(U"月") && line[0] >= U'0' && line[0] <= U'9';
}

bool NoticeItem::names_units() const {
  if (row) return row->kind == RowReading::Kind::task;
  return duban::names_units(clauses) || std::any_of(before.begin(), before.end(), [](const TextWithClauses& part) { return duban::names_units(part.clauses); });
}

void TextItems::add_row(RowReading row) {
  NoticeItem item;
  item.row = std::move(row);
  item.sealed = true;
  items_.push_back(std::move(item));
}

void TextItems::add_line(const Slice& raw) {
  const Slice line = without_bullet(raw.trimmed());
  if (line.empty()) return;
  const bool open_item = !items_.empty() && !items_.back().row;
  if (begins_annex(line)) {
    begin_item(line, std::nullopt);
    items_.back().sealed = true;
    return;
  }
  auto number = item_number(line.chars(), last_arabic_ + 1);
  // Behind a title numbers may begin again.
  const bool behind_title = !items_.empty() && items_.back().number.style < NumberStyle::arabic;
  if (!number && behind_title) number = item_number(line.chars(), 1);
  if (open_item && !number && (add_clauses(line) || goes_on_list(line))) return;
  if (!number && open_item && !items_.back().sealed && items_.back().clauses.empty()) {
    NoticeItem& item = items_.back();
    // Text behind a numbered line goes on with it; an unnumbered paragraph ends with its line.
    if (item.number.value > 0) return add_text(item, line);
  }
  begin_item(line, number);
}

/// A line of its own that says who does it: 牵头单位：A, or （A牵头，B配合）.
bool TextItems::add_clauses(const Slice& line) {
  NoticeItem& item = items_.back();
  const std::vector<TextWithClauses> parts = split_clauses(line, grammar_);
  std::vector<RoleClause> clauses;
  if (parts.size() == 1 && parts[0].text.empty() && !parts[0].clauses.empty()) {
    clauses = parts[0].clauses;
  } else if (parts.size() == 1 && parts[0].clauses.empty() && !item.names_units()) {
    if (auto found = read_clauses(line, grammar_)) clauses = std::move(*found);
  }
  if (clauses.empty()) return false;
  std::move(clauses.begin(), clauses.end(), std::back_inserter(item.clauses));
  return true;
}

/// A list of units broken over lines: it ended with a separator, or the line holds nothing but units.
bool TextItems::goes_on_list(const Slice& line) {
  NoticeItem& item = items_.back();
  if (item.clauses.empty() || item.sealed) return false;
  const RoleClause& last = item.clauses.back();
  if (last.role == Role::leader || last.role == Role::person || last.role == Role::deadline) return false;
  const auto units = read_clauses(line, {grammar_.words, grammar_.names, grammar_.year, true});
  const bool all_units = units && units->size() == 1 && units->front().role == Role::none;
  // The last name of the line above is only half a name: 市自然资源和规 | 划局、市住建局.
  const std::vector<ListItem> above = cut_list(last.list, U"、，,；;/");
  const bool broken = !all_units && !above.empty() && !grammar_.names.is_plausible(above.back().half());
  const std::vector<ListItem> here = cut_list(line, U"、，,；;/");
  const bool bare = !here.empty() && is_bare_kind(here.front().half());
  const bool mended = bare || (broken && !here.empty() && grammar_.names.is_plausible(above.back().half() + here.front().half()));
  if (!all_units && !mended) return false;
  item.clauses.push_back({last.role, {}, line});
  return true;
}

void TextItems::begin_item(const Slice& line, const std::optional<ItemNumber>& number) {
  if (!items_.empty()) items_.back().sealed = true;
  NoticeItem item;
  item.whole = line;
  Slice text = line;
  if (number) {
    item.number = *number;
    text = line.sub(number->length);
    if (number->style == NumberStyle::arabic) last_arabic_ = number->value;
  }
  items_.push_back(std::move(item));
  add_text(items_.back(), text);
}

void TextItems::add_text(NoticeItem& item, const Slice& text) {
  std::vector<TextWithClauses> parts = split_clauses(text, grammar_);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    TextWithClauses& part = parts[i];
    if (part.clauses.empty()) {
      if (!part.text.empty()) item.text.push_back(part.text);
      continue;
    }
    if (!item.clauses.empty()) {
      // A sentence before this one named its own units.
      item.before.push_back({item.text.empty() ? Slice() : item.text.back(), std::move(item.clauses)});
      if (!item.text.empty()) item.text.pop_back();
      item.clauses.clear();
    }
    if (!part.text.empty()) item.text.push_back(part.text);
    item.clauses = std::move(part.clauses);
  }
}

}  // namespace duban
