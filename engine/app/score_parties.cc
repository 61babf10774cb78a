// Leads before supports, names before groups.
#include "engine/app/score_parties.h"

#include <algorithm>

namespace duban {
namespace {

class PartyList {
 public:
  PartyList(const Directory& directory, Date day) : directory_(directory), day_(day) {}

  void add(const std::vector<std::string>& names, ScoreRole role) {
    for (const std::string& name : names) {
      if (directory_.group(name) == nullptr) add_one(name_on(name, directory_, day_), role, "", name == names.front());
    }
    for (const std::string& name : names) {
      const UnitGroup* group = directory_.group(name);
      if (group == nullptr) continue;
      const std::vector<std::string> members = directory_.members_on(*group, day_);
      if (members.empty()) add_one(name, role, name, name == names.front());
      for (const std::string& member : members) add_one(member, role, name, name == names.front());
    }
  }

  [[nodiscard]] std::vector<ScoreParty> take() { return std::move(parties_); }

 private:
  void add_one(const std::string& unit, ScoreRole role, const std::string& via, bool first) {
    const bool known = std::any_of(parties_.begin(), parties_.end(), [&](const ScoreParty& party) { return party.unit == unit; });
    if (!known) parties_.push_back({unit, role, via, first && role == ScoreRole::lead});
  }

  const Directory& directory_;
  Date day_;
  std::vector<ScoreParty> parties_;
};

}  // namespace

std::vector<ScoreParty> score_parties(const TaskState& state, const Directory& directory, Date day) {
  PartyList list(directory, day);
  list.add(state.leads(), ScoreRole::lead);
  list.add(state.history->names_of(state.task->supports), ScoreRole::support);
  return list.take();
}

std::string name_on(const std::string& unit, const Directory& directory, Date day) { return directory.resolve(unit, day).value_or(unit); }

}  // namespace duban
