// A rehearsed rulebook as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/rehearsal.h"

namespace duban {

[[nodiscard]] Document rehearsal_document(const Rehearsal& rehearsal, Language language);
/// Adds rulebook, from, to, days, totals to `head`.
[[nodiscard]] Json rehearsal_json(const Rehearsal& rehearsal, Json head);

}  // namespace duban
