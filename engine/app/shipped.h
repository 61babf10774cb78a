// The policy compiled into the program from rules/.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/calendar/calendar.h"

namespace duban {

[[nodiscard]] SourceText shipped_rulebook();
[[nodiscard]] std::vector<SourceText> shipped_calendars();
/// All shipped years as one calendar: for questions without a ledger.
[[nodiscard]] Calendar shipped_calendar();

}  // namespace duban
