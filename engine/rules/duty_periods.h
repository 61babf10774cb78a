// Reports and duties of a period: what fell due in it and was not met in time, what came, what was given back.
#pragma once

#include <map>
#include <vector>

#include "engine/rules/day_facts.h"

namespace duban {

/// Of each task, how many occurrences of its duties fell due from `first` to the day, both inclusive, are past
/// their grace and were not met in time: none came, all that came were given back, or the first came late,
/// whether or not it was made good since. By those who lead, each for itself where each owes one, or by those who
/// support. What fell due while the task was suspended, or after it was submitted or closed, is not counted.
[[nodiscard]] std::vector<int> missed_since(const DayFacts& day, Date first, bool of_supports);

/// Of each task, how many occurrences of its duties, up to the day, were met by those who lead, but late.
[[nodiscard]] std::vector<int> late_reports_of(const DayFacts& day);

/// Of each task, the occurrences whose grace ended in the month of the day, up to it, by what became of them: each
/// belongs to one month, however long the months are.
[[nodiscard]] MonthDuties month_duties_of(const DayFacts& day);

/// Of each task, how many reports that stand are dated from `first` to the day, both inclusive.
[[nodiscard]] std::vector<int> reports_since(const DayFacts& day, Date first);

/// Of each task, how many reports the office gave back from `first` to the day, both inclusive, whenever they were
/// made.
[[nodiscard]] std::vector<int> returned_since(const DayFacts& day, Date first);

}  // namespace duban
