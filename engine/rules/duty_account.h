// What became of one occurrence of a duty: which report met it, how late, or that none did.
#pragma once

#include <functional>
#include <span>

#include "engine/model/duty_list.h"
#include "engine/rules/duty.h"

namespace duban {

/// Says of a report whether its unit is one whose reports meet the duty.
using CountsReport = std::function<bool(const Report&)>;

struct DutyAccount {
  Occurrence at;
  DutyStatus status = DutyStatus::due;
  bool is_over = false;             // its last day has passed
  int workdays_late = 0;            // to the first report; where none stands, so far
  const Report* first = nullptr;    // that came for it
  const Report* standing = nullptr; // that meets it
  std::optional<Date> returned_on;  // the first report, or the last of them where none stands, was given back
};

/// Occurrence `index` of what `owed` says, as of `as_of`; `reports` are the task's up to that day. The first report
/// for it decides whether it came in time, whatever the office's review takes: a returned one meets nothing, but
/// made anew later it is as early as it first was.
[[nodiscard]] DutyAccount account_of(OwedDates& owed, int index, std::span<const Report> reports, Date as_of, const CountsReport& counts);

/// Working days after occurrence `index` was due, up to `as_of`, on which reports for it lay with the office that
/// were returned in the end: from their date to the return.
[[nodiscard]] int workdays_with_office(OwedDates& owed, int index, std::span<const Report> reports, Date as_of, const CountsReport& counts);

}  // namespace duban
