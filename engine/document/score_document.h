// Scores as documents and as JSON: the ranking of units, the entries behind it.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/score.h"

namespace duban {

/// The entries, one a line; above them the unit's score where the board is of one unit.
[[nodiscard]] Document score_list_document(const Scoreboard& board, Language language);
/// The ranking, and below it the entries.
[[nodiscard]] Document score_ranking_document(const Scoreboard& board, Language language);
/// Entries that are to be entered.
[[nodiscard]] Document new_scores_document(const std::vector<ScoreLine>& lines, bool demo, Language language);

/// The ranking alone, for other lists.
[[nodiscard]] DocumentTable score_ranking_table(const Scoreboard& board, const std::string& title, Language language);

/// Adds year, units, entries to `head`.
[[nodiscard]] Json score_json(const Scoreboard& board, Json head);
/// The units as `assess` lists them: of each the entries in force (contract, DESIGN §7).
[[nodiscard]] Json score_units_json(const Scoreboard& board);

}  // namespace duban
