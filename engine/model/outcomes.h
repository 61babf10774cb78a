// What a report of the next year says of this year's targets: what engine/app proposes and engine/document shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/diagnostic.h"
#include "engine/base/decimal.h"
#include "engine/base/message.h"

namespace duban {

/// A value proposed for a target. Nothing of it is in the ledger before someone accepts it.
struct ProposedOutcome {
  std::string ref;
  std::string metric;
  std::string target_text;         // as a table would write it
  bool milestone = false;
  std::optional<Decimal> actual;   // as the report writes it, in `unit`
  std::string unit;
  std::optional<bool> done;        // of milestones, and of what is said in words only
  std::string verdict;             // met, missed, unknown
  Message reason;
  std::string quote;               // an exact piece of the report
  Place at;
  int confidence = 0;              // percent, 1 to 99
  bool recorded = false;           // the ledger has it already

  /// True when it can be recorded: a number, or whether a milestone is done. What is only said in words must be attested.
  [[nodiscard]] bool can_be_recorded() const { return actual.has_value() || (milestone && done.has_value()); }
};

/// A target of which the report says nothing clear.
struct SilentTarget {
  std::string ref;
  std::string metric;
  std::string target_text;
};

struct Outcomes {
  std::string key;
  int year = 0;      // of the notice
  std::string file;  // the report
  Date as_of;
  bool demo = false;
  std::vector<ProposedOutcome> proposals;  // in the notice's order
  std::vector<SilentTarget> silent;
};

}  // namespace duban
