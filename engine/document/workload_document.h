// The workload as a document and as JSON (contract, DESIGN §7).
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/workload.h"

namespace duban {

/// A table of all units; with `details`, the tasks of each unit after it.
[[nodiscard]] Document workload_document(const Workload& workload, bool details, Language language);
[[nodiscard]] Json workload_json(const Workload& workload, Json head);

}  // namespace duban
