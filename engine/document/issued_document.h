// What was issued, as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/issue_draft.h"

namespace duban {

/// 周报 2024/3, or "weekly 2024/3".
[[nodiscard]] std::string issue_words(const IssueMark& mark, Language language);

/// 周报, or "weekly".
[[nodiscard]] std::string issue_kind_words(IssueKind kind, Language language);

/// One line an issue, in order of their entries; of `drafts` those on their way, in a table of their own where there are any.
[[nodiscard]] Document issued_document(const std::vector<Issued>& all, const std::vector<IssueDraft>& drafts, bool demo, Language language);
/// Adds `issues` and `drafts` to `head`.
[[nodiscard]] Json issued_json(const std::vector<Issued>& all, const std::vector<IssueDraft>& drafts, Json head);

}  // namespace duban
