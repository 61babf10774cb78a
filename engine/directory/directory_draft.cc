// Collecting the names of a notice.
#include "engine/directory/directory_draft.h"

#include <algorithm>

#include "engine/directory/likely_same.h"
#include "engine/directory/name_kind.h"

namespace duban {
namespace {

class Drafter {
 public:
  explicit Drafter(const Directory& known)
      : known_(known), units_(known.units()), groups_(known.groups()), leaders_(known.leaders()) {
    for (const Unit& unit : units_) draft_.uses[unit.name].known = true;
    for (const UnitGroup& group : groups_) draft_.uses[group.name].known = true;
  }

  void add(const TaskDraft& task) {
    for (const std::string& name : task.leads) ++use_of(name, task.ref).leads;
    for (const std::string& name : task.supports) ++use_of(name, task.ref).supports;
    look_for_halves(task.leads);
    look_for_halves(task.supports);
    for (const std::string& name : task.leaders) ++leader(name, task.ref).leads;
  }

  /// `whole` was read where `first` and `second` stood on two lines.
  void add_broken(const std::string& first, const std::string& second, const std::string& whole) {
    const auto use = draft_.uses.find(known_.resolve(whole).value_or(spelling(whole)));
    if (use != draft_.uses.end() && use->second.pieces.empty()) use->second.pieces = {first, second};
  }

  DirectoryDraft finish() {
    pair_alike();
    for (const UnitGroup& group : groups_) {
      if (group.members.empty()) draft_.uses[group.name].likely_members = likely_members(group.name);
    }
    draft_.directory = Directory(std::move(units_), std::move(groups_), std::move(leaders_));
    return std::move(draft_);
  }

 private:
  NameUse& use_of(const std::string& name, const std::string& ref) {
    const auto [entry, fresh] = draft_.uses.try_emplace(known_.resolve(name).value_or(name));
    NameUse& use = entry->second;
    if (use.first.empty()) use.first = ref;
    if (!fresh) return use;
    if (is_group_name(name)) {
      groups_.push_back({name, true, {}, {}});
    } else {
      const auto kind = kind_of_name(name);
      use.unsure = !kind.has_value();
      units_.push_back({name, kind.value_or("other"), {}, {}, {}});
    }
    return use;
  }

  /// 大坪新城 and 建设指挥部 one behind the other: the first looks like no unit, both together do.
  void look_for_halves(const std::vector<std::string>& names) {
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      const auto use = draft_.uses.find(names[i]);
      if (use == draft_.uses.end() || !use->second.unsure || is_group_name(names[i + 1])) continue;
      if (kind_of_name(names[i] + names[i + 1])) use->second.next = names[i + 1];
    }
  }

  NameUse& leader(const std::string& name, const std::string& ref) {
    const auto [entry, fresh] = draft_.leaders.try_emplace(name);
    NameUse& use = entry->second;
    if (!fresh) return use;
    use.first = ref;
    use.known = known_.knows_leader(name);
    if (!use.known) leaders_.push_back({name, {{name, {}, {}}}});
    return use;
  }

  /// Pairs of which one at least is new: what stood in the directory was decided before.
  void pair_alike() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      for (std::size_t j = i + 1; j < units_.size(); ++j) {
        NameUse& a = draft_.uses[units_[i].name];
        NameUse& b = draft_.uses[units_[j].name];
        if ((a.known && b.known) || !may_be_same_unit(units_[i].name, units_[j].name)) continue;
        a.alike.push_back(units_[j].name);
        b.alike.push_back(units_[i].name);
        ++draft_.pairs;
      }
    }
  }

  /// Units of the kind that the group's ending names. Which departments are 相关 or 产业 no name tells.
  [[nodiscard]] std::vector<std::string> likely_members(const std::string& group) const {
    std::vector<std::string> names;
    for (const Unit& unit : units_) {
      if (may_be_member(unit.name, unit.kind, group)) names.push_back(unit.name);
    }
    return names;
  }

  const Directory& known_;
  DirectoryDraft draft_;
  std::vector<Unit> units_;
  std::vector<UnitGroup> groups_;
  std::vector<LeaderPost> leaders_;
};

}  // namespace

DirectoryDraft draft_directory(std::span<const TaskDraft> tasks, const Diagnostics& found, const Directory& known) {
  Drafter drafter(known);
  for (const TaskDraft& task : tasks) drafter.add(task);
  for (const Diagnostic& said : found.items()) {
    const std::vector<std::string>& args = said.message.args;
    if (said.message.id == Msg::unit_name_broken && args.size() == 3) drafter.add_broken(args[0], args[1], args[2]);
  }
  return drafter.finish();
}

}  // namespace duban
