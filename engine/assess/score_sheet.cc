// Sums of exact decimals.
#include "engine/assess/score_sheet.h"

#include <algorithm>
#include <cassert>

namespace duban {
namespace {

/// An entry has at most 10000 points and 4 places, so no sum of a ledger's entries comes near the 18 digits of a decimal.
Decimal sum(const Decimal& a, const Decimal& b) {
  const auto both = add(a, b);
  assert(both.has_value());
  return *both;
}

Decimal within_limit(const Decimal& points, const Decimal& most) {
  return most < Decimal(0) ? std::max(points, most) : std::min(points, most);
}

/// What became of appeals by a day, by the entry they are about.
std::map<std::int64_t, AppealState> appeals_on(std::span<const ScoreEntry> all, Date as_of) {
  std::map<std::int64_t, AppealState> states;
  for (const ScoreEntry& entry : all) {
    if (entry.on > as_of) continue;
    // A reversal takes effect with what it reverses: as known since, that never counted.
    if (entry.kind == ScoreKind::reversal) states[entry.about] = AppealState::upheld;
    if (entry.kind == ScoreKind::appeal) states.emplace(entry.about, AppealState::pending);
    if (entry.kind == ScoreKind::decision && !entry.upheld) states[entry.about] = AppealState::rejected;
  }
  return states;
}

}  // namespace

std::vector<ScoreLine> score_lines(std::span<const ScoreEntry> all, Date as_of, int year) {
  const auto appeals = appeals_on(all, as_of);
  std::vector<ScoreLine> lines;
  for (const ScoreEntry& entry : all) {
    if (!entry.has_points() || entry.on > as_of || entry.year != year) continue;
    ScoreLine line;
    line.entry = entry;
    const auto appeal = appeals.find(entry.seq);
    if (appeal != appeals.end()) line.appeal = appeal->second;
    lines.push_back(std::move(line));
  }
  std::stable_sort(lines.begin(), lines.end(), [](const ScoreLine& a, const ScoreLine& b) { return a.entry.on < b.entry.on; });
  return lines;
}

Decimal points_of(std::span<const ScoreLine* const> lines, const ScoreTerms& terms) {
  std::map<std::string, Decimal> clauses;
  for (const ScoreLine* line : lines) {
    Decimal& points = clauses[line->entry.clause];
    points = sum(points, line->entry.points);
  }
  Decimal all;
  for (const auto& [clause, points] : clauses) {
    const auto most = terms.most.find(clause);
    all = sum(all, most == terms.most.end() ? points : within_limit(points, most->second));
  }
  return all;
}

Decimal score_of(const Decimal& points, const ScoreTerms& terms) {
  Decimal score = sum(terms.base, points);
  if (terms.cap) score = std::min(score, *terms.cap);
  if (terms.floor) score = std::max(score, *terms.floor);
  return score;
}

void score_unit(UnitScore& unit, std::span<const ScoreLine* const> lines, const ScoreTerms& terms) {
  unit.points = points_of(lines, terms);
  unit.score = score_of(unit.points, terms);
  const auto supported = multiply(Decimal(unit.support), terms.support);
  assert(supported.has_value());
  unit.load = sum(Decimal(unit.lead), *supported);
  unit.per_task = quotient_half_up(unit.points, unit.load, 2);
}

void rank_units(std::vector<UnitScore>& units, bool by_load) {
  const auto better = [&](const UnitScore& a, const UnitScore& b) {
    if (!by_load) return a.score > b.score;
    if (!a.per_task || !b.per_task) return a.per_task && !b.per_task;
    return *a.per_task > *b.per_task;
  };
  std::stable_sort(units.begin(), units.end(), better);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool equal = i > 0 && !better(units[i - 1], units[i]);
    units[i].rank = equal ? units[i - 1].rank : static_cast<int>(i) + 1;
  }
}

}  // namespace duban
