// The dates of report duties: when an occurrence is due, which reports meet it. Whose reports those are is
// decided in engine/rules/duty_parties.h.
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

  [[nodiscard]] const DutyRule& duty() const { return duty_; }
  [[nodiscard]] const Calendar& calendar() const { return calendar_; }

  // Of a rhythm that recurs.
  [[nodiscard]] Occurrence at(int index);
  /// The index of the first due date on or after `day`.
  [[nodiscard]] int first_from(Date day);
  /// The index of the occurrence that a report of `day` is in time for: the first whose last day is not before it.
  [[nodiscard]] int window_of(Date day);
  /// The index of the last occurrence whose last day is before `day`.
  [[nodiscard]] int last_over(Date day);

  /// Of a rhythm that follows events: what is due after one on `anchor`.
  [[nodiscard]] Occurrence after(Date anchor);

 private:
  [[nodiscard]] Occurrence make(int index) const;
  [[nodiscard]] Occurrence with_last_day(Occurrence made) const;

  const DutyRule& duty_;
  const Calendar& calendar_;
  Occurrences& kept_;
  struct Found {
    Date day;
    int index = -1;
  };
  Found last_over_;
  std::array<Found, 64> found_;  // the last answers of first_from, by day
  struct After {
    Date anchor;
    Occurrence made;
  };
  std::array<After, 64> after_;  // the last answers of after, by day
};

/// The occurrences of a duty that one task owes, in order, numbered. A report settles every occurrence that has
/// opened by then: for those it comes late, for the last of them it may be in time.
class OwedDates {
 public:
  /// Owed is what is due after the task's start, and after `since` for a unit that came to its part later.
  /// What happened after `as_of` is not known yet. `dates` and `task` must outlive the result.
  OwedDates(DutyDates& dates, const TaskState& task, Date since, Date as_of);

  [[nodiscard]] const DutyDates& dates() const { return dates_; }
  [[nodiscard]] bool has(int index) const { return recurs_ || index < static_cast<int>(anchors_.size()); }
  [[nodiscard]] Occurrence at(int index) { return recurs_ ? dates_.at(index) : dates_.after(anchors_[static_cast<std::size_t>(index)]); }
  /// The first one owed: what it reports on ends after the start.
  [[nodiscard]] int first();
  /// The last one whose last day is before `day`; one before the first when there is none.
  [[nodiscard]] int last_over(Date day);
  /// Occurrence `index` is met by reports dated after this day: the last day of the one before, or the day
  /// before the event.
  [[nodiscard]] Date opens(int index) {
    return recurs_ ? dates_.at(index - 1).last_day : anchors_[static_cast<std::size_t>(index)].plus_days(-1);
  }
  /// Occurrence `index` fell due while the task was suspended: nothing is owed for it.
  [[nodiscard]] bool is_excused(int index);
  /// Working days after `from` up to `to` on which the task was suspended.
  [[nodiscard]] int workdays_rested(Date from, Date to) const;
  /// `day` lies after the grace of `occurrence`; days on which the task was suspended do not use it up.
  [[nodiscard]] bool is_past_grace(const Occurrence& occurrence, Date day) const;
  /// The last occurrence that a report of `on` settles.
  [[nodiscard]] int last_settled(Date on);

 private:
  DutyDates& dates_;
  Date start_;
  bool recurs_;
  std::vector<Date> anchors_;  // of a rhythm that follows events
  std::vector<Rest> rests_;
};

/// The days up to `as_of`, in order, on which what duties may follow happened to `task`, each once.
[[nodiscard]] std::vector<Date> days_of(RhythmEvent event, const TaskState& task, Date as_of);

}  // namespace duban
