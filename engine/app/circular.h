// The monthly circular: every task against the pace of the year.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/circular.h"

namespace duban {

/// What make_circular reads of the ledger for a day.
[[nodiscard]] inline HistoryNeeds circular_needs(Date as_of) { return {.links = false, .state_on = as_of}; }

/// Pace is that of the finished months of a task's notice year; a task past its date is asked for the whole.
[[nodiscard]] Circular make_circular(Inquiry& inquiry);

}  // namespace duban
