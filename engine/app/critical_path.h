// The chain of tasks that decides when something is finished.
#pragma once

#include <string>

#include "engine/app/inquiry.h"
#include "engine/model/graph_questions.h"

namespace duban {

struct CriticalQuestion {
  std::string ref;     // a task, or an indicator (I.4): to the last of the tasks that contribute to it; "" with a leader
  std::string leader;  // to the last of this leader's tasks
};

/// Throws InputError when nothing is called so, or no task contributes to the indicator.
[[nodiscard]] CriticalPath make_critical_path(Inquiry& inquiry, const CriticalQuestion& question);

}  // namespace duban
