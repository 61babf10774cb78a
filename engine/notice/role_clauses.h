// Text that says who does what: 牵头单位：A；责任单位：B or A牵头，B、C配合，6月底前完成. Found in a bracket, on a line
// of its own, at the end of a task or in a cell; cut into clauses here, the names in them are read in unit_list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/notice/role_words.h"
#include "engine/notice/slice.h"
#include "engine/notice/unit_names.h"

namespace duban {

/// A part and those who have it; `word` is the label or verb, empty for a list that bears none. Where `list` is
/// empty the word only belongs to what stands beside it: 由, …，按职责分工负责.
struct RoleClause {
  Role role = Role::none;  // none: a bare list of units
  Slice word;
  Slice list;
};

/// What tells clauses from ordinary text.
struct ClauseGrammar {
  const RoleWords& words;
  const UnitNames& names;
  int year = 0;             // of the notice, for deadlines
  bool bare_lists = false;  // a bracket with nothing but units in it names the responsible ones
};

/// The clauses of `content`, all of it; nothing when it is ordinary text.
[[nodiscard]] std::optional<std::vector<RoleClause>> read_clauses(const Slice& content, const ClauseGrammar& grammar);

/// A text with the clauses that stand behind it.
struct TextWithClauses {
  Slice text;
  std::vector<RoleClause> clauses;  // empty: none stand behind this text
};

/// `text` cut behind each bracket of clauses and at a label that begins its tail. One part when there are none.
/// Brackets and labels are taken as marks.
[[nodiscard]] std::vector<TextWithClauses> split_clauses(const Slice& text, const ClauseGrammar& grammar);

/// True when `clause` is nothing but a deadline: 6月底完成, 年内持续推进.
[[nodiscard]] bool is_deadline_clause(const Slice& clause, const ClauseGrammar& grammar);

/// The rule that the first unit listed leads, where `text` states it (列第一位者为牵头单位，下同).
[[nodiscard]] std::optional<Slice> first_listed_rule(const Slice& text);
/// The rule that without a lead the responsible unit leads (无牵头单位的，责任单位为牵头单位).
[[nodiscard]] std::optional<Slice> responsible_leads_rule(const Slice& text);

}  // namespace duban
