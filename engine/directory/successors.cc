// Units over time: who took over from whom, and what a name means on a day.
#include <algorithm>

#include "engine/directory/directory.h"

namespace duban {

std::string Directory::become(std::string canonical, Date on) const {
  for (std::size_t steps = 0; steps < units_.size(); ++steps) {  // a directory that was not checked may run in a circle
    const auto next = successors_.find(canonical);
    if (next == successors_.end() || next->second.size() != 1) break;
    const Unit& unit = units_[next->second.front()];
    if (unit.from && *unit.from > on) break;
    canonical = unit.name;
  }
  return canonical;
}

std::optional<std::string> Directory::successor(std::string_view name, Date on) const {
  const auto meant = resolve(name);
  if (!meant || successors_.empty()) return std::nullopt;
  std::string now = become(*meant, on);
  return now == *meant ? std::nullopt : std::optional(std::move(now));
}

std::optional<std::string> Directory::resolve(std::string_view name, Date on) const {
  auto meant = resolve(name);
  return meant && !successors_.empty() ? std::optional(become(std::move(*meant), on)) : meant;
}

std::vector<std::string> Directory::successors(std::string_view canonical) const {
  std::vector<std::string> names;
  const auto found = successors_.find(canonical);
  if (found == successors_.end()) return names;
  for (const std::size_t at : found->second) names.push_back(units_[at].name);
  return names;
}

bool Directory::stands(std::string_view canonical, Date on) const {
  const Unit* known = unit(canonical);
  return known == nullptr || ((!known->from || *known->from <= on) && (!known->to || on <= *known->to));
}

std::vector<std::string> Directory::members_on(const UnitGroup& group, Date on) const {
  std::vector<std::string> members;
  for (const std::string& listed : group.members) {
    std::string member = become(listed, on);
    const bool there = std::find(members.begin(), members.end(), member) != members.end();
    if (!there && stands(member, on)) members.push_back(std::move(member));
  }
  return members;
}

}  // namespace duban
