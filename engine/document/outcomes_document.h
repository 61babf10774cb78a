// Proposed outcomes as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/outcomes.h"

namespace duban {

/// What is proposed, and which targets the report is silent on.
[[nodiscard]] Document outcomes_document(const Outcomes& outcomes, Language language);
/// Adds `key`, `report`, `proposals`, `silent`, `totals` to `head`. A proposal's `task` is its ref too: the name under
/// which published results are kept.
[[nodiscard]] Json outcomes_json(const Outcomes& outcomes, Json head, Language language);

}  // namespace duban
