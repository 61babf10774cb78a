// Suppositions: before and after side by side, as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/whatif.h"

namespace duban {

[[nodiscard]] Document whatif_document(const WhatIfList& list, Language language);
/// Adds changes, totals, tasks, units to `head`.
[[nodiscard]] Json whatif_json(const WhatIfList& list, Json head);

}  // namespace duban
