// Names of list kinds.
#include "engine/model/weekly.h"

#include <algorithm>
#include <array>

namespace duban {

namespace {

constexpr std::array<std::string_view, 5> kKindNames = {"task", "milestone", "checkpoint", "duty", "receipt"};

}  // namespace

std::string_view name_of(WeeklyKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::optional<WeeklyKind> parse_weekly_kind(std::string_view name) {
  const auto found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<WeeklyKind>(found - kKindNames.begin());
}

}  // namespace duban
