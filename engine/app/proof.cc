// The head as known, shortened.
#include "engine/app/proof.h"

#include <vector>

#include "engine/ledger/hash.h"

namespace duban {
namespace {

/// 64 bits: nobody finds another entry that begins so, and it can be typed from paper.
constexpr std::size_t kCheckDigits = 16;

}  // namespace

std::string hash_of_entry(Ledger& ledger, std::int64_t seq) {
  const std::vector<Event> found = ledger.load_entries(std::vector{seq});
  return found.empty() ? "" : to_hex(found.front().hash);
}

ProofMark proof_of(Inquiry& inquiry) {
  ProofMark mark;
  mark.as_of = inquiry.as_of();
  mark.known_at = inquiry.known_at();
  mark.known_seq = inquiry.known_seq();
  mark.rulebook = inquiry.policy().policy.rulebook.name;
  mark.rulebook_seq = inquiry.policy().rulebook_seq;
  mark.check = hash_of_entry(inquiry.ledger(), mark.known_seq).substr(0, kCheckDigits);
  return mark;
}

}  // namespace duban
