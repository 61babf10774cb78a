// Names of moves.
#include "engine/model/notice_comparison.h"

#include <array>

namespace duban {

std::string_view name_of(TargetMove move) {
  static constexpr std::array<std::string_view, 5> kNames = {"raised", "lowered", "reworded", "new", "gone"};
  return kNames[static_cast<std::size_t>(move)];
}

}  // namespace duban
