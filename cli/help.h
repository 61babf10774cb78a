// Help, made from what the verbs declare.
#pragma once

#include <string>

#include "cli/verb.h"

namespace duban {

/// What `duban` alone prints: purpose, three commands, verbs by category.
[[nodiscard]] std::string overview(Language language);
/// One sentence, usage, options, examples, exit status.
[[nodiscard]] std::string verb_help(const Verb& verb, Language language);
[[nodiscard]] std::string usage_line(const Verb& verb, Language language);

}  // namespace duban
