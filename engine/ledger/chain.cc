// Number, hash before, own hash, time.
#include "engine/ledger/chain.h"

#include <limits>

#include "engine/ledger/hash.h"

namespace duban {

ChainCheck::ChainCheck() : hash_(32, '\0'), last_{std::numeric_limits<std::int64_t>::min()} {}

std::optional<Message> ChainCheck::next(const Event& event) {
  const std::string seq = std::to_string(event.seq);
  std::optional<Message> problem;
  if (event.seq != seq_ + 1) {
    problem = Message{Msg::verify_gap, {std::to_string(seq_ + 1), seq}};
  } else if (event.prev != hash_) {
    problem = Message{Msg::verify_chain_broken, {seq}};
  } else if (event.hash != hash_of(event)) {
    problem = Message{Msg::verify_entry_changed, {seq}};
  } else if (event.recorded_at < last_) {
    problem = Message{Msg::verify_time_backwards, {seq}};
  }
  seq_ = event.seq;
  hash_ = event.hash;
  last_ = event.recorded_at;
  return problem;
}

std::string ChainCheck::head() const { return seq_ == 0 ? "" : to_hex(hash_); }

}  // namespace duban
