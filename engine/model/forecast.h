// What the pace of the reports leads to, as lists show it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/model/listed_task.h"
#include "engine/model/task.h"

namespace duban {

/// Why nothing is said of what is to come; nothing: something is.
enum class NoOutlook { nothing, no_report, no_pace, standing_still, suspended, said_done, not_done_yet, unit_differs, needs_statement, too_large };
inline constexpr int kNoOutlooks = 10;
[[nodiscard]] std::string_view name_of(NoOutlook why);

/// trend: the pace goes on. latest: the last value stands.
enum class OutlookBasis { none, trend, latest };
[[nodiscard]] std::string_view name_of(OutlookBasis basis);

struct ForecastTarget {
  int task_id = 0;
  std::string ref;
  std::string key;
  std::string title;   // of the task
  std::string metric;
  std::string unit;
  std::optional<Decimal> target;
  std::string target_text;        // with bound and unit, or the words of one without a number
  bool milestone = false;
  bool less_is_good = false;
  std::optional<Decimal> actual;  // in the target's unit, as is all that follows
  std::optional<bool> done;       // of a milestone
  std::optional<Decimal> projected;
  std::optional<Decimal> low;     // at the lower quartile of its paces
  std::optional<Decimal> high;
  std::optional<Decimal> gap;     // what will be missing, > 0
  std::string verdict;            // met, missed, unknown
  OutlookBasis basis = OutlookBasis::none;
  int reports = 0;
  Date until;
  NoOutlook why = NoOutlook::nothing;
};

struct ForecastTask : ListedTask {
  DueBasis due_basis = DueBasis::stated;
  bool due_unconfirmed = false;
  std::optional<int> progress;    // hundredths
  std::string basis;              // measured, own_percent, none
  std::optional<Date> finish;     // a working day
  std::optional<Date> finish_early;
  std::optional<Date> finish_late;
  std::optional<int> workdays_late;  // > 0: after the deadline; none: no finish is known
  int reports = 0;
  std::optional<Date> last_report_on;
  NoOutlook why = NoOutlook::nothing;

  /// It comes late, or at this pace never.
  [[nodiscard]] bool comes_late() const { return workdays_late.value_or(0) > 0 || why == NoOutlook::standing_still; }
};

struct ForecastTotals {
  int targets = 0;
  int met = 0;
  int missed = 0;
  int unknown = 0;
  std::array<int, kNoOutlooks> unknown_why = {};
  int tasks = 0;    // open ones
  int in_time = 0;
  int late = 0;
  int never = 0;    // at this pace
  int unsaid = 0;
  std::array<int, kNoOutlooks> unsaid_why = {};
};

struct Forecast {
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  bool provisional = false;  // the calendar has no data for a year that was counted
  bool all = false;          // also those that do well and those nothing is said of
  std::vector<ForecastTarget> targets;
  std::vector<ForecastTask> tasks;
  ForecastTotals totals;     // of all asked about, listed or not
};

}  // namespace duban
