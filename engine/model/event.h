// Entries of the ledger: what happened, to what, effective when, recorded when, by whom.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/date.h"
#include "engine/base/json.h"

namespace duban {

enum class EventType {
  adopt, register_notice, register_task, register_indicator, plan, report, extend, close, link, amend, cancel, attest,
  acknowledge, object, review, transfer, suspend, resume, reopen, split, lamp, evidence, issue,
  order, score, draft
};

/// The stored name of a type: "adopt", "register", "plan" … All registrations are "register"; the
/// subject tells them apart, as it does what an "amend" is about: a task, a notice or an indicator.
[[nodiscard]] std::string_view name_of(EventType type);

/// What a use case wants to record. The ledger adds seq, clock and hashes.
struct EventDraft {
  EventType type{};
  std::string subject;   // "task:17", "notice:2024", "indicator:3", "policy:rulebook"
  Date effective_on;
  Json payload;
  std::optional<Instant> recorded_at;  // given by the input (demonstrations); none = the clock's
};

/// An entry as stored.
struct Event {
  std::int64_t seq = 0;
  Instant recorded_at;
  bool clock_given = false;  // recorded under --now or a given time, not by the system's clock
  Date effective_on;
  std::string type;
  int version = 1;
  std::string subject;
  std::string actor;  // claimed
  std::string login;  // observed
  std::string payload;
  std::string prev;   // 32 bytes; zeros in the first entry
  std::string hash;   // 32 bytes over all the columns above
};

/// Who writes and what time it is.
struct Envelope {
  std::string actor;
  std::string login;
  Instant now;
  bool clock_given = false;
};

/// The number behind the colon of "task:17"; 0 when there is none.
[[nodiscard]] int subject_number(std::string_view subject);

}  // namespace duban
