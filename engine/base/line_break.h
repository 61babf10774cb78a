// Long text on several lines.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace duban {

/// `text` in lines of at most `most`, each character as wide as `width_of` says, broken at line breaks, between Chinese
/// characters and at blanks; no line begins with a mark that ends something. A word wider than a line is cut where the line
/// ends. Nothing for an empty text.
[[nodiscard]] std::vector<std::string> break_lines(std::string_view text, int most, const std::function<int(char32_t)>& width_of);

}  // namespace duban
