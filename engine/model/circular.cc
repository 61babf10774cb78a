// Counts and names of pace classes.
#include "engine/model/circular.h"

#include <algorithm>

namespace duban {

std::string_view name_of(PaceClass pace_class) {
  static constexpr std::array<std::string_view, 5> kNames = {"ahead", "on-pace", "behind", "done", "other"};
  return kNames[static_cast<std::size_t>(pace_class)];
}

int Circular::count(PaceClass pace_class) const {
  return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const CircularItem& item) { return item.pace_class == pace_class; }));
}

}  // namespace duban
