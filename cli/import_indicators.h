// import --kind indicators.
#pragma once

#include <optional>

#include "cli/invocation.h"

namespace duban {

int import_indicators(Invocation& in, std::optional<int> year);

}  // namespace duban
