// Chaining.
#include "engine/ledger/entry_writer.h"

#include <limits>

#include "engine/base/diagnostic.h"
#include "engine/base/text.h"
#include "engine/ledger/hash.h"

namespace duban {

EntryWriter::EntryWriter(Database& db, Projector& projector, const Envelope& envelope, std::int64_t last_seq)
    : db_(db), projector_(projector), envelope_(envelope), last_{std::numeric_limits<std::int64_t>::min()} {
  event_.seq = last_seq;
  event_.hash.assign(32, '\0');
  event_.actor = to_nfc(envelope.actor);
  event_.login = envelope.login;
  if (!is_valid_utf8(event_.actor)) throw WorldError(Msg::ledger_text_broken, {"actor"});
  receipt_.first_seq = last_seq + 1;
  if (last_seq == 0) return;
  Statement& row = db_.prepare("SELECT hash, recorded_at FROM entry WHERE seq = ?").bind(last_seq);
  if (row.step()) {
    event_.hash = row.text(0);
    last_ = {row.integer(1)};
  }
  row.reset();
}

Event& EntryWriter::next(Date effective_on, const std::optional<Instant>& recorded_at) {
  ++event_.seq;
  event_.clock_given = envelope_.clock_given || recorded_at.has_value();
  event_.recorded_at = recorded_at.value_or(envelope_.now);
  if (event_.recorded_at < last_) {
    if (event_.clock_given) {
      throw InputError(Msg::clock_before_last_entry, {}, {to_string(event_.recorded_at), to_string(last_)});
    }
    event_.recorded_at = last_;
    receipt_.clock_raised = true;
  }
  last_ = event_.recorded_at;
  event_.effective_on = effective_on;
  return event_;
}

bool EntryWriter::chain() {
  bool as_given = true;
  if (!is_plainly_nfc(event_.payload)) {
    std::string composed = to_nfc(event_.payload);
    as_given = composed == event_.payload;
    event_.payload = std::move(composed);
    // Inputs are checked at the door; an entry that cannot be read again must never get in.
    if (!is_valid_utf8(event_.payload)) throw WorldError(Msg::ledger_text_broken, {event_.subject});
  }
  event_.prev.swap(event_.hash);
  event_.hash = hash_of(event_);
  insert_entry(db_, event_);
  return as_given;
}

void insert_entry(Database& db, const Event& event) {
  const std::string on = event.effective_on.to_string();
  db.prepare("INSERT INTO entry(seq, recorded_at, clock, effective_on, type, version, subject, actor, "
              "login, payload, prev, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(event.seq).bind(event.recorded_at.ms).borrow(event.clock_given ? "given" : "system")
      .borrow(on).borrow(event.type).bind(event.version).borrow(event.subject).borrow(event.actor)
      .borrow(event.login).borrow(event.payload).borrow_blob(event.prev).borrow_blob(event.hash).run();
}

Receipt EntryWriter::finish() {
  projector_.finish(event_.seq);
  receipt_.last_seq = event_.seq;
  return receipt_;
}

}  // namespace duban
