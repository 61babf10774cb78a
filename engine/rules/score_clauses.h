// The clauses of `scores:` judged on a day that ends a month, a quarter or a year: which hold, of whom, for how much.
#pragma once

#include <string>
#include <vector>

#include "engine/rules/day.h"

namespace duban {

/// A clause that holds.
struct ScoreHit {
  const ScoreClause* clause = nullptr;
  int task_row = -1;               // of a clause over tasks
  int unit = -1;                   // number of the name, of a clause over units
  std::optional<Decimal> points;   // before the share of supporting units; nothing when not known or too many
  std::string reason;              // a sentence in Chinese
  std::int64_t event = 0;          // the last entry that the clause rests on; 0 = none
};

/// "2024-03", "2024-Q1", "2024" when `day` ends such a period, "" of a clause that counts once; nothing when `day`
/// ends none.
[[nodiscard]] std::optional<std::string> score_period(ScoreEach each, Date day);

/// What holds on `day`, in the order of the clauses, then of their subjects. Empty unless `day` is the last of a month.
[[nodiscard]] std::vector<ScoreHit> judge_score_clauses(const Day& day);

}  // namespace duban
