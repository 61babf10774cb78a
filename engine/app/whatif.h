// Suppositions tried on a copy of the ledger in memory; the ledger itself is only read.
#pragma once

#include <string>
#include <vector>

#include "engine/app/steps.h"
#include "engine/app/inquiry.h"
#include "engine/model/whatif.h"

namespace duban {

/// The changes in `source`, YAML: `changes:`, a list of `{slip: REF, workdays: N}`, `{extend: REF, to: DATE}`,
/// `{transfer: REF, from: U, to: U}`. Only to be used when `found` has no errors.
[[nodiscard]] std::vector<SupposedChange> parse_whatif(const SourceText& source, Diagnostics& found);

/// The day asked about as it is, and as it would be with `changes` in force that day, by the same checks as real ones. Throws
/// InputError with all that cannot be done, at their places.
[[nodiscard]] WhatIfList make_whatif(const Question& question, const Envelope& envelope, const std::vector<SupposedChange>& changes);

}  // namespace duban
