// Entries one after another at the end of the chain.
#pragma once

#include "engine/ledger/database.h"
#include "engine/ledger/projection.h"
#include "engine/model/event.h"

namespace duban {

struct Receipt {
  std::int64_t first_seq = 0;
  std::int64_t last_seq = 0;
  bool clock_raised = false;  // the clock stood before the last entry; its time was used instead
};

/// Fills in what every entry has (seq, time, who, prev, hash) and inserts it.
class EntryWriter {
 public:
  /// `last_seq`: of the entry to go on from; 0 in an empty ledger.
  EntryWriter(Database& db, Projector& projector, const Envelope& envelope, std::int64_t last_seq);

  /// The next entry, but for type, subject and payload (canonical). It stays the same object.
  /// Throws InputError when a given time lies before the entry before.
  Event& next(Date effective_on, const std::optional<Instant>& recorded_at);
  /// Hashes and inserts it. False when its payload had to be composed (NFC) first: what was projected from
  /// must then be read anew from the payload.
  bool chain();
  /// After the last one.
  Receipt finish();

 private:
  Database& db_;
  Projector& projector_;
  const Envelope& envelope_;
  Event event_;
  Instant last_;
  Receipt receipt_;
};

/// Puts `event` into the table of entries as it stands.
void insert_entry(Database& db, const Event& event);

}  // namespace duban
