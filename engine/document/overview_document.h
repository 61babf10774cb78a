// The overview in words and charts.
#pragma once

#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/model/overview.h"

namespace duban {

[[nodiscard]] Document overview_document(const Overview& overview, Language language);
[[nodiscard]] Json overview_json(const Overview& overview, Json head);

}  // namespace duban
