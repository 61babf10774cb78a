// Texts made safe to show: what they hold came from anywhere.
#pragma once

#include <string>
#include <string_view>

namespace duban {

/// `text` without control characters, marks that turn its direction, and what XML forbids. Line breaks stay as `\n`, a tab
/// becomes a blank.
[[nodiscard]] std::string printable(std::string_view text);
/// The same on one line: a line break becomes a blank.
[[nodiscard]] std::string printable_line(std::string_view text);

}  // namespace duban
