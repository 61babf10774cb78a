// Counting over a period.
#include "engine/rules/period_counts.h"

#include <algorithm>

#include "engine/rules/day_facts.h"
#include "engine/rules/duty.h"
#include "engine/rules/duty_account.h"

namespace duban {
namespace {

/// Those of one unit's duty `duty` that were not met in time.
int missed_by(const DayFacts& day, DutyDates& dates, const TaskState& task, const OwingUnit& owing, DutyWho who, Date first) {
  OwedDates owed(dates, task, owing.since, day.as_of());
  int missed = 0;
  for (int index = owed.last_over(day.as_of()); index >= owed.first() && owed.has(index) && owed.at(index).due >= first; --index) {
    if (owed.is_excused(index)) continue;
    const DutyAccount account = account_of(owed, index, task.reports_made(), day.as_of(),
                                           [&](const Report& report) { return is_by(owing, task, who, report, day.groups()); });
    const bool in_time = account.status == DutyStatus::met || account.status == DutyStatus::due;
    missed += in_time ? 0 : 1;
  }
  return missed;
}

std::vector<int> missed_within(const DayFacts& day, Date first) {
  std::vector<int> counts(day.snapshot().tasks.size());
  const auto& duties = day.policy().rulebook.duties;
  for (std::size_t d = 0; d < duties.size(); ++d) {
    if (duties[d].who == DutyWho::supports) continue;
    DutyDates dates(duties[d], day.policy().calendar, day.policy().occurrences_of(d));
    const auto& applies = day.duty_of(duties[d].who);
    for (std::size_t row = 0; row < counts.size(); ++row) {
      if (applies[row] != static_cast<int>(d)) continue;
      const TaskState& task = day.snapshot().tasks[row];
      for (const OwingUnit& owing : owing_units(task, duties[d].who, day.groups())) {
        counts[row] += missed_by(day, dates, task, owing, duties[d].who, first);
      }
    }
  }
  return counts;
}

template <class Counts>
std::vector<int> count_reports(const DayFacts& day, Counts counts) {
  std::vector<int> found;
  for (const TaskState& task : day.snapshot().tasks) {
    const auto reports = task.reports_made();
    found.push_back(static_cast<int>(std::count_if(reports.begin(), reports.end(), counts)));
  }
  return found;
}

}  // namespace

std::vector<int> counted_within(const DayFacts& day, PeriodFunction function, Date first) {
  const Date today = day.as_of();
  if (function == PeriodFunction::missed_duties) return missed_within(day, first);
  if (function == PeriodFunction::reports) {
    return count_reports(day, [&](const Report& report) { return report.on >= first && report.on <= today && !report.is_returned_by(today); });
  }
  return count_reports(day, [&](const Report& report) { return report.is_returned_by(today) && *report.returned_on >= first; });
}

}  // namespace duban
