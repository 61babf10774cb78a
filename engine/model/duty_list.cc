// Names of what became of a report due.
#include "engine/model/duty_list.h"

#include <array>

namespace duban {

std::string_view name_of(DutyStatus status) {
  static constexpr std::array<std::string_view, 5> kNames = {"met", "late", "missed", "returned", "due"};
  return kNames[static_cast<std::size_t>(status)];
}

}  // namespace duban
