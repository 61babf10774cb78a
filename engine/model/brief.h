// The brief of a week: a line for every lead unit of every overdue task, as it is pasted into a work group.
// A task without a lead unit has one line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"

namespace duban {

struct BriefLine {
  std::string unit;  // "" = the task has no lead unit
  std::string ref;
  std::string key;  // of its notice
  int workdays_overdue = 0;
  std::optional<int> own_percent;  // hundredths; none = the unit gave none
  int late_entries = 0;            // as in the weekly list, of the reports its state rests on
};

struct Brief {
  Date as_of;
  bool demo = false;
  std::vector<BriefLine> lines;  // units with most overdue tasks first, then longest overdue first; those of no unit last
};

}  // namespace duban
