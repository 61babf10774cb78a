// Entries that came after the list they belong to: recorded late, or with an earlier date.
#pragma once

#include "engine/calendar/calendar.h"
#include "engine/model/snapshot.h"

namespace duban {

/// Whether what takes effect on `on` and was recorded on `recorded_on` came after the weekly list of its own week
/// (that of the last working day of the week of `on`).
[[nodiscard]] bool missed_its_list(Date on, Date recorded_on, const Calendar& calendar);

/// How many entries about a task a list as of `day` is the first to show though they belong to an earlier one, or shows
/// though they were recorded after `day`. Reports, steps and versions count.
[[nodiscard]] int late_entries(const TaskState& state, Date day, const Calendar& calendar);

}  // namespace duban
