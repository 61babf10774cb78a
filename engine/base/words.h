// Lists of words against a text in code points: whether it holds one, and what stands at its ends.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/text.h"

namespace duban::words {

using Text = std::u32string;
using View = std::u32string_view;
using Words = std::span<const View>;

inline bool contains(View text, View word) { return text.find(word) != View::npos; }
inline bool contains_any(View text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return contains(text, word); });
}
/// True when `text` is one of `words`.
inline bool is_any(View text, Words words) { return std::find(words.begin(), words.end(), text) != words.end(); }

/// Takes the first of `words`, in their order, with which `text` begins off its front; false when there is none.
inline bool take_front(View& text, Words words) {
  const auto word = std::find_if(words.begin(), words.end(), [&](View one) { return text.starts_with(one); });
  if (word == words.end()) return false;
  text.remove_prefix(word->size());
  return true;
}

}  // namespace duban::words
