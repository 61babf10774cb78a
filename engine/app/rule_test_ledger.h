// The ledger of a rule test: in memory, made of the same entries, through the same checks, as an office's own.
#pragma once

#include "engine/app/policy_book.h"
#include "engine/app/rule_test_file.h"
#include "engine/ledger/ledger.h"

namespace duban {

class RuleTestLedger {
 public:
  /// Holds what `test` of `file` tells. What cannot be entered is an error in `found` at its place; then it is not to be used.
  RuleTestLedger(const RuleTestFile& file, const RuleTest& test, Diagnostics& found);
  RuleTestLedger(const RuleTestLedger&) = delete;
  RuleTestLedger& operator=(const RuleTestLedger&) = delete;

  [[nodiscard]] Ledger& ledger() { return ledger_; }
  /// The policy of the file, in force on every day.
  [[nodiscard]] const Policy& policy() { return policies_->on(start_).policy; }

 private:
  Ledger ledger_;
  Date start_;
  std::optional<PolicyBook> policies_;
};

}  // namespace duban
