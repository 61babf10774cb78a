// Slips as documents and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/slip.h"

namespace duban {

/// Addressed, with the date of reply and place for the signature.
[[nodiscard]] Document slip_document(const Slip& slip, Language language);
/// Adds the slip to `head`.
[[nodiscard]] Json slip_json(const Slip& slip, Json head);
/// What it is called: 交办, 催办 …
[[nodiscard]] std::string slip_action(const Slip& slip, Language language);
/// To whom it goes, in words.
[[nodiscard]] std::string slip_addressee(const Slip& slip, Language language);
/// The office or the leader whose approval it needs, in words; "" for nobody.
[[nodiscard]] std::string approver_words(const std::string& approve, Language language);

}  // namespace duban
