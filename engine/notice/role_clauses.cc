// Clauses by labels, by verbs, and brackets that hold them.
#include "engine/notice/role_clauses.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/notice/deadline_phrase.h"
#include "engine/notice/list_items.h"

namespace duban {
namespace {

bool is_colon(char32_t c) { return c == U'：' || c == U':' || c == U'︰'; }

/// Where a word ends that stands before a label: anything but letters and characters.
bool ends_word(char32_t c) { return is_one_of(c, U"；;，,。、\n") || opens_bracket(c) || closes_bracket(c); }

struct Label {
  Role role = Role::none;
  std::size_t begin = 0;
  std::size_t end = 0;  // behind the colon
};

/// The label that ends with the colon at `colon`; nothing when the word there is none.
std::optional<Label> label_before(std::u32string_view chars, std::size_t from, std::size_t colon, const RoleWords& words) {
  std::size_t begin = colon;
  constexpr std::size_t kReach = 40;
  while (begin > from && colon - begin < kReach && !ends_word(chars[begin - 1])) --begin;
  // Blanks part a label from what stands before it, or pad it (责 任 单 位): the shortest word that is one counts.
  for (std::size_t start = colon; start > begin;) {
    while (start > begin && is_blank(chars[start - 1])) --start;
    while (start > begin && !is_blank(chars[start - 1])) --start;
    const Role role = words.of_label(without_blanks(chars.substr(start, colon - start)));
    if (role != Role::none) return Label{role, start, colon + 1};
  }
  return std::nullopt;
}

/// 【牵头单位】 before its list: a label without a colon.
std::optional<Label> bracketed_label(std::u32string_view chars, std::size_t open, const RoleWords& words) {
  if (!is_one_of(chars[open], U"【[〔")) return std::nullopt;
  const std::size_t behind = behind_bracket(chars, open);
  if (behind < open + 3 || behind > open + 14 || !closes_bracket(chars[behind - 1])) return std::nullopt;
  const Role role = words.of_label(without_blanks(chars.substr(open + 1, behind - open - 2)));
  if (role == Role::none) return std::nullopt;
  std::size_t end = behind;
  if (end < chars.size() && is_colon(chars[end])) ++end;
  return Label{role, open, end};
}

/// The next label outside brackets from `from` on.
std::optional<Label> next_label(std::u32string_view chars, std::size_t from, const RoleWords& words) {
  for (std::size_t at = from; at < chars.size();) {
    if (opens_bracket(chars[at])) {
      if (const auto label = bracketed_label(chars, at, words)) return label;
      at = behind_bracket(chars, at);
      continue;
    }
    if (is_colon(chars[at])) {
      if (const auto label = label_before(chars, from, at, words)) return label;
    }
    ++at;
  }
  return std::nullopt;
}

Slice without_stops(Slice list) {
  for (;;) {
    list = list.trimmed();
    if (list.empty()) return list;
    if (is_one_of(list[list.size() - 1], U"；;，,。、.")) list = list.without_back(1);
    else if (is_one_of(list[0], U"；;，,。、：:")) list = list.without_front(1);
    else return list;
  }
}

std::vector<RoleClause> labelled_clauses(const Slice& content, Label label, const RoleWords& words) {
  std::vector<RoleClause> clauses;
  for (std::optional<Label> next; ; label = *next) {
    next = next_label(content.chars(), label.end, words);
    const Slice list = content.sub(label.end, next ? next->begin : content.size());
    clauses.push_back({label.role, content.sub(label.begin, label.end), without_stops(list)});
    if (!next) return clauses;
  }
}

/// Pieces of `content` at the separators of clauses, outside brackets.
std::vector<Slice> cut_clauses(const Slice& content) {
  std::vector<Slice> pieces;
  const std::u32string_view chars = content.chars();
  std::size_t begin = 0;
  for (std::size_t at = 0; at < chars.size();) {
    if (opens_bracket(chars[at])) {
      at = behind_bracket(chars, at);
    } else if (is_one_of(chars[at], U"，,；;。\n")) {
      pieces.push_back(content.sub(begin, at).trimmed());
      begin = ++at;
    } else {
      ++at;
    }
  }
  pieces.push_back(content.sub(begin).trimmed());
  std::erase_if(pieces, [](const Slice& piece) { return piece.empty(); });
  return pieces;
}

/// How many names a list has and how many of them look like a unit's.
struct NameCount {
  int names = 0;
  int units = 0;
  bool too_long = false;
};

NameCount count_units(const Slice& list, const UnitNames& names) {
  constexpr std::size_t kLongestName = 40;
  NameCount count;
  for (const ListItem& item : cut_list(list, U"、，,；;/")) {
    Slice name = item.text;
    const bool open = !names.is_known(name.half()) && strip_open_end(name);
    if (name.empty() && open) continue;
    ++count.names;
    count.too_long = count.too_long || name.size() > kLongestName;
    // A及B is two names; the list's reader will part them.
    const std::size_t joint = name.chars().find_first_of(U"及和与");
    const bool both = joint != std::u32string_view::npos && joint > 0 && names.is_plausible(name.sub(joint + 1).half());
    if (both || names.is_plausible(name.half())) ++count.units;
  }
  return count;
}

/// Before a verb most names must look like units'; a list that bears no verb holds nothing else.
bool are_units(const Slice& list, const UnitNames& names, bool verb) {
  const NameCount count = count_units(list, names);
  if (count.names == 0 || count.too_long) return false;
  return verb ? count.units * 2 >= count.names : count.units == count.names;
}

/// A会同B负责: A leads, B supports.
bool split_together(const RoleClause& clause, std::vector<RoleClause>& clauses) {
  const std::size_t at = clause.list.chars().find(U"会同");
  if (at == std::u32string_view::npos || at == 0) return false;
  clauses.push_back({Role::lead, clause.word, without_stops(clause.list.sub(0, at))});
  clauses.push_back({Role::support, clause.list.sub(at, at + 2), without_stops(clause.list.sub(at + 2))});
  return true;
}

std::optional<std::vector<RoleClause>> verb_clauses(const Slice& content, const ClauseGrammar& grammar) {
  std::vector<RoleClause> clauses;
  std::optional<Slice> waiting;  // names whose verb is still to come
  bool sure = false;
  for (Slice piece : cut_clauses(content)) {
    if (is_deadline_clause(piece, grammar)) {
      clauses.push_back({Role::deadline, {}, piece});
      continue;
    }
    const RoleVerb verb = grammar.words.at_end(piece.chars());
    Slice list = piece.without_back(verb.length).trimmed();
    const Slice word = piece.sub(piece.size() - verb.length);
    if (list.starts_with(U"由")) {
      clauses.push_back({Role::none, list.sub(0, 1), {}});
      list = list.without_front(1);
    }
    if (waiting) list = waiting->up_to(list.empty() ? piece.sub(0, 0) : list);
    if (verb.role == Role::none) {
      waiting = list;
      continue;
    }
    waiting.reset();
    const RoleClause clause{verb.role, word, without_stops(list)};
    const bool together = split_together(clause, clauses);
    if (!together) clauses.push_back(clause);
    if (!together && clause.list.empty() && verb.role == Role::responsible && clauses.size() > 1) continue;  // …，按职责分工负责
    const bool units = together || are_units(clause.list, grammar.names, true);
    if (!units) return std::nullopt;
    sure = true;
  }
  if (waiting) {
    const bool bare = sure || grammar.bare_lists;
    if (!bare || !are_units(*waiting, grammar.names, false)) return std::nullopt;
    clauses.push_back({sure ? Role::support : Role::none, {}, without_stops(*waiting)});
    sure = true;
  }
  if (!sure) return std::nullopt;
  return clauses;
}

}  // namespace

bool is_deadline_clause(const Slice& clause, const ClauseGrammar& grammar) {
  constexpr std::size_t kLongest = 24;
  // Names of units are many and dates few: what holds no word of a date is told apart without looking closer.
  constexpr std::u32string_view kOfDates = U"年月季日持长常末0123456789";
  if (clause.empty() || clause.size() > kLongest || clause.chars().find_first_of(kOfDates) == std::u32string_view::npos) return false;
  if (grammar.names.is_plausible(clause.half())) return false;
  const std::string words = clause.half();
  return find_deadline(words, grammar.year == 0 ? 2000 : grammar.year, true).has_value() || !relative_deadline(words).empty();
}

std::optional<std::vector<RoleClause>> read_clauses(const Slice& content, const ClauseGrammar& grammar) {
  const Slice whole = content.trimmed();
  if (whole.empty()) return std::nullopt;
  const auto label = next_label(whole.chars(), 0, grammar.words);
  if (!label) return verb_clauses(whole, grammar);
  std::vector<RoleClause> clauses;
  if (const Slice before = without_stops(whole.sub(0, label->begin)); !before.empty()) {
    auto first = verb_clauses(before, {grammar.words, grammar.names, grammar.year, true});
    if (!first) return std::nullopt;
    clauses = std::move(*first);
  }
  for (RoleClause& clause : labelled_clauses(whole, *label, grammar.words)) clauses.push_back(std::move(clause));
  const bool says = std::any_of(clauses.begin(), clauses.end(), [](const RoleClause& c) { return !c.list.empty(); });
  return says ? std::optional(std::move(clauses)) : std::nullopt;
}

std::vector<TextWithClauses> split_clauses(const Slice& text, const ClauseGrammar& grammar) {
  std::vector<TextWithClauses> parts;
  const std::u32string_view chars = text.chars();
  std::size_t begin = 0;
  for (std::size_t at = 0; at < chars.size();) {
    if (bracketed_label(chars, at, grammar.words)) {
      if (auto clauses = read_clauses(text.sub(at), grammar)) {
        parts.push_back({text.sub(begin, at).trimmed(), std::move(*clauses)});
        return parts;
      }
    }
    if (opens_bracket(chars[at]) && !is_one_of(chars[at], U"《“")) {
      const std::size_t behind = behind_bracket(chars, at);
      const bool closed = is_closed_bracket(chars, at);
      auto clauses = read_clauses(text.sub(at + 1, closed ? behind - 1 : behind), grammar);
      if (clauses) {
        text.sub(at, at + 1).take(Use::mark);
        if (closed) text.sub(behind - 1, behind).take(Use::mark);
        std::size_t next = behind;
        // A stop behind the last bracket is a mark; between sentences it belongs to the text.
        while (next < chars.size() && (is_blank(chars[next]) || is_one_of(chars[next], U"。；;"))) ++next;
        if (next < chars.size()) next = behind;
        text.sub(behind, next).take(Use::mark);
        const Slice before = text.sub(begin, at).trimmed();
        const bool goes_on = before.empty() && !parts.empty();
        if (goes_on) std::move(clauses->begin(), clauses->end(), std::back_inserter(parts.back().clauses));
        else parts.push_back({before, std::move(*clauses)});
        begin = at = next;
        continue;
      }
      at = behind;
      continue;
    }
    if (is_colon(chars[at])) {
      if (const auto label = label_before(chars, begin, at, grammar.words); label && label->end < chars.size()) {
        const bool fits = label->begin == begin || is_blank(chars[label->begin - 1]) || is_one_of(chars[label->begin - 1], U"。；;）)】]〕〉\n");
        auto clauses = fits ? read_clauses(text.sub(label->begin), grammar) : std::nullopt;
        if (clauses) {
          parts.push_back({text.sub(begin, label->begin).trimmed(), std::move(*clauses)});
          return parts;
        }
      }
    }
    ++at;
  }
  const Slice rest = text.sub(begin).trimmed();
  if (!rest.empty() || parts.empty()) parts.push_back({rest, {}});
  return parts;
}

}  // namespace duban
