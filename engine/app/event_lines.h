// All entries of a ledger as lines of JSON, and an equal ledger from them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/ledger/ledger.h"

namespace duban {

/// What the first line says of those behind it.
struct EventsHead {
  bool demo = false;
  std::int64_t entries = 0;
  std::string hash;  // hex of the last entry's; "" when there is none
};

/// Writes a head line and one line an entry, in order, each with every column. `on_progress` is told how many are
/// written.
EventsHead export_events(Ledger& ledger, const std::function<void(std::string_view)>& write,
                         const std::function<void(std::int64_t)>& on_progress);

/// Makes the ledger `target` from what export_events wrote to `file`: the same numbers, times and hashes. Throws
/// InputError, with the line, when a line is broken, an entry does not follow the one before it or was changed, or
/// the last is not the one the head names; then there is no ledger. `dry_run`: checks only.
EventsHead import_events(const std::string& file, const std::string& target, bool dry_run);

}  // namespace duban
