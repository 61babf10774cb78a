// Whether a file holds indicators of a plan, and not tasks with somebody who answers for them.
#pragma once

#include "engine/files/content.h"

namespace duban {

/// True when all tables of `content` hold indicators and nobody is named who answers for anything: no notice. A table that lacks
/// its column of names or of targets counts where its other columns are those of indicators, so that it is told what it lacks.
[[nodiscard]] bool holds_only_indicators(const Content& content);

}  // namespace duban
