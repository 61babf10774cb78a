// Rules over review days in one sweep: since when a finding stands, whether it has held long enough.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/rules/day.h"

namespace duban {

/// The days on which lamps are reviewed from `from` to `to`, both inclusive: the last working day of each
/// week, and the last day of each month. In order, each once.
[[nodiscard]] std::vector<Date> review_days(Date from, Date to, const Calendar& calendar);
/// The last working day of the week (Monday to Sunday) of `day`; nothing when none of it is worked.
[[nodiscard]] std::optional<Date> week_review_day(Date day, const Calendar& calendar);

/// The policy in force on a day.
using PolicyOn = std::function<const Policy&(Date)>;

/// One judged day with the snapshot it rests on.
struct JudgedDay {
  std::unique_ptr<Snapshot> snapshot;
  std::unique_ptr<Day> day;
};

/// Judges every review day before `as_of` and then `as_of` itself, oldest first, calling `visit` with
/// each. A finding of a rule with `hold` is dropped until the rule has been true on every review day
/// for that long; `since` is set on those that stay.
/// Returns the last one. `history` must outlive the result.
JudgedDay sweep(const History& history, const PolicyOn& policy_on, Date as_of,
                const std::function<void(const Day&)>& visit);

}  // namespace duban
