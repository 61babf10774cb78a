// What the reports of one task say when one is set against another: the same again, less than before, nothing
// moved, all in the last week. Only reports that stand count. Facts read these; none is a verdict.
#pragma once

#include <optional>

#include "engine/rules/day_facts.h"

namespace duban {

/// The last report with a text says the same as the one its unit made before, on an earlier day, with a text;
/// nothing where there are not two.
[[nodiscard]] std::optional<bool> repeats_text(const TaskState& task);

/// The latest own percent is lower than the one its unit gave before, on an earlier day; nothing where it gave
/// none. 100 % that the office has sent back says nothing.
[[nodiscard]] std::optional<bool> percent_fell(const TaskState& task);

/// The day of the last report that gave another percent, or another value of a target, than its unit had given;
/// nothing where none gave either.
[[nodiscard]] std::optional<Date> last_moved_on(const TaskState& task);

/// The quarter that ended before a day.
struct Quarter {
  Date before;   // the day before its first
  Date settled;  // the last day before those in which work done at the last minute is reported
  Date end;
};
inline constexpr int kRushDays = 7;
[[nodiscard]] Quarter quarter_before(Date day);
/// In `quarter` the own percent rose, and not before its last seven days. Where none was given before the quarter
/// it began with 0. Nothing where the quarter had none before those days: one report a quarter does not say when
/// the work was done.
[[nodiscard]] std::optional<bool> rushed_quarter(const TaskState& task, const Quarter& quarter);

/// The lowest of the own percents that supporting units gave last; nothing where none gave one.
[[nodiscard]] std::optional<int> lowest_support_percent(const TaskState& task, const DayFacts& day);
/// The percent a lead gave last.
[[nodiscard]] std::optional<int> last_lead_percent(const TaskState& task, const DayFacts& day);

/// Evidence came with a report of `day` or later, or was filed then with a step. False also where nothing came.
[[nodiscard]] bool has_evidence_since(const TaskState& task, Date day, Date as_of);

/// The first day the office has waited to review a report: of each unit the last one waits, until it is accepted
/// or given back, or the task is closed. Nothing where none waits.
[[nodiscard]] std::optional<Date> review_waits_since(const TaskState& task, Date as_of);

/// The value its unit reported for target number `target` of the task (by position) before the latest, on an
/// earlier day. Empty where there is none.
[[nodiscard]] LatestValue value_before(const TaskState& task, std::size_t target);

}  // namespace duban
