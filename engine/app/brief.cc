// Overdue tasks by unit, the busiest unit first.
#include "engine/app/brief.h"

#include <algorithm>
#include <numeric>

#include "engine/rules/overdue_list.h"

namespace duban {
namespace {

/// The place of each name when units stand by their number of overdue tasks; equals in order of appearance.
std::vector<int> ranks(const DayFacts& day) {
  const std::vector<int>& units = day.snapshot().units;
  const std::vector<int>& overdue = day.unit_overdues().count;
  std::vector<int> order(units.size());
  std::iota(order.begin(), order.end(), 0);
  const auto count = [&](int unit) { return overdue[static_cast<std::size_t>(unit)]; };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return count(a) > count(b); });
  std::vector<int> rank(static_cast<std::size_t>(day.names().size()));
  for (std::size_t place = 0; place < order.size(); ++place) {
    rank[static_cast<std::size_t>(units[static_cast<std::size_t>(order[place])])] = static_cast<int>(place);
  }
  return rank;
}

}  // namespace

Brief make_brief(Inquiry& inquiry) {
  const Snapshot snapshot = snapshot_at(inquiry.history(), inquiry.as_of(), {.checkpoints = false, .links = false, .leaders = false});
  const DayFacts day(snapshot, inquiry.policy().policy);
  Brief brief;
  brief.as_of = inquiry.as_of();
  brief.demo = inquiry.history().demo;
  for (const OverdueRow& row : overdue_by_unit(day, ranks(day))) {
    const TaskState& state = day.state(row.task_row);
    brief.lines.push_back({day.names().text(row.unit), state.ref(), state.key(), row.workdays, state.own_percent});
  }
  return brief;
}

}  // namespace duban
