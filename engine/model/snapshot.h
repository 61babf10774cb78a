// The state of every task on one day, folded from the history: dates in force, last reports, latest
// values. No verdicts here; they are made in engine/target and engine/rules.
#pragma once

#include <deque>
#include <span>
#include <vector>

#include "engine/model/history.h"

namespace duban {

/// The latest value of one target, with the day and entry it came from.
struct LatestValue {
  const MeasuredValue* value = nullptr;  // none reported yet
  const Report* report = nullptr;
};

/// What rules over targets compare, next to each other: numbers in ten-thousandths.
struct TargetNumbers {
  std::int64_t promised = 0;
  std::int64_t latest = 0;
  Date latest_on;
  std::int8_t comparator = -1;    // of Comparator; −1 = none
  bool has_promised = false;
  bool has_report = false;
  bool has_latest = false;  // false too where the value came in another unit: engine/target converts it
  bool is_flow = false;
};

struct CheckpointState {
  Date date;
  int percent = 0;  // hundredths asked for
};

/// Spans point into the history or into the snapshot the state belongs to. What rules read most lies first.
struct TaskState {
  const RegisteredTask* task = nullptr;  // the version in force
  const LifeState* life = nullptr;      // nullptr where there were no steps yet
  std::optional<int> own_percent;       // the latest given, hundredths
  std::optional<int> previous_percent;  // the one given before that
  Date start;
  Date due;                 // in force, inclusive
  DueBasis basis = DueBasis::implied;
  bool due_confirmed = false;          // stated, extended by approval, or confirmed by the clerk
  bool checkpoints_confirmed = false;  // by the clerk
  std::span<const int> upstream;       // rows of the tasks it depends on
  std::span<const Report> reports;     // dated up to this day and not given back by then, by date and seq
  std::span<const LatestValue> values; // one a target
  const Report* own_percent_report = nullptr;
  const History* history = nullptr;
  std::span<const Extension> extensions;  // in force on this day, oldest first; a later change of the notice's date ends them
  std::span<const CheckpointState> checkpoints;

  /// The deadline at registration, whatever extensions and amendments have made of it.
  [[nodiscard]] Date original_due() const { return task->amendment < 0 ? task->due : history->registration_of(*task).due; }
  /// Likewise the lead units.
  [[nodiscard]] std::vector<std::string> original_leads() const { return history->names_of(history->registration_of(*task).leads); }
  [[nodiscard]] std::span<const Target> targets() const { return history->targets_of(*task); }
  [[nodiscard]] const std::string& key() const { return history->key_of(*task); }
  [[nodiscard]] const std::string& ref() const { return task->ref; }
  [[nodiscard]] const std::string& title() const { return history->title_of(*task); }
  [[nodiscard]] std::vector<std::string> leads() const { return history->names_of(task->leads); }
  [[nodiscard]] std::vector<std::string> leaders() const { return history->names_of(task->leaders); }
  /// The closing in force; nullptr when there is none. Likewise the suspension.
  [[nodiscard]] const Step* closing() const { return life == nullptr ? nullptr : life->closing; }
  [[nodiscard]] const Step* suspension() const { return life == nullptr ? nullptr : life->suspension; }
  /// All reports made by this day, those given back since too, by date and seq.
  [[nodiscard]] std::span<const Report> reports_made() const {
    return life == nullptr || life->made == nullptr ? reports : std::span(life->made, static_cast<std::size_t>(life->made_count));
  }
  /// How often it was extended by approval. A resumption or a reopening that moves the date is none.
  [[nodiscard]] int extension_count() const;
};

/// Whether a task's unit says it is done: by a report of 100 %, or by a submission for closing.
enum class Claim : std::uint8_t { none, report, submission };

/// What rules read most, a column a field, a row a task.
struct TaskColumns {
  std::vector<Date> start;
  std::vector<Date> due;              // in force
  std::vector<Date> last_report;      // kNoReport where there are not so many
  std::vector<Date> previous_report;
  std::vector<int> own_percent;       // hundredths; −1 = not given
  std::vector<int> previous_percent;
  std::vector<int> task_class;        // −1 = none
  std::vector<Run> leads;             // of History::parties
  std::vector<std::uint8_t> closed;
  std::vector<std::uint8_t> suspended;
  std::vector<Claim> claim;
  std::vector<std::uint8_t> has_targets;
  std::vector<std::uint8_t> has_statistics;  // a target that waits for the year's statistics
};
inline constexpr Date kNoReport = Date::from_ordinal(-2'000'000);

/// What a question reads of each task. All of it unless said otherwise.
struct Needs {
  bool checkpoints = true;
  bool links = true;
  bool units = true;
  bool leaders = true;
};

struct Snapshot {
  Snapshot() = default;
  Snapshot(Snapshot&&) = default;
  Snapshot& operator=(Snapshot&&) = default;

  Date as_of;
  const History* history = nullptr;
  std::vector<TaskState> tasks;            // registered by that day and not cancelled, by id
  TaskColumns columns;                     // the same tasks, for rules
  std::vector<const Link*> links;          // in force on that day

  /// All targets, a task's own one after another.
  std::vector<LatestValue> values;
  std::vector<TargetNumbers> numbers;  // one a target
  std::vector<int> target_task;        // its task's row
  std::vector<CheckpointState> checkpoints;
  std::vector<int> upstream;        // rows waited for, a task's own one after another
  std::vector<int> upstream_first;  // where each task's begin, and the end; empty without links
  std::vector<int> upstream_lag;    // working days, one an entry of `upstream`; empty when none has any
  bool upstream_in_order = true;  // every task stands behind all it waits for
  /// Units that lead or support, leaders: numbers of names, in order of first appearance.
  std::vector<int> units;
  std::vector<int> leaders;

  std::deque<LifeState> lives;               // of the tasks that had steps
  std::deque<std::vector<Report>> standing;  // the reports of tasks of which some were given back
  std::vector<int> happened;  // how many reports, steps and plans each state rests on

  /// Where the task's targets begin among `values`.
  [[nodiscard]] int first_target(const TaskState& state) const { return static_cast<int>(state.values.data() - values.data()); }
};

/// The state on `as_of`. `history` must outlive the result. `before`: of the same history and needs, of an
/// earlier day; what has not changed since is taken from it.
[[nodiscard]] Snapshot snapshot_at(const History& history, Date as_of, const Needs& needs = {},
                                   const Snapshot* before = nullptr);

}  // namespace duban
