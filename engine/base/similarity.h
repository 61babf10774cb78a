// How alike two texts are, by the pairs of neighbouring characters they share: works for Chinese without a
// dictionary, in whole numbers only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duban {

/// The pairs of neighbouring characters in a text, sorted, each as often as it stands there. Blanks and
/// punctuation are passed over; a text of one character is paired with nothing.
[[nodiscard]] std::vector<std::uint64_t> character_pairs(std::string_view text);

/// Twice the shared pairs over the pairs of both (Dice), in ten-thousandths: 10000 = the same pairs; 0 when a
/// text has none.
[[nodiscard]] int similarity(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);
[[nodiscard]] int similarity(std::string_view a, std::string_view b);

/// Text number `first` of one list goes with number `second` of the other.
struct SimilarPair {
  int first = 0;
  int second = 0;
  int similarity = 0;
  friend bool operator==(const SimilarPair&, const SimilarPair&) = default;
};

/// Which texts of two lists go together: the most alike first, each text at most once, none below `least`.
/// A text that is equally alike to two others still free is left alone, and so are those two. In order of
/// `first`. Texts are compared with those that share their rarest pairs, so the work grows with the lists'
/// length and not with its square.
[[nodiscard]] std::vector<SimilarPair> pair_similar(std::span<const std::string> first, std::span<const std::string> second,
                                                    int least);

}  // namespace duban
