// What an update of a notice changes, and two notices side by side: as documents and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/notice_comparison.h"
#include "engine/model/notice_update.h"

namespace duban {

/// One table of changes, a row a field, old and new beside each other.
[[nodiscard]] Document update_document(const NoticeUpdate& update, bool demo, Language language);
[[nodiscard]] Json update_json(const NoticeUpdate& update, Json head);

/// New tasks, tasks gone, and of those continuing a table each for leads, other roles, deadlines, targets.
[[nodiscard]] Document comparison_document(const NoticeComparison& comparison, Language language);
[[nodiscard]] Json comparison_json(const NoticeComparison& comparison, Json head);

}  // namespace duban
