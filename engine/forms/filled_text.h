// What people type into cells: dates, words to choose from, names of files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/message.h"

namespace duban {

/// A cell's date: 2024-07-05, 2024/7/5, 2024.7.5, 2024年7月5日, with a time of day behind it or not. Nothing when it is none.
[[nodiscard]] std::optional<Date> parse_filled_date(std::string_view text);

/// Whether `text` is the word `msg`, in whichever language.
[[nodiscard]] bool is_word(std::string_view text, Msg msg);

/// Without line breaks and other control characters: blanks stand in their place.
[[nodiscard]] std::string one_line(std::string_view text);

/// The names in a cell of evidence, apart by 、 ； ; or lines.
[[nodiscard]] std::vector<std::string> filled_names(std::string_view text);

}  // namespace duban
