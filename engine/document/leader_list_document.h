// The list of leaders as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/model/leader_list.h"

namespace duban {

[[nodiscard]] Document leader_list_document(const LeaderList& list, Language language);
/// {"posts":[{"post","holder","from","to","in_office","tasks"}]}.
[[nodiscard]] Json leader_list_json(const LeaderList& list, Json head);

}  // namespace duban
