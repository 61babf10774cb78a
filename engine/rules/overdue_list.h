// The overdue tasks of every lead unit: what is pasted into a work group on Friday.
#pragma once

#include <span>
#include <vector>

#include "engine/rules/day_facts.h"

namespace duban {

struct OverdueRow {
  int unit = 0;  // of History::names
  int task_row = 0;
  int workdays = 0;
};

/// A row for every lead of every overdue task; by unit in the order `rank` gives their names (a number a
/// name of History::names, from 0 on, each once), then longest overdue first, then by task.
[[nodiscard]] std::vector<OverdueRow> overdue_by_unit(const DayFacts& day, std::span<const int> rank);

}  // namespace duban
