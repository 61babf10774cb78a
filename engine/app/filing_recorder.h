// Filings that have been found good, as entries: those of one task one after another, each checked against all before it.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "engine/app/form_filing.h"
#include "engine/app/policy_book.h"
#include "engine/ledger/ledger.h"

namespace duban {

class FilingRecorder {
 public:
  /// Inside a write transaction of `ledger`. All must outlive it.
  FilingRecorder(Ledger& ledger, PolicyBook& policies, const Envelope& envelope) : ledger_(ledger), policies_(policies), envelope_(envelope) {}

  /// Records `filings` of one kind. A filing that a check refuses is left out; why stands in `found`, at its cell.
  void record(const std::vector<const Filing*>& filings, Diagnostics& found);

  /// Records those of `filings` whose kinds `order` names, stage after stage.
  void record_in_order(const std::deque<Filing>& filings, const std::vector<std::vector<StepKind>>& order, Diagnostics& found);

  [[nodiscard]] std::int64_t recorded() const { return recorded_; }
  [[nodiscard]] bool clock_raised() const { return clock_raised_; }
  /// Copies the evidence of what was recorded, once it is sure to stay.
  void keep_evidence_files() const;

 private:
  void record_reports(const std::vector<const Filing*>& filings);
  [[nodiscard]] EventDraft entry_of(const Filing& filing, const History& history);
  void note(const Receipt& receipt, std::size_t count);

  Ledger& ledger_;
  PolicyBook& policies_;
  const Envelope& envelope_;
  std::int64_t recorded_ = 0;
  bool clock_raised_ = false;
  std::vector<std::string> evidence_;
};

/// What a check says against `filing`, at the cell that it is about.
void add_at_cells(const Filing& filing, const Diagnostics& refused, Diagnostics& found);

}  // namespace duban
