// Who holds what up: blockers, critical path and bottlenecks as documents and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/graph_questions.h"

namespace duban {

[[nodiscard]] Document blockers_document(const BlockersList& list, Language language);
/// Adds ref, waits_for, blockers, free_from to `head`.
[[nodiscard]] Json blockers_json(const BlockersList& list, Json head);

[[nodiscard]] Document critical_document(const CriticalPath& path, Language language);
/// Adds to, finish, due, slack, path to `head`; the three are null when all is finished.
[[nodiscard]] Json critical_json(const CriticalPath& path, Json head);

[[nodiscard]] Document bottlenecks_document(const BottleneckList& list, Language language);
/// Adds units and leaders to `head`.
[[nodiscard]] Json bottlenecks_json(const BottleneckList& list, Json head);

}  // namespace duban
