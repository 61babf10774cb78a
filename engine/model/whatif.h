// Several slips, extensions and transfers supposed at once, and what they change.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/finding.h"

namespace duban {

enum class SupposedKind { slip, extend, transfer };

struct SupposedChange {
  SupposedKind kind = SupposedKind::slip;
  std::string ref;
  int workdays = 0;   // slip
  Date to;            // extend: the new deadline, inclusive
  std::string from_unit;  // transfer; "" = the only lead
  std::string to_unit;
  Place at;
};

/// A task on one side.
struct SupposedState {
  Date due;
  Date finish;  // as planned
  Lamp lamp = Lamp::grey;
  std::vector<std::string> leads;
  friend bool operator==(const SupposedState&, const SupposedState&) = default;
};

struct SupposedTask {
  std::string ref;
  std::string key;
  std::string title;
  SupposedState before;
  SupposedState after;
};

struct SupposedUnitSide {
  int tasks = 0;  // led, not finished
  int red = 0;
  int yellow = 0;
  int late = 0;   // finish beyond the deadline
  friend bool operator==(const SupposedUnitSide&, const SupposedUnitSide&) = default;
};

struct SupposedUnit {
  std::string unit;
  SupposedUnitSide before;
  SupposedUnitSide after;
};

struct SupposedTotals {
  int lamps[5] = {};  // tasks, by Lamp
  int late = 0;       // not finished, and to be finished beyond the deadline
};

struct WhatIfList {
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  std::vector<SupposedChange> changes;
  SupposedTotals before;
  SupposedTotals after;
  int moved = 0;                   // tasks that are finished later
  std::vector<SupposedTask> tasks; // those that change
  std::vector<SupposedUnit> units;
};

}  // namespace duban
