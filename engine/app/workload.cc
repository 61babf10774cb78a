// Workload counts.
#include "engine/app/workload.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/rules/late_entries.h"

namespace duban {
namespace {

class WorkloadCounter {
 public:
  WorkloadCounter(const Day& day, const Directory& directory) : day_(day), directory_(directory) {
    for (const TaskState& state : day.snapshot().tasks) late_.push_back(late_entries(state, day.date(), day.policy().calendar));
  }

  std::map<std::string, WorkloadUnit> count() {
    for (int row = 0; row < day_.task_count(); ++row) count_task(row);
    return std::move(units_);
  }

 private:
  /// A name's part in a task; named itself counts before through a group.
  using Parts = std::map<std::string, std::string>;  // unit → group it comes through, "" = itself

  [[nodiscard]] Parts parts_of(const std::vector<std::string>& names) const {
    Parts parts;
    for (const std::string& name : names) parts[name] = "";
    for (const std::string& name : names) {
      const UnitGroup* group = directory_.group(name);
      if (group == nullptr) continue;
      for (const std::string& member : directory_.members_on(*group, day_.date())) parts.emplace(member, name);
    }
    return parts;
  }

  void count_task(int row) {
    const TaskState& state = day_.state(row);
    const Parts leads = parts_of(state.leads());
    for (const auto& [unit, group] : leads) add(unit, row, true, group);
    for (const auto& [unit, group] : parts_of(state.history->names_of(state.task->supports))) {
      if (!leads.contains(unit)) add(unit, row, false, group);
    }
  }

  void add(const std::string& name, int row, bool leads, const std::string& group) {
    WorkloadUnit& unit = units_[name];
    const TaskState& state = day_.state(row);
    const auto at = static_cast<std::size_t>(row);
    const Lamp lamp = day_.lamps()[at];
    const TaskStatus status = day_.facts().status()[at];
    const bool open = status == TaskStatus::open;
    const bool overdue = day_.facts().workdays_overdue()[at] > 0;
    unit.tasks.push_back({state.ref(), state.key(), state.title(), leads, group, lamp, state.due, !state.due_confirmed,
                          late_[at]});
    const int through_group = group.empty() ? 0 : 1;
    if (!leads) {
      ++unit.support;
      unit.support_via_group += through_group;
      return;
    }
    ++unit.lead;
    unit.lead_via_group += through_group;
    unit.open += open ? 1 : 0;
    unit.overdue += overdue ? 1 : 0;
    unit.at_risk += open && !overdue && lamp >= Lamp::yellow ? 1 : 0;
    unit.closed += status == TaskStatus::closed ? 1 : 0;
  }

  const Day& day_;
  const Directory& directory_;
  std::vector<int> late_;  // by row
  std::map<std::string, WorkloadUnit> units_;
};

std::string kind_of(const std::string& name, const Directory& directory) {
  if (directory.group(name) != nullptr) return "group";
  const Unit* unit = directory.unit(name);
  return unit == nullptr ? "unknown" : unit->kind;
}

/// Official order, then groups.
void sort_units(Workload& workload, const Directory& directory) {
  std::stable_sort(workload.units.begin(), workload.units.end(), [&](const WorkloadUnit& a, const WorkloadUnit& b) {
    return directory.order(a.unit) < directory.order(b.unit);
  });
}

}  // namespace

Workload workload_of(const Day& day, const Directory& directory) {
  Workload workload{day.date(), day.snapshot().history->demo, {}};
  auto counted = WorkloadCounter(day, directory).count();
  for (auto& [name, unit] : counted) {
    unit.unit = name;
    unit.kind = kind_of(name, directory);
    workload.units.push_back(std::move(unit));
  }
  sort_units(workload, directory);
  return workload;
}

void keep_only(Workload& workload, const std::string& only, const Directory& directory) {
  if (only.empty()) return;
  const auto stands_in = [&](const std::string& name) { return std::any_of(workload.units.begin(), workload.units.end(), [&](const WorkloadUnit& u) { return u.unit == name; }); };
  std::string wanted = directory.resolve(only).value_or(only);
  if (!stands_in(wanted)) wanted = directory.resolve(wanted, workload.as_of).value_or(wanted);  // who took over from it
  const bool found = stands_in(wanted);
  if (!found && !directory.resolve(wanted)) {
    const std::string near = directory.suggest(only);
    if (near.empty()) throw InputError(Msg::unit_not_found, {}, {only});
    throw InputError(Msg::unit_not_found_near, {}, {only, near});
  }
  std::erase_if(workload.units, [&](const WorkloadUnit& u) { return u.unit != wanted; });
  if (found || !directory.stands(wanted, workload.as_of)) return;
  WorkloadUnit without_task;
  without_task.unit = wanted;
  without_task.kind = kind_of(wanted, directory);
  workload.units.push_back(std::move(without_task));
}

Workload make_workload(Inquiry& inquiry, const std::string& only) {
  const Directory& directory = inquiry.policy().directory();
  Workload workload = workload_of(*inquiry.judge().day, directory);
  keep_only(workload, only, directory);
  return workload;
}

}  // namespace duban
