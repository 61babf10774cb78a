// Each target against what the year brought, indicators and tasks alike.
#pragma once

#include <string>

#include "engine/app/inquiry.h"
#include "engine/model/assessment.h"

namespace duban {

/// What make_assessment reads.
[[nodiscard]] HistoryNeeds assessment_needs(Date as_of);

/// The verdict on each target in force on the day asked about, of the notice or set of indicators `key` ("" = all). Cancelled
/// tasks are left out. Throws InputError when there is nothing of that key.
[[nodiscard]] Assessment make_assessment(Inquiry& inquiry, const std::string& key);

}  // namespace duban
