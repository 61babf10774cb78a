// Reading one rule of a rulebook from YAML.
#pragma once

#include <string>

#include "engine/base/yaml.h"
#include "engine/rules/definitions.h"
#include "engine/rules/rulebook.h"

namespace duban {

/// The rule in `node` of `file`; nothing when it is no map of the known keys. Every mistake is reported.
[[nodiscard]] std::optional<Rule> parse_rule(const YamlNode& node, const std::string& file, const Parameters& parameters,
                                             Definitions& definitions, Diagnostics& found);

}  // namespace duban
