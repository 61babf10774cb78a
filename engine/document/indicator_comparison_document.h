// Two years' indicators side by side as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/indicator_comparison.h"

namespace duban {

/// Tables of the targets adjusted, the indicators renamed, new and deleted.
[[nodiscard]] Document indicator_comparison_document(const IndicatorComparison& comparison, Language language);
[[nodiscard]] Json indicator_comparison_json(const IndicatorComparison& comparison, Json head);

}  // namespace duban
