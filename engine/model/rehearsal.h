// What another rulebook would change: review day by review day, task by task, unit by unit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/finding.h"

namespace duban {

/// A task whose lamp or rung differs on a day.
struct RehearsedTask {
  int task_id = 0;
  std::string ref;
  std::string key;
  std::string title;
  std::vector<std::string> leads;
  Lamp before = Lamp::grey;  // by the rules in force
  Lamp after = Lamp::grey;   // by the new ones
  std::string rung_before;   // the action its ladder proposes; "" = none
  std::string rung_after;
};

/// A lead unit whose tasks' lamps, or whose own, differ on a day.
struct RehearsedUnit {
  std::string unit;
  int red_before = 0;
  int red_after = 0;
  int yellow_before = 0;
  int yellow_after = 0;
  Lamp before = Lamp::grey;  // of rules over units; grey where none holds
  Lamp after = Lamp::grey;
};

struct RehearsedDay {
  Date date;
  int before[5] = {};  // tasks by lamp
  int after[5] = {};
  int rungs_before = 0;  // tasks with a rung proposed
  int rungs_after = 0;
  std::vector<RehearsedTask> tasks;  // those that change
  std::vector<RehearsedUnit> units;
};

struct Rehearsal {
  std::string rulebook;  // its name
  std::string file;
  Date from;
  Date to;
  bool demo = false;
  std::vector<RehearsedDay> days;
};

}  // namespace duban
