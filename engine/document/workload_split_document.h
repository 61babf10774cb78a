// The workload of one unit, and of all, beside the last month's end.
#pragma once

#include <vector>

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/workload_split.h"

namespace duban {

/// What one unit leads and supports, apart, and its counts then and now.
[[nodiscard]] Document unit_workload_document(const UnitWorkload& one, Language language);
/// All units with their counts then and now; with `details` all their tasks.
[[nodiscard]] Document workload_split_document(const std::vector<UnitWorkload>& all, Date as_of, bool details, Language language);
/// Adds `units` (contract, DESIGN §7), each with its counts on the last month's end.
[[nodiscard]] Json workload_json(const std::vector<UnitWorkload>& all, Json head);

}  // namespace duban
