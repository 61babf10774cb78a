// What the pace of its reports leads to: when a task will be finished, where a target will stand at its date. No verdict of
// its own: projected values are compared as reported ones are.
#pragma once

#include <optional>

#include "engine/model/forecast.h"
#include "engine/target/progress.h"
#include "engine/target/trend.h"
#include "engine/target/verdict.h"

namespace duban {

struct FinishOutlook {
  std::optional<Date> finish;  // the working day on which 100 % is reached at the median pace, not before the day asked about
  std::optional<Date> early;   // at the upper quartile
  std::optional<Date> late;    // at the lower; nothing when never
  ProgressBasis basis = ProgressBasis::none;  // measured: the last of the flow targets that have a value; or own_percent
  int reports = 0;             // it rests on
  std::optional<Date> last_report_on;
  NoOutlook why = NoOutlook::no_report;  // nothing: there is a finish; standing_still: at this pace never
};

/// For an open task. Targets that go by flow and have a value decide as they do for progress_of; else, and where all of
/// them are reached, the own percent.
[[nodiscard]] FinishOutlook finish_outlook(const TaskState& task, const Calendar& calendar, Date as_of, const VerdictRules& rules);

struct ValueOutlook {
  std::optional<Decimal> actual;  // in the target's unit
  std::optional<Decimal> projected;
  std::optional<Decimal> low;     // at the lower quartile of its paces
  std::optional<Decimal> high;
  Comparison compared;            // of the projected value
  OutlookBasis basis = OutlookBasis::none;
  int reports = 0;
  Date until;
  NoOutlook why = NoOutlook::nothing;  // why the verdict is unknown
};

/// The day target number `target` is asked for: its own deadline, else the end of the task's year where statistics tell,
/// else the task's deadline in force.
[[nodiscard]] Date asked_for_on(const TaskState& task, std::size_t target);

/// Flows go on at their pace to that day; of anything else, of what is submitted or closed (not `open`), and of a date that
/// has passed unless statistics are awaited, the last value stands. A milestone not done is not known before its date.
[[nodiscard]] ValueOutlook value_outlook(const TaskState& task, std::size_t target, bool open, const Calendar& calendar, Date as_of,
                                         const VerdictRules& rules);

}  // namespace duban
