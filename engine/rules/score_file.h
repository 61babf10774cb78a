// Reading the section `scores:` of a rulebook from YAML.
#pragma once

#include <string>

#include "engine/base/yaml.h"
#include "engine/rules/definitions.h"
#include "engine/rules/score_rules.h"

namespace duban {

/// The scores in `map` of `file`. Every mistake is reported.
[[nodiscard]] ScoreRules parse_scores(const YamlNode& map, const std::string& file, const Parameters& parameters, Definitions& definitions,
                                      Diagnostics& found);

}  // namespace duban
