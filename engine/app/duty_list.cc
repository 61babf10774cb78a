// Occurrences of all duties, task by task.
#include "engine/app/duty_list.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/app/task_units.h"
#include "engine/rules/duty_account.h"
#include "engine/rules/late_entries.h"
#include "engine/rules/missed_duties.h"

namespace duban {
namespace {

/// A line with what it is ordered by.
struct PlacedLine {
  DutyLine line;
  int order = 0;  // of the unit in the directory
  int task = 0;
  int position = 0;  // of the duty

  [[nodiscard]] auto key() const { return std::tie(line.due, order, line.unit, task, position); }
};

void count(DutyCounts& counts, const DutyLine& line, Date as_of) {
  const bool reported = line.status == DutyStatus::met || line.status == DutyStatus::late;
  if (line.due > as_of || (!reported && !line.is_over)) return;
  ++counts.owed;
  counts.reported += reported ? 1 : 0;
  counts.late += line.status == DutyStatus::late ? 1 : 0;
  counts.missed += reported ? 0 : 1;
}

/// All that one unit owes of one duty for one task.
class DutyTeller {
 public:
  DutyTeller(const DayFacts& day, const DutyQuestion& question) : day_(day), question_(question) {}

  [[nodiscard]] bool has_range() const { return question_.from || question_.to; }

  /// Calls `tell(line, listed)` with every occurrence in question, oldest first.
  template <class Tell>
  void tell(int row, DutyDates& dates, const OwingUnit& owing, Tell tell) {
    const TaskState& task = day_.state(row);
    const DutyWho who = dates.duty().who;
    OwedDates owed(dates, task, owing.since, day_.as_of());
    const CountsReport counts = [&](const Report& report) { return is_by(owing, task, who, report, day_.groups()); };
    const std::vector<DutyAccount> accounts = accounts_of(row, owed, counts);
    const auto settled = [&](const DutyAccount& a) { return a.standing != nullptr && a.at.due <= day_.as_of(); };
    const auto last_met = std::find_if(accounts.rbegin(), accounts.rend(), settled);
    for (std::size_t i = 0; i < accounts.size(); ++i) {
      const DutyAccount& a = accounts[i];
      const bool is_last_met = last_met != accounts.rend() && &a == &*last_met;
      const bool listed = has_range() ? in_range(a.at.due) : a.standing == nullptr || a.at.due > day_.as_of() || is_last_met;
      if (listed || !has_range()) tell(line_of(task, dates.duty(), owing, a), listed);
    }
  }

 private:
  [[nodiscard]] bool in_range(Date due) const {
    return (!question_.from || due >= *question_.from) && due <= question_.to.value_or(day_.as_of());
  }

  /// From the first one owed up to the next one due, or to the end of the range.
  [[nodiscard]] std::vector<DutyAccount> accounts_of(int row, OwedDates& owed, const CountsReport& counts) const {
    const TaskState& task = day_.state(row);
    const auto ended = status_since(task, day_.status()[static_cast<std::size_t>(row)]);
    std::vector<DutyAccount> accounts;
    for (int index = owed.first(); owed.has(index); ++index) {
      if (has_range() && owed.at(index).due > question_.to.value_or(day_.as_of())) break;
      if (owed.is_excused(index)) continue;
      const DutyAccount account = account_of(owed, index, task.reports_made(), day_.as_of(), counts);
      const bool open = account.standing == nullptr && !account.is_over;
      // What is submitted or closed owes no more, but its last report may have been early.
      if (ended && account.at.due > *ended && account.standing == nullptr) break;
      accounts.push_back(account);
      if (!has_range() && open) break;
    }
    return accounts;
  }

  /// Who led when it was due: a predecessor's reports are not its successor's. What is to come is the present lead's.
  [[nodiscard]] int first_lead_on(const TaskState& task, Date due) const {
    const RegisteredTask& registered = task.history->registration_of(*task.task);
    const auto leads = task.history->party_numbers(task.history->version_on(registered, std::min(due, day_.as_of())).leads);
    return leads.empty() ? -1 : leads.front();
  }

  [[nodiscard]] bool late_report(const Report& report) const {
    return report.recorded_on > day_.as_of() || missed_its_list(report.on, report.recorded_on, day_.policy().calendar);
  }

  [[nodiscard]] DutyLine line_of(const TaskState& task, const DutyRule& duty, const OwingUnit& owing, const DutyAccount& account) const {
    DutyLine line;
    line.ref = task.ref();
    line.key = task.key();
    line.title = task.title();
    const int unit = duty.who == DutyWho::first_lead ? first_lead_on(task, account.at.due) : owing.unit;
    if (unit >= 0) line.unit = day_.names().text(unit);
    line.late_entries = account.standing != nullptr && late_report(*account.standing) ? 1 : 0;
    line.duty = duty.id;
    line.rhythm = to_string(duty.rhythm);
    line.rhythm_words = words_of(duty.rhythm);
    line.due = account.at.due;
    line.nominal_due = account.at.nominal;
    line.last_day = account.at.last_day;
    line.status = account.status;
    line.is_over = account.is_over;
    line.workdays_late = account.workdays_late;
    if (account.first != nullptr) line.report_on = account.first->on;
    line.returned_on = account.returned_on;
    if (account.standing != account.first) line.made_anew_on = account.standing == nullptr ? std::nullopt : std::optional(account.standing->on);
    return line;
  }

