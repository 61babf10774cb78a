// A filing against the ledger: is it recorded already, does something stand against it that the form did not know of.
#pragma once

#include <optional>
#include <vector>

#include "engine/app/form_filing.h"
#include "engine/app/policy_book.h"
#include "engine/app/progress_checker.h"
#include "engine/model/form_conflict.h"

namespace duban {

class FilingCheck {
 public:
  /// All must outlive it; `history` holds all reports.
  FilingCheck(Ledger& ledger, const History& history, const Directory& directory, const Envelope& envelope)
      : ledger_(ledger), history_(history), directory_(directory), checker_(history, directory, envelope) {}

  /// The task of `filing` as last amended; nullptr when there is none of its number.
  [[nodiscard]] const RegisteredTask* task_of(const Filing& filing) const;
  /// "KEY/ref".
  [[nodiscard]] std::string name_of(const RegisteredTask& task) const { return history_.key_of(task) + "/" + task.ref; }

  /// Makes the draft of a report; what is wrong with it goes to `found`.
  void make_report(Filing& filing, const RegisteredTask& task, Diagnostics& found) const;
  /// The entry that says the same for this task and unit already: of the same date, or where the form gives none, since it was made; 0 = none.
  [[nodiscard]] bool is_recorded(const Filing& filing) const;
  /// The entry, recorded since the form was made, that stands against it; 0 = none.
  [[nodiscard]] std::int64_t conflict_of(const Filing& filing, const RegisteredTask& task) const;

 private:
  [[nodiscard]] bool same_report(const Filing& filing, std::int64_t seq) const;
  [[nodiscard]] bool same_step(const Filing& filing, const Step& step) const;
  [[nodiscard]] bool is_of(const Filing& filing, int unit) const;
  [[nodiscard]] std::int64_t end_of_task(const Filing& filing, const RegisteredTask& task) const;
  [[nodiscard]] std::int64_t same_matter(const Filing& filing) const;
  [[nodiscard]] std::int64_t moved_due(const Filing& filing) const;
  [[nodiscard]] std::int64_t changed_target(const Filing& filing, const RegisteredTask& task) const;
  [[nodiscard]] std::int64_t last_amendment(const Filing& filing) const;
  [[nodiscard]] const RegisteredTask& version_known(const RegisteredTask& task, std::int64_t seq) const;

  Ledger& ledger_;
  const History& history_;
  const Directory& directory_;
  ProgressChecker checker_;
};

}  // namespace duban
