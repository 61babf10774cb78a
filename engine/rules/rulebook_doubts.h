// What is right in a rulebook and yet hardly meant: rules that can never hold or never matter, thresholds that overlap or
// leave a gap, messages that cannot be filled.
#pragma once

#include "engine/rules/rulebook.h"

namespace duban {

/// Warns of each, at the rule it is about. Parameters that differ by class or kind are taken at their default.
void doubt_rulebook(const Rulebook& book, Diagnostics& found);

}  // namespace duban
