// Lamps over time as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/timeline_list.h"

namespace duban {

[[nodiscard]] Document timeline_document(const TimelineList& list, Language language);
/// Adds from, months, tasks, orders, totals to `head`.
[[nodiscard]] Json timeline_json(const TimelineList& list, Json head);

}  // namespace duban
