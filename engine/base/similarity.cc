// Pairs of characters, an inverted index over them, and pairing by the best match.
#include "engine/base/similarity.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "engine/base/text.h"

namespace duban {
namespace {

// Per text: so many places of the index are read, and so many texts compared whole.
constexpr std::size_t kMostPlaces = 4'000;
constexpr std::size_t kMostCompared = 32;

bool is_passed_over(char32_t c) {
  if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  return c < 0xC0 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE10 && c <= 0xFE6F) ||
         (c >= 0xFF00 && c <= 0xFF65);
}

/// Where each pair stands: the texts of one list that hold it.
class PairIndex {
 public:
  explicit PairIndex(const std::vector<std::vector<std::uint64_t>>& texts) {
    for (std::size_t text = 0; text < texts.size(); ++text) {
      for (std::size_t i = 0; i < texts[text].size(); ++i) {
        if (i == 0 || texts[text][i] != texts[text][i - 1]) places_.push_back({texts[text][i], static_cast<int>(text)});
      }
    }
    std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return std::tuple(a.pair, a.text) < std::tuple(b.pair, b.text); });
    shared_.resize(texts.size());
  }

  /// The texts that share most of the rarest pairs of `pairs`, at most kMostCompared.
  std::vector<int> candidates(std::span<const std::uint64_t> pairs) {
    std::vector<std::span<const Place>> found;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (i > 0 && pairs[i] == pairs[i - 1]) continue;
      const auto places = places_of(pairs[i]);
      if (!places.empty()) found.push_back(places);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    std::vector<int> texts;
    std::size_t read = 0;
    for (const auto& places : found) {
      const std::size_t most = std::min(places.size(), kMostPlaces - read);
      read += most;
      for (const Place& place : places.first(most)) {
        if (shared_[static_cast<std::size_t>(place.text)]++ == 0) texts.push_back(place.text);
      }
      if (read == kMostPlaces) break;
    }
    const auto more_shared = [&](int a, int b) {
      const int in_a = shared_[static_cast<std::size_t>(a)], in_b = shared_[static_cast<std::size_t>(b)];
      return in_a != in_b ? in_a > in_b : a < b;
    };
    const std::size_t kept = std::min(texts.size(), kMostCompared);
    std::partial_sort(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(kept), texts.end(), more_shared);
    for (const int text : texts) shared_[static_cast<std::size_t>(text)] = 0;
    texts.resize(kept);
    return texts;
  }

 private:
  struct Place {
    std::uint64_t pair;
    int text;
  };

  [[nodiscard]] std::span<const Place> places_of(std::uint64_t pair) const {
    const auto first = std::lower_bound(places_.begin(), places_.end(), pair, [](const Place& p, std::uint64_t wanted) { return p.pair < wanted; });
    const auto last = std::upper_bound(first, places_.end(), pair, [](std::uint64_t wanted, const Place& p) { return wanted < p.pair; });
    return {first, last};
  }

  std::vector<Place> places_;
  std::vector<int> shared_;  // by text; all 0 between questions
};

/// Decides the pairs of one similarity: those that meet no other of it are taken, the rest is left alone.
void settle_equals(std::span<const SimilarPair> equals, std::vector<bool>& settled_first, std::vector<bool>& settled_second,
                   std::vector<SimilarPair>& taken) {
  std::vector<SimilarPair> free;
  for (const SimilarPair& pair : equals) {
    if (!settled_first[static_cast<std::size_t>(pair.first)] && !settled_second[static_cast<std::size_t>(pair.second)]) free.push_back(pair);
  }
  // Sorted by first; the same sorted by second tells who is met twice.
  std::vector<int> seconds;
  for (const SimilarPair& pair : free) seconds.push_back(pair.second);
  std::sort(seconds.begin(), seconds.end());
  for (std::size_t i = 0; i < free.size(); ++i) {
    const bool first_once = (i == 0 || free[i - 1].first != free[i].first) && (i + 1 == free.size() || free[i + 1].first != free[i].first);
    const auto [begin, end] = std::equal_range(seconds.begin(), seconds.end(), free[i].second);
    if (first_once && end - begin == 1) taken.push_back(free[i]);
    settled_first[static_cast<std::size_t>(free[i].first)] = true;
    settled_second[static_cast<std::size_t>(free[i].second)] = true;
  }
}

}  // namespace

std::vector<std::uint64_t> character_pairs(std::string_view text) {
  std::u32string characters = decode_utf8(normalize_text(text));
  std::erase_if(characters, is_passed_over);
  std::vector<std::uint64_t> pairs;
  if (characters.size() == 1) pairs.push_back(characters.front());
  for (std::size_t i = 1; i < characters.size(); ++i) {
    pairs.push_back((static_cast<std::uint64_t>(characters[i - 1]) << 32U) | characters[i]);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

int similarity(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared, ++i, ++j;
    else if (a[i] < b[j]) ++i;
    else ++j;
  }
  return static_cast<int>(20'000 * shared / (a.size() + b.size()));
}

int similarity(std::string_view a, std::string_view b) { return similarity(character_pairs(a), character_pairs(b)); }

std::vector<SimilarPair> pair_similar(std::span<const std::string> first, std::span<const std::string> second, int least) {
  std::vector<std::vector<std::uint64_t>> of_first, of_second;
  for (const std::string& text : first) of_first.push_back(character_pairs(text));
  for (const std::string& text : second) of_second.push_back(character_pairs(text));
  PairIndex index(of_second);
  std::vector<SimilarPair> all;
  for (std::size_t i = 0; i < of_first.size(); ++i) {
    for (const int j : index.candidates(of_first[i])) {
      const int alike = similarity(of_first[i], of_second[static_cast<std::size_t>(j)]);
      if (alike >= least && alike > 0) all.push_back({static_cast<int>(i), j, alike});
    }
  }
  std::sort(all.begin(), all.end(), [](const SimilarPair& a, const SimilarPair& b) {
    return std::tuple(-a.similarity, a.first, a.second) < std::tuple(-b.similarity, b.first, b.second);
  });
  std::vector<bool> settled_first(first.size()), settled_second(second.size());
  std::vector<SimilarPair> taken;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].similarity == all[begin].similarity) ++end;
    settle_equals(std::span(all).subspan(begin, end - begin), settled_first, settled_second, taken);
  }
  std::sort(taken.begin(), taken.end(), [](const SimilarPair& a, const SimilarPair& b) { return a.first < b.first; });
  return taken;
}

}  // namespace duban
