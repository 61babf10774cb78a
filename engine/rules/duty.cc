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
  int index = index_before(duty_.rhythm, day);
  while (at(index).due < day) ++index;
  found = {day, index};
  return index;
}

std::optional<MissedDuty> find_missed_duty(DutyDates& dates, int position, const TaskState& task, Date as_of) {
  int first = dates.first_from(task.start.plus_days(1));
  while (dates.at(first).period_end <= task.start) ++first;
  if (!task.reports.empty()) {
    const Date reported = task.reports.back().on;
    int met = dates.first_from(reported);
    while (dates.at(met - 1).last_day >= reported) --met;
    first = std::max(first, met + 1);
  }
  // The last occurrence whose grace is over: few lie between it and the first one due from today on.
  int last = dates.first_from(as_of);
  while (last >= first && dates.at(last).last_day >= as_of) --last;
  if (last < first) return std::nullopt;
  return MissedDuty{position, dates.at(first).due, last - first + 1};
}

}  // namespace duban
