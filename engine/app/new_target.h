// The target that a step puts in the place of another one.
#pragma once

#include <string>

#include "engine/model/target.h"

namespace duban {

/// `before`, called `ref` in messages, with the number and the bound of `value`, "=" where it has none, and its unit where it has
/// one. Throws InputError when it holds no number or its unit cannot be converted.
[[nodiscard]] Target with_value(const Target& before, const std::string& ref, const std::string& value);

/// Throws InputError unless the target waits for its number.
void expect_pending(const Target& target, const std::string& ref);
/// Throws InputError when the target is still to come or was adjusted.
void expect_fixed(const Target& target, const std::string& ref);

}  // namespace duban
