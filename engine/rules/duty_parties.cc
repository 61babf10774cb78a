// Parts of units in a task over time.
#include "engine/rules/duty_parties.h"

#include <algorithm>

namespace duban {
namespace {

bool is_one_of(std::span<const int> names, int name) { return std::find(names.begin(), names.end(), name) != names.end(); }

bool takes_part(std::span<const int> names, int unit, const GroupIndex& groups) {
  return is_one_of(names, unit) ||
         std::any_of(names.begin(), names.end(), [&](int name) { return is_one_of(groups.members_of(name), unit); });
}

/// The first day from which `name` has stood in `part` without a break, up to the version in force.
Date since_when(const TaskState& task, Run RegisteredTask::*part, int name) {
  const History& history = *task.history;
  Date since = task.start;
  for (int at = task.task->amendment; at >= 0; --at) {
    const Amendment& amendment = history.amendments[static_cast<std::size_t>(at)];
    if (amendment.task != task.task->id) break;
    if (!is_one_of(history.party_numbers(amendment.version.*part), name)) return since;
    since = amendment.on;
  }
  return is_one_of(history.party_numbers(history.registration_of(*task.task).*part), name) ? task.start : since;
}

void add_part(const TaskState& task, Run RegisteredTask::*part, const GroupIndex& groups, std::vector<OwingUnit>& owing) {
  const auto add = [&](int unit, int via, Date since) {
    const bool there = std::any_of(owing.begin(), owing.end(), [&](const OwingUnit& o) { return o.unit == unit; });
    if (!there) owing.push_back({unit, via, since});
  };
  const auto names = task.history->party_numbers(task.task->*part);
  // Named itself counts before through a group.
  const auto named = [&](int unit) { return is_one_of(names, unit); };
  for (const int name : names) {
    const Date since = since_when(task, part, name);
    const auto members = groups.members_of(name);
    if (members.empty()) add(name, -1, since);
    for (const int member : members) {
      if (!named(member)) add(member, name, since);
    }
  }
}

}  // namespace

GroupIndex::GroupIndex(const Policy& policy, TextPool& names) {
  if (!policy.groups) return;
  for (const GroupMembers& group : policy.groups()) {
    const int name = names.find(group.group);
    if (name < 0) continue;
    for (const std::string& member : group.members) members_[name].push_back(names.intern(member));
  }
}

std::span<const int> GroupIndex::members_of(int name) const {
  const auto found = members_.find(name);
  return found == members_.end() ? std::span<const int>() : found->second;
}

std::vector<OwingUnit> owing_units(const TaskState& task, DutyWho who, const GroupIndex& groups) {
  const auto leads = task.history->party_numbers(task.task->leads);
  std::vector<OwingUnit> owing;
  switch (who) {
    case DutyWho::first_lead: owing.push_back({leads.empty() ? -1 : leads.front(), -1, task.start}); break;
    case DutyWho::leads: add_part(task, &RegisteredTask::leads, groups, owing); break;
    case DutyWho::supports:
      add_part(task, &RegisteredTask::supports, groups, owing);
      std::erase_if(owing, [&](const OwingUnit& o) { return takes_part(leads, o.unit, groups); });
      break;
  }
  return owing;
}

bool is_by_leads(const TaskState& task, const Report& report, const GroupIndex& groups) {
  const History& history = *task.history;
  const auto leads = history.party_numbers(task.task->leads);
  if (leads.empty() || takes_part(leads, report.unit, groups) || history.names->text(report.unit).empty()) return true;
  if (task.task->amendment < 0) return false;
  const auto then = history.party_numbers(history.version_on(history.registration_of(*task.task), report.on).leads);
  return takes_part(then, report.unit, groups);
}

bool is_by(const OwingUnit& owing, const TaskState& task, DutyWho who, const Report& report, const GroupIndex& groups) {
  if (who == DutyWho::first_lead) return is_by_leads(task, report, groups);
  if (report.unit == owing.unit || (owing.via >= 0 && report.unit == owing.via)) return true;
  const auto leads = task.history->party_numbers(task.task->leads);
  return who == DutyWho::leads && !leads.empty() && owing.unit == leads.front() && task.history->names->text(report.unit).empty();
}

}  // namespace duban
