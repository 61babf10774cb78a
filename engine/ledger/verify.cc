// Proof: the chain, an earlier head, the projections against a rebuild, evidence, SQLite's own checks.
#include "engine/base/diagnostic.h"
#include "engine/ledger/chain.h"
#include "engine/ledger/evidence.h"
#include "engine/ledger/hash.h"
#include "engine/ledger/ledger.h"
#include "engine/ledger/projection.h"
#include "engine/ledger/schema.h"
#include "engine/ledger/table_compare.h"

namespace duban {
namespace {

/// One proof of one ledger, check after check. A check that the file is too damaged for is a problem found.
class Proof {
 public:
  Proof(Ledger& ledger, Database& db, std::string_view known_head)
      : ledger_(ledger), db_(db), known_head_(known_head), rebuilt_(":memory:", Database::Access::create), projector_(rebuilt_) {
    create_schema(rebuilt_, false);  // in memory, so a read-only ledger can be verified too
  }

  Verification run() {
    attempt([&] { check_entries(); });
    result_.head = chain_.head();
    if (!known_head_.empty() && !result_.known_head) add({Msg::verify_head_missing, {std::string(known_head_)}});
    result_.entries_sound = result_.problems.empty();
    if (result_.entries_sound) attempt([&] { check_projections(); });
    attempt([&] { check_foreign_keys(); });
    for (Message& problem : evidence_.check(evidence_folder(ledger_.file()))) add(std::move(problem));
    attempt([&] { check_file(); });
    return std::move(result_);
  }

 private:
  void add(Message problem) { result_.problems.push_back(std::move(problem)); }

  template <class Check>
  void attempt(const Check& check) {
    try {
      check();
    } catch (const WorldError& error) {
      const Message& problem = error.message();
      if (problem.id == Msg::ledger_damaged || problem.id == Msg::ledger_failed) return damaged(problem.args.back());
      add(problem);
    }
  }

  /// Told once: the checks stumble over the same damage one after another.
  void damaged(const std::string& how) {
    result_.entries_sound = false;
    for (const Message& problem : result_.problems) {
      if (problem.id == Msg::verify_file_damaged) return;
    }
    add({Msg::verify_file_damaged, {how}});
  }

  void check_entries() {
    ledger_.for_each_event([&](const Event& event) {
      auto problem = chain_.next(event);
      // Behind the first bad entry nothing is certain; the others are counted.
      if (problem && result_.problems.empty()) add(std::move(*problem));
      ++result_.entries;
      look_for_head(event);
      read(event);
    });
    projector_.finish(chain_.seq());
    if (result_.problems.empty()) check_clocks();
  }

  /// The hash knows the clock only as one of two; SQLite does not look at CHECK again when it reads.
  void check_clocks() {
    Statement& odd = db_.prepare("SELECT seq FROM entry WHERE clock NOT IN ('system', 'given') ORDER BY seq LIMIT 1");
    if (odd.step()) add({Msg::verify_entry_changed, {odd.text(0)}});
    odd.reset();
  }

  void look_for_head(const Event& event) {
    if (known_head_.empty() || result_.known_head || !to_hex(event.hash).starts_with(known_head_)) return;
    result_.known_head = FoundHead{event.seq, event.recorded_at};
  }

  void read(const Event& event) {
    const auto payload = parse_json(event.payload);
    if (payload) evidence_.add(event.seq, *payload);
    if (!result_.problems.empty()) return;
    if (!payload) return add({Msg::verify_payload_broken, {std::to_string(event.seq)}});
    attempt([&] { projector_.project(event, *payload); });
  }

  void check_projections() {
    if (db_.single_integer("SELECT through_seq FROM projection") != chain_.seq()) add({Msg::verify_projection_behind, {}});
    if (const auto difference = first_difference(rebuilt_, db_)) {
      add({Msg::verify_projection_differs, {difference->table, difference->row}});
    }
  }

  void check_foreign_keys() {
    Statement& keys = db_.prepare("PRAGMA foreign_key_check");
    if (keys.step()) add({Msg::verify_foreign_key, {keys.text(0)}});
    keys.reset();
  }

  void check_file() {
    Statement& integrity = db_.prepare("PRAGMA integrity_check(1)");
    if (integrity.step() && integrity.view(0) != "ok") damaged(integrity.text(0));
    integrity.reset();
  }

  Ledger& ledger_;
  Database& db_;
  std::string_view known_head_;
  Database rebuilt_;
  Projector projector_;
  EvidenceList evidence_;
  ChainCheck chain_;
  Verification result_;
};

}  // namespace

Verification Ledger::verify(std::string_view known_head) { return Proof(*this, *db_, known_head).run(); }

}  // namespace duban
