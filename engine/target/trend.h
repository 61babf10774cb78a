// How fast a task has come on: the pace between its reports, with its spread, in exact fractions. What it leads to is
// decided in outlook.h.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/calendar/calendar.h"
#include "engine/model/snapshot.h"

namespace duban {

/// So much in so many working days (at least 1). 1/2 and 2/4 are the same pace.
struct Pace {
  std::int64_t amount = 0;
  std::int64_t workdays = 1;
  friend bool operator==(const Pace& a, const Pace& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Pace& a, const Pace& b);
};

/// Counts a task's own working days: those on which it was suspended, up to `as_of`, do not count.
class WorkClock {
 public:
  /// `calendar` must outlive it.
  WorkClock(const TaskState& task, const Calendar& calendar, Date as_of);

  /// A number that grows by one on each working day of the task; only differences mean something.
  [[nodiscard]] int at(Date day) const;
  /// The working day on which `at` is `workdays` more than on `from`, and not before the day asked about: what is open
  /// then was not finished before.
  [[nodiscard]] Date after(Date from, int workdays) const;

 private:
  const Calendar* calendar_;
  Date as_of_;
  std::vector<Rest> rests_;
};

struct TrendPoint {
  Date on;
  int workday = 0;         // by the task's clock
  std::int64_t value = 0;  // × 10^-places of its line
};

/// Points in the order of time, no two on one working day.
struct TrendLine {
  std::vector<TrendPoint> points;
  std::int64_t goal = 0;  // 100 %, or what the target promises
  int places = 0;
  int reports = 0;        // read into it
  bool too_large = false; // numbers that do not fit: there are no points
};

/// The own percents, in hundredths, of the unit that gave the last one: what leads and supports say in turn is no pace.
/// It begins with 0 on the task's start. Of several reports without a working day between them the later counts; 100 % that
/// the office has sent back does not. Empty without a report.
[[nodiscard]] TrendLine percent_line(const TaskState& task, const WorkClock& clock);

/// Likewise the values of target number `target`, which has one promised, in its unit; values that do not convert into it
/// are passed over. For targets that accrue as a flow, which begin with 0.
[[nodiscard]] TrendLine value_line(const TaskState& task, std::size_t target, const WorkClock& clock);

/// The paces between neighbouring points. Sorted, the median is the middle one, or the mean of the middle two; the
/// quartiles are the medians of the lower and of the upper half, the middle one of an odd number in both.
struct Trend {
  int intervals = 0;
  Pace median;
  Pace lower;
  Pace upper;
};

/// Nothing with fewer than two points, or where an exact result does not fit.
[[nodiscard]] std::optional<Trend> trend_of(std::span<const TrendPoint> points);

/// A hundred years: what takes longer is never reached.
inline constexpr int kMostWorkdays = 25'000;

/// Working days until `missing` is made up at `pace`, the last one whole; 0 when nothing is missing. Nothing when the pace
/// is not above 0 or it takes more than kMostWorkdays.
[[nodiscard]] std::optional<int> workdays_to(const Pace& pace, std::int64_t missing);

/// Where `line` stands `workdays` after its last point at `pace`, cut to `places` places on the bad side: down, or up where
/// `less_good`. What accrues does not fall: a pace below 0 counts as 0. Nothing when it does not fit.
[[nodiscard]] std::optional<Decimal> value_after(const TrendLine& line, const Pace& pace, int workdays, int places, bool less_good);

}  // namespace duban
