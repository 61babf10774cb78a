// What came out on a day against what a test expects of it, with the reasons where they differ.
#pragma once

#include <vector>

#include "engine/app/rule_test_file.h"
#include "engine/rules/day.h"

namespace duban {

/// The subjects of `expected` that are otherwise on `day`, which is settled; in the order in which the test names them.
[[nodiscard]] std::vector<TestFailure> compare_day(const ExpectedDay& expected, const Day& day);

}  // namespace duban
