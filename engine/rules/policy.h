// What an office has in force on a day: rulebook, calendar, and the directory's groups and members as
// the rules need them.
#pragma once

#include "engine/calendar/calendar.h"
#include "engine/graph/graph.h"
#include "engine/rules/rulebook.h"

namespace duban {

struct Policy {
  Rulebook rulebook;
  Calendar calendar;
  std::vector<GroupMembers> groups;
};

}  // namespace duban
