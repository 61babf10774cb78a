// Putting a rulebook or a year of the calendar in force.
#pragma once

#include <string>

#include "engine/app/steps.h"

namespace duban {

struct PolicyAdoption {
  std::string name;              // the rulebook's own; the calendar's year
  bool changes_nothing = false;  // it is in force already: nothing was written
  bool clock_raised = false;
};

/// The rulebook in `file` counts from the day of `context` on. Throws InputError with all its mistakes.
PolicyAdoption adopt_rulebook(const StepContext& context, const std::string& file);
/// The same for the calendar of one year.
PolicyAdoption adopt_calendar(const StepContext& context, const std::string& file);

}  // namespace duban
