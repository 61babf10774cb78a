// What reading phrases has in common: a text in code points, its pieces at marks, words at its ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/words.h"

namespace duban::phrase {

using namespace words;

inline constexpr auto kNone = View::npos;

/// The longest of `words` at the start, or end, of `text`, as a piece of it; "" when there is none.
View word_at_start(View text, Words words);
View word_at_end(View text, Words words);
/// `text` without any of `words` at its start, or end, as often as they stand there.
View without_start(View text, Words words);
View without_end(View text, Words words);

inline bool is_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

/// For each character of `text` whether it stands inside quotation or book marks, or brackets (the marks too).
std::vector<bool> enclosed_positions(View text);

/// `text` split at any of `marks` outside quotation marks and brackets; no comma between groups of digits (1,200)
/// splits. Pieces are views of `text`, some perhaps empty.
std::vector<View> pieces_of(View text, View marks);

/// Where `piece`, a view of `text`, begins in it.
inline std::size_t offset_in(View text, View piece) { return static_cast<std::size_t>(piece.data() - text.data()); }

}  // namespace duban::phrase
