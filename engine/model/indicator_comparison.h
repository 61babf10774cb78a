// Two years' indicators side by side, as values: engine/app works them out, engine/document shows them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/indicator.h"
#include "engine/model/notice_comparison.h"

namespace duban {

/// An indicator that goes on, under its name or another one. `move`: how its target has changed; none when it asks for the same.
struct ContinuingIndicator {
  Indicator before;
  Indicator after;
  std::optional<TargetMove> move;
};

struct IndicatorComparison {
  std::string before;  // what the earlier ones are called: a key or a file, and the year
  std::string after;
  int year_before = 0;
  int year_after = 0;
  bool demo = false;
  std::vector<ContinuingIndicator> adjusted;  // in the order of the later table, as the next two
  std::vector<ContinuingIndicator> renamed;
  std::vector<Indicator> added;
  std::vector<Indicator> gone;  // in the order of the earlier one
  int unchanged = 0;
};

}  // namespace duban
