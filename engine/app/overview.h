// The overview on one page, put together from the weekly list, the timeline and the workload: their counts, no others.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/overview.h"

namespace duban {

/// So many units have a row of their own, the worst ones; so many weeks of deadlines; so many months back.
inline constexpr int kOverviewUnits = 25;
inline constexpr int kOverviewWeeks = 8;
inline constexpr int kOverviewMonths = 12;

[[nodiscard]] Overview make_overview(Inquiry& inquiry);

}  // namespace duban
