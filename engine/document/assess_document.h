// The assessment of targets as a document and as JSON (contract, DESIGN §7).
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/assessment.h"

namespace duban {

/// A table a set, in the order of the notice; where the office's own verdict is another one, it says so.
[[nodiscard]] Document assess_document(const Assessment& assessment, Language language);
/// The word for met, missed, unknown, adjusted.
[[nodiscard]] Msg verdict_label(const std::string& verdict);

/// Adds items, totals, units to `head` (schema, as_of, known_at).
[[nodiscard]] Json assess_json(const Assessment& assessment, Json head, Language language);

}  // namespace duban
