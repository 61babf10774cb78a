// Names of outlooks in documents.
#include "engine/model/forecast.h"

namespace duban {

std::string_view name_of(NoOutlook why) {
  static constexpr std::array<std::string_view, kNoOutlooks> kNames = {"",          "no-report",    "no-pace",      "standing-still",  "suspended",
                                                                       "said-done", "not-done-yet", "unit-differs", "needs-statement", "too-large"};
  return kNames[static_cast<std::size_t>(why)];
}

std::string_view name_of(OutlookBasis basis) {
  static constexpr std::array<std::string_view, 3> kNames = {"none", "trend", "latest"};
  return kNames[static_cast<std::size_t>(basis)];
}

}  // namespace duban
