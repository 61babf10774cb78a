// Scores by a person, appeals, decisions: checked against what has been entered, and recorded. Nothing is ever changed: an
// appeal that is upheld makes a reversing entry, and corrections of the rankings that hold the score.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/app/issue.h"
#include "engine/model/score.h"

namespace duban {

struct ScoreAddition {
  std::string unit;
  std::string clause;
  std::string ref;                // "" = of no task
  std::optional<Decimal> points;  // none: those of the clause, of a supporting unit its share of them
  std::optional<std::int64_t> event;
  std::optional<int> year;        // none: that of the task's notice, else score_year
  std::string reason;
};

struct ScoreRecorded {
  ScoreEntry entry;  // with its number
  bool clock_raised = false;
};

/// Enters a score by a clause that a person applies. Throws InputError for a clause that is unknown or judged by rule, a
/// unit that is unknown or has no part in the task, points that are missing, 0 or beyond the clause's limit, an entry that
/// does not exist, a missing reason.
ScoreRecorded add_score(const StepContext& context, const ScoreAddition& addition);

/// Records that `unit` appeals against score `seq`. Refused: what is no score, another unit's, a second appeal, one after
/// the term.
ScoreRecorded appeal_score(const StepContext& context, std::int64_t seq, const std::string& unit, const std::string& reason);

struct ScoreDecision {
  std::int64_t seq = 0;  // of the score, or of the appeal against it
  bool uphold = false;
  std::string by;
  std::string reason;
  std::string signed_by; // of the corrections
  Language language = Language::chinese;
  std::string program;
};

struct ScoreDecided {
  std::int64_t score = 0;
  std::int64_t reversal = 0;          // 0 = rejected
  std::vector<Issued> corrections;    // of the rankings that held the score
  bool clock_raised = false;
};

/// Decides on the appeal against a score. Upheld, the reversal takes effect with the score itself, and every ranking that
/// stands and holds the score is corrected, all in one write. Refused: no appeal, one decided already, a decision by who
/// entered the score, a ranking to be corrected without a signer.
ScoreDecided decide_score(const StepContext& context, const ScoreDecision& decision);

}  // namespace duban
