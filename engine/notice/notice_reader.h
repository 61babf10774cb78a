// The main flow from a notice's blocks to drafts: head, table rows, what is left over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/directory/directory.h"
#include "engine/files/table_text.h"
#include "engine/model/drafts.h"

namespace duban {

struct NoticeOptions {
  std::string file;          // for places
  std::optional<int> year;   // overrides the year found in the title
  std::string key;           // "" = the year
};

/// Drafts of the notice in `blocks`. Never throws for what the notice contains: errors (no table, no
/// lead column, a row with too few cells, a ref twice) and warnings stand in `found`; every
/// paragraph that is not read into a field stands in `unread`.
[[nodiscard]] Drafts read_notice(const std::vector<TextBlock>& blocks, const Directory& directory,
                                 const NoticeOptions& options);

}  // namespace duban
