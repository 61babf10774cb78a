// Lamps over time, from one sweep: each month's end, every change, when it first turned.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/model/timeline_list.h"

namespace duban {

struct TimelineQuestion {
  std::vector<std::string> refs;  // empty: all that have been yellow or red since `from`
  std::string unit;               // only what it leads or supports; "" = all
  std::string leader;
  std::optional<Date> from;       // none: the first day of all
  bool all = false;               // also those never yellow or red
};

/// What review days from `from` to the day asked about have shown; both inclusive. Throws InputError for a ref that is
/// not known.
[[nodiscard]] TimelineList make_timeline(Inquiry& inquiry, const TimelineQuestion& question);

}  // namespace duban
