// Report rhythms: the n-th due date from the calendar itself, never from the date before it.
#pragma once

#include <optional>
#include <string_view>

#include "engine/calendar/calendar.h"

namespace duban {

/// What happens when the day is not worked: stays, moves to the working day before, after, or to the
/// second one after.
enum class Roll { none, previous, next, second };
[[nodiscard]] std::optional<Roll> parse_roll(std::string_view name);

/// `monthly: 25` — the 25th of each month; `quarterly: 20` — the 20th of the quarter's last month, or
/// with `month: next` of the month after the quarter. A day past the month's end means its last day.
struct Rhythm {
  enum class Kind { monthly, quarterly };
  Kind kind = Kind::monthly;
  int day = 25;             // 1 to 31
  bool next_month = false;  // quarterly only
  friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

/// Due date number `index` (0 = the first period of year 1 of our count, 1970), rolled.
[[nodiscard]] Date occurrence(const Rhythm& rhythm, Roll roll, const Calendar& calendar, int index);
/// The last day of the period that due date number `index` reports on: the due date itself for a monthly
/// rhythm, the quarter's end for a quarterly one.
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
/// `day` moved to a working day as `roll` says.
[[nodiscard]] Date rolled(Date day, Roll roll, const Calendar& calendar);

}  // namespace duban
