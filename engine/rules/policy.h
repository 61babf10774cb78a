// What an office has in force on a day, as far as the rules need it.
#pragma once

#include <functional>
#include <vector>

#include "engine/calendar/calendar.h"
#include "engine/graph/graph.h"
#include "engine/rules/rulebook.h"

namespace duban {

/// One due date of a duty: when it is due, before and after rolling, the last day a report still meets it, the
/// end of the period it reports on.
struct Occurrence {
  Date nominal;
  Date due;
  Date last_day;
  Date period_end;
  bool made = false;
};
/// Occurrences by index, made when first asked for.
using Occurrences = std::vector<Occurrence>;

struct Policy {
  Rulebook rulebook;
  Calendar calendar;

  /// Where the dates of duty number `duty` are kept between days.
  [[nodiscard]] Occurrences& occurrences_of(std::size_t duty) const {
    if (kept.size() < rulebook.duties.size()) kept.resize(rulebook.duties.size());
    return kept[duty];
  }
  mutable std::vector<Occurrences> kept = {};
  /// Says the groups of the directory in force; none: there is no directory.
  std::function<std::vector<GroupMembers>()> groups = {};
  /// Says the kind of a unit or group of the directory (a position in kUnitKindWords); nothing for one it does not know.
  std::function<std::optional<int>(const std::string& name)> kind_of = {};
};

}  // namespace duban
