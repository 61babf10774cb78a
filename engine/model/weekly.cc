// Names of list kinds.
#include "engine/model/weekly.h"

#include <array>

namespace duban {

std::string_view name_of(WeeklyKind kind) {
  static constexpr std::array<std::string_view, 5> kNames = {"task", "milestone", "checkpoint", "duty", "receipt"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace duban
