// A counting sort by unit; the rows of one unit are few.
#include "engine/rules/overdue_list.h"

#include <algorithm>

namespace duban {

std::vector<OverdueRow> overdue_by_unit(const DayFacts& day, std::span<const int> rank) {
  const History& history = *day.snapshot().history;
  const auto& overdue = day.workdays_overdue();
  const auto& leads = day.snapshot().columns.leads;
  const auto place = [&](int name) { return static_cast<std::size_t>(rank[static_cast<std::size_t>(name)]); };
  std::vector<int> late;
  std::vector<std::size_t> first(rank.size() + 1);
  for (std::size_t row = 0; row < overdue.size(); ++row) {
    if (overdue[row] <= 0) continue;
    late.push_back(static_cast<int>(row));
    for (const int name : history.party_numbers(leads[row])) ++first[place(name) + 1];
  }
  for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  std::vector<OverdueRow> rows(first.back());
  std::vector<std::size_t> next(first);
  for (const int row : late) {
    const int workdays = overdue[static_cast<std::size_t>(row)];
    for (const int name : history.party_numbers(leads[static_cast<std::size_t>(row)])) rows[next[place(name)]++] = {name, row, workdays};
  }
  for (std::size_t i = 0; i + 1 < first.size(); ++i) {
    std::sort(rows.begin() + static_cast<std::ptrdiff_t>(first[i]), rows.begin() + static_cast<std::ptrdiff_t>(first[i + 1]),
              [](const OverdueRow& a, const OverdueRow& b) {
                return a.workdays != b.workdays ? a.workdays > b.workdays : a.task_row < b.task_row;
              });
  }
  return rows;
}

}  // namespace duban
