// A forecast as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/forecast.h"

namespace duban {

[[nodiscard]] Document forecast_document(const Forecast& forecast, Language language);
/// Adds targets, tasks, totals to `head`.
[[nodiscard]] Json forecast_json(const Forecast& forecast, Json head);

}  // namespace duban
