// Likely links as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/likely_link_list.h"

namespace duban {

[[nodiscard]] Document link_suggest_document(const LikelyLinkList& list, Language language);
/// The same for a csv file that is to be cut down by hand and recorded with `link --file`: its first columns are from,
/// relation, to, lag.
[[nodiscard]] Document link_suggest_sheet(const LikelyLinkList& list, Language language);
/// Adds suggestions to `head`.
[[nodiscard]] Json link_suggest_json(const LikelyLinkList& list, Json head);

}  // namespace duban
