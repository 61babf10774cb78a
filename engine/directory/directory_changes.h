// What a new directory changes against the one in force, in words.
#pragma once

#include <string>
#include <vector>

#include "engine/directory/directory.h"

namespace duban {

/// A sentence a change: units and groups new, gone, or now an alias of another; kinds, aliases, dates, members and
/// holders that differ; last, that only the order does. Empty when both are the same.
[[nodiscard]] std::vector<std::string> changes_between(const Directory& before, const Directory& after, Language language);

/// True when the two mean the same in every entry and in their order.
[[nodiscard]] bool same_directory(const Directory& a, const Directory& b);

}  // namespace duban
