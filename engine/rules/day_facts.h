// What is true of every task, target, unit and leader on one day, as columns: a row a subject, each column
// made when it is first asked for. Facts (engine/rules/fact_catalogue.h) and lists read them.
#pragma once

#include <array>
#include <memory>
#include <map>
#include <optional>
#include <vector>

#include "engine/rules/day_columns.h"
#include "engine/rules/duty_parties.h"
#include "engine/rules/fact_row.h"
#include "engine/rules/indicator_states.h"
#include "engine/rules/party_tally.h"
#include "engine/rules/policy.h"
#include "engine/rules/task_facts.h"

namespace duban {

struct ProgressColumns {
  std::vector<int> hundredths;  // −1 = not known
  std::vector<ProgressBasis> basis;
};

struct MissedDuties {
  std::vector<int> count;                 // 0 = none missed
  std::vector<Date> due;                  // of the oldest one missed
  std::vector<int> duty;                  // position in the rulebook
  std::vector<int> workdays_excused;  // since it was due: a report that was returned lay with the office, or the task was suspended
};

/// Units or leaders (in the snapshot's order), counted over the tasks they lead or answer for.
struct PartyColumns {
  std::vector<int> lead_tasks;
  std::vector<int> lead_open;
  std::vector<int> lead_due_soon;      // open, deadline within kSoonWorkdays
  std::vector<std::int64_t> percents;  // sum of own percents in hundredths; no report counts as 0
};
inline constexpr int kSoonWorkdays = 15;

/// The overdue ones among them.
struct PartyOverdues {
  std::vector<int> count;
  std::vector<int> longest;  // working days of the one longest overdue, 0 when none is
};

/// Of each task, the duties of those who lead whose grace ended in the month of the day, up to it.
struct MonthDuties {
  std::vector<int> missed;  // not made by the day
  std::vector<int> late;    // made after it
};

/// Of each task those that depend on it directly.
struct Downstream {
  std::vector<int> count;
  std::vector<int> open;
};

/// When each task can be finished at the earliest, and may be at the latest (engine/graph/schedule.h).
struct FinishColumns {
  std::vector<int> earliest;  // on the line of working days
  std::vector<int> latest;
};

struct LampRecords;

class DayFacts {
 public:
  /// Both must outlive the result.
  DayFacts(const Snapshot& snapshot, const Policy& policy);
  DayFacts(const DayFacts&) = delete;
  DayFacts& operator=(const DayFacts&) = delete;

  [[nodiscard]] Date as_of() const { return snapshot_.as_of; }
  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] const Policy& policy() const { return policy_; }
  [[nodiscard]] TextPool& names() const { return *snapshot_.history->names; }
  [[nodiscard]] const TaskState& state(int row) const { return snapshot_.tasks[static_cast<std::size_t>(row)]; }

  // A row a task.
  [[nodiscard]] const std::vector<TaskStatus>& status() const;
  [[nodiscard]] const std::vector<int>& workdays_overdue() const;
  [[nodiscard]] const ProgressColumns& progress() const;
  /// The position in the rulebook of the duty of `who` that applies; −1 where none does.
  [[nodiscard]] const std::vector<int>& duty_of(DutyWho who) const;
  [[nodiscard]] const MissedDuties& missed() const;              // by those who lead
  [[nodiscard]] const MissedDuties& missed_by_supports() const;  // by those who support
  [[nodiscard]] const std::vector<std::uint8_t>& upstream_overdue() const;
  [[nodiscard]] const Downstream& downstream() const;
  [[nodiscard]] const FinishColumns& finishes() const;
  /// Reports that those who lead made late (engine/rules/duty_periods.h).
  [[nodiscard]] const std::vector<int>& late_reports() const;
  [[nodiscard]] const MonthDuties& month_duties() const;
  // Of the period from `first` to the day, both inclusive (likewise).
  /// Duties of those who lead, or of those who support, that were not met in time, made good since or not.
  [[nodiscard]] const std::vector<int>& missed_within(Date first, bool of_supports = false) const;
  [[nodiscard]] const std::vector<int>& reports_within(Date first) const;
  /// Reports the office gave back.
  [[nodiscard]] const std::vector<int>& returned_within(Date first) const;
  // A row a target.
  [[nodiscard]] const std::vector<Verdict>& verdicts() const;
  // A row a unit, a row a leader.
  [[nodiscard]] const PartyColumns& units() const;
  [[nodiscard]] const PartyColumns& leaders() const;
  [[nodiscard]] const PartyOverdues& unit_overdues() const;
  [[nodiscard]] const PartyOverdues& leader_overdues() const;
  [[nodiscard]] const PartyTally& unit_tally() const;
  [[nodiscard]] const PartyTally& leader_tally() const;
  /// How many tasks each unit supports and does not lead, and how many of them are open.
  [[nodiscard]] const std::vector<int>& support_tasks() const;
  [[nodiscard]] const std::vector<int>& support_open() const;

  /// The indicators in force, in order of their registration.
  [[nodiscard]] const std::vector<IndicatorState>& indicators() const;
  /// What conditions ask for beyond these.
  [[nodiscard]] DayColumns& columns() const;

  /// What the lamps have been up to this day; nullptr where no sweep has kept it, and before the day's lamps stand.
  [[nodiscard]] const LampRecords* lamp_records() const { return lamp_records_.get(); }
  void set_lamp_records(std::shared_ptr<const LampRecords> records) { lamp_records_ = std::move(records); }

  /// The groups of the directory in force.
  [[nodiscard]] const GroupIndex& groups() const;

  /// One task with its reasons.
  [[nodiscard]] TaskFacts task(int row) const;

 private:
  const Snapshot& snapshot_;
  const Policy& policy_;
  std::shared_ptr<const LampRecords> lamp_records_;
  int worked_today_;
  mutable std::optional<std::vector<TaskStatus>> status_;
  mutable std::optional<std::vector<int>> workdays_overdue_;
  mutable std::optional<ProgressColumns> progress_;
  mutable std::array<std::optional<std::vector<int>>, kDutyWhos> duty_of_;
  mutable std::optional<MissedDuties> missed_;
  mutable std::optional<MissedDuties> missed_by_supports_;
  mutable std::optional<GroupIndex> groups_;
  mutable std::optional<std::vector<std::uint8_t>> upstream_overdue_;
  mutable std::optional<FinishColumns> finishes_;
  mutable std::optional<std::vector<Verdict>> verdicts_;
  mutable std::optional<PartyColumns> units_;
  mutable std::optional<PartyColumns> leaders_;
  mutable std::optional<PartyOverdues> unit_overdues_;
  mutable std::optional<PartyOverdues> leader_overdues_;
  mutable std::optional<std::vector<int>> support_tasks_;
  mutable std::optional<std::vector<IndicatorState>> indicators_;
  mutable std::unique_ptr<DayColumns> columns_;
  mutable std::optional<std::vector<int>> support_open_;
  mutable std::optional<PartyTally> unit_tally_;
  mutable std::optional<PartyTally> leader_tally_;
  mutable std::optional<Downstream> downstream_;
  mutable std::optional<std::vector<int>> late_reports_;
  mutable std::optional<MonthDuties> month_duties_;
  // By the first day of the period.
  mutable std::map<Date, std::vector<int>> missed_within_;
  mutable std::map<Date, std::vector<int>> missed_by_supports_within_;
  mutable std::map<Date, std::vector<int>> reports_within_;
  mutable std::map<Date, std::vector<int>> returned_within_;
};

}  // namespace duban
