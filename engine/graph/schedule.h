// Time on the dependencies: when each task can be finished at the earliest, and what a slip moves.
// All on the line of working days (Calendar::worked_through), where one step is one working day.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/calendar/calendar.h"
#include "engine/model/snapshot.h"

namespace duban {

/// One task that waits, directly or not, for the one that slips.
struct Moved {
  int row = 0;
  int before = 0;  // earliest finish without the slip
  int after = 0;   // and with it
};

class Schedule {
 public:
  /// `finished` tells when each row of `snapshot` was finished, nothing for one that is not. A task takes its
  /// duration, or where none is given the working days from its start to its deadline.
  Schedule(const Snapshot& snapshot, const Calendar& calendar, std::span<const std::optional<Date>> finished);

  /// The earliest finish of each row: when it was finished; else its duration after its start and after the
  /// finish of all it waits for, and not before the next working day.
  [[nodiscard]] std::vector<int> earliest_finish() const;

  /// What waits for `row`, in the order of work, when `row` finishes `slip` working days later than
  /// `finish` (of earliest_finish) says. What is finished does not move.
  [[nodiscard]] std::vector<Moved> impact(int row, int slip, std::span<const int> finish);

  /// Finds the rows that wait for each row: needed before impact.
  void look_downstream();

 private:
  [[nodiscard]] std::span<const int> upstream(int row) const;
  [[nodiscard]] std::span<const int> downstream(int row) const;

  int next_workday_;
  std::vector<int> start_;
  std::vector<int> duration_;
  std::vector<int> finished_;  // kNotFinished where it is not
  std::vector<int> upstream_first_;
  std::vector<int> upstream_rows_;
  std::vector<int> downstream_first_;
  std::vector<int> downstream_rows_;
  std::vector<int> order_;      // of work; empty = that of the rows
  std::vector<int> position_;   // in the order; empty likewise
  std::vector<int> visited_;    // the number of the last impact that reached the row
  std::vector<int> after_;
  int impacts_ = 0;
};

}  // namespace duban
