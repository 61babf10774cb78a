// Percents are kept in hundredths of a percent.
#pragma once

#include <string>

#include "engine/base/decimal.h"

namespace duban {

/// 100 %.
inline constexpr int kWholePercent = 10'000;

/// 4956 → "49.56", 4000 → "40"; without the sign of percent.
inline std::string percent_text(int hundredths) { return Decimal(hundredths, 2).to_short_string(); }

}  // namespace duban
