// The same search as the count of missed reports, for one task.
#include "engine/rules/missed_detail.h"

#include <algorithm>

#include "engine/base/index.h"
#include "engine/rules/missed_duties.h"

namespace duban {
namespace {

class DetailFinder {
 public:
  DetailFinder(const Day& day, int row) : day_(day), row_(row), task_(day.state(row)) {}

  /// What `owing` has missed of the duty in `position`, where its oldest one was due on `due`.
  std::optional<MissedDetail> look(int position, DutyWho who, const OwingUnit& owing, Date due) {
    const DutyRule& duty = day_.policy().rulebook.duties[at(position)];
    DutyDates dates(duty, day_.policy().calendar, day_.policy().occurrences_of(at(position)));
    const bool first_lead = who == DutyWho::first_lead;
    OwedDates owed(dates, task_, first_lead ? task_.start : owing.since, day_.date());
    const auto leads = task_.history->party_numbers(task_.task->leads);
    const auto counts = [&](const Report& report) {
      if (!first_lead) return is_by(owing, task_, who, report, day_.facts().groups());
      return std::find(leads.begin(), leads.end(), report.unit) != leads.end() || is_by_leads(task_, report, day_.facts().groups());
    };
    const auto found = find_missed_duty(owed, position, task_.reports_made(), day_.date(), counts);
    if (!found || found->due != due) return std::nullopt;
    MissedDetail detail;
    detail.duty = &duty;
    detail.unit = owing.unit;
    const int last = owed.last_over(day_.date());
    int first = owed.first();
    while (first < last && owed.at(first).due < due) ++first;
    detail.oldest = owed.at(first);
    for (int index = first + 1; index <= last; ++index) {
      if (!owed.is_excused(index) && owed.is_past_grace(owed.at(index), day_.date())) detail.later.push_back(owed.at(index).due);
    }
    for (const Report& report : task_.reports_made()) {
      if (!counts(report)) continue;
      if (report.is_returned_by(day_.date())) {
        if (report.on > owed.opens(first)) detail.returned.push_back(&report);
      } else {
        detail.last = &report;
      }
    }
    for (const Rest& rest : rests_of(task_.history->steps_of(task_.task->id), day_.date())) {
      if (rest.to > due) detail.rests.push_back(rest);
    }
    return detail;
  }

  std::optional<MissedDetail> find(DutyWho who, Date due) {
    const int position = day_.facts().duty_of(who)[at(row_)];
    if (position < 0) return std::nullopt;
    for (const OwingUnit& owing : owing_units(task_, who, day_.facts().groups())) {
      if (auto detail = look(position, who, owing, due)) return detail;
    }
    return std::nullopt;
  }

 private:
  const Day& day_;
  int row_;
  const TaskState& task_;
};

}  // namespace

std::optional<MissedDetail> missed_detail(const Day& day, int row, bool of_supports) {
  const MissedDuties& missed = of_supports ? day.facts().missed_by_supports() : day.facts().missed();
  if (missed.count[at(row)] == 0) return std::nullopt;
  const Date due = missed.due[at(row)];
  DetailFinder finder(day, row);
  if (of_supports) return finder.find(DutyWho::supports, due);
  if (auto detail = finder.find(DutyWho::first_lead, due)) return detail;
  return finder.find(DutyWho::leads, due);
}

}  // namespace duban
