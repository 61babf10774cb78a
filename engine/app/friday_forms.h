// All forms of a folder into the ledger: each whole or not at all, one never stops the others.
#pragma once

#include <string>

#include "engine/ledger/ledger.h"
#include "engine/model/friday.h"

namespace duban {

/// Records what the good forms in `folder` were filled with, in one transaction. A form with a mistake or a conflict is left
/// out whole; of two that say different things of the same, both are. `on` stands where a form gives no date. Folders in it and
/// hidden files are not looked at. Throws InputError when there is no such folder, WorldError when it cannot be read.
[[nodiscard]] FormsTaken take_forms(const std::string& ledger, const std::string& folder, const Envelope& envelope, Date on, bool dry_run);

}  // namespace duban
