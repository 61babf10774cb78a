// Report duties: which report was due and did not come.
#pragma once

#include <array>

#include "engine/rules/policy.h"
#include "engine/rules/task_facts.h"

namespace duban {

/// The dates of one duty under one calendar.
class DutyDates {
 public:
  /// All three must outlive the result; `kept` belongs to this duty and calendar alone.
  DutyDates(const DutyRule& duty, const Calendar& calendar, Occurrences& kept)
      : duty_(duty), calendar_(calendar), kept_(kept) {}

  [[nodiscard]] Occurrence at(int index);
  /// The index of the first due date on or after `day`.
  [[nodiscard]] int first_from(Date day);
  /// The index of the last occurrence whose last day is before `day`.
  [[nodiscard]] int last_over(Date day);

 private:
  [[nodiscard]] Occurrence make(int index) const;

  const DutyRule& duty_;
  const Calendar& calendar_;
  Occurrences& kept_;
  struct Found {
    Date day;
    int index = -1;
  };
  Found last_over_;
  std::array<Found, 64> found_;  // the last answers of first_from, by day
};

/// The reports of a duty (position `position` of the rulebook) missed by `as_of`: the oldest occurrence since
/// the last report, once its grace is over. An occurrence is met by a report dated after the grace of the one
/// before it, up to the end of its own; the first that counts reports on a period that ends after the task's
/// start.
[[nodiscard]] std::optional<MissedDuty> find_missed_duty(DutyDates& dates, int position, const TaskState& task, Date as_of);

}  // namespace duban
