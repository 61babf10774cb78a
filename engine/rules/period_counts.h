// What is counted of each task over a period that ends today.
#pragma once

#include <vector>

#include "engine/rules/column_source.h"

namespace duban {

class DayFacts;

/// A count a task, by row: what `function` counts from `first` to today, both inclusive.
/// missed_duties: reports of leads due in that time, past their grace, that did not come in time, made up for later or
/// not; reports: those dated then that stand; returned_reports: those given back then.
[[nodiscard]] std::vector<int> counted_within(const DayFacts& day, PeriodFunction function, Date first);

}  // namespace duban
