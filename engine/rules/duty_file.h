// Reading the duties of a rulebook from YAML.
#pragma once

#include <string>

#include "engine/base/yaml.h"
#include "engine/rules/rulebook.h"

namespace duban {

/// The duty in `node` of `file`; nothing when it is no map of the known keys. Every mistake is reported. Its
/// condition may name what `scope` has.
[[nodiscard]] std::optional<DutyRule> parse_duty(const YamlNode& node, const std::string& file,
                                                 const ExpressionScope& scope, Diagnostics& found);

/// The `rhythm:` of the duty that `reader` reads; with mistakes reported it is not to be used.
[[nodiscard]] Rhythm parse_rhythm(YamlReader& reader, const std::string& file, Diagnostics& found);

}  // namespace duban
