// The workload of one day as a document.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/workload.h"

namespace duban {

/// A table of all units; with `details`, the tasks of each unit after it.
[[nodiscard]] Document workload_document(const Workload& workload, bool details, Language language);
/// A unit as it stands in the JSON of the workload (workload_split_document.h).
[[nodiscard]] Json workload_unit_json(const WorkloadUnit& unit);

}  // namespace duban
