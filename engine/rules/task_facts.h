// What is true of one task on one day: status, dates, progress, verdicts. Conditions read the same things
// as columns (engine/rules/day_facts.h); this is one row of them, with the reasons.
#pragma once

#include <optional>
#include <vector>

#include "engine/calendar/calendar.h"
#include "engine/model/snapshot.h"
#include "engine/target/progress.h"
#include "engine/target/verdict.h"

namespace duban {

enum class TaskStatus : std::uint8_t { open, submitted, closed };
[[nodiscard]] std::string_view name_of(TaskStatus status);

struct TargetFacts {
  Judgement judgement;
  bool awaiting_data = false;
};

/// A report that was due and did not come.
struct MissedDuty {
  int duty = 0;   // position in the rulebook's duties
  Date due;       // of the oldest occurrence missed since the last report
  int count = 0;  // occurrences missed since then
  int workdays_excused = 0;  // since it was due: a report that was returned lay with the office, or the task was suspended
};

struct TaskFacts {
  const TaskState* state = nullptr;
  TaskStatus status = TaskStatus::open;
  std::optional<Date> status_on;   // when it was submitted or closed
  Progress progress;
  int pace = 0;                    // hundredths
  std::vector<TargetFacts> targets;
  bool all_await_data = false;     // every target still open waits for statistics
  int workdays_overdue = 0;        // 0 unless open, past its date and not waiting for data
  int workdays_left = 0;           // to its date, negative after it
  std::optional<MissedDuty> missed_duty;
  bool upstream_overdue = false;   // a task it waits for, directly or not, is overdue

  [[nodiscard]] bool is_open() const { return status == TaskStatus::open; }
  [[nodiscard]] bool is_overdue() const { return workdays_overdue > 0; }
};

/// The date is only implied and nobody stands by it yet, and the date implied, wherever a suspension has moved it since,
/// has not passed.
[[nodiscard]] inline bool due_unsure(const TaskState& state, Date as_of) {
  return !state.due_confirmed && as_of <= state.task->due;
}

/// How an office takes a report of 100 % (rulebook `submission:`).
struct SubmissionRules {
  /// A measured shortfall keeps the task open although its unit says 100 %.
  bool shortfall_blocks = true;
  friend bool operator==(const SubmissionRules&, const SubmissionRules&) = default;
};

/// The lamp the office has set by hand, in force on `day`; nullptr when there is none.
[[nodiscard]] const Step* lamp_by_hand(const TaskState& state, Date day);
/// A reported value misses its target.
[[nodiscard]] bool falls_short(const TaskState& state, const VerdictRules& verdicts);
/// The day since which a task has stood at `status`; nothing for an open one.
[[nodiscard]] std::optional<Date> status_since(const TaskState& state, TaskStatus status);
/// Every target still open waits for the year's statistics, and there is one.
[[nodiscard]] bool all_await_data(const TaskState& state, Date as_of, const VerdictRules& verdicts);

}  // namespace duban
