// The lines on an issued document that let it be checked.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/proof_mark.h"

namespace duban {

/// As-of, known-at, rulebook and check code at the head of every format; how to check it below.
void add_proof(const ProofMark& mark, Language language, Document& document);
/// `{"as_of","known_at","known_seq","rulebook","rulebook_seq","check"}`.
[[nodiscard]] Json proof_json(const ProofMark& mark);

}  // namespace duban
