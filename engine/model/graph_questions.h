// What waits for what, as lists show it: impact, blockers, critical path, bottlenecks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/finding.h"
#include "engine/model/listed_task.h"

namespace duban {

struct GraphTask : ListedTask {
  int workdays_overdue = 0;  // 0 = not overdue
  bool suspended = false;
};

struct AffectedTask {
  GraphTask task;
  Date finish_before;             // without the slip
  Date finish;                    // with it
  int slip_workdays = 0;          // how much later than without it, at least 1
  bool breaks_due = false;        // finish lies after its deadline
  std::vector<std::string> via;   // refs between the task that slips and this one, from the former on; of a very long path "…" in the middle
};

/// A unit or leader whose tasks move.
struct AffectedParty {
  bool is_leader = false;
  std::string name;
  int moved = 0;   // tasks it leads or answers for
  int broken = 0;  // of them, those whose deadline breaks
};

/// Where the number of working days comes from.
enum class SlipBasis { given, trend, assumed };

struct ImpactList {
  Date as_of;
  bool demo = false;
  GraphTask task;
  int slip_workdays = 0;
  SlipBasis basis = SlipBasis::given;
  Date finish_before; // of the task itself, as planned
  Date finish;        // and with the slip
  bool provisional = false;  // a year it reaches has no calendar
  int waiting = 0;   // open tasks that wait for it, directly or not
  std::vector<AffectedTask> affected;   // in the order of work
  std::vector<AffectedParty> parties;   // most broken deadlines first
};

struct BlockingTask {
  GraphTask task;
  Lamp lamp = Lamp::grey;
  std::vector<std::string> via;  // refs between the root and the task that is held up, from the root on
};

struct BlockersList {
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  GraphTask task;
  int waits_for = 0;                  // open tasks, directly or not
  std::vector<BlockingTask> roots;    // longest overdue first
  std::optional<Date> free_from;      // where only lags are left: when they are over
  bool provisional = false;
};

struct CriticalStep {
  GraphTask task;
  Date earliest;
  Date latest;
  int slack = 0;  // working days from earliest to latest
  int lag = 0;    // after the step before
};

struct CriticalPath {
  Date as_of;
  bool demo = false;
  std::string to_kind;   // task indicator leader
  std::string to;        // a ref, I.4, a name
  std::string to_title;  // "" for a leader
  std::vector<CriticalStep> steps;  // from the first to the one that ends it; empty: all is finished
  bool provisional = false;
};

/// A unit or leader that others wait for.
struct Bottleneck {
  std::string name;
  std::vector<std::string> holding;  // refs of its open tasks that open tasks wait for
  int overdue = 0;                   // of them
  int waiting = 0;                   // open tasks that wait for one of them, directly or not, each once
  int waiting_units = 0;             // other units that lead those
};

struct BottleneckList {
  Date as_of;
  bool demo = false;
  bool any_links = false;
  std::vector<Bottleneck> units;     // most waiting first
  std::vector<Bottleneck> leaders;
};

}  // namespace duban
