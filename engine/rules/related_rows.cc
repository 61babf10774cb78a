// Who belongs to whom on a day.
#include <algorithm>
#include <unordered_map>

#include "engine/base/index.h"
#include "engine/rules/day_facts.h"
#include "engine/rules/evaluate.h"
#include "engine/rules/relation.h"

namespace duban {
namespace {

/// Groups by name: those of one unit or leader.
class ByName {
 public:
  int group(int name) { return numbers_.emplace(name, static_cast<int>(numbers_.size())).first->second; }
  [[nodiscard]] int find(int name) const {
    const auto found = numbers_.find(name);
    return found == numbers_.end() ? -1 : found->second;
  }
  [[nodiscard]] int count() const { return static_cast<int>(numbers_.size()); }

 private:
  std::unordered_map<int, int> numbers_;
};

/// The tasks of each unit or leader that `run_of` names for a row of tasks.
template <class RunOf>
void gather_by_name(const DayFacts& day, RunOf run_of, ByName& names, RelatedRows& out) {
  const History& history = *day.snapshot().history;
  for (std::size_t row = 0; row < day.snapshot().tasks.size(); ++row) {
    for (const int name : history.party_numbers(run_of(row))) out.members.push_back({static_cast<int>(row), names.group(name)});
  }
  out.groups = names.count();
}

/// Links between tasks, each a pair of rows: of `first`'s group `second` is a member.
RelatedRows by_links(const DayFacts& day, const Relation& relation) {
  const Snapshot& snapshot = day.snapshot();
  RelatedRows out;
  out.groups = static_cast<int>(snapshot.tasks.size());
  for (int row = 0; row < out.groups; ++row) out.group_of.push_back(row);
  if (relation.kind != RelationKind::parts) {
    for (std::size_t row = 0; row < snapshot.tasks.size(); ++row) {
      for (const int waited_for : snapshot.tasks[row].upstream) {
        const bool up = relation.kind == RelationKind::upstream;
        out.members.push_back({up ? waited_for : static_cast<int>(row), up ? static_cast<int>(row) : waited_for});
      }
    }
    return out;
  }
  const auto row_of = [&](int id) {
    const auto found = std::lower_bound(snapshot.tasks.begin(), snapshot.tasks.end(), id,
                                        [](const TaskState& state, int wanted) { return state.task->id < wanted; });
    return found != snapshot.tasks.end() && found->task->id == id ? static_cast<int>(found - snapshot.tasks.begin()) : -1;
  };
  for (const Link* link : snapshot.links) {
    if (link->kind != LinkKind::contributes_to) continue;
    const int part = row_of(link->from);
    const int all = row_of(link->to);
    if (part >= 0 && all >= 0) out.members.push_back({part, all});
  }
  return out;
}

RelatedRows targets_of_tasks(const DayFacts& day) {
  RelatedRows out;
  out.groups = static_cast<int>(day.snapshot().tasks.size());
  for (int row = 0; row < out.groups; ++row) out.group_of.push_back(row);
  const auto& task_of = day.snapshot().target_task;
  for (std::size_t target = 0; target < task_of.size(); ++target) out.members.push_back({static_cast<int>(target), task_of[target]});
  return out;
}

/// Those of the first name that `run_of` gives for the asking task.
template <class RunOf>
RelatedRows of_first_name(const DayFacts& day, RunOf run_of) {
  RelatedRows out;
  ByName names;
  gather_by_name(day, run_of, names, out);
  for (std::size_t row = 0; row < day.snapshot().tasks.size(); ++row) {
    const auto run = day.snapshot().history->party_numbers(run_of(row));
    out.group_of.push_back(run.empty() ? -1 : names.find(run.front()));
  }
  return out;
}

template <class RunOf>
RelatedRows of_party(const DayFacts& day, const std::vector<int>& parties, RunOf run_of) {
  RelatedRows out;
  ByName names;
  gather_by_name(day, run_of, names, out);
  for (const int party : parties) out.group_of.push_back(names.find(party));
  return out;
}

/// A unit that leads a task supports it no more.
RelatedRows of_supporter(const DayFacts& day) {
  RelatedRows all = of_party(day, day.snapshot().units, [&](std::size_t row) { return day.state(static_cast<int>(row)).task->supports; });
  const RelatedRows led = of_party(day, day.snapshot().units, [&](std::size_t row) { return day.snapshot().columns.leads[row]; });
  std::vector<int> unit_of(at(all.groups), -1);
  for (std::size_t unit = 0; unit < all.group_of.size(); ++unit) {
    if (all.group_of[unit] >= 0) unit_of[at(all.group_of[unit])] = led.group_of[unit];
  }
  std::vector<std::pair<int, int>> leads;
  for (const RelatedRows::Member& member : led.members) leads.emplace_back(member.row, member.group);
  std::sort(leads.begin(), leads.end());
  std::erase_if(all.members, [&](const RelatedRows::Member& member) {
    return std::binary_search(leads.begin(), leads.end(), std::pair(member.row, unit_of[at(member.group)]));
  });
  return all;
}

}  // namespace

RelatedRows related_rows(const DayFacts& day, const Relation& relation, SubjectKind subject) {
  const auto leads = [&](std::size_t row) { return day.snapshot().columns.leads[row]; };
  const auto leaders = [&](std::size_t row) { return day.state(static_cast<int>(row)).task->leaders; };
  RelatedRows out;
  switch (relation.kind) {
    case RelationKind::upstream:
    case RelationKind::downstream:
    case RelationKind::parts: out = by_links(day, relation); break;
    case RelationKind::targets: out = targets_of_tasks(day); break;
    case RelationKind::lead_tasks: out = subject == SubjectKind::unit ? of_party(day, day.snapshot().units, leads) : of_first_name(day, leads); break;
    case RelationKind::leader_tasks: out = subject == SubjectKind::leader ? of_party(day, day.snapshot().leaders, leaders) : of_first_name(day, leaders); break;
    case RelationKind::support_tasks: out = of_supporter(day); break;
  }
  if (subject != SubjectKind::target) return out;
  // A target asks what its task would.
  std::vector<int> of_tasks = std::move(out.group_of);
  out.group_of.clear();
  for (const int task : day.snapshot().target_task) out.group_of.push_back(of_tasks[at(task)]);
  return out;
}

}  // namespace duban
