// A report as written against the ledger it is for: which task, unit, target and amount are meant, and what
// is wrong with it.
#pragma once

#include <vector>

#include "engine/app/progress.h"
#include "engine/app/task_finder.h"
#include "engine/directory/directory.h"
#include "engine/model/report_draft.h"

namespace duban {

class ProgressChecker {
 public:
  /// All three must outlive it.
  ProgressChecker(const History& history, const Directory& directory, const Envelope& envelope)
      : history_(history), directory_(directory), envelope_(envelope), finder_(history) {}

  /// Makes `report` of `input`, but for its evidence; what is wrong goes to `found`, which then has errors.
  void check(const ReportInput& input, ReportDraft& report, Diagnostics& found) const;

 private:
  void warn_if_closed(const ReportInput& input, const RegisteredTask& task, Diagnostics& found) const;
  [[nodiscard]] std::string unit(const ReportInput& input, const RegisteredTask* task, Diagnostics& found) const;
  void warn_if_former(const ReportInput& input, const std::string& name, Diagnostics& found) const;
  [[nodiscard]] int position_of(const std::string& metric, const RegisteredTask& task) const;
  void add_value(const ReportedValue& value, const RegisteredTask& task, std::vector<ReportedNumber>& values,
                 Diagnostics& found) const;

  const History& history_;
  const Directory& directory_;
  const Envelope& envelope_;
  TaskFinder finder_;
};

}  // namespace duban
