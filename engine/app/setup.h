// Setting up a ledger: the file and the policy it begins with.
#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"

namespace duban {

struct SetupOptions {
  std::string directory;  // a units.yaml; "" = none yet
  std::string rulebook;   // "" = the shipped one
  bool demo = false;
};

/// Makes the ledger and adopts rulebook, shipped calendars and directory, in force for all dates. All inputs are
/// checked before the file is made. `dry_run`: checks only.
void set_up_ledger(const std::string& file, const SetupOptions& options, const Envelope& envelope, bool dry_run);

/// The entry that adopts `source` from `on`; `always`: for all earlier dates too.
[[nodiscard]] EventDraft adoption(PolicyKind kind, const SourceText& source, Date on, bool always);

}  // namespace duban
