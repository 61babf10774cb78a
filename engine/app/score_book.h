// The ranking of units and the entries behind it, as of a day.
#pragma once

#include <optional>
#include <string>

#include "engine/app/inquiry.h"
#include "engine/assess/score_sheet.h"
#include "engine/rules/score_rules.h"

namespace duban {

struct ScoreQuestion {
  std::optional<int> year = {};   // none: score_year
  std::string unit = {};          // only its entries and its line; "" = all
  bool with_groups = false;  // count what units have through groups
  bool by_load = false;
};

/// The year that is scored on `day`: that of the latest notice registered by then, else the day's own.
[[nodiscard]] int score_year(const History& history, Date day);

/// The limits that `rules` set.
[[nodiscard]] ScoreTerms terms_of(const ScoreRules& rules);

/// What make_scoreboard reads of the ledger for a day.
[[nodiscard]] inline HistoryNeeds score_needs() { return {.texts = false, .reports = false, .links = false}; }

/// Every unit that carries a task of the year's notices on the day asked about, or has an entry that counts. Entries made
/// under a former name of a unit are those of who took over. Throws InputError for a unit that the directory does not know.
[[nodiscard]] Scoreboard make_scoreboard(Inquiry& inquiry, const ScoreQuestion& question);

/// The entries that `board` rests on, as the keys of its issue: their numbers.
[[nodiscard]] Json keys_of(const Scoreboard& board);

}  // namespace duban
