// What a form says against what the ledger holds since the form was made.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/message.h"
#include "engine/model/event.h"

namespace duban {

struct FormConflict {
  Place at;          // the cell
  std::string ref;
  std::string unit;
  Msg step{};        // what was to be recorded: Msg::step_report …
  std::vector<std::pair<Msg, std::string>> said;  // what the form says, by the heads of its cells
  Event event;       // the entry that stands against it
};

}  // namespace duban
