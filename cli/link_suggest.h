// link suggest: what the texts make likely, listed; those chosen recorded.
#pragma once

#include "cli/invocation.h"

namespace duban {

/// --ref --kind --accept and those of asking, beside the ones of `link`.
[[nodiscard]] std::vector<Option> link_suggest_options();
/// Runs `link suggest`. Throws UsageError for options of other links.
int run_link_suggest(Invocation& in);
/// Refuses the options of `suggest` for another link.
void refuse_suggest_options(const Invocation& in);

}  // namespace duban
