// Which subject a row of facts is about.
#pragma once

namespace duban {

/// Positions in the columns of the day; those that do not apply are −1.
struct FactRow {
  int task = -1;
  int target = -1;  // among all targets
  int party = -1;   // unit or leader
  int indicator = -1;
};

}  // namespace duban
