// Weeks with too many deadlines for one unit or leader, as lists show them.
#pragma once

#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/model/finding.h"

namespace duban {

struct PileupTask {
  std::string ref;
  std::string key;
  Date due;
  bool implied = false;   // its date is implied and nobody has confirmed it
  std::string title;
  Lamp lamp = Lamp::grey;
  std::string via_group;  // the group through which the unit leads it; "" = itself
};

enum class PileupKind { unit, leader };
[[nodiscard]] constexpr const char* name_of(PileupKind kind) { return kind == PileupKind::unit ? "unit" : "leader"; }

struct PileupWeek {
  std::string week;  // "2024-W52"
  Date from;         // its Monday
  Date to;           // its Sunday
  int workdays = 0;
  PileupKind kind = PileupKind::unit;
  std::string name;
  std::vector<PileupTask> tasks;  // by date, then as in the notice

  [[nodiscard]] int count() const { return static_cast<int>(tasks.size()); }
  /// How many of them rest on an implied date.
  [[nodiscard]] int implied() const {
    int number = 0;
    for (const PileupTask& task : tasks) number += task.implied ? 1 : 0;
    return number;
  }
};

struct Pileup {
  Date as_of;
  Date from;  // deadlines from this day
  Date to;    // through this
  int limit = 0;
  bool demo = false;
  bool rehearsal = false;
  bool provisional = false;  // the calendar has no data for a year of the weeks listed
  std::vector<PileupWeek> weeks;
};

}  // namespace duban
