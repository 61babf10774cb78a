// Progress reports: one by `log`, many from progress.csv. All are checked before any is recorded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"

namespace duban {

/// A value as written: which metric, what amount (or done / not done).
struct ReportedValue {
  std::string metric;
  std::string value;
  Place at;
};

/// A report as written, before it is checked. Empty texts were not given.
struct ReportInput {
  std::string ref;
  std::string on;
  std::string unit;
  std::string percent;
  std::vector<ReportedValue> values;
  std::string progress;
  std::string problem;
  std::string cause;
  std::string next;
  std::string ask;
  std::vector<std::string> evidence;
  std::string recorded_at;
  Place at;
};

/// The reports of a progress.csv, rows of one report joined. Heads in English or Chinese, in any order.
[[nodiscard]] std::vector<ReportInput> parse_progress_csv(const SourceText& source, Diagnostics& found);

struct ProgressResult {
  int recorded = 0;
  Diagnostics found;             // errors (then nothing, or with `partial` the rest, was recorded) and warnings
  bool clock_raised = false;
};

struct ProgressOptions {
  bool partial = false;  // record the good ones though others have errors
  bool dry_run = false;
};

/// Checks `inputs` against the ledger at `file` and records them in one transaction, in order of
/// recorded_at where it is given.
ProgressResult record_progress(const std::string& file, const std::vector<ReportInput>& inputs,
                               const Envelope& envelope, const ProgressOptions& options);

}  // namespace duban
