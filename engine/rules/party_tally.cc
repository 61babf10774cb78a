// One pass over the tasks.
#include "engine/rules/party_tally.h"

#include <algorithm>

#include "engine/base/index.h"
#include "engine/rules/day_facts.h"

namespace duban {
std::vector<int> positions_of(const std::vector<int>& parties, const TextPool& names) {
  std::vector<int> position(at(names.size()), -1);
  for (std::size_t i = 0; i < parties.size(); ++i) position[at(parties[i])] = static_cast<int>(i);
  return position;
}

PartyTally tally_parties(const DayFacts& day, const std::vector<int>& parties, Run RegisteredTask::*part) {
  const History& history = *day.snapshot().history;
  const std::vector<int> position = positions_of(parties, *history.names);
  const std::vector<int> none(parties.size());
  PartyTally tally{none, none, none, none, none};
  const TaskColumns& tasks = day.snapshot().columns;
  for (std::size_t row = 0; row < day.status().size(); ++row) {
    const TaskStatus status = day.status()[row];
    const bool open = status == TaskStatus::open;
    for (const int name : history.party_numbers(day.snapshot().tasks[row].task->*part)) {
      const std::size_t party = at(position[at(name)]);
      tally.submitted[party] += status == TaskStatus::submitted ? 1 : 0;
      tally.closed[party] += status == TaskStatus::closed ? 1 : 0;
      tally.suspended[party] += open && tasks.suspended[row] != 0 ? 1 : 0;
      tally.silent[party] += open && tasks.last_report[row] == kNoReport ? 1 : 0;
      tally.missed_duties[party] += day.missed().count[row];
    }
  }
  return tally;
}

std::vector<int> count_open_supported(const DayFacts& day) {
  const History& history = *day.snapshot().history;
  const std::vector<int> position = positions_of(day.snapshot().units, *history.names);
  std::vector<int> counts(day.snapshot().units.size());
  for (std::size_t row = 0; row < day.status().size(); ++row) {
    if (day.status()[row] != TaskStatus::open) continue;
    const RegisteredTask& task = *day.snapshot().tasks[row].task;
    const auto leads = history.party_numbers(task.leads);
    for (const int name : history.party_numbers(task.supports)) {
      if (std::find(leads.begin(), leads.end(), name) == leads.end()) ++counts[at(position[at(name)])];
    }
  }
  return counts;
}

}  // namespace duban
