// What an office has in force on a day, as far as the rules need it.
#pragma once

#include "engine/calendar/calendar.h"
#include "engine/rules/rulebook.h"

namespace duban {

struct Policy {
  Rulebook rulebook;
  Calendar calendar;
};

}  // namespace duban
