// When tasks were finished, as far as the dependencies care.
#pragma once

#include <optional>
#include <vector>

#include "engine/graph/schedule.h"
#include "engine/rules/day_facts.h"

namespace duban {

/// For each task row when it was closed, or handed in for closing; nothing for one that is open.
[[nodiscard]] std::vector<std::optional<Date>> finished_on(const DayFacts& facts);

/// The schedule of the day's tasks.
[[nodiscard]] Schedule schedule_of(const DayFacts& facts, Reckoning reckoning);

/// The day on the line of working days that is `worked` (of Schedule), seen from the day of `facts`.
[[nodiscard]] Date date_of_workday(const DayFacts& facts, int worked);

/// The same for the finish of `row`: what is open is not finished before the day of `facts`, a day off too.
[[nodiscard]] Date date_of_finish(const DayFacts& facts, int row, int worked);

}  // namespace duban
