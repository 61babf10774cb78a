// Rules over review days in one sweep: since when a finding stands, whether it has held long enough.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/rules/day.h"

namespace duban {

/// The policy in force on a day.
using PolicyOn = std::function<const Policy&(Date)>;

/// The days on which lamps are reviewed from `from` to `to`, both inclusive: the last working day of each
/// week, and the last day of each month. In order, each once.
[[nodiscard]] std::vector<Date> review_days(Date from, Date to, const Calendar& calendar);
/// The same where each day counts as worked or not by the calendar in force on it.
[[nodiscard]] std::vector<Date> review_days(Date from, Date to, const PolicyOn& policy_on);
/// The first day a task is registered on; nothing when there are no tasks.
[[nodiscard]] std::optional<Date> first_day(const History& history);
/// The last working day of the week (Monday to Sunday) of `day`; nothing when none of it is worked.
[[nodiscard]] std::optional<Date> week_review_day(Date day, const Calendar& calendar);

/// One judged day with the snapshot it rests on.
struct JudgedDay {
  std::unique_ptr<Snapshot> snapshot;
  std::unique_ptr<Day> day;
  std::vector<Date> days;  // all judged, in order; the last is that of `day`
};

/// Judges every review day before `as_of` and then `as_of` itself, oldest first, calling `visit` with
/// each: first the rules over facts, then those over the timeline. A finding of a rule with `hold` is dropped
/// until the rule has been true on every review day for that long; `since` is set on those that stay.
/// What a review day shows is the same whatever later day is asked about.
/// Returns the last one. `history` must outlive the result.
JudgedDay sweep(const History& history, const PolicyOn& policy_on, Date as_of,
                const std::function<void(const Day&)>& visit);

}  // namespace duban
