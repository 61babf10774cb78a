// 00-先看这里: what the office looks at before anything goes out.
#pragma once

#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/friday.h"

namespace duban {

/// Forms left out and why, conflicts, what is doubtful, orders proposed, what the folder holds, what to do next.
[[nodiscard]] Document friday_document(const FridayOverview& overview, Language language);

}  // namespace duban
