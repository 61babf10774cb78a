// A list of units or leaders → names. Decides where one name ends, which flags stand behind the names,
// and which names broken over two lines belong together.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/notice/role_clauses.h"

namespace duban {

struct UnitList {
  std::vector<std::string> names;   // canonical where known, in order, each once
  std::vector<std::string> leads;   // those of them that the list itself marks: 区发改委（牵头）
  bool open_ended = false;          // 等, 等相关部门 and the like stood in the list
  std::vector<Slice> deadlines;     // 6月底完成 among the names
};

/// What lists of one notice share: the grammar, where to report, which unknown names were reported already.
struct UnitListContext {
  const ClauseGrammar& grammar;
  const std::string& file;
  Diagnostics& found;
  std::set<std::string>& reported;
};

/// The units of `lists`, read one behind the other. Separators count only outside brackets; 及, 和, 与 only before
/// a group or between two whole names. Unknown names are kept and, when the directory is not empty, reported as
/// warnings, each once. Names mended over a line break are reported too. Takes names as fields, the rest as marks.
[[nodiscard]] UnitList read_units(const std::vector<Slice>& lists, const UnitListContext& context);

/// The leaders of `lists`: blanks that only pad a name (`陈  平`) and posts (副区长) are taken off.
[[nodiscard]] std::vector<std::string> read_leaders(const std::vector<Slice>& lists);

}  // namespace duban
