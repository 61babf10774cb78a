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

struct Unit {
  std::string name;
  std::string kind;  // department street committee company party other
  std::vector<std::string> aliases;
  std::optional<Date> from;  // first and last day the name is valid; none = always
  std::optional<Date> to;
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
  std::vector<Unit> units_;
  std::vector<UnitGroup> groups_;
  std::vector<LeaderPost> leaders_;
  std::map<std::string, std::string, std::less<>> canonical_;  // spelling → canonical name
  std::map<std::string, int, std::less<>> order_;
};

/// A `units.yaml` (DESIGN §8). Refused: a name or alias that means two bodies, an unknown kind, a member
/// that is no unit of the file.
[[nodiscard]] Directory parse_directory(const SourceText& source, Diagnostics& found);

/// The form in which spellings are compared.
[[nodiscard]] std::string spelling(std::string_view name);

}  // namespace duban
