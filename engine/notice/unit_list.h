// A cell of units or leaders → names. Decides where one name ends, which flags stand behind the names,
// and which names broken over two lines belong together.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/directory/directory.h"
#include "engine/files/table_text.h"

namespace duban {

struct UnitList {
  std::vector<std::string> names;  // canonical where known, in order, each once
  bool open_ended = false;         // 等, 等相关部门 and the like stood in the cell
};

/// The units of `cell`. Separators count only outside brackets. Unknown names are kept and, when
/// `directory` is not empty, reported as warnings, each once: those reported are kept in `reported`. Names
/// mended over a line break are reported too.
[[nodiscard]] UnitList read_units(const TextPiece& cell, const Directory& directory, const std::string& file,
                                  Diagnostics& found, std::set<std::string>& reported);

/// The leaders of `cell`: blanks that only pad a name (`陈  平`) are taken out.
[[nodiscard]] std::vector<std::string> read_leaders(const TextPiece& cell);

}  // namespace duban
