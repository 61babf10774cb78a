// What a slip costs, as a document and as JSON (contract, DESIGN §7).
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/graph_questions.h"

namespace duban {

[[nodiscard]] Document impact_document(const ImpactList& list, Language language);
/// Adds ref, slip_workdays, affected, parties to `head`.
[[nodiscard]] Json impact_json(const ImpactList& list, Json head);

/// The head of every such list: key, title, leads, leaders, due, workdays_overdue behind `ref`.
[[nodiscard]] Json graph_task_json(const GraphTask& task);
/// Its title, and whether it is suspended.
[[nodiscard]] std::string graph_title(const GraphTask& task, Language language);

}  // namespace duban
