// Who owes the reports of a duty, and whose reports meet it.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "engine/rules/policy.h"
#include "engine/model/snapshot.h"

namespace duban {

/// Groups and their members as numbers of a history's names.
class GroupIndex {
 public:
  GroupIndex(const Policy& policy, TextPool& names);
  /// Empty for a name that is no group, and for a group that lists nobody.
  [[nodiscard]] std::span<const int> members_of(int name) const;

 private:
  std::map<int, std::vector<int>> members_;
};

/// A unit that owes the reports of a duty by itself.
struct OwingUnit {
  int unit = -1;  // number of its name; −1 = the task has no lead
  int via = -1;   // the group it comes through; −1 = it is named itself
  Date since;     // the first day of its part
};

/// The units that owe a duty of `who`, in the notice's order, each once: the first lead, for all leads; each
/// lead; each supporting unit that does not lead. The members of a group stand in its place where they are known.
[[nodiscard]] std::vector<OwingUnit> owing_units(const TaskState& task, DutyWho who, const GroupIndex& groups);

/// `report` comes from one of the units that led the task on its day, or from a member of a leading group; or
/// it names no unit; or the task had no lead.
[[nodiscard]] bool is_by_leads(const TaskState& task, const Report& report, const GroupIndex& groups);

/// `report` meets the duty of `who` that `owing` owes for `task`: for a first lead a report of any lead does,
/// else one of its own, or one in the name of its group.
[[nodiscard]] bool is_by(const OwingUnit& owing, const TaskState& task, DutyWho who, const Report& report, const GroupIndex& groups);

}  // namespace duban
