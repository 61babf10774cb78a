// The JSON of an import (contract, DESIGN §7).
#pragma once

#include <vector>

#include "engine/base/json.h"
#include "engine/model/drafts.h"

namespace duban {

/// Members that every import has: tasks, indicators, warnings, unread. `head`: what stands before them.
[[nodiscard]] Json import_json(Json head, Json tasks, Json indicators, const Diagnostics& found, const std::vector<UnreadPiece>& unread, Language language);

/// The head of an import's answer.
[[nodiscard]] Json import_head();

}  // namespace duban
