// The office's side: what waits for it, and its word on a report.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/app/steps.h"
#include "engine/model/waiting.h"

namespace duban {

/// What waits for the office on the day asked about: the latest report of each unit on each task that was neither accepted
/// nor returned, extensions asked for, submissions for closing, objections. The longest waiting first.
[[nodiscard]] std::vector<WaitingMatter> waiting_for_office(Inquiry& inquiry);

/// Accepts the report that entry `seq` records, or returns it with a reason: from context.on it counts for nothing. Refused:
/// no such report, one reviewed already, a date before the report's, no reason for returning, a closed task.
StepResult review_report(const StepContext& context, std::int64_t seq, bool accept, const std::string& reason);

/// The entry that review_report would record after `history` (needs_of_steps, or more). Throws as review_report does.
[[nodiscard]] EventDraft make_review(Ledger& ledger, const History& history, Date on, std::int64_t seq, bool accept, const std::string& reason);

}  // namespace duban
