// What a leader is to see of the tasks he answers for, as values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/order_list.h"
#include "engine/model/weekly.h"

namespace duban {

/// A unit asks for coordination (需协调事项): its latest report on the task says so.
struct LeaderAsk {
  std::string ref;
  std::string key;
  std::string title;
  std::string unit;
  Date on;
  std::string text;
};

/// A date that comes: of a task, of a milestone of its plan, of a checkpoint not reached yet.
struct LeaderDue {
  std::string ref;
  std::string key;
  std::string title;
  std::vector<std::string> leads;
  WeeklyKind kind = WeeklyKind::task;
  Date date;
  std::string what;                   // the milestone's title
  std::optional<int> asked_percent;   // hundredths
  std::optional<int> progress_percent;
  bool implied = false;               // the notice states no date and nobody stands by this one
  Lamp lamp = Lamp::grey;
};

struct LeaderOrderCounts {
  int proposed = 0;
  int awaiting = 0;  // sent, an answer is awaited
  int late = 0;      // none came in time, or the day promised is over
  int answered = 0;
};

struct LeaderSheet {
  std::string leader;
  std::string post;  // "" where the directory knows none
  int tasks = 0;
  int open = 0;
  std::vector<LeaderAsk> asks;         // the longest standing first
  std::vector<WeeklyItem> flagged;     // red, then yellow
  std::vector<LeaderDue> coming;       // by date
  std::vector<LadderLine> approvals;   // orders proposed that need the leader's approval
  LeaderOrderCounts orders;

  [[nodiscard]] bool has_something() const { return !asks.empty() || !flagged.empty() || !coming.empty() || !approvals.empty(); }
};

struct LeaderSheets {
  Date as_of;
  Date until;  // what comes is listed up to this day, inclusive
  bool demo = false;
  bool rehearsal = false;
  std::vector<LeaderSheet> sheets;  // in official order
};

}  // namespace duban
