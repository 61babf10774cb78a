// Successions checked against the units of one file.
#include "engine/directory/succession_check.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/base/text.h"

namespace duban {
namespace {

class SuccessionCheck {
 public:
  SuccessionCheck(std::vector<Unit>& units, std::span<const UnitPlaces> places, Diagnostics& found)
      : units_(units), places_(places), found_(found), before_(units.size()) {
    for (std::size_t at = 0; at < units.size(); ++at) {
      by_name_.emplace(spelling(units[at].name), at);
      for (const std::string& alias : units[at].aliases) by_name_.emplace(spelling(alias), at);
    }
  }

  void run() {
    for (std::size_t at = 0; at < units_.size(); ++at) settle(at);
    for (std::size_t at = 0; at < units_.size(); ++at) look_for_circle(at);
    for (std::size_t at = 0; at < units_.size(); ++at) {
      if (!circled_.contains(at)) check_dates(at);
    }
  }

 private:
  struct Before {
    std::size_t unit;
    Place at;
  };

  void settle(std::size_t at) {
    Unit& unit = units_[at];
    std::vector<std::string> names;
    for (std::size_t i = 0; i < unit.formerly.size(); ++i) {
      const Place& place = places_[at].formerly[i];
      const auto known = by_name_.find(spelling(unit.formerly[i]));
      if (known == by_name_.end()) {
        found_.error(Msg::formerly_unknown, place, {unit.name, unit.formerly[i]});
      } else if (known->second == at) {
        found_.error(Msg::formerly_itself, place, {unit.name});
      } else if (std::find(names.begin(), names.end(), units_[known->second].name) == names.end()) {
        names.push_back(units_[known->second].name);
        before_[at].push_back({known->second, place});
      }
    }
    unit.formerly = std::move(names);
  }

  /// Whether `wanted` comes before `from`; `path` is the way there.
  bool leads_to(std::size_t from, std::size_t wanted, std::set<std::size_t>& seen, std::vector<std::size_t>& path) const {
    for (const Before& before : before_[from]) {
      path.push_back(before.unit);
      if (before.unit == wanted) return true;
      if (seen.insert(before.unit).second && leads_to(before.unit, wanted, seen, path)) return true;
      path.pop_back();
    }
    return false;
  }

  /// A circle is reported once, at the first of its units.
  void look_for_circle(std::size_t at) {
    if (circled_.contains(at)) return;
    std::set<std::size_t> seen;
    std::vector<std::size_t> path{at};
    if (!leads_to(at, at, seen, path)) return;
    std::vector<std::string> names;
    for (const std::size_t unit : path) names.push_back(units_[unit].name);
    found_.error(Msg::formerly_cycle, before_[at].front().at, {join(names, " ← ")});
    circled_.insert(path.begin(), path.end());
  }

  void check_dates(std::size_t at) {
    const Unit& unit = units_[at];
    if (!before_[at].empty() && !unit.from) found_.error(Msg::formerly_no_from, before_[at].front().at, {unit.name});
    for (const Before& before : before_[at]) {
      const Unit& old = units_[before.unit];
      if (!old.to) {
        found_.error(Msg::formerly_standing, before.at, {unit.name, old.name});
      } else if (unit.from && *old.to >= *unit.from) {
        found_.error(Msg::formerly_overlap, before.at, {unit.name, old.name, unit.from->to_string(), old.to->to_string()});
      }
    }
  }

  std::vector<Unit>& units_;
  std::span<const UnitPlaces> places_;
  Diagnostics& found_;
  std::map<std::string, std::size_t> by_name_;
  std::vector<std::vector<Before>> before_;  // one list a unit
  std::set<std::size_t> circled_;
};

}  // namespace

void settle_successions(std::vector<Unit>& units, std::span<const UnitPlaces> places, Diagnostics& found) {
  SuccessionCheck(units, places, found).run();
}

}  // namespace duban
