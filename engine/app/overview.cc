// Sections and units are counted over the timeline's tasks, whose lamps are those of the weekly list.
#include "engine/app/overview.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/app/pace_curve.h"
#include "engine/app/timeline_list.h"
#include "engine/app/weekly.h"
#include "engine/app/workload.h"

namespace duban {
namespace {

/// A task by its name; in one ledger no two have the same.
using TaskName = std::pair<std::string, std::string>;  // key, ref

std::vector<SectionLamps> sections_of(const TimelineList& list, const Snapshot& snapshot) {
  std::vector<SectionLamps> sections;
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  std::map<int, std::string> printed;
  for (const TaskState& state : snapshot.tasks) printed[state.task->id] = state.history->texts_of(*state.task).section;
  for (const TimelineTask& task : list.tasks) {
    const std::string& name = printed[task.task_id];
    const auto [place, is_new] = places.emplace(std::pair(task.key, name), sections.size());
    if (is_new) sections.push_back({task.key, name, {}});
    sections[place->second].lamps.add(task.lamp);
  }
  return sections;
}

/// A month's lamp as the timeline shows it: red made good since is yellow.
Lamp month_shown(const MonthShown& month) { return month.made_good_on ? Lamp::yellow : month.lamp; }

/// Groups whose members are listed stand in the workload beside their members, who have the same tasks.
std::set<std::string> expanded_groups(const Workload& workload) {
  std::set<std::string> groups;
  for (const WorkloadUnit& unit : workload.units) {
    for (const WorkloadTask& task : unit.tasks) {
      if (!task.via_group.empty()) groups.insert(task.via_group);
    }
  }
  return groups;
}

std::vector<UnitLamps> lead_units_of(const Workload& workload, const TimelineList& list) {
  std::map<TaskName, const TimelineTask*> tasks;
  for (const TimelineTask& task : list.tasks) tasks[{task.key, task.ref}] = &task;
  const std::set<std::string> expanded = expanded_groups(workload);
  std::vector<UnitLamps> units;
  for (const WorkloadUnit& unit : workload.units) {
    if (unit.lead == 0 || expanded.contains(unit.unit)) continue;
    UnitLamps out{unit.unit, std::vector<LampCounts>(list.months.size()), {}};
    for (const WorkloadTask& part : unit.tasks) {
      const auto task = tasks.find({part.key, part.ref});
      if (!part.leads || task == tasks.end()) continue;
      out.now.add(part.lamp);
      for (std::size_t m = 0; m < list.months.size(); ++m) {
        if (const auto& month = task->second->months[m]) out.months[m].add(month_shown(*month));
      }
    }
    units.push_back(std::move(out));
  }
  return units;
}

int count_of(const UnitLamps& unit, Lamp lamp) {
  int count = 0;
  for (const LampCounts& month : unit.months) count += month.lamps[static_cast<std::size_t>(lamp)];
  return count;
}

void keep_worst(Overview& overview) {
  const auto badness = [](const UnitLamps& unit) {
    return std::tuple(unit.now.lamps[4], unit.now.lamps[3], count_of(unit, Lamp::red), count_of(unit, Lamp::yellow));
  };
  std::stable_sort(overview.units.begin(), overview.units.end(), [&](const UnitLamps& a, const UnitLamps& b) { return badness(a) > badness(b); });
  overview.rest.months.resize(overview.months.size());
  while (overview.units.size() > static_cast<std::size_t>(kOverviewUnits)) {
    const UnitLamps& last = overview.units.back();
    overview.rest.now.add(last.now);
    for (std::size_t m = 0; m < last.months.size(); ++m) overview.rest.months[m].add(last.months[m]);
    ++overview.rest_count;
    overview.units.pop_back();
  }
}

/// Open tasks whose clock runs, by the week of their deadline.
void count_deadlines(const Day& day, Overview& overview) {
  const Date monday = day.date().plus_days(1 - day.date().weekday());
  for (int w = 0; w < kOverviewWeeks; ++w) {
    const Date from = monday.plus_days(7 * w);
    overview.weeks.push_back({std::max(from, day.date()), from.plus_days(6), 0, 0});
  }
  for (int row = 0; row < day.task_count(); ++row) {
    const TaskState& state = day.state(row);
    if (day.facts().status()[static_cast<std::size_t>(row)] != TaskStatus::open || state.suspension() != nullptr) continue;
    if (state.due < day.date()) {
      ++overview.past_due;
    } else if (state.due > overview.weeks.back().to) {
      ++overview.due_later;
    } else {
      DeadlineWeek& week = overview.weeks[static_cast<std::size_t>(state.due.days_since(monday) / 7)];
      ++(due_unsure(state, day.date()) ? week.implied : week.stated);
    }
  }
}

/// The first day of the earliest month shown.
Date first_month(Date as_of) {
  const int months = as_of.year() * 12 + as_of.month() - kOverviewMonths;  // counted from 0
  return *make_date(months / 12, months % 12 + 1, 1);
}

}  // namespace

Overview make_overview(Inquiry& inquiry) {
  Overview overview;
  overview.as_of = inquiry.as_of();
  overview.demo = inquiry.history().demo;
  overview.rehearsal = inquiry.is_rehearsal();
  overview.totals = make_weekly(inquiry).totals;
  const Date from = first_month(overview.as_of);
  const TimelineList list = make_timeline(inquiry, {{}, "", "", from, true});
  overview.months = list.months;
  overview.units = lead_units_of(make_workload(inquiry), list);
  keep_worst(overview);
  PaceCurve curve(from);
  const JudgedDay judged = inquiry.judge([&](const Day& day) { curve.visit(day); });
  overview.pace = curve.take(*judged.day);
  overview.sections = sections_of(list, judged.day->snapshot());
  count_deadlines(*judged.day, overview);
  return overview;
}

}  // namespace duban
