// The kinds of units: their names in files and the words people use for them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"

namespace duban {

/// department street committee company party other, in this order.
[[nodiscard]] const std::vector<std::string>& unit_kinds();

/// The word for `kind` (部门, department); `kind` itself when it is none of unit_kinds.
[[nodiscard]] std::string unit_kind_word(std::string_view kind, Language language);

/// The kind called `word` in either language; nothing when there is none.
[[nodiscard]] std::optional<std::string> parse_unit_kind(std::string_view word);

}  // namespace duban
