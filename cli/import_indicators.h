// import --kind indicators.
#pragma once

#include <optional>
#include <vector>

#include "cli/invocation.h"
#include "engine/model/indicator.h"

namespace duban {

int import_indicators(Invocation& in, std::optional<int> year);

/// --compare: the latest of `tables` beside those of a KEY of the ledger or of a file. Writes nothing.
int compare_with_other(Invocation& in, const std::vector<IndicatorTable>& tables);

}  // namespace duban
