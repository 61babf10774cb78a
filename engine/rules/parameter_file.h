// Reading what a rulebook names: parameters and definitions.
#pragma once

#include <string>

#include "engine/base/yaml.h"
#include "engine/rules/definitions.h"
#include "engine/rules/parameter.h"

namespace duban {

/// The parameters in `map` of `file`. Every mistake is reported.
[[nodiscard]] Parameters parse_parameters(const YamlNode& map, const std::string& file, Diagnostics& found);

/// Adds the definitions in `map` of `file`: `name: expression` over tasks, or `name: {for: unit, is: expression}`.
void parse_definitions(const YamlNode& map, const std::string& file, const Parameters& parameters, Definitions& definitions, Diagnostics& found);

/// The subject called `name`; nothing when there is none.
[[nodiscard]] std::optional<SubjectKind> parse_subject(std::string_view name);
/// "task, target, unit, leader, indicator".
[[nodiscard]] std::string subject_names();
/// Where the text of a scalar begins: behind its quote.
[[nodiscard]] Place text_place(const YamlNode& node, const std::string& file);

}  // namespace duban
