// Forms back into the ledger: all of a run are one transaction.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"
#include "engine/model/form_conflict.h"

namespace duban {

struct FormImportOptions {
  Date on = {};            // where a form gives no date
  bool partial = false;    // record the good rows though others have errors or conflicts
  bool dry_run = false;
  bool take_form = false;  // the form stands against what was recorded since it was made
};

struct FormImportResult {
  std::int64_t recorded = 0;
  std::int64_t already = 0;             // were recorded before, or stand in two forms alike
  Diagnostics found;                    // errors (then nothing, or with `partial` the rest, was recorded) and warnings
  std::vector<FormConflict> conflicts;  // likewise
  bool clock_raised = false;
};

/// Records what the forms in `files` were filled with, by the checks of the commands: receipts, objections, plans, reports,
/// requests for extensions, submissions, in this order. Throws InputError when a file cannot be read.
[[nodiscard]] FormImportResult import_forms(const std::string& ledger, const std::vector<std::string>& files, const Envelope& envelope, const FormImportOptions& options);

}  // namespace duban
