// A task handed from one unit to another, now or once a condition holds.
#pragma once

#include <string>
#include <vector>

#include "engine/app/steps.h"

namespace duban {

struct TransferRequest {
  std::string ref;
  std::string from;         // as written; "" = the only unit in that part
  std::string to;
  bool lead = true;         // else a supporting unit
  std::string approved_by;
  std::string reason;
  std::string condition;    // not "": only promised, until it holds
  bool met = false;         // the condition of the promise holds: from, to and lead are the promise's
};

struct TransferOutcome {
  StepResult step;
  bool lead = true;
  std::string to;
  std::vector<std::string> before;  // the units in that part
  std::vector<std::string> after;   // as before where it is only promised
};

/// Records the transfer: from context.on the task is led (supported) by `to` in the place of `from`; a unit that has the
/// part already keeps its place. The lead at registration stays visible. Refused: no approval or reason, an approver who is
/// the actor, a unit that has not the part, no change, a date before the last version of the task.
TransferOutcome transfer_task(const StepContext& context, const TransferRequest& request);

/// The entry that transfer_task would record after `history` (needs_of_steps, or more). Throws as transfer_task does.
[[nodiscard]] EventDraft make_transfer(Ledger& ledger, const History& history, const StepContext& context, const TransferRequest& request,
                                       TransferOutcome& outcome);

}  // namespace duban
