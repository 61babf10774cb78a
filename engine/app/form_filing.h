// What a filled form asks to be recorded: its rows as receipts, objections, plans, reports, requests, not yet compared with the
// ledger.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/app/filed_plan.h"
#include "engine/app/progress.h"
#include "engine/forms/form_reader.h"
#include "engine/model/report_draft.h"
#include "engine/model/step.h"

namespace duban {

struct Filing {
  StepKind kind{};         // a unit's: acknowledge, object, plan, report, request_extension, submit; or the office's word on one of these
  int task = 0;            // internal number
  std::string unit;
  std::int64_t known_seq = 0;  // what the form knew
  Date on;
  bool on_given = false;   // by the form, not by the run
  Place at;                // the cell that asks for it
  std::vector<std::pair<std::string, Place>> cells;  // what was filled in and where
  std::vector<std::pair<Msg, std::string>> said;     // the same, by the heads of the columns
  std::int64_t about = 0;  // the entry that the office decides
  std::string approved_by;
  Json kept_evidence;      // of that entry
  std::string reason;
  std::string signer;
  std::optional<Date> to;
  std::vector<std::string> evidence;  // paths
  Place evidence_at;
  FiledPlan plan;
  ReportInput report;      // without its ref
  ReportDraft draft = {};  // what it becomes, once checked
};

/// The filings of `form`, of rows of one task joined, in the order of a task's life and of tasks. What is wrong with a cell goes to `found`; the
/// filing it belongs to is left out. `on` stands where the form gives no date.
[[nodiscard]] std::vector<Filing> read_filings(const FilledForm& form, Date on, Diagnostics& found);

/// The files named in a cell of a form or review sheet at `file`: beside it, or in a folder of its name. A name that leads elsewhere, or
/// that is not there, is an error in `found`.
[[nodiscard]] std::vector<std::string> find_evidence(const std::string& file, const FilledCell& cell, Diagnostics& found);

}  // namespace duban
