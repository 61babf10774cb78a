// One task made into several: parts of their own, which the task stays above.
#pragma once

#include <string>
#include <vector>

#include "engine/app/steps.h"
#include "engine/base/diagnostic.h"

namespace duban {

struct SplitOutcome {
  StepResult step;
  std::vector<std::string> refs;  // of the parts
};

/// Splits the task `ref` into the parts that `source` lists under `tasks:` ({title, ref, leaders, leads, supports, due},
/// all but the title as in the task itself where not given; refs REF.1, REF.2 …). The task stays, its parts contribute to
/// it. Refused: fewer than two parts, a ref that is taken, no approval or reason, a closed task.
SplitOutcome split_task(const StepContext& context, const std::string& ref, const SourceText& source, const std::string& approved_by,
                        const std::string& reason);

}  // namespace duban
