// The monthly circular as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/circular.h"

namespace duban {

/// The classes with their shares, then what is behind pace, furthest first.
[[nodiscard]] Document circular_document(const Circular& circular, Language language);
/// Adds month, pace, classes, items to `head`. `gap` is pace − progress in points: what is missing, below zero where
/// a task is ahead.
[[nodiscard]] Json circular_json(const Circular& circular, Json head);

}  // namespace duban
