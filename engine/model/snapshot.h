// The state of every task on one day, folded from the history: dates in force, last reports, latest
// values. No verdicts here; they are made in engine/target and engine/rules.
#pragma once

#include <span>
#include <vector>

#include "engine/model/history.h"

namespace duban {

/// The latest value of one target, with the day and entry it came from.
struct LatestValue {
  const MeasuredValue* value = nullptr;  // none reported yet
  const Report* report = nullptr;
};

struct CheckpointState {
  Date date;
  int percent = 0;  // hundredths asked for
};

struct TaskState {
  const RegisteredTask* task = nullptr;
  Date start;
  Date due;           // in force, inclusive
  Date original_due;
  DueBasis basis = DueBasis::implied;
  bool due_confirmed = false;  // stated, extended by approval, or confirmed by the clerk
  bool checkpoints_confirmed = false;  // by the clerk
  std::span<const Extension> extensions;   // in force on this day, oldest first
  std::span<const Report> reports;         // dated up to this day, by date and seq
  std::optional<int> own_percent;          // the latest given, hundredths
  const Report* own_percent_report = nullptr;
  std::vector<LatestValue> values;         // one a target
  const Closing* closing = nullptr;
  std::vector<CheckpointState> checkpoints;
  std::vector<int> upstream;               // rows of the tasks it depends on
};

struct Snapshot {
  Date as_of;
  const History* history = nullptr;
  std::vector<TaskState> tasks;            // registered by that day, by id
  std::vector<const Link*> links;          // in force on that day
};

/// The state on `as_of`. `history` must outlive the result.
[[nodiscard]] Snapshot snapshot_at(const History& history, Date as_of);

}  // namespace duban
