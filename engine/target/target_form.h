// A target as a table would write it: 5%左右, ＞27万元, 30家以上, 市计划.
#pragma once

#include <string>

#include "engine/model/target.h"

namespace duban {

/// Number, unit and bound as written; the words of a target without a number; "——" where it has neither.
[[nodiscard]] std::string written_form(const Target& target);

/// True when both ask for the same: comparator, number and unit, or the same words.
[[nodiscard]] bool asks_the_same(const Target& a, const Target& b);

}  // namespace duban
