// Tables of indicators in a file: which there are, for which years. Heads are read in indicator_head, rows in indicator_rows,
// targets in indicator_target.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/files/content.h"
#include "engine/model/drafts.h"
#include "engine/model/indicator.h"

namespace duban {

struct IndicatorReading {
  std::vector<IndicatorTable> tables;  // one a year, in the order the years are first met
  std::vector<std::string> notes;      // under the tables
  Diagnostics found;                   // errors: not to be registered; warnings: for a clerk to look at
  std::vector<UnreadPiece> unread;
};

/// `year`: keeps only the targets of that year, and is theirs where the file names none.
[[nodiscard]] IndicatorReading read_indicators(const Content& content, std::optional<int> year);

}  // namespace duban
