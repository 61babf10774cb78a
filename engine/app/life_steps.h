// A step of a task's life: checked against the table of what may follow what, and recorded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/app/policy_book.h"
#include "engine/app/steps.h"
#include "engine/model/life.h"

namespace duban {

/// A step as asked for. What its row of the table (model/life.h) does not need may stay empty.
struct StepInput {
  std::string ref;
  StepKind kind{};
  std::string unit = {};                    // as written; "" = the first lead
  std::optional<Date> date = {};            // the new deadline; the end foreseen
  std::string approved_by = {};
  std::string reason = {};
  std::vector<std::string> evidence = {};   // files
  std::optional<Lamp> lamp = {};
  std::string signer = {};                  // of a receipt
  Json kept_evidence = {};                  // files the ledger holds already: those of the submission that is approved
};

struct StepOutcome {
  StepResult step;
  bool late = false;              // filed after its term
  std::optional<Date> due_before; // where the deadline moves
  std::optional<Date> due_after;
};

/// Records a step of the kinds acknowledge, object, uphold, dismiss, request-, grant- and refuse-extension, suspend,
/// resume, submit, verify, close, refuse-closing, reopen, cancel, set-lamp, clear-lamp, add-evidence. Granting without a request,
/// and closing without a submission, is asking and deciding at once.
/// Throws InputError when it may not follow what has been, when approval, reason, evidence or date is missing, when the
/// approver is who asked, or when its date lies before the task or the step before it.
StepOutcome take_step(const StepContext& context, const StepInput& input);

/// The entry that take_step would record after `history` (needs_of_steps, or more), for uses that record many at once. Evidence is
/// copied unless context.dry_run. Throws as take_step does.
[[nodiscard]] EventDraft make_step(PolicyBook& policies, const History& history, const StepContext& context, const StepInput& input, StepOutcome& outcome);

}  // namespace duban
