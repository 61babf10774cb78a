// One table for all entries about scores. They are read as they stand: folding them is no matter of the ledger.
#include "engine/ledger/score_rows.h"

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"

namespace duban {
namespace {

ScoreRole score_role(std::string_view name) {
  return name == name_of(ScoreRole::lead) ? ScoreRole::lead : name == name_of(ScoreRole::support) ? ScoreRole::support : ScoreRole::none;
}

}  // namespace

void insert_score(Database& db, const Event& event, const Json& payload) {
  const std::string kind = payload["kind"].text().value_or("");
  if (!parse_score_kind(kind)) throw WorldError(Msg::ledger_unknown_entry, {event.type + " " + kind, std::to_string(event.version)});
  const ScoreEntry entry = score_from(event, payload);
  db.prepare("INSERT INTO score(seq, kind, effective_on, told_on, unit, task, role, via, clause, name, points, period, year, reason, event, about, upheld, decided_by, actor) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(entry.seq).bind(kind).bind(entry.on.to_string()).bind(entry.told_on.to_string()).bind(entry.unit).bind(entry.task)
      .bind(name_of(entry.role)).bind(entry.via).bind(entry.clause).bind(entry.name).bind(entry.points.to_string()).bind(entry.period)
      .bind(entry.year).bind(entry.reason).bind(entry.event).bind(entry.about).bind(entry.upheld ? 1 : 0).bind(entry.by).bind(entry.actor).run();
}

std::vector<ScoreEntry> Ledger::load_scores(std::int64_t known_seq) {
  Statement& rows = db_->prepare(
      "SELECT seq, kind, effective_on, told_on, unit, task, role, via, clause, name, points, period, year, reason, event, about, upheld, decided_by, actor "
      "FROM score WHERE seq <= ? ORDER BY seq");
  rows.bind(known_seq);
  std::vector<ScoreEntry> all;
  while (rows.step()) {
    const auto kind = parse_score_kind(rows.view(1));
    const auto points = parse_decimal(rows.view(10));
    if (!kind || !points) throw WorldError(Msg::ledger_damaged, {db_->file(), "score"});
    ScoreEntry entry;
    entry.seq = rows.integer(0);
    entry.kind = *kind;
    entry.on = parse_date(rows.view(2)).value_or(Date());
    entry.told_on = parse_date(rows.view(3)).value_or(Date());
    entry.unit = rows.text(4);
    entry.task = static_cast<int>(rows.integer(5));
    entry.role = score_role(rows.view(6));
    entry.via = rows.text(7);
    entry.clause = rows.text(8);
    entry.name = rows.text(9);
    entry.points = *points;
    entry.period = rows.text(11);
    entry.year = static_cast<int>(rows.integer(12));
    entry.reason = rows.text(13);
    entry.event = rows.integer(14);
    entry.about = rows.integer(15);
    entry.upheld = rows.integer(16) != 0;
    entry.by = rows.text(17);
    entry.actor = rows.text(18);
    all.push_back(std::move(entry));
  }
  rows.reset();
  return all;
}

}  // namespace duban
