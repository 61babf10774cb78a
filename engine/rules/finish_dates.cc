// The status decides; its day is that of the report or of the closing.
#include "engine/rules/finish_dates.h"

#include <algorithm>

#include "engine/base/index.h"
#include "engine/rules/task_facts.h"

namespace duban {

std::vector<std::optional<Date>> finished_on(const DayFacts& facts) {
  const std::vector<TaskStatus>& status = facts.status();
  std::vector<std::optional<Date>> finished(status.size());
  for (std::size_t row = 0; row < status.size(); ++row) {
    if (status[row] != TaskStatus::open) finished[row] = status_since(facts.state(static_cast<int>(row)), status[row]);
  }
  return finished;
}

Schedule schedule_of(const DayFacts& facts, Reckoning reckoning) {
  return Schedule(facts.snapshot(), facts.policy().calendar, finished_on(facts), reckoning);
}

Date date_of_workday(const DayFacts& facts, int worked) {
  const Calendar& calendar = facts.policy().calendar;
  const int last = calendar.worked_through(*make_date(9999, 12, 31));
  return calendar.add(facts.as_of(), std::min(worked, last) - calendar.worked_through(facts.as_of()));
}

Date date_of_finish(const DayFacts& facts, int row, int worked) {
  const Date date = date_of_workday(facts, worked);
  return facts.status()[at(row)] == TaskStatus::open ? std::max(date, facts.as_of()) : date;
}

}  // namespace duban
