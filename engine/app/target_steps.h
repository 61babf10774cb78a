// Steps on a target, of a task or of the plan: given its number, changed, attested by a named person.
#pragma once

#include <string>

#include "engine/app/steps.h"
#include "engine/model/target.h"

namespace duban {

/// Which target: `KEY/I.4` or `KEY/4.1`, with `metric` where a task has several.
struct TargetRef {
  std::string ref;
  std::string metric;
};

struct TargetStepResult {
  StepResult step;
  std::string metric;
  Target before;
  Target after;
};

/// Gives a target that is still to come from above (市计划) its number, by the document `source`. Refused when it is not
/// pending.
TargetStepResult set_target(const StepContext& context, const TargetRef& of, const std::string& value, const std::string& source);

/// Changes a target; the one before stays visible. A number without a bound word is to be reached
/// as written. Refused: no approval or reason, approval by the actor itself, a pending or adjusted target, a unit that cannot be converted, the same again, a date before the last change.
TargetStepResult amend_target(const StepContext& context, const TargetRef& of, const std::string& value, const std::string& approved_by,
                              const std::string& reason);

/// Records that `by` stands for the target being met or missed. Refused where a number decides, and when `by` is the actor.
TargetStepResult attest_target(const StepContext& context, const TargetRef& of, bool met, const std::string& by, const std::string& reason);

}  // namespace duban
