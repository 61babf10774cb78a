// Splitting with depth, words at the ends.
#include "engine/notice/phrase_text.h"

#include "engine/base/text.h"

namespace duban::phrase {
namespace {

/// A comma between groups of digits (1,200) separates nothing.
bool is_digit_comma(View text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  return text[at] == U',' && at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
}

}  // namespace

View word_at_start(View text, Words words) {
  View best;
  for (const View word : words) {
    if (text.starts_with(word) && word.size() > best.size()) best = text.substr(0, word.size());
  }
  return best;
}

View word_at_end(View text, Words words) {
  View best;
  for (const View word : words) {
    if (text.ends_with(word) && word.size() > best.size()) best = text.substr(text.size() - word.size());
  }
  return best;
}

View without_start(View text, Words words) {
  for (View word = word_at_start(text, words); !word.empty(); word = word_at_start(text, words)) text.remove_prefix(word.size());
  return text;
}

View without_end(View text, Words words) {
  for (View word = word_at_end(text, words); !word.empty(); word = word_at_end(text, words)) text.remove_suffix(word.size());
  return text;
}

std::vector<bool> enclosed_positions(View text) {
  std::vector<bool> enclosed(text.size(), false);
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_one_of(text[i], U"“《‘「（(【[〔")) ++depth;
    enclosed[i] = depth > 0;
    if (is_one_of(text[i], U"”》’」）)】]〕")) depth = std::max(0, depth - 1);
  }
  return enclosed;
}

std::vector<View> pieces_of(View text, View marks) {
  const std::vector<bool> enclosed = enclosed_positions(text);
  std::vector<View> pieces;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (enclosed[i] || !is_one_of(text[i], marks) || is_digit_comma(text, i)) continue;
    pieces.push_back(text.substr(start, i - start));
    start = i + 1;
  }
  pieces.push_back(text.substr(start));
  return pieces;
}

}  // namespace duban::phrase
