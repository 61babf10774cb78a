// Proof: the chain, the projections against a rebuild, foreign keys, SQLite's own check.
#include <limits>

#include "engine/base/diagnostic.h"
#include "engine/ledger/hash.h"
#include "engine/ledger/ledger.h"
#include "engine/ledger/projection.h"
#include "engine/ledger/schema.h"

namespace duban {
namespace {

/// Checks one entry against the one before it; the problem found, if any.
std::optional<Message> check_entry(const Event& event, std::int64_t before, const std::string& prev,
                                   Instant last) {
  const std::string seq = std::to_string(event.seq);
  if (event.seq != before + 1) return Message{Msg::verify_gap, {std::to_string(before + 1), seq}};
  if (event.prev != prev) return Message{Msg::verify_chain_broken, {seq}};
  if (event.hash != hash_of(event)) return Message{Msg::verify_entry_changed, {seq}};
  if (event.recorded_at < last) return Message{Msg::verify_time_backwards, {seq}};
  return std::nullopt;
}

}  // namespace

Verification Ledger::verify() {
  Verification result;
  std::int64_t before = 0;
  std::string prev(32, '\0');
  Instant last{std::numeric_limits<std::int64_t>::min()};
  // The rebuild goes into a database in memory, so a read-only ledger can be verified too.
  Database rebuilt(":memory:", Database::Access::create);
  create_schema(rebuilt, false);
  Projector projector(rebuilt);
  bool rebuilds = true;
  for_each_event([&](const Event& event) {
    if (result.problems.empty()) {
      if (auto problem = check_entry(event, before, prev, last)) result.problems.push_back(std::move(*problem));
    }
    before = event.seq;
    prev = event.hash;
    last = event.recorded_at;
    ++result.entries;
    const auto payload = parse_json(event.payload);
    if (!payload) {
      rebuilds = false;
      return;
    }
    try {
      if (rebuilds) projector.project(event, *payload);
    } catch (const WorldError&) {
      rebuilds = false;
    }
  });
  projector.finish(before);
  if (before > 0) result.head = to_hex(prev);
  if (db_->single_integer("SELECT through_seq FROM projection") != before) {
    result.problems.push_back({Msg::verify_projection_behind, {}});
  }
  if (!rebuilds || projections_digest(rebuilt) != projections_digest(*db_)) {
    result.problems.push_back({Msg::verify_projection_differs, {}});
  }
  Statement& keys = db_->prepare("PRAGMA foreign_key_check");
  if (keys.step()) result.problems.push_back({Msg::verify_foreign_key, {keys.text(0)}});
  keys.reset();
  Statement& integrity = db_->prepare("PRAGMA integrity_check(1)");
  if (integrity.step() && integrity.view(0) != "ok") {
    result.problems.push_back({Msg::verify_file_damaged, {integrity.text(0)}});
  }
  integrity.reset();
  return result;
}

}  // namespace duban
