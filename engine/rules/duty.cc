// Missed occurrences.
#include "engine/rules/duty.h"

#include <algorithm>

namespace duban {

Occurrence DutyDates::make(int index) const {
  Occurrence made;
  made.due = occurrence(duty_.rhythm, duty_.roll, calendar_, index);
  made.last_day = duty_.grace ? end_of(*duty_.grace, made.due, calendar_) : made.due;
  made.period_end = period_end(duty_.rhythm, duty_.roll, calendar_, index);
  made.made = true;
  return made;
}

Occurrence DutyDates::at(int index) {
  if (index < 0) return make(index);  // before 1970
  const auto place = static_cast<std::size_t>(index);
  if (place >= kept_.size()) kept_.resize(place + 64);
  if (!kept_[place].made) kept_[place] = make(index);
  return kept_[place];
}

int DutyDates::first_from(Date day) {
  Found& found = found_[static_cast<std::size_t>(day.ordinal()) % found_.size()];
  if (found.index >= 0 && found.day == day) return found.index;
  found = {day, first_occurrence_from(duty_.rhythm, day, [this](int index) { return at(index).due; })};
  return found.index;
}

int DutyDates::last_over(Date day) {
  if (last_over_.index >= 0 && last_over_.day == day) return last_over_.index;
  // Few lie between it and the first one due from that day on.
  int last = first_from(day);
  while (at(last).last_day >= day) --last;
  last_over_ = {day, last};
  return last;
}

std::optional<MissedDuty> find_missed_duty(DutyDates& dates, int position, const TaskState& task, Date as_of) {
  const int last = dates.last_over(as_of);
  const bool reported = !task.reports.empty();
  // Most tasks have reported since the last one but one was over: then none is missed.
  if (reported && task.reports.back().on > dates.at(last - 1).last_day) return std::nullopt;
  int first = dates.first_from(task.start.plus_days(1));
  while (dates.at(first).period_end <= task.start) ++first;
  if (reported) {
    const Date on = task.reports.back().on;
    int met = dates.first_from(on);
    while (dates.at(met - 1).last_day >= on) --met;
    first = std::max(first, met + 1);
  }
  if (last < first) return std::nullopt;
  return MissedDuty{position, dates.at(first).due, last - first + 1};
}

}  // namespace duban
