// Enumerations and their names, both ways, from one table each.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace duban {

/// The position of `name` in `names` as an `Enum`, or nothing.
template <class Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> enum_named(const std::array<std::string_view, N>& names,
                                             std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace duban
