// The workload of one unit beside that of the last month's end, as values.
#pragma once

#include <optional>

#include "engine/model/workload.h"

namespace duban {

struct WorkloadThen {
  Date on;                     // a month's end
  std::optional<WorkloadUnit> unit;  // as it stood then; none: it had no part in a task
};

/// Of one unit or group, nothing of others.
struct UnitWorkload {
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  WorkloadUnit now;
  std::optional<WorkloadThen> then;  // none: the ledger began later
};

}  // namespace duban
