// The end of a week: forms in, the day judged, one dated folder of drafts out. Nothing is issued.
#pragma once

#include <string>

#include "engine/ledger/ledger.h"
#include "engine/model/friday.h"

namespace duban {

struct FridayRequest {
  std::string ledger;
  std::string in;       // the folder of filled forms
  std::string out;      // where the dated folder goes
  Date as_of;
  Date on;              // where a form gives no date
  bool replace = false;
  bool dry_run = false; // forms are tried, no folder is written
  Envelope envelope;
  Language language = Language::chinese;
};

/// Takes in the good forms, then writes OUT/AS-OF, whole or not at all. The folder is refused before any form is taken when it
/// is there (unless `replace`) or cannot be written. Throws InputError also for a day before the ledger's first task.
[[nodiscard]] FridayOverview run_friday(const FridayRequest& request);

}  // namespace duban
