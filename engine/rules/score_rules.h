// The section `scores:` of a rulebook as values: limits, terms, and the clauses by which points are given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/model/finding.h"
#include "engine/rules/duration.h"
#include "engine/rules/expression.h"
#include "engine/rules/message_template.h"

namespace duban {

/// Whose points a clause over tasks is: the first lead's, those of all leads, of all supports, of all of them.
enum class ScoreWho : std::uint8_t { lead, leads, supports, both };
/// How often a clause may count for one task, or one unit.
enum class ScoreEach : std::uint8_t { month, quarter, year, once };

struct ScoreClause {
  std::string id;
  std::string name;
  bool by_hand = false;                       // entered by a person: no condition
  SubjectKind subject = SubjectKind::task;    // task or unit
  std::optional<Expression> when;
  std::string when_text;
  std::optional<Expression> points;           // of a clause with a condition
  std::optional<Decimal> hand_points;         // of one by hand; none: the person says
  ScoreWho who = ScoreWho::both;
  ScoreEach each = ScoreEach::once;
  std::optional<Decimal> most;                // of a unit in a year; negative for deductions
  std::optional<MessageTemplate> message;
  Place at;
};

struct ScoreRules {
  Decimal base{100};
  std::optional<Decimal> cap;
  std::optional<Decimal> floor;
  Decimal support{5, 1};            // what a supporting unit gets of the lead's points: 0.5
  std::optional<Duration> appeal;   // the term to appeal; none: without end
  std::vector<ScoreClause> clauses;

  /// The clause called `id`; nullptr when there is none.
  [[nodiscard]] const ScoreClause* find(std::string_view id) const {
    for (const ScoreClause& clause : clauses) {
      if (clause.id == id) return &clause;
    }
    return nullptr;
  }
};

/// The most points of one entry, either way, and the most places they have.
inline constexpr std::int64_t kMostScorePoints = 10'000;
inline constexpr int kMostScorePlaces = 4;

/// `points` rounded to the places an entry has; nothing when they are more than an entry may have.
[[nodiscard]] std::optional<Decimal> score_points(const Decimal& points);

}  // namespace duban
