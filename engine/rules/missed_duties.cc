// Missed reports of all tasks of a day.
#include "engine/rules/missed_duties.h"

#include <limits>

#include "engine/base/index.h"

namespace duban {
namespace {

class MissedFinder {
 public:
  explicit MissedFinder(const DayFacts& day) : day_(day) {
    const auto& duties = day.policy().rulebook.duties;
    dates_.reserve(duties.size());
    for (std::size_t d = 0; d < duties.size(); ++d) {
      DutyDates& dates = dates_.emplace_back(duties[d], day.policy().calendar, day.policy().occurrences_of(d));
      settled_after_.push_back(duties[d].rhythm.recurs() ? dates.at(dates.last_over(day.as_of()) - 1).last_day : kNever);
    }
    const std::size_t count = day.snapshot().tasks.size();
    missed_ = {std::vector<int>(count), std::vector<Date>(count), std::vector<int>(count, -1), std::vector<int>(count)};
  }

  void add(DutyWho who) {
    const auto& duties = day_.policy().rulebook.duties;
    if (std::none_of(duties.begin(), duties.end(), [&](const DutyRule& duty) { return duty.who == who; })) return;
    const auto& positions = day_.duty_of(who);
    const auto& statuses = day_.status();
    for (std::size_t row = 0; row < positions.size(); ++row) {
      const bool rests = day_.snapshot().columns.suspended[row] != 0;  // its clock stands still
      if (positions[row] < 0 || statuses[row] != TaskStatus::open || rests) continue;
      if (who == DutyWho::first_lead) {
        add_for_leads(row, positions[row]);
      } else {
        add_for_each(row, positions[row], who);
      }
    }
  }

  [[nodiscard]] MissedDuties take() { return std::move(missed_); }

 private:
  static constexpr Date kNever = Date::from_ordinal(std::numeric_limits<std::int32_t>::max());

  /// The last report is the first lead's, stands, and came after all but the last occurrence: as most do.
  [[nodiscard]] bool is_plainly_met(const TaskState& task, std::span<const int> leads, int position) const {
    if (task.reports.empty() || leads.empty()) return false;
    const Report& last = task.reports.back();
    return last.on > settled_after_[at(position)] && last.unit == leads.front() && !last.is_returned_by(day_.as_of());
  }

  /// Reports come from a lead by its own name more often than from members of a group: that is asked first.
  void add_for_leads(std::size_t row, int position) {
    const TaskState& task = day_.snapshot().tasks[row];
    const auto leads = task.history->party_numbers(task.task->leads);
    if (is_plainly_met(task, leads, position)) return;
    OwedDates owed(dates_[at(position)], task, task.start, day_.as_of());
    note(row, find_missed_duty(owed, position, task.reports_made(), day_.as_of(), [&](const Report& report) {
           return std::find(leads.begin(), leads.end(), report.unit) != leads.end() || is_by_leads(task, report, day_.groups());
         }));
  }

  void add_for_each(std::size_t row, int position, DutyWho who) {
    const TaskState& task = day_.snapshot().tasks[row];
    for (const OwingUnit& owing : owing_units(task, who, day_.groups())) {
      OwedDates owed(dates_[at(position)], task, owing.since, day_.as_of());
      note(row, find_missed_duty(owed, position, task.reports_made(), day_.as_of(),
                                 [&](const Report& report) { return is_by(owing, task, who, report, day_.groups()); }));
    }
  }

  void note(std::size_t row, const std::optional<MissedDuty>& found) {
    if (!found) return;
    if (missed_.count[row] == 0 || found->due < missed_.due[row]) {
      missed_.due[row] = found->due;
      missed_.duty[row] = found->duty;
      missed_.workdays_excused[row] = found->workdays_excused;
    }
    missed_.count[row] += found->count;
  }

  const DayFacts& day_;
  std::vector<DutyDates> dates_;     // by position of the duty
  std::vector<Date> settled_after_;  // likewise: a report after this day leaves nothing missed
  MissedDuties missed_;
};

}  // namespace

MissedDuties find_missed_duties(const DayFacts& day, bool of_supports) {
  MissedFinder finder(day);
  if (of_supports) {
    finder.add(DutyWho::supports);
  } else {
    finder.add(DutyWho::first_lead);
    finder.add(DutyWho::leads);
  }
  return finder.take();
}

}  // namespace duban