  const DayFacts& day_;
  const DutyQuestion& question_;
};

/// The units a question is about: `only` itself and the groups it is a member of; everybody where it is empty.
class AskedUnits {
 public:
  AskedUnits(const Directory& directory, const std::string& only) : directory_(directory) {
    if (!only.empty()) name_ = directory.resolve(only).value_or(only);
  }

  [[nodiscard]] bool is_anybody() const { return name_.empty(); }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool has(const std::string& unit) const {
    if (name_.empty() || unit == name_) return true;
    const UnitGroup* group = directory_.group(unit);
    return group != nullptr && std::find(group->members.begin(), group->members.end(), name_) != group->members.end();
  }

 private:
  const Directory& directory_;
  std::string name_;
};

class DutyLister {
 public:
  DutyLister(const DayFacts& day, const Directory& directory, const DutyQuestion& question)
      : day_(day), directory_(directory), teller_(day, question), asked_(directory, question.unit) {}

  void fill(DutyList& list) {
    const Rulebook& book = day_.policy().rulebook;
    for (std::size_t d = 0; d < book.duties.size(); ++d) add_duty(static_cast<int>(d), list);
    std::stable_sort(lines_.begin(), lines_.end(), [](const PlacedLine& a, const PlacedLine& b) { return a.key() < b.key(); });
    for (PlacedLine& placed : lines_) list.lines.push_back(std::move(placed.line));
    for (const auto& [unit, counts] : counts_) {
      if (counts.owed > 0) list.units.push_back({unit, counts});
    }
    std::stable_sort(list.units.begin(), list.units.end(),
                     [&](const DutyUnit& a, const DutyUnit& b) { return directory_.order(a.unit) < directory_.order(b.unit); });
    if (!asked_.is_anybody() && counts_.empty()) refuse_unknown();
  }

 private:
  void add_duty(int position, DutyList& list) {
    const DutyRule& duty = day_.policy().rulebook.duties[static_cast<std::size_t>(position)];
    DutyDates dates(duty, day_.policy().calendar, day_.policy().occurrences_of(static_cast<std::size_t>(position)));
    const auto& applying = day_.duty_of(duty.who);
    for (std::size_t row = 0; row < applying.size(); ++row) {
      const bool owes = day_.status()[row] == TaskStatus::open && day_.snapshot().columns.suspended[row] == 0;
      if (applying[row] != position || (!teller_.has_range() && !owes)) continue;
      const TaskState& task = day_.state(static_cast<int>(row));
      for (const OwingUnit& owing : owing_units(task, duty.who, day_.groups())) {
        const bool by_date = duty.who == DutyWho::first_lead;  // who owes it depends on when it is due
        if (!by_date && !asked_.has(owing.unit < 0 ? "" : day_.names().text(owing.unit))) continue;
        teller_.tell(static_cast<int>(row), dates, owing, [&](DutyLine line, bool listed) {
          if (by_date && !asked_.has(line.unit)) return;
          count(counts_[line.unit], line, day_.as_of());
          count(list.totals, line, day_.as_of());
          const int order = directory_.order(line.unit);
          if (listed) lines_.push_back({std::move(line), order, task.task->id, position});
        });
      }
    }
  }

  /// A unit that owes nothing must at least be known to the directory or to a task.
  void refuse_unknown() const {
    expect_unit(asked_.name(), directory_, day_.names());
  }

  const DayFacts& day_;
  const Directory& directory_;
  DutyTeller teller_;
  AskedUnits asked_;
  std::vector<PlacedLine> lines_;
  std::map<std::string, DutyCounts> counts_;
};

/// The years whose working days the list counts have holiday data.
bool rests_on_data(const DutyList& list, const Calendar& calendar) {
  return std::all_of(list.lines.begin(), list.lines.end(), [&](const DutyLine& line) {
    const Date to = line.workdays_late > 0 ? std::max(line.last_day, list.as_of) : line.last_day;
    return calendar.covers(std::min(line.due, line.nominal_due), to);
  });
}

}  // namespace

DutyList list_duties(Inquiry& inquiry, const DutyQuestion& question) {
  const Snapshot snapshot = snapshot_at(inquiry.history(), inquiry.as_of());
  const DayFacts day(snapshot, inquiry.policy().policy);
  DutyList list;
  list.as_of = inquiry.as_of();
  list.from = question.from;
  list.to = question.to;
  list.demo = inquiry.history().demo;
  list.rehearsal = inquiry.is_rehearsal();
  DutyLister(day, inquiry.policy().directory(), question).fill(list);
  list.provisional = !rests_on_data(list, day.policy().calendar);
  return list;
}

}  // namespace duban
