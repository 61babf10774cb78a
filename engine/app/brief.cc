// Overdue tasks by unit, the busiest unit first.
#include "engine/app/brief.h"

#include <algorithm>

#include "engine/rules/late_entries.h"
#include "engine/rules/overdue_list.h"

namespace duban {
namespace {

/// The place of each name when units stand by their number of overdue tasks, most first; equals in order of
/// appearance among those tasks.
std::vector<int> ranks(const DayFacts& day) {
  const History& history = *day.snapshot().history;
  std::vector<int> overdue(static_cast<std::size_t>(day.names().size()));
  std::vector<int> units;
  for (std::size_t row = 0; row < day.workdays_overdue().size(); ++row) {
    if (day.workdays_overdue()[row] == 0) continue;
    for (const int name : history.party_numbers(day.snapshot().columns.leads[row])) {
      if (overdue[static_cast<std::size_t>(name)]++ == 0) units.push_back(name);
    }
  }
  std::stable_sort(units.begin(), units.end(), [&](int a, int b) {
    return overdue[static_cast<std::size_t>(a)] > overdue[static_cast<std::size_t>(b)];
  });
  std::vector<int> rank(overdue.size());
  for (std::size_t place = 0; place < units.size(); ++place) rank[static_cast<std::size_t>(units[place])] = static_cast<int>(place);
  return rank;
}

BriefLine line_of(const DayFacts& day, const std::string& unit, int row) {
  const TaskState& state = day.state(row);
  return {unit, state.ref(), state.key(), day.workdays_overdue()[static_cast<std::size_t>(row)], state.own_percent,
          late_entries(state, day.as_of(), day.policy().calendar)};
}

/// Overdue tasks without a lead unit, longest overdue first: nobody's, and so not to be left out.
void add_tasks_without_lead(const DayFacts& day, Brief& brief) {
  const auto& overdue = day.workdays_overdue();
  const auto days = [&](int row) { return overdue[static_cast<std::size_t>(row)]; };
  std::vector<int> rows;
  for (std::size_t row = 0; row < overdue.size(); ++row) {
    if (overdue[row] > 0 && day.snapshot().columns.leads[row].count == 0) rows.push_back(static_cast<int>(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return days(a) > days(b); });
  for (const int row : rows) brief.lines.push_back(line_of(day, "", row));
}

}  // namespace

Brief make_brief(Inquiry& inquiry) {
  const Snapshot snapshot = snapshot_at(inquiry.history(), inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false});
  const DayFacts day(snapshot, inquiry.policy().policy);
  Brief brief;
  brief.as_of = inquiry.as_of();
  brief.demo = inquiry.history().demo;
  for (const OverdueRow& row : overdue_by_unit(day, ranks(day))) {
    brief.lines.push_back(line_of(day, day.names().text(row.unit), row.task_row));
  }
  add_tasks_without_lead(day, brief);
  return brief;
}

}  // namespace duban
