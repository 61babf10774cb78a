// The workload of each unit as values.
#pragma once

#include <string>
#include <vector>

#include "engine/model/finding.h"

namespace duban {

struct WorkloadTask {
  std::string ref;
  std::string key;
  std::string title;
  bool leads = false;
  std::string via_group;  // "" when the unit is named itself
  Lamp lamp = Lamp::grey;
  Date due;
  bool due_implied = false;  // not stated by the notice and not confirmed
  int late_entries = 0;      // as in the weekly list
};

struct WorkloadUnit {
  std::string unit;
  std::string kind;  // of the directory; "group" for groups; "unknown" when it is not in the directory
  int lead = 0;
  int lead_via_group = 0;  // part of `lead`
  int support = 0;
  int support_via_group = 0;
  int open = 0;     // of the tasks it leads
  int overdue = 0;
  int at_risk = 0;
  int closed = 0;
  std::vector<WorkloadTask> tasks;
};

struct Workload {
  Date as_of;
  bool demo = false;
  std::vector<WorkloadUnit> units;  // official order
};

}  // namespace duban
