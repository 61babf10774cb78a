// The weekly overdue list: what is past its date, what is at risk, what has gone since the list before.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/weekly.h"

namespace duban {

[[nodiscard]] WeeklyList make_weekly(Inquiry& inquiry);

}  // namespace duban
