// A rulebook tried on past days before it is adopted.
#pragma once

#include <string>

#include "engine/app/inquiry.h"
#include "engine/model/rehearsal.h"

namespace duban {

/// Judges every review day from `from` to the day of `question`, and that day, by the rules in force (`now`, an inquiry
/// of the same question) and by its rulebook in force from `from`: what adopting it from that day would show. Throws
/// InputError when the rulebook has mistakes.
[[nodiscard]] Rehearsal rehearse(Inquiry& now, const Question& question, Date from);

}  // namespace duban
