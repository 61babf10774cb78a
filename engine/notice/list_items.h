// A list of names cut into its items, as written. Which name an item is, is decided in unit_list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/notice/slice.h"

namespace duban {

struct ListItem {
  Slice text;
  std::optional<Slice> second;    // the other half of a name broken over a line's end
  bool after_line_break = false;  // only a line's end parts it from the one before

  [[nodiscard]] std::string half() const { return text.half() + (second ? second->half() : std::string()); }
  [[nodiscard]] std::string written() const { return text.text() + (second ? second->text() : std::string()); }
};

/// `list` cut at `separators` and line ends outside brackets; empty items are dropped.
[[nodiscard]] std::vector<ListItem> cut_list(const Slice& list, std::u32string_view separators);

/// Takes 等, 等相关部门, 等有关单位 … off the end of `name`; true when something was taken.
bool strip_open_end(Slice& name);

[[nodiscard]] bool opens_bracket(char32_t c);
[[nodiscard]] bool closes_bracket(char32_t c);
/// The place behind the bracket that `chars[open]` opens; the end when it is never closed.
[[nodiscard]] std::size_t behind_bracket(std::u32string_view chars, std::size_t open);
/// True when the bracket that `chars[open]` opens is closed again.
[[nodiscard]] bool is_closed_bracket(std::u32string_view chars, std::size_t open);

}  // namespace duban
