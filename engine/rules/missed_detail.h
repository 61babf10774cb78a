// A missed report in detail: whose it was, what was due when and why on that day, which reports came and do not count.
#pragma once

#include <optional>
#include <vector>

#include "engine/rules/day.h"

namespace duban {

struct MissedDetail {
  const DutyRule* duty = nullptr;
  int unit = -1;                        // number of the name of who owes it; −1 = the task has no lead
  Occurrence oldest;                    // the first that is missed
  std::vector<Date> later;              // due dates of the others missed by the same unit
  std::vector<const Report*> returned;  // that came for it and were given back
  const Report* last = nullptr;         // the last that stands, made before; nullptr where none was
  std::vector<Rest> rests;              // suspensions since it was due
};

/// The oldest report missed of the task in `row`, by those who lead or by those who support; nothing where none is.
[[nodiscard]] std::optional<MissedDetail> missed_detail(const Day& day, int row, bool of_supports);

}  // namespace duban
