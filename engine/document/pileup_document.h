// Weeks of too many deadlines as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/pileup.h"

namespace duban {

[[nodiscard]] Document pileup_document(const Pileup& pileup, Language language);
/// Adds limit, from, to, weeks to `head`.
[[nodiscard]] Json pileup_json(const Pileup& pileup, Json head);

}  // namespace duban
