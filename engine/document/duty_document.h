// Reports due as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/model/duty_list.h"

namespace duban {

/// The totals in a sentence, a table of occurrences, a table of counts by unit.
[[nodiscard]] Document duty_document(const DutyList& list, Language language);
/// Adds duties, units, totals to `head` (schema, as_of, known_at).
[[nodiscard]] Json duty_json(const DutyList& list, Json head);

}  // namespace duban
