// Time on the dependencies: when each task can be finished, how late it may be, and what a slip moves.
// All on the line of working days (Calendar::worked_through), where one step is one working day.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/calendar/calendar.h"
#include "engine/graph/neighbours.h"
#include "engine/model/snapshot.h"

namespace duban {

/// One task that waits, directly or not, for the one that slips.
struct Moved {
  int row = 0;
  int before = 0;        // its finish without the slip
  int after = 0;         // and with it
  int through = -1;      // what it waits for that moves it; −1 where it does not move
};

/// How tasks are taken of which neither a duration nor a start of their own is known, only a deadline.
enum class Reckoning {
  earliest,  // they need no time of their own
  planned,   // they are finished on their deadline, not before
};

class Schedule {
 public:
  /// `finished` tells when each row of `snapshot` was finished, nothing for one that is not. A task takes its
  /// duration, or where it has a start of its own the working days from that to its deadline. What is open is not finished
  /// before `not_before`; none: the snapshot's day, which a unit has until its end. Nor is a task that is suspended before the
  /// end foreseen.
  Schedule(const Snapshot& snapshot, const Calendar& calendar, std::span<const std::optional<Date>> finished,
           Reckoning reckoning = Reckoning::earliest, std::optional<Date> not_before = std::nullopt);

  /// The finish of each row: when it was finished; else its duration after its start and after the finish (and lag) of all
  /// it waits for, not before that day nor, as planned, before a deadline that is all that is known.
  /// `slips`: how much later each open row is finished than that; one a row, or empty for none.
  [[nodiscard]] std::vector<int> finish(std::span<const int> slips = {}) const;

  /// The last day on which each open row may be finished so that neither it nor what waits for it breaks a deadline. Of one
  /// that was finished: when.
  [[nodiscard]] std::vector<int> latest_finish() const;

  /// What waits for `row`, in the order of work, when `row` finishes `slip` working days later than
  /// `finish` (of finish()) says. What is finished does not move.
  [[nodiscard]] std::vector<Moved> impact(int row, int slip, std::span<const int> finish);

  /// The rows that decide when `row` is finished, ending with it: each waits for the one before and cannot be finished earlier
  /// for its sake. Of several the one with the least slack counts. What is finished decides nothing.
  [[nodiscard]] std::vector<int> critical_path(int row, std::span<const int> finish, std::span<const int> latest) const;

  [[nodiscard]] bool is_finished(int row) const { return finished_[at(row)] != kNotFinished; }
  [[nodiscard]] const Neighbours& upstream() const { return upstream_; }
  /// What waits for each row: found when it is first asked for.
  [[nodiscard]] const Neighbours& downstream();

 private:
  static constexpr int kNotFinished = -2'000'000'000;

  [[nodiscard]] int lag(int edge) const { return lags_.empty() ? 0 : lags_[at(edge)]; }
  template <class Visit>
  void in_order(Visit visit) const;

  std::vector<int> start_;
  std::vector<int> duration_;
  std::vector<int> due_;
  std::vector<int> floor_;     // not finished before
  std::vector<int> finished_;  // kNotFinished where it is not
  Neighbours upstream_;
  std::vector<int> lags_;      // one an edge of upstream_; empty when there are none
  std::optional<Neighbours> downstream_;
  std::vector<int> order_;     // of work; empty = that of the rows
  std::vector<int> position_;  // in the order; empty likewise
  std::vector<int> visited_;   // the number of the last impact that reached the row
  std::vector<int> after_;
  int impacts_ = 0;
};

}  // namespace duban
