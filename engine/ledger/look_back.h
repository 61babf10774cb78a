// Which reports the state on one date rests on: of each task the last two, the last two that gave a percent,
// and the last to give a value for each target.
#pragma once

#include <unordered_set>
#include <vector>

#include "engine/model/history.h"

namespace duban {

class LookBack {
 public:
  /// `history` holds the tasks and targets and must outlive it.
  LookBack(const History& history, Date as_of);

  /// False when no report of `task` and of this day can be needed any more.
  [[nodiscard]] bool may_need(int task, Date on) const {
    const auto at = static_cast<std::size_t>(task);
    return on <= as_of_ && (at >= settled_.size() || settled_[at] < on);
  }
  /// Whether `report`, with `values`, is needed. Reports are asked about from the last recorded to the first:
  /// one is not needed when reports asked about before it, of the same day or later, stand for it in every part.
  [[nodiscard]] bool needs(const Report& report, std::span<const MeasuredValue> values);

 private:
  /// The latest days of the task's reports that are needed already; kNone where there are not so many.
  struct Seen {
    Date last[2] = {kNone, kNone};
    Date percent[2] = {kNone, kNone};
  };
  static constexpr Date kNone = Date::from_ordinal(-2'000'000);
  static void note(Date (&latest)[2], Date day);
  void settle(std::size_t task);

  const History& history_;
  Date as_of_;
  std::vector<Seen> tasks_;        // by internal number
  std::vector<const RegisteredTask*> registered_;  // likewise
  std::vector<Date> values_;       // by target of the history
  std::unordered_set<std::int64_t> returned_;  // entries of reports that were given back by then
  std::vector<Date> settled_;      // by internal number: reports up to this day are not needed
};

}  // namespace duban
