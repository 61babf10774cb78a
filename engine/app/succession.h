// What a directory in which units were renamed, merged or split makes of the tasks that name them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/directory/directory.h"
#include "engine/ledger/ledger.h"
#include "engine/model/drafts.h"

namespace duban {

/// A task whose units are other ones from a day on.
struct PassedTask {
  std::string ref;
  bool lead = true;  // its leads, else its supports
  Date on;
  std::vector<std::string> before;
  std::vector<std::string> after;
};

struct Successions {
  std::vector<EventDraft> events;  // one amendment a task and day
  std::vector<PassedTask> tasks;
  Diagnostics found;               // warnings: units that were split or ended, with the tasks that keep their name
};

/// What `directory`, in force from `on` to the day before `until` (for good where it is not given), makes of the tasks of `history`: each that names a unit which another has taken
/// over from names that other from its first day on (from `on` where that is later). A unit that would stand twice among
/// leads or supports stands once, in the first place; a lead does not become its own support. `file` stands in warnings.
[[nodiscard]] Successions successions_of(Ledger& ledger, const History& history, const Directory& directory, Date on, const std::string& file,
                                         std::optional<Date> until = std::nullopt);

/// The same for every directory adopted, recorded inside `write`: what tasks registered or changed after an adoption owe to
/// it. Returns the warnings. Nothing is read where no unit has a first or last day.
Diagnostics follow_directories(Ledger& ledger, const Envelope& envelope);

/// `names`, each the unit that it is on `on`, once.
[[nodiscard]] std::vector<std::string> names_on(const std::vector<std::string>& names, const Directory& directory, Date on);

/// Names the units of `drafts` as they are on `on`; a warning tells each that was written by a former name.
void name_as_of(Drafts& drafts, const Directory& directory, Date on);

}  // namespace duban
