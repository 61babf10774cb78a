// Entries about scores folded into scores: which stand on a day, what they sum up to within their limits, who ranks where.
// Where the entries come from and who carries which task is decided in engine/app.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/model/score.h"

namespace duban {

/// The limits of scores.
struct ScoreTerms {
  Decimal base;
  std::optional<Decimal> cap;
  std::optional<Decimal> floor;
  Decimal support;                     // what a task supported counts of one that is led: 0.5
  std::map<std::string, Decimal> most; // of a clause, by its id; negative for deductions
};

/// The entries of `all` with points that are effective by `as_of` and of the year `year`, by date, then entry, each with
/// what had become of an appeal against it by then. Refs are not filled in.
[[nodiscard]] std::vector<ScoreLine> score_lines(std::span<const ScoreEntry> all, Date as_of, int year);

/// What `lines`, all of one unit, sum up to: the entries of a clause and their reversals together, up to its limit.
[[nodiscard]] Decimal points_of(std::span<const ScoreLine* const> lines, const ScoreTerms& terms);

/// Base and points, not below the floor, not above the cap.
[[nodiscard]] Decimal score_of(const Decimal& points, const ScoreTerms& terms);

/// Fills in points, score, load and points per task of `unit`, whose tasks are counted already and whose entries are
/// `lines`.
void score_unit(UnitScore& unit, std::span<const ScoreLine* const> lines, const ScoreTerms& terms);

/// Sorts `units`, which come in official order, best first, and numbers them: equal ones share a rank and the next goes
/// on behind them (1, 2, 2, 4). `by_load`: by points per task, those without a task last.
void rank_units(std::vector<UnitScore>& units, bool by_load);

}  // namespace duban
