// Steps of a task's life that the office records: plan, extend, close.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/ledger/ledger.h"

namespace duban {

/// What every step needs to know.
struct StepContext {
  std::string ledger;
  Envelope envelope;
  Date on;  // effective date
  bool dry_run = false;
};

struct StepResult {
  int recorded = 0;
  bool clock_raised = false;
};

/// Checkpoints at the quarter's ends before the deadline (25, 50, 75 %) for open tasks with an implied date;
/// `refs` empty: all of them. With `confirmed` the clerk stands by dates and checkpoints. Those a task
/// has already are not proposed again.
StepResult plan_quarter_checkpoints(const StepContext& context, const std::vector<std::string>& refs, bool confirmed);

/// Confirms the implied dates (and checkpoints) of `refs`.
StepResult confirm_dates(const StepContext& context, const std::vector<std::string>& refs);

struct ExtensionRequest {
  std::string ref;
  Date to;  // inclusive
  std::string approved_by;
  std::string reason;
};
/// Requests and grants at once. Refused: no approval or reason, a date not after the one in force, a
/// closed task.
StepResult extend_deadline(const StepContext& context, const ExtensionRequest& request);

struct ClosingRequest {
  std::string ref;
  std::vector<std::string> evidence;
  std::string approved_by;
  std::string reason;
};
/// Verifies and closes at once. Refused: no evidence, no approval, approval by the actor itself, a task
/// closed already.
StepResult close_task(const StepContext& context, const ClosingRequest& request);

/// Runs `make` on all that is recorded, as far as `needs` asks for it, inside a write transaction, and records what it returns.
StepResult record_entries(const StepContext& context, const HistoryNeeds& needs,
                          const std::function<std::vector<EventDraft>(Ledger&, const History&)>& make);

/// The entries that plan_quarter_checkpoints and confirm_dates would record after `history`. They throw as those do.
[[nodiscard]] std::vector<EventDraft> make_quarter_checkpoints(const History& history, Date on, const std::vector<std::string>& refs, bool confirmed);
[[nodiscard]] std::vector<EventDraft> make_confirmations(const History& history, Date on, const std::vector<std::string>& refs);

}  // namespace duban
