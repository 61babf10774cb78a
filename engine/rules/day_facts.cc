// Making the columns.
#include "engine/rules/day_facts.h"

#include <algorithm>

#include "engine/base/index.h"
#include "engine/graph/graph.h"
#include "engine/rules/evaluate.h"
#include "engine/rules/finish_dates.h"
#include "engine/rules/kept.h"
#include "engine/rules/missed_duties.h"

namespace duban {
namespace {

/// Each task counts once for every name in the run that `run_of` gives for its row.
template <class RunOf>
PartyColumns count_parties(const DayFacts& day, const std::vector<int>& parties, RunOf run_of) {
  const History& history = *day.snapshot().history;
  const Calendar& calendar = day.policy().calendar;
  const std::vector<int> position = positions_of(parties, *history.names);
  const int soon = calendar.worked_through(day.as_of()) + kSoonWorkdays;
  const std::size_t count = parties.size();
  PartyColumns columns{std::vector<int>(count), std::vector<int>(count), std::vector<int>(count), std::vector<std::int64_t>(count)};
  const auto& statuses = day.status();
  const TaskColumns& tasks = day.snapshot().columns;
  for (std::size_t row = 0; row < statuses.size(); ++row) {
    const bool open = statuses[row] == TaskStatus::open;
    const bool due_soon = open && tasks.due[row] >= day.as_of() && calendar.worked_through(tasks.due[row]) <= soon;
    const int percent = std::max(0, tasks.own_percent[row]);
    for (const int name : history.party_numbers(run_of(row))) {
      const std::size_t party = at(position[at(name)]);
      ++columns.lead_tasks[party];
      columns.lead_open[party] += open ? 1 : 0;
      columns.lead_due_soon[party] += due_soon ? 1 : 0;
      columns.percents[party] += percent;
    }
  }
  return columns;
}

PartyOverdues count_overdue(const DayFacts& day, const std::vector<int>& parties, Run RegisteredTask::*leads) {
  const History& history = *day.snapshot().history;
  const std::vector<int> position = positions_of(parties, *history.names);
  PartyOverdues overdues{std::vector<int>(parties.size()), std::vector<int>(parties.size())};
  const auto& workdays = day.workdays_overdue();
  for (std::size_t row = 0; row < workdays.size(); ++row) {
    if (workdays[row] <= 0) continue;
    for (const int name : history.party_numbers(day.snapshot().tasks[row].task->*leads)) {
      const std::size_t party = at(position[at(name)]);
      ++overdues.count[party];
      overdues.longest[party] = std::max(overdues.longest[party], workdays[row]);
    }
  }
  return overdues;
}

}  // namespace

DayFacts::DayFacts(const Snapshot& snapshot, const Policy& policy)
    : snapshot_(snapshot), policy_(policy), worked_today_(policy.calendar.worked_through(snapshot.as_of)) {}

const std::vector<TaskStatus>& DayFacts::status() const {
  return once(status_, [&] {
    const TaskColumns& tasks = snapshot_.columns;
    std::vector<TaskStatus> column(tasks.due.size(), TaskStatus::open);
    for (std::size_t row = 0; row < column.size(); ++row) {
      if (tasks.closed[row] != 0) {
        column[row] = TaskStatus::closed;
      } else if (tasks.claim[row] == Claim::submission) {
        column[row] = TaskStatus::submitted;
      } else if (tasks.claim[row] == Claim::report) {
        const bool blocked = policy_.rulebook.submission.shortfall_blocks && tasks.has_targets[row] != 0 &&
                             falls_short(snapshot_.tasks[row], policy_.rulebook.verdicts);
        if (!blocked) column[row] = TaskStatus::submitted;
      }
    }
    return column;
  });
}

const std::vector<int>& DayFacts::workdays_overdue() const {
  return once(workdays_overdue_, [&] {
    const auto& statuses = status();
    const TaskColumns& tasks = snapshot_.columns;
    std::vector<int> column(tasks.due.size());
    for (std::size_t row = 0; row < column.size(); ++row) {
      if (statuses[row] != TaskStatus::open || tasks.due[row] >= as_of() || tasks.suspended[row] != 0) continue;
      if (tasks.has_statistics[row] != 0 && all_await_data(snapshot_.tasks[row], as_of(), policy_.rulebook.verdicts)) continue;
      column[row] = std::max(0, worked_today_ - policy_.calendar.worked_through(tasks.due[row]));
    }
    return column;
  });
}

const ProgressColumns& DayFacts::progress() const {
  return once(progress_, [&] {
    ProgressColumns columns;
    columns.hundredths.reserve(snapshot_.tasks.size());
    columns.basis.reserve(snapshot_.tasks.size());
    for (const TaskState& state : snapshot_.tasks) {
      const Progress progress = progress_of(state);
      columns.hundredths.push_back(progress.hundredths.value_or(-1));
      columns.basis.push_back(progress.basis);
    }
    return columns;
  });
}

/// The first duty whose condition holds applies; `otherwise` takes the rest.
const std::vector<int>& DayFacts::duty_of(DutyWho who) const {
  return once(duty_of_[static_cast<std::size_t>(who)], [&] {
    const std::size_t count = snapshot_.tasks.size();
    std::vector<int> position(count, -1);
    const FactTable table(*this, SubjectKind::task);
    const auto& duties = policy_.rulebook.duties;
    for (std::size_t d = 0; d < duties.size(); ++d) {
      if (duties[d].who != who) continue;
      const auto applies = duties[d].applies ? evaluate(*duties[d].applies, table) : std::vector<Value>(count, Value::boolean(true));
      for (std::size_t row = 0; row < count; ++row) {
        if (position[row] < 0 && applies[row] == Value::boolean(true)) position[row] = static_cast<int>(d);
      }
    }
    return position;
  });
}

const MissedDuties& DayFacts::missed() const {
  return once(missed_, [&] { return find_missed_duties(*this, false); });
}

const MissedDuties& DayFacts::missed_by_supports() const {
  return once(missed_by_supports_, [&] { return find_missed_duties(*this, true); });
}

const GroupIndex& DayFacts::groups() const {
  return once(groups_, [&] { return GroupIndex(policy_, names()); });
}

const std::vector<std::uint8_t>& DayFacts::upstream_overdue() const {
  return once(upstream_overdue_, [&] {
    const auto& overdue = workdays_overdue();
    std::vector<std::uint8_t> marked(overdue.size());
    for (std::size_t row = 0; row < marked.size(); ++row) marked[row] = overdue[row] > 0 ? 1 : 0;
    return reaches_marked(snapshot_, marked);
  });
}

const FinishColumns& DayFacts::finishes() const {
  return once(finishes_, [&] {
    const Schedule schedule = schedule_of(*this, Reckoning::earliest);
    return FinishColumns{schedule.finish(), schedule.latest_finish()};
  });
}

const std::vector<Verdict>& DayFacts::verdicts() const {
  return once(verdicts_, [&] {
    std::vector<Verdict> verdicts;
    verdicts.reserve(snapshot_.values.size());
    for (const TaskState& state : snapshot_.tasks) {
      const auto promised = state.targets();
      for (std::size_t i = 0; i < promised.size(); ++i) {
        verdicts.push_back(verdict_of(promised[i], snapshot_.numbers[verdicts.size()], state.values[i], policy_.rulebook.verdicts));
      }
    }
    return verdicts;
  });
}

const PartyColumns& DayFacts::units() const {
  return once(units_, [&] { return count_parties(*this, snapshot_.units, [&](std::size_t row) { return snapshot_.columns.leads[row]; }); });
}

const PartyColumns& DayFacts::leaders() const {
  return once(leaders_, [&] { return count_parties(*this, snapshot_.leaders, [&](std::size_t row) { return snapshot_.tasks[row].task->leaders; }); });
}

const PartyOverdues& DayFacts::unit_overdues() const {
  return once(unit_overdues_, [&] { return count_overdue(*this, snapshot_.units, &RegisteredTask::leads); });
}

const PartyOverdues& DayFacts::leader_overdues() const {
  return once(leader_overdues_, [&] { return count_overdue(*this, snapshot_.leaders, &RegisteredTask::leaders); });
}

const std::vector<int>& DayFacts::support_tasks() const {
  return once(support_tasks_, [&] {
    const History& history = *snapshot_.history;
    const std::vector<int> position = positions_of(snapshot_.units, *history.names);
    std::vector<int> counts(snapshot_.units.size());
    for (const TaskState& state : snapshot_.tasks) {
      const auto leads = history.party_numbers(state.task->leads);
      for (const int name : history.party_numbers(state.task->supports)) {
        if (std::find(leads.begin(), leads.end(), name) == leads.end()) ++counts[at(position[at(name)])];
      }
    }
    return counts;
  });
}

const std::vector<IndicatorState>& DayFacts::indicators() const {
  return once(indicators_, [&] { return indicator_states(snapshot_.history->indicators, as_of(), policy_.rulebook.verdicts); });
}

DayColumns& DayFacts::columns() const {
  if (columns_ == nullptr) columns_ = std::make_unique<DayColumns>(*this);
  return *columns_;
}

TaskFacts DayFacts::task(int row) const {
  const TaskState& state = this->state(row);
  TaskFacts facts;
  facts.state = &state;
  facts.status = status()[at(row)];
  facts.status_on = status_since(state, facts.status);
  facts.progress = progress_of(state);
  facts.pace = pace_of(state, as_of());
  const auto promised = state.targets();
  for (std::size_t i = 0; i < promised.size(); ++i) {
    facts.targets.push_back({judge(promised[i], state.values[i].value, policy_.rulebook.verdicts), awaits_data(state, i, as_of())});
  }
  facts.all_await_data = all_await_data(state, as_of(), policy_.rulebook.verdicts);
  facts.workdays_overdue = workdays_overdue()[at(row)];
  facts.workdays_left = policy_.calendar.worked_through(state.due) - worked_today_;
  if (missed().count[at(row)] > 0) facts.missed_duty = MissedDuty{missed().duty[at(row)], missed().due[at(row)], missed().count[at(row)], missed().workdays_excused[at(row)]};
  facts.upstream_overdue = upstream_overdue()[at(row)] != 0;
  return facts;
}

}  // namespace duban
