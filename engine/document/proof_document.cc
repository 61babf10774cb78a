// Proof in words.
#include "engine/document/proof_document.h"

namespace duban {

void add_proof(const ProofMark& mark, Language language, Document& document) {
  const std::string known = mark.known_at ? to_minute(*mark.known_at) : "—";
  document.masthead.push_back(text_of({Msg::proof_line, {known, std::to_string(mark.known_seq), mark.rulebook, std::to_string(mark.rulebook_seq), mark.check}}, language));
  document.notes.push_back(text_of({Msg::proof_note, {mark.check}}, language));
}

Json proof_json(const ProofMark& mark) {
  return Json::object().set("as_of", mark.as_of.to_string()).set("known_at", mark.known_at ? Json(to_string(*mark.known_at)) : Json()).set("known_seq", mark.known_seq)
      .set("rulebook", mark.rulebook).set("rulebook_seq", mark.rulebook_seq).set("check", mark.check);
}

}  // namespace duban
