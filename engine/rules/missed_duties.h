// Report duties: which report was due and did not come.
#pragma once

#include <algorithm>

#include "engine/rules/day_facts.h"
#include "engine/rules/duty.h"
#include "engine/rules/duty_account.h"

namespace duban {

/// The reports of one duty that `as_of` finds missed by those whose reports `counts` says count: the oldest
/// occurrence since the last of them, once its grace is over. A report that was returned by then is none.
template <class Counts>
[[nodiscard]] std::optional<MissedDuty> find_missed_duty(OwedDates& owed, int position, std::span<const Report> reports,
                                                         Date as_of, Counts counts) {
  const int last = owed.last_over(as_of);
  const Report* standing = nullptr;
  bool some_returned = false;  // since then
  for (auto report = reports.rbegin(); report != reports.rend() && standing == nullptr; ++report) {
    if (report->is_returned_by(as_of)) {
      some_returned = true;
    } else if (counts(*report)) {
      standing = &*report;
    }
  }
  if (last < 0 && !owed.dates().duty().rhythm.recurs()) return std::nullopt;
  // Most have reported since the last one opened: then none is missed.
  if (standing != nullptr && standing->on > owed.opens(last)) return std::nullopt;
  int first = owed.first();
  if (standing != nullptr) first = std::max(first, owed.last_settled(standing->on) + 1);
  int missed = 0;
  std::optional<int> oldest;
  for (int index = first; index <= last; ++index) {
    if (owed.is_excused(index) || !owed.is_past_grace(owed.at(index), as_of)) continue;
    ++missed;
    if (!oldest) oldest = index;
  }
  if (!oldest) return std::nullopt;
  const Date due = owed.at(*oldest).due;
  const int with_office = some_returned ? workdays_with_office(owed, *oldest, reports, as_of, counts) : 0;
  return MissedDuty{position, due, missed, with_office + owed.workdays_rested(due, as_of)};
}

/// What is missed on `day` of the duties of those who lead, or of those who support.
[[nodiscard]] MissedDuties find_missed_duties(const DayFacts& day, bool of_supports);

}  // namespace duban
