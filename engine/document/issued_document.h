// What was issued, as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/issue.h"

namespace duban {

/// 周报 2024/3, or "weekly 2024/3".
[[nodiscard]] std::string issue_words(const IssueMark& mark, Language language);

/// One line an issue, in order of their entries.
[[nodiscard]] Document issued_document(const std::vector<Issued>& all, bool demo, Language language);
/// Adds `issues` to `head`.
[[nodiscard]] Json issued_json(const std::vector<Issued>& all, Json head);

}  // namespace duban
