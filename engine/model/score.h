// Scores as values: the entries that the ledger keeps of them, and what a list or a ranking shows. How entries are
// folded into a score is decided in engine/assess.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/base/json.h"
#include "engine/model/event.h"

namespace duban {

/// posted: by a clause of the rulebook. added: by a person. appeal, decision, reversal: about one of these.
enum class ScoreKind : std::uint8_t { posted, added, appeal, decision, reversal };
[[nodiscard]] std::string_view name_of(ScoreKind kind);
[[nodiscard]] std::optional<ScoreKind> parse_score_kind(std::string_view name);

/// A unit's part in the task: none where the score is of no task.
enum class ScoreRole : std::uint8_t { none, lead, support };
[[nodiscard]] std::string_view name_of(ScoreRole role);

/// One entry about scores. Members that do not apply to its kind are empty.
struct ScoreEntry {
  std::int64_t seq = 0;
  ScoreKind kind = ScoreKind::posted;
  Date on;                  // effective: the end of the period; a reversal's is that of what it reverses
  Date told_on;             // when it was entered: the term to appeal runs from here
  std::string unit;
  int task = 0;             // internal number; 0 = none
  ScoreRole role = ScoreRole::none;
  std::string via;          // the group through which the unit has the task; "" when it is named itself
  std::string clause;
  std::string name;         // of the clause, as it was
  Decimal points;
  std::string period;       // "2024-03", "2024-Q1", "2024"; "" of a clause that counts once, and by hand
  int year = 0;             // the year that is scored
  std::string reason;
  std::int64_t event = 0;   // the entry it rests on; 0 = none
  std::int64_t about = 0;   // of an appeal, a decision, a reversal: the score
  bool upheld = false;      // of a decision
  std::string by;           // who decided
  std::string actor;        // who entered it
  friend bool operator==(const ScoreEntry&, const ScoreEntry&) = default;

  /// It gives or takes points: posted, added, reversal.
  [[nodiscard]] bool has_points() const { return kind == ScoreKind::posted || kind == ScoreKind::added || kind == ScoreKind::reversal; }
  /// A score that may be appealed: posted or added.
  [[nodiscard]] bool is_score() const { return kind == ScoreKind::posted || kind == ScoreKind::added; }
};

/// What the ledger records of `entry`.
[[nodiscard]] EventDraft score_draft(const ScoreEntry& entry);
/// The entry that `event` with `payload` records.
[[nodiscard]] ScoreEntry score_from(const Event& event, const Json& payload);

enum class AppealState : std::uint8_t { none, pending, upheld, rejected };
[[nodiscard]] std::string_view name_of(AppealState state);

/// An entry with points as a list shows it.
struct ScoreLine {
  ScoreEntry entry;
  AppealState appeal = AppealState::none;
  std::string ref;  // of its task on the day of the list; "" = none
  std::string key;

  /// It is neither reversed nor a reversal.
  [[nodiscard]] bool is_in_force() const { return entry.is_score() && appeal != AppealState::upheld; }
};

/// A unit in the ranking.
struct UnitScore {
  std::string unit;
  int lead = 0;     // tasks it carries that count
  int support = 0;
  Decimal points;   // of its entries, each clause up to its limit
  Decimal score;    // base and points, within floor and cap
  Decimal load;     // leads count 1, supports their share
  std::optional<Decimal> per_task;  // points ÷ load; nothing without a task
  int rank = 0;     // from 1; equal scores share one
};

struct Scoreboard {
  Date as_of;
  int year = 0;
  bool demo = false;
  bool rehearsal = false;
  Decimal base;
  std::optional<Decimal> cap;
  std::optional<Decimal> floor;
  Decimal support;   // the share of a supporting unit: 0.5
  bool with_groups = false;
  bool by_load = false;
  std::vector<UnitScore> units;  // by rank, then official order
  std::vector<ScoreLine> lines;  // of the year, in order of date and entry
};

}  // namespace duban
