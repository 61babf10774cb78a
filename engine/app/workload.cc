// Workload counts.
#include "engine/app/workload.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"

namespace duban {
namespace {

class WorkloadCounter {
 public:
  WorkloadCounter(const Day& day, const Directory& directory) : day_(day), directory_(directory) {}

  std::map<std::string, WorkloadUnit> count() {
    for (std::size_t row = 0; row < day_.tasks().size(); ++row) count_task(row);
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
      for (const std::string& member : group->members) parts.emplace(member, name);
    }
    return parts;
  }

  void count_task(std::size_t row) {
    const TaskDraft& draft = day_.tasks()[row].state->task->draft;
    const Parts leads = parts_of(draft.leads);
    for (const auto& [unit, group] : leads) add(unit, row, true, group);
    for (const auto& [unit, group] : parts_of(draft.supports)) {
      if (!leads.contains(unit)) add(unit, row, false, group);
    }
  }

  void add(const std::string& name, std::size_t row, bool leads, const std::string& group) {
    WorkloadUnit& unit = units_[name];
    const TaskFacts& task = day_.tasks()[row];
    const Lamp lamp = day_.lamps()[row];
    unit.tasks.push_back({task.state->task->draft.ref, task.state->task->key, task.state->task->draft.shown_title(),
                          leads, group, lamp, task.state->due, !task.state->due_confirmed});
    const int through_group = group.empty() ? 0 : 1;
    if (!leads) {
      ++unit.support;
      unit.support_via_group += through_group;
      return;
    }
    ++unit.lead;
    unit.lead_via_group += through_group;
    unit.open += task.is_open() ? 1 : 0;
    unit.overdue += task.is_overdue() ? 1 : 0;
    unit.at_risk += task.is_open() && !task.is_overdue() && lamp >= Lamp::yellow ? 1 : 0;
    unit.closed += task.status == TaskStatus::closed ? 1 : 0;
  }

  const Day& day_;
  const Directory& directory_;
  std::map<std::string, WorkloadUnit> units_;
};

std::string kind_of(const std::string& name, const Directory& directory) {
  if (directory.group(name) != nullptr) return "group";
  const Unit* unit = directory.unit(name);
  return unit == nullptr ? "unknown" : unit->kind;
}

}  // namespace

Workload make_workload(Inquiry& inquiry, const std::string& only) {
  const JudgedDay judged = inquiry.judge();
  const Directory& directory = inquiry.policy().directory();
  auto counted = WorkloadCounter(*judged.day, directory).count();
  const std::string wanted = only.empty() ? "" : directory.resolve(only).value_or(only);
  if (!wanted.empty() && !counted.contains(wanted)) {
    if (!directory.resolve(wanted)) {
      const std::string near = directory.suggest(only);
      if (near.empty()) throw InputError(Msg::unit_not_found, {}, {only});
      throw InputError(Msg::unit_not_found_near, {}, {only, near});
    }
    counted[wanted];
  }
  Workload workload;
  workload.as_of = inquiry.as_of();
  workload.demo = inquiry.history().demo;
  for (auto& [name, unit] : counted) {
    if (!wanted.empty() && name != wanted) continue;
    unit.unit = name;
    unit.kind = kind_of(name, directory);
    workload.units.push_back(std::move(unit));
  }
  std::stable_sort(workload.units.begin(), workload.units.end(), [&](const WorkloadUnit& a, const WorkloadUnit& b) {
    return directory.order(a.unit) < directory.order(b.unit);
  });
  return workload;
}

}  // namespace duban
