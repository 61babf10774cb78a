// All that is known of the tasks up to an entry of the ledger: plain values, read once, from which the
// state of any day is folded (model/snapshot.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/model/task.h"

namespace duban {

struct RegisteredTask {
  int id = 0;          // internal number, never reused
  std::string key;     // of its notice
  int notice_year = 0;
  Date registered_on;  // effective date
  TaskDraft draft;     // without its text
};

/// A value reported for target number `target` of its task (position in draft.targets).
struct MeasuredValue {
  int target = 0;
  std::optional<Decimal> number;
  std::string unit;
  std::optional<bool> done;  // milestones
};

struct Report {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
  Date recorded_on;
  std::string unit;
  std::optional<int> percent;  // the unit's own, in hundredths of a percent, 0 to 10000
  std::vector<MeasuredValue> values;
};

struct Extension {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
  Date to;
  std::string approved_by;
  std::string reason;
};

struct Closing {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
  std::string approved_by;
};

/// A proposed or confirmed intermediate date asking for `percent` (hundredths).
struct Checkpoint {
  std::int64_t seq = 0;
  int task = 0;
  Date on;    // effective date of the plan
  Date date;  // inclusive
  int percent = 0;
};

/// The clerk stands by the implied date (and its checkpoints) of a task.
struct Confirmation {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
};

enum class LinkKind { depends_on, contributes_to };

struct Link {
  std::int64_t seq = 0;
  int from = 0;
  int to = 0;
  LinkKind kind = LinkKind::depends_on;
  Date on;
  int lag_workdays = 0;
  bool removed = false;  // this entry takes the link away
};

/// Vectors of happenings are sorted by task, effective date, seq.
struct History {
  std::int64_t known_seq = 0;
  std::optional<Instant> known_at;  // when that entry was recorded; none in an empty ledger
  bool demo = false;
  std::vector<Notice> notices;
  std::vector<RegisteredTask> tasks;  // by id
  std::vector<Report> reports;
  std::vector<Extension> extensions;
  std::vector<Closing> closings;
  std::vector<Checkpoint> checkpoints;
  std::vector<Confirmation> confirmations;
  std::vector<Link> links;
};

}  // namespace duban
