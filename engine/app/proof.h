// The check code of a document: the head of the chain of entries it rests on.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/proof_mark.h"

namespace duban {

/// What the answer to `inquiry` rests on.
[[nodiscard]] ProofMark proof_of(Inquiry& inquiry);

/// The hash of entry `seq` in hex; "" when there is none.
[[nodiscard]] std::string hash_of_entry(Ledger& ledger, std::int64_t seq);

}  // namespace duban
