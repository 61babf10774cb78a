// A report on its way into the ledger, and the payload it becomes there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/base/json.h"

namespace duban {

struct ReportedNumber {
  int target = 0;      // position in the task's targets
  std::string metric;  // its name, for people who read the entry
  std::optional<Decimal> number;
  std::string unit;          // as written, "" when none
  std::optional<bool> done;  // milestones
};

/// Texts are "" where nothing was said.
struct ReportDraft {
  int task = 0;
  Date on;
  std::string unit;
  std::optional<Decimal> percent;  // 0 to 100, at most two places
  std::vector<ReportedNumber> values;
  std::string progress;
  std::string problem;
  std::string cause;
  std::string next;
  std::string ask;
  Json evidence;  // null or an array, as keep_evidence returns them
  std::optional<Instant> recorded_at;  // given by the input (demonstrations); none = the clock's
};

/// The payload of its entry, in canonical form: what was not said is left out.
void write_payload(const ReportDraft& report, std::string& out);
/// The part of a payload that the projections know of: unit, percent, values, progress, problem, ask, evidence.
[[nodiscard]] ReportDraft report_from_json(const Json& payload);

}  // namespace duban
