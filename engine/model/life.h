// The life of a task: where it stands after its steps, and the one table of which step may follow which.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/message.h"
#include "engine/model/step.h"

namespace duban {

struct Report;

enum class LifeStatus : std::uint8_t { open, suspended, submitted, closed };
inline constexpr int kLifeStatuses = 4;
[[nodiscard]] Msg word_of(LifeStatus status);

/// What stands after some steps, in the order of date and entry. Pointers are into the steps; nullptr = none.
struct LifeState {
  const Step* closing = nullptr;
  const Step* suspension = nullptr;
  const Step* submission = nullptr;    // asked for by the unit, or counted by the clerk
  const Step* verification = nullptr;  // of that submission
  const Step* request = nullptr;       // of an extension, not decided yet
  const Step* objection = nullptr;     // not answered yet
  const Step* promise = nullptr;       // of a transfer whose condition has not come yet
  const Step* lamp = nullptr;          // set by hand
  const Step* receipt = nullptr;       // the first
  const Step* last = nullptr;          // the last that changed where the task stands
  std::span<const PlannedLine> plan;   // the last one filed; empty = none
  const Report* made = nullptr;        // where some were given back: all reports made by the day, these too
  int made_count = 0;
  int suspended_days = 0;              // civil days of the suspensions that are over
  int returned = 0;                    // reports given back
  /// Reports up to here (this day, and this entry on it) submit nothing: the office has given the task back since.
  Date restart = Date::from_ordinal(-2'000'000);
  std::int64_t restart_seq = 0;

  /// Whether a report dated `on`, entry `seq`, comes after the last time the task was given back.
  [[nodiscard]] bool counts_as_submission(Date on, std::int64_t seq) const {
    return on > restart || (on == restart && seq > restart_seq);
  }
};

/// The state after `steps`, sorted by date and entry.
[[nodiscard]] LifeState fold_life(std::span<const Step> steps);

/// Days on which a task's clock stood still: after `from`, up to and including `to`.
struct Rest {
  Date from;
  Date to;
};
/// The suspensions among `steps` that began before `as_of`, in order; one that lasts still ends with `as_of`.
[[nodiscard]] std::vector<Rest> rests_of(std::span<const Step> steps, Date as_of);

/// What must stand for a step to make sense, beside the task's status.
enum class StepNeeds : std::uint8_t { nothing, request, objection, promise, lamp };

/// A row of the table.
struct StepRule {
  StepKind kind{};
  const char* command;       // as typed
  Msg word;                  // what the office calls it
  bool from[kLifeStatuses];  // by LifeStatus
  StepNeeds needs = StepNeeds::nothing;
  bool approval = false;     // a named person, not the one who asked
  bool reason = false;
  bool evidence = false;
  bool date = false;
};

/// Every step, in the order of a task's life.
[[nodiscard]] std::span<const StepRule> step_rules();
[[nodiscard]] const StepRule& rule_of(StepKind kind);
/// Whether `rule` may be taken by a task at `status` with `life`.
[[nodiscard]] bool may_follow(const StepRule& rule, LifeStatus status, const LifeState& life);

}  // namespace duban
