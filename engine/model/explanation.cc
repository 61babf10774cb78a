// Names of the parts of explanations.
#include "engine/model/explanation.h"

#include <array>

namespace duban {

std::string_view name_of(Topic topic) {
  static constexpr std::array<std::string_view, kTopics> kNames = {"order", "closing", "deadline", "pace",
                                                                   "progress", "target", "duty", "calendar"};
  return kNames[static_cast<std::size_t>(topic)];
}

std::string_view name_of(WayStep::Deed deed) {
  static constexpr std::array<std::string_view, 9> kNames = {"clear-lamp", "upstream", "report", "percent", "value", "milestone", "submit", "evidence", "extend"};
  return kNames[static_cast<std::size_t>(deed)];
}

}  // namespace duban
