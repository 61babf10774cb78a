// Days counted one by one: which were worked, which were not and why.
#pragma once

#include "engine/model/explanation.h"
#include "engine/rules/day.h"

namespace duban {

/// The days behind what `rule` says of the task in `row`: after its deadline, up to it, or since the report it has
/// missed was due. Nothing for a rule that counts none of these.
[[nodiscard]] std::optional<DayCount> counted_days(const Day& day, const Rule& rule, int row);

/// The years after `from` up to `to` for which the calendar has no holidays.
[[nodiscard]] std::vector<int> years_without_data(const Calendar& calendar, Date from, Date to);

}  // namespace duban
