// Units, groups of units and leaders: which name means which body. A name is looked up without
// blanks and with full-width letters made half-width; nothing else is guessed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/diagnostic.h"

namespace duban {

struct YamlNode;

struct Unit {
  std::string name;
  std::string kind;  // department street committee company party other
  std::vector<std::string> aliases;
  std::optional<Date> from;  // first and last day the name is valid; none = always
  std::optional<Date> to;
  std::vector<std::string> formerly = {};  // units that it took over from: renamed, merged, or parts of one that was split
  friend bool operator==(const Unit&, const Unit&) = default;
};

/// A name for many units. `open`: no member list is known, so the group stays one.
struct UnitGroup {
  std::string name;
  bool open = true;
  std::vector<std::string> members;
  std::vector<std::string> aliases;
  friend bool operator==(const UnitGroup&, const UnitGroup&) = default;
};

struct LeaderHolder {
  std::string name;
  std::optional<Date> from;
  std::optional<Date> to;
  friend bool operator==(const LeaderHolder&, const LeaderHolder&) = default;
};

struct LeaderPost {
  std::string post;
  std::vector<LeaderHolder> holders;
  friend bool operator==(const LeaderPost&, const LeaderPost&) = default;
};

class Directory {
 public:
  Directory() = default;
  Directory(std::vector<Unit> units, std::vector<UnitGroup> groups, std::vector<LeaderPost> leaders);

  [[nodiscard]] bool empty() const { return units_.empty() && groups_.empty(); }
  /// The canonical name of a unit or group; nothing when the directory does not know it.
  [[nodiscard]] std::optional<std::string> resolve(std::string_view name) const;
  /// The same on a day: where the unit meant has gone by then, the one that took over from it.
  [[nodiscard]] std::optional<std::string> resolve(std::string_view name, Date on) const;
  /// The unit that has taken over by `on` from the one `name` means, through all renames and merges; nothing when there
  /// is none. One that was split has none: who took over is not known.
  [[nodiscard]] std::optional<std::string> successor(std::string_view name, Date on) const;
  /// Every unit that took over from `canonical`, on whatever day, in official order: several when it was split.
  [[nodiscard]] std::vector<std::string> successors(std::string_view canonical) const;
  /// True when some unit has a first or last day: else every day is like any other.
  [[nodiscard]] bool is_dated() const { return is_dated_; }
  /// False for a unit of the directory whose dates do not hold `on`.
  [[nodiscard]] bool stands(std::string_view canonical, Date on) const;
  /// The members of `group` on `on`: those that stand then, or who took over from them, each once.
  [[nodiscard]] std::vector<std::string> members_on(const UnitGroup& group, Date on) const;
  [[nodiscard]] const Unit* unit(std::string_view canonical) const;
  [[nodiscard]] const UnitGroup* group(std::string_view canonical) const;
  [[nodiscard]] bool knows_leader(std::string_view name) const;
  /// Position in the official order (units, then groups); the count of both for unknown names.
  [[nodiscard]] int order(std::string_view canonical) const;
  /// The known name nearest to `name`; "" when none is near.
  [[nodiscard]] std::string suggest(std::string_view name) const;

  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] const std::vector<UnitGroup>& groups() const { return groups_; }
  [[nodiscard]] const std::vector<LeaderPost>& leaders() const { return leaders_; }

 private:
  /// The name of the unit that `canonical` has become by `on`; itself when it has not.
  [[nodiscard]] std::string become(std::string canonical, Date on) const;

  std::vector<Unit> units_;
  std::vector<UnitGroup> groups_;
  std::vector<LeaderPost> leaders_;
  std::map<std::string, std::string, std::less<>> canonical_;  // spelling → canonical name
  std::map<std::string, int, std::less<>> order_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> successors_;  // canonical name → positions in units_
  bool is_dated_ = false;
};

/// A `units.yaml` (DESIGN §8). Refused: a name or alias that means two bodies, an unknown kind, a member
/// that is no unit of the file, a `formerly` that cannot be (engine/directory/succession_check.h).
[[nodiscard]] Directory parse_directory(const SourceText& source, Diagnostics& found);

/// The same from the keys `units`, `groups` and `leaders` of `map`; `file` stands in places.
[[nodiscard]] Directory read_directory(const YamlNode& map, const std::string& file, Diagnostics& found);

/// The form in which spellings are compared.
[[nodiscard]] std::string spelling(std::string_view name);

}  // namespace duban
