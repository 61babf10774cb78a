// Metrics whose subject was lost when a paragraph was cut into tasks.
#pragma once

#include <vector>

#include "engine/model/task.h"

namespace duban {

/// Adds the first lead in （） to a metric that does not say of what it is (产业增加值), and to one that stands in several
/// tasks with different numbers; those led by the same unit stay as they are.
void complete_metrics(std::vector<TaskDraft>& tasks);

}  // namespace duban
