// The brief as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/brief.h"

namespace duban {

[[nodiscard]] Document brief_document(const Brief& brief, bool rehearsal, Language language);
/// `head` with `lines`: [{"unit","ref","key","workdays_overdue","own_percent"|null}].
[[nodiscard]] Json brief_json(const Brief& brief, Json head);

}  // namespace duban
