// Which statement of a report settles which target.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/notice/report_statements.h"

namespace duban {

/// A target to be settled, with what the notice says around it.
struct OpenTarget {
  Target target;
  std::string title;  // of its task
  int task = 0;       // targets of one task have one number
};

/// A proposal: statement number `statement` settles target number `target`.
struct OutcomeMatch {
  int target = 0;
  int statement = 0;
  int confidence = 0;            // percent, 1 to 99
  std::optional<Decimal> value;  // as the statement writes it, in its unit; a fall is negative for a target of growth
  std::optional<bool> done;      // of milestones and of targets said to be met or missed in words
};

/// The matches that are clear enough to propose, in the order of `targets`; at most one a target.
[[nodiscard]] std::vector<OutcomeMatch> match_outcomes(const std::vector<OpenTarget>& targets, const std::vector<ReportStatement>& statements);

}  // namespace duban
