// How far tasks are against how far they should be, along a sweep: the medians of each month's end.
#pragma once

#include <vector>

#include "engine/model/overview.h"
#include "engine/rules/day.h"

namespace duban {

/// The middle of `hundredths` of a percent, exactly: of an even count the mean of the two in the middle. Nothing of nothing.
[[nodiscard]] std::optional<Decimal> median_percent(std::vector<int> hundredths);

class PaceCurve {
 public:
  /// Month ends before `from` are left out.
  explicit PaceCurve(Date from) : from_(from) {}
  /// Takes `day` when it is a month's end.
  void visit(const Day& day);
  /// The points so far, that of `last`, and of the month ends to come up to the last deadline of an open task, a year at
  /// most, what is planned.
  [[nodiscard]] std::vector<PacePoint> take(const Day& last);

 private:
  Date from_;
  std::vector<PacePoint> points_;
};

}  // namespace duban
