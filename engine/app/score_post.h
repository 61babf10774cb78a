// Posting: the clauses of the rulebook judged on every month's end, what they give entered once.
#pragma once

#include <vector>

#include "engine/app/steps.h"
#include "engine/base/diagnostic.h"
#include "engine/model/score.h"

namespace duban {

struct ScorePosting {
  std::vector<ScoreLine> lines;  // what was entered, in order
  int units = 0;                 // whom it is about
  Diagnostics found;             // warnings: clauses that hold and whose points are not known
  bool demo = false;
  bool clock_raised = false;
};

/// Enters, effective at the end of its period, each score that a clause gives up to `as_of` and that has not been entered
/// yet: of one clause, unit, task and period there is never a second, so a month that was left out is caught up and a
/// second run adds nothing. Throws InputError when `as_of` lies after the day of the step, or the rulebook in force has no
/// clauses.
ScorePosting post_scores(const StepContext& context, Date as_of);

}  // namespace duban
