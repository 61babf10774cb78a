// What questions about dependencies share: the day's facts without its lamps, and tasks as their lists name them.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/graph_questions.h"
#include "engine/rules/day_facts.h"

namespace duban {

/// The needs of questions that judge nothing.
[[nodiscard]] inline HistoryNeeds graph_needs(Date as_of) { return {.state_on = as_of}; }

class GraphView {
 public:
  /// `inquiry` must outlive it.
  explicit GraphView(Inquiry& inquiry);
  GraphView(const GraphView&) = delete;
  GraphView& operator=(const GraphView&) = delete;

  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] const DayFacts& facts() const { return facts_; }
  /// The row of the task `ref` names. Throws InputError when there is none that day.
  [[nodiscard]] int row_of(const std::string& ref) const;
  /// The same, refused when it is finished.
  [[nodiscard]] int open_row_of(const std::string& ref) const;
  /// 1 for rows that are open.
  [[nodiscard]] std::vector<std::uint8_t> open() const;
  [[nodiscard]] GraphTask task(int row) const;
  /// Working days between the day asked about and `to` are not all known: a year has no calendar.
  [[nodiscard]] bool is_provisional(Date to) const;
  [[nodiscard]] const std::string& ref(int row) const { return snapshot_.tasks[static_cast<std::size_t>(row)].ref(); }

 private:
  Inquiry& inquiry_;
  Snapshot snapshot_;
  DayFacts facts_;
};

/// The task of `state` as lists name it.
[[nodiscard]] GraphTask graph_task(const TaskState& state, int workdays_overdue);

}  // namespace duban
