// Whether two names may mean one unit. A hint for a person who decides: nothing is ever merged by it.
#pragma once

#include <string_view>

namespace duban {

/// True when `a` and `b` differ in spelling and one reads as the other written short: the same ending (办 is
/// 办公室), region and rank where both say them, and the stem of one in order within the other's. Names of places
/// (streets, towns) must agree whole. Order does not matter.
[[nodiscard]] bool may_be_same_unit(std::string_view a, std::string_view b);

}  // namespace duban
