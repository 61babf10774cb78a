// Report rhythms: the n-th due date from the calendar itself, never from the date before it.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/message.h"
#include "engine/calendar/calendar.h"

namespace duban {

/// What happens when the day is not worked: stays, moves to the working day before, after, or to the
/// second one after.
enum class Roll { none, previous, next, second };
[[nodiscard]] std::optional<Roll> parse_roll(std::string_view name);

struct MonthDay {
  int month = 1;
  int day = 1;
  friend auto operator<=>(const MonthDay&, const MonthDay&) = default;
};

/// What a report may be due after.
enum class RhythmEvent { registration, amendment, transfer, return_report, resumption, reopening };
/// `register`, `amend`, `transfer`, `return`, `resume`, `reopen`; nothing for anything else.
[[nodiscard]] std::optional<RhythmEvent> parse_rhythm_event(std::string_view name);
/// All of these names, with ", " between.
[[nodiscard]] std::string rhythm_event_names();

/// When reports are due, as the rulebook writes it. A day past the month's end means its last day.
///   monthly: 25 — the 25th of each month; from_month: 3 — of March to December
///   quarterly: 20 — the 20th of the quarter's last month; month: next — of the month after the quarter;
///     from_quarter: 2 — for the second to the fourth
///   half_yearly: [06-15, 12-15] — on these two days of each year
///   weekly: friday — each Friday
///   every_ten_days: true — the 10th, the 20th and the month's last day (旬报)
///   after: register, workdays: 30 — so many working days (or `days: 30`) after what has happened to the task
struct Rhythm {
  enum class Kind { monthly, quarterly, half_yearly, weekly, every_ten_days, after };
  Kind kind = Kind::monthly;
  int day = 25;             // of the month, 1 to 31; weekly: 1 = Monday to 7
  bool next_month = false;  // quarterly only
  int first_period = 1;     // the month or quarter with which each year begins
  std::array<MonthDay, 2> half_years = {};
  RhythmEvent event = RhythmEvent::registration;
  int days_after = 0;
  bool in_workdays = true;  // the days after the event
  friend bool operator==(const Rhythm&, const Rhythm&) = default;

  /// Due again and again; else once for each event.
  [[nodiscard]] bool recurs() const { return kind != Kind::after; }
};

/// As the rulebook writes it: "quarterly: 20, month: next".
[[nodiscard]] std::string to_string(const Rhythm& rhythm);
/// For people: 次季首月 20 日.
[[nodiscard]] Message words_of(const Rhythm& rhythm);

/// Due date number `index` of a rhythm that recurs, before it is rolled. 0 is the first one of 1970 (weekly:
/// of the week 1970 begins in); what is before has numbers below 0.
[[nodiscard]] Date nominal_date(const Rhythm& rhythm, int index);
/// The same, rolled. It never reaches the dates on either side: where all days up to the next one are off, it
/// goes no further than the day before that; where all back to the one before are off, it stays.
[[nodiscard]] Date occurrence(const Rhythm& rhythm, Roll roll, const Calendar& calendar, int index);
/// The last day of the period that due date number `index` reports on: the quarter's end for a quarterly
/// rhythm, the half-year's end for a half-yearly one (where the first date lies before April, that of the half-year
/// before), else the due date itself.
[[nodiscard]] Date period_end(const Rhythm& rhythm, Roll roll, const Calendar& calendar, int index);
/// An index not after that of the first due date on or after `day`, and near it.
[[nodiscard]] int index_before(const Rhythm& rhythm, Date day);
/// The index of the first due date on or after `day`; `due_at(index)` says the due dates, rolled.
template <class DueAt>
[[nodiscard]] int first_occurrence_from(const Rhythm& rhythm, Date day, DueAt due_at) {
  int index = index_before(rhythm, day);
  while (due_at(index) < day) ++index;
  return index;
}

/// When what `rhythm` asks for after an event on `anchor` is due, before it is rolled. Working days need no roll.
[[nodiscard]] Date nominal_date_after(const Rhythm& rhythm, const Calendar& calendar, Date anchor);

/// `day` moved to a working day as `roll` says.
[[nodiscard]] Date rolled(Date day, Roll roll, const Calendar& calendar);

}  // namespace duban
