// Counted by name, then set in official order.
#include "engine/app/weekly_parties.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>

namespace duban {
namespace {

using PartyCounts = std::map<std::pair<std::string, std::string>, WeeklyParty>;

/// `count` of each leader and unit of `item`.
void count_item(const WeeklyItem& item, int WeeklyParty::*count, PartyCounts& counts) {
  static const std::vector<std::string> kNobody = {""};
  for (const std::string& leader : item.leaders.empty() ? kNobody : item.leaders) {
    for (const std::string& unit : item.leads.empty() ? kNobody : item.leads) ++(counts[{leader, unit}].*count);
  }
}

/// The place of each leader in the directory; a leader of two posts has the first.
std::map<std::string, int> places_of_leaders(const Directory& directory) {
  std::map<std::string, int> places;
  for (const LeaderPost& post : directory.leaders()) {
    for (const LeaderHolder& holder : post.holders) places.emplace(holder.name, static_cast<int>(places.size()));
  }
  return places;
}

}  // namespace

std::vector<WeeklyParty> parties_of(const WeeklyList& list, const Directory& directory) {
  PartyCounts counts;
  for (const WeeklyItem& item : list.items) count_item(item, item.kind == WeeklyKind::task ? &WeeklyParty::overdue : &WeeklyParty::other, counts);
  for (const WeeklyItem& item : list.at_risk) count_item(item, &WeeklyParty::at_risk, counts);
  const std::map<std::string, int> places = places_of_leaders(directory);
  const auto leader_place = [&](const std::string& leader) {
    const auto found = places.find(leader);
    return found == places.end() ? std::numeric_limits<int>::max() : found->second;
  };
  using PartyPlace = std::tuple<bool, int, std::string_view, int>;
  std::vector<std::pair<PartyPlace, const WeeklyParty*>> placed;  // each looked up once
  for (auto& [names, party] : counts) {
    std::tie(party.leader, party.unit) = names;
    placed.emplace_back(PartyPlace(party.leader.empty(), leader_place(party.leader), party.leader, directory.order(party.unit)), &party);
  }
  std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<WeeklyParty> parties;
  for (const auto& one : placed) parties.push_back(*one.second);
  return parties;
}

}  // namespace duban
