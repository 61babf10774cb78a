// Words of results: what a target is of, by one name, and whether a clause says that something is done.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/target.h"

namespace duban {

/// `text` with what offices call by two names called by one (社零额, 经营主体), without words that tell nothing apart (各类).
[[nodiscard]] std::string by_one_name(std::string text);

/// What `metric` measures, without verbs of making and words of rising.
[[nodiscard]] std::string core_of(const std::string& metric);

/// What a milestone is of, without what is to become of it.
[[nodiscard]] std::string object_of(const Target& milestone);

/// Whether a clause says that something is done, or not; nothing when it says neither, or that it is under way.
[[nodiscard]] std::optional<bool> state_of(const std::string& clause);

/// True when a clause says that a number was not reached: what stands in it is what was promised.
[[nodiscard]] bool says_unmet(const std::string& clause);

/// True when two units count the same things: 家 and 个 do, 户 and 张 do not. Units that count nothing always do.
[[nodiscard]] bool same_thing(std::string_view a, std::string_view b);

}  // namespace duban
