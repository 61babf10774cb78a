// An office that keeps scores: what was posted, added and decided, in short.
#pragma once

#include <string>
#include <vector>

#include "engine/app/score_book.h"
#include "engine/app/score_post.h"
#include "engine/app/score_steps.h"
#include "tests/support/issues.h"

namespace duban {

/// "late 甲局 -5" of each line, joined by "; "; `clause` given: of its lines alone.
inline std::string lines_of(const std::vector<ScoreLine>& lines, const std::string& clause = "") {
  std::string out;
  for (const ScoreLine& line : lines) {
    if (!clause.empty() && line.entry.clause != clause) continue;
    out += (out.empty() ? "" : "; ") + line.entry.clause + " " + line.entry.unit + " " + line.entry.points.to_short_string();
  }
  return out;
}

/// What posting on `as_of` enters, by `clause` alone where it is given.
inline std::string posted(const Office& office, std::string_view as_of, const std::string& clause = "", bool dry_run = false) {
  return lines_of(post_scores(office.step(as_of, dry_run), day(as_of)).lines, clause);
}

inline Scoreboard board(const Office& office, std::string_view as_of, const ScoreQuestion& question = {}, const KnownAt& known = {}) {
  Inquiry inquiry = office.ask(as_of, known);
  return make_scoreboard(inquiry, question);
}

/// "1 甲局 100" of each unit, joined by "; ".
inline std::string ranking(const Scoreboard& board) {
  std::string out;
  for (const UnitScore& unit : board.units) {
    out += (out.empty() ? "" : "; ") + std::to_string(unit.rank) + " " + unit.unit + " " + unit.score.to_short_string();
  }
  return out;
}

/// Adopts `text`, a rulebook or a directory, for all dates; recorded at `now`.
inline void adopt_text(const Office& office, PolicyKind kind, const std::string& text, std::string_view now = "2024-01-26T10:00") {
  Ledger ledger = Ledger::open(office.file, Database::Access::write);
  ledger.write([&] {
    const EventDraft draft = adoption(kind, {"adopted.yaml", text}, day("2024-01-26"), true);
    (void)ledger.append(std::span(&draft, 1), an_envelope(now, true));
  });
}

/// A rulebook with these clauses and nothing else to say.
inline void adopt_clauses(const Office& office, const std::string& clauses, const std::string& rest = "") {
  adopt_text(office, PolicyKind::rulebook, "version: 1\nrules:\n  - {id: any, when: open, lamp: blue}\nscores:\n" + rest + "  clauses:\n" + clauses);
}

}  // namespace duban
