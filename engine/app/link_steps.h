// Links between tasks: made and removed, one or many, each group as a whole.
#pragma once

#include <string>
#include <vector>

#include "engine/app/steps.h"
#include "engine/base/diagnostic.h"

namespace duban {

/// A lag lies between −kMostLagWorkdays and this, both included: five years of working days.
inline constexpr int kMostLagWorkdays = 1250;

struct LinkRequest {
  std::string from;            // a task
  std::string to;              // a task; where `from` contributes to it, an indicator too (I.3)
  LinkKind kind = LinkKind::depends_on;
  int lag_workdays = 0;
  bool remove = false;
  bool inferred = false;       // proposed from the texts and accepted
  std::string evidence = {};   // what spoke for it; "" = nothing is said
  Place at = {};               // where it was written; nowhere for one of the command line
};

/// "5", "5wd", "5个工作日", "-2": working days; nothing for what is none, or beyond kMostLagWorkdays.
[[nodiscard]] std::optional<int> parse_lag(const std::string& text);

/// Makes (or removes) one link. Refused as in link_group.
StepResult link_tasks(const StepContext& context, const LinkRequest& request);

/// All of `requests` in one transaction, or none: every mistake is told. Refused: an unknown or cancelled task, a link to
/// itself, one that stands already (or, to remove, does not) or is asked for twice, a cycle of dependencies on any day from the
/// effective date on; its path and the rows that close it are named.
StepResult link_group(const StepContext& context, const std::vector<LinkRequest>& requests);

/// The entries that link_group would record. `indicators`: those of the ledger; may be empty where no request names one.
[[nodiscard]] std::vector<EventDraft> make_links(const History& history, const std::vector<RegisteredIndicator>& indicators, Date on,
                                                 const std::vector<LinkRequest>& requests);

}  // namespace duban
