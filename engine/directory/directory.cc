// Name resolution.
#include "engine/directory/directory.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {

std::string spelling(std::string_view name) { return without_blanks(normalize_text(name)); }

Directory::Directory(std::vector<Unit> units, std::vector<UnitGroup> groups,
                     std::vector<LeaderPost> leaders)
    : units_(std::move(units)), groups_(std::move(groups)), leaders_(std::move(leaders)) {
  int position = 0;
  const auto add = [&](const std::string& name, const std::vector<std::string>& aliases) {
    canonical_.emplace(spelling(name), name);
    for (const std::string& alias : aliases) canonical_.emplace(spelling(alias), name);
    order_.emplace(name, position++);
  };
  for (const Unit& u : units_) add(u.name, u.aliases);
  for (const UnitGroup& g : groups_) add(g.name, g.aliases);
  for (std::size_t at = 0; at < units_.size(); ++at) {
    for (const std::string& old : units_[at].formerly) successors_[old].push_back(at);
    is_dated_ = is_dated_ || units_[at].from || units_[at].to;
  }
}

std::optional<std::string> Directory::resolve(std::string_view name) const {
  const auto found = canonical_.find(spelling(name));
  return found == canonical_.end() ? std::nullopt : std::optional(found->second);
}

const Unit* Directory::unit(std::string_view canonical) const {
  const auto found = std::find_if(units_.begin(), units_.end(),
                                  [&](const Unit& u) { return u.name == canonical; });
  return found == units_.end() ? nullptr : &*found;
}

const UnitGroup* Directory::group(std::string_view canonical) const {
  const auto found = std::find_if(groups_.begin(), groups_.end(),
                                  [&](const UnitGroup& g) { return g.name == canonical; });
  return found == groups_.end() ? nullptr : &*found;
}

bool Directory::knows_leader(std::string_view name) const {
  return std::any_of(leaders_.begin(), leaders_.end(), [&](const LeaderPost& post) {
    return post.post == name ||
           std::any_of(post.holders.begin(), post.holders.end(),
                       [&](const LeaderHolder& h) { return h.name == name; });
  });
}

int Directory::order(std::string_view canonical) const {
  const auto found = order_.find(canonical);
  return found == order_.end() ? static_cast<int>(order_.size()) : found->second;
}

std::string Directory::suggest(std::string_view name) const {
  std::vector<std::string> names;
  for (const auto& [known, canonical] : canonical_) names.push_back(known);
  const std::string near = nearest(spelling(name), names);
  return near.empty() ? near : canonical_.find(near)->second;
}

}  // namespace duban
