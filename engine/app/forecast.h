// What the present pace leads to: targets that will miss, open tasks that come late.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/model/forecast.h"

namespace duban {

struct ForecastQuestion {
  std::vector<std::string> refs;  // empty: all that will miss or come late
  std::string unit;               // only what it leads or supports; "" = all
  std::string leader;
  bool all = false;               // also those that do well and those nothing is said of; so it is with refs
};

/// What it reads.
[[nodiscard]] HistoryNeeds forecast_needs();

/// Targets in the order of the notice; tasks those never finished first, then the latest. Totals are of all asked about.
/// Throws InputError for a ref, unit or leader that is not known.
[[nodiscard]] Forecast make_forecast(Inquiry& inquiry, const ForecastQuestion& question);

}  // namespace duban
