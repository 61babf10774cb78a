// Occurrence after occurrence, each set against the reports by engine/rules/duty_account.h.
#include "engine/rules/duty_periods.h"

#include <algorithm>

#include "engine/base/index.h"
#include "engine/rules/duty.h"
#include "engine/rules/duty_account.h"

namespace duban {
namespace {

/// Goes through all that is owed by some of the parties, of all tasks of a day.
class OwedWalk {
 public:
  explicit OwedWalk(const DayFacts& day) : day_(day) {}

  /// Calls `visit(row, account, owed)` for each occurrence that fell due from `first` to the day and that nothing excuses.
  template <class Visit>
  void walk(std::initializer_list<DutyWho> parties, Date first, Visit visit) const {
    const auto& duties = day_.policy().rulebook.duties;
    for (std::size_t d = 0; d < duties.size(); ++d) {
      if (std::find(parties.begin(), parties.end(), duties[d].who) == parties.end()) continue;
      DutyDates dates(duties[d], day_.policy().calendar, day_.policy().occurrences_of(d));
      const auto& applying = day_.duty_of(duties[d].who);
      for (std::size_t row = 0; row < applying.size(); ++row) {
        if (applying[row] == static_cast<int>(d)) walk_task(static_cast<int>(row), dates, first, visit);
      }
    }
  }

 private:
  template <class Visit>
  void walk_task(int row, DutyDates& dates, Date first, Visit visit) const {
    const TaskState& task = day_.state(row);
    const auto ended = status_since(task, day_.status()[at(row)]);
    const DutyWho who = dates.duty().who;
    for (const OwingUnit& owing : owing_units(task, who, day_.groups())) {
      OwedDates owed(dates, task, owing.since, day_.as_of());
      const CountsReport counts = [&](const Report& report) { return is_by(owing, task, who, report, day_.groups()); };
      int index = owed.first();
      if (dates.duty().rhythm.recurs() && first > task.start) index = std::max(index, dates.first_from(first));
      for (; owed.has(index) && owed.at(index).due <= day_.as_of(); ++index) {
        const Date due = owed.at(index).due;
        if (due < first || owed.is_excused(index)) continue;
        if (ended && due > *ended) break;
        visit(row, account_of(owed, index, task.reports_made(), day_.as_of(), counts), owed);
      }
    }
  }

  const DayFacts& day_;
};

constexpr Date kEver = Date::from_ordinal(-200'000);  // long before any task

bool is_missed(const DutyAccount& account) {
  switch (account.status) {
    case DutyStatus::missed:
    case DutyStatus::late: return true;
    case DutyStatus::returned: return account.is_over;
    default: return false;
  }
}

}  // namespace

std::vector<int> missed_since(const DayFacts& day, Date first, bool of_supports) {
  std::vector<int> counts(day.snapshot().tasks.size());
  const auto count = [&](int row, const DutyAccount& account, const OwedDates&) { counts[at(row)] += is_missed(account) ? 1 : 0; };
  const OwedWalk walk(day);
  if (of_supports) {
    walk.walk({DutyWho::supports}, first, count);
  } else {
    walk.walk({DutyWho::first_lead, DutyWho::leads}, first, count);
  }
  return counts;
}

std::vector<int> late_reports_of(const DayFacts& day) {
  std::vector<int> counts(day.snapshot().tasks.size());
  OwedWalk(day).walk({DutyWho::first_lead, DutyWho::leads}, kEver, [&](int row, const DutyAccount& account, const OwedDates&) {
    counts[at(row)] += account.status == DutyStatus::late ? 1 : 0;
  });
  return counts;
}

MonthDuties month_duties_of(const DayFacts& day) {
  const std::vector<int> none(day.snapshot().tasks.size());
  MonthDuties month{none, none};
  const Date before = day.as_of().plus_days(-day.as_of().day());  // the last day of the month before
  OwedWalk(day).walk({DutyWho::first_lead, DutyWho::leads}, kEver, [&](int row, const DutyAccount& account, const OwedDates& owed) {
    if (!owed.is_past_grace(account.at, day.as_of()) || owed.is_past_grace(account.at, before)) return;
    if (account.status == DutyStatus::late) ++month.late[at(row)];
    else if (is_missed(account)) ++month.missed[at(row)];
  });
  return month;
}

std::vector<int> reports_since(const DayFacts& day, Date first) {
  std::vector<int> counts;
  counts.reserve(day.snapshot().tasks.size());
  for (const TaskState& task : day.snapshot().tasks) {
    const auto from = std::lower_bound(task.reports.begin(), task.reports.end(), first, [](const Report& r, Date d) { return r.on < d; });
    counts.push_back(static_cast<int>(task.reports.end() - from));
  }
  return counts;
}

std::vector<int> returned_since(const DayFacts& day, Date first) {
  std::vector<int> counts;
  counts.reserve(day.snapshot().tasks.size());
  for (const TaskState& task : day.snapshot().tasks) {
    const auto steps = task.life == nullptr || task.life->returned == 0 ? std::span<const Step>() : task.history->steps_of(task.task->id);
    counts.push_back(static_cast<int>(std::count_if(steps.begin(), steps.end(), [&](const Step& step) {
      return step.kind == StepKind::return_report && step.on >= first && step.on <= day.as_of();
    })));
  }
  return counts;
}

}  // namespace duban
