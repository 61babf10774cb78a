// Every entry about one task, as known and as of a day.
#pragma once

#include <string>

#include "engine/app/inquiry.h"
#include "engine/document/history_document.h"

namespace duban {

/// The entries about the task `ref` that take effect by the day asked about and were known by then.
[[nodiscard]] TaskHistory task_history(Inquiry& inquiry, const std::string& ref);

}  // namespace duban
