// A workload's calendar, rules, units and tasks in a real ledger, its reports as entries.
#pragma once

#include <string>

#include "engine/ledger/ledger.h"
#include "tests/bench/workload_files.h"

namespace duban::bench {

/// The names a workload's units and leaders have in the ledger.
[[nodiscard]] std::string unit_name(int unit);

/// Makes the ledger at `file` (an old one is removed) and registers all of `work` but its reports.
/// `rulebook` is the text of a rulebook file.
void register_workload(const Workload& work, const SourceText& rulebook, const std::string& file);

struct IngestResult {
  std::int64_t reports = 0;
  std::int64_t commits = 0;
};

/// Takes reports in, `batch` a transaction, at most `most`.
IngestResult ingest(Ledger& ledger, const Workload& work, ReportReader& reader, int batch, std::int64_t most);

/// Removes a ledger and what lies beside it.
void remove_ledger(const std::string& file);

}  // namespace duban::bench
