// A body's name taken apart: region, rank, stem, ending.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/directory/directory.h"
#include "engine/directory/name_kind.h"
#include "engine/directory/name_words.h"

namespace duban {
namespace {

template <class Words>
bool ends_with_one_of(std::u32string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.ends_with(word); });
}

template <class Words>
bool starts_with_any(std::u32string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.starts_with(word); });
}

/// How many characters at the beginning of `name` are one place's name, its mark included; 0 = none.
std::size_t place_length(std::u32string_view name) {
  constexpr std::size_t kLongest = 7;
  for (std::size_t i = 1; i < std::min(name.size(), kLongest); ++i) {
    if (kRegionMarks.find(name[i]) == std::u32string_view::npos) continue;
    if (i < 2 && name[i] != U'县') continue;  // 城市, 东区, 红旗 are no places
    if (!ends_with_one_of(name.substr(0, i + 1), kNoRegions)) return i + 1;
  }
  return 0;
}

/// How many characters at the beginning of `name` say whose body it is: 区, 渝中区, 重庆市渝中区.
std::size_t region_length(std::u32string_view name) {
  if (name.empty()) return 0;
  if (kRegionMarks.find(name[0]) != std::u32string_view::npos) return starts_with_any(name, kBeginLikeRegions) ? 0 : 1;
  std::size_t length = place_length(name);
  if (length == 0) return 0;
  return length + place_length(name.substr(length));
}

}  // namespace

NameParts parts_of_name(std::string_view name) {
  const std::u32string text = decode_utf8(spelling(name));
  std::u32string_view rest = text;
  NameParts parts;
  for (const FullEnding& ending : kFullEndings) {
    if (!rest.ends_with(ending.written)) continue;
    parts.ending = encode_utf8(ending.full);
    parts.short_ending = ending.written.size() < ending.full.size();
    const bool supervising = ending.written == U"监督管理委员会";  // 国资委 is 国有资产监督管理委员会
    rest.remove_suffix(supervising ? std::u32string_view(U"委员会").size() : ending.written.size());
    break;
  }
  const std::size_t region = region_length(text);
  const bool is_all = region >= rest.size() && region > 1;  // 高新区管委会 is named after its area
  if (region > 0 && !is_all) {
    parts.region = encode_utf8(rest.substr(0, std::min(region, rest.size())));
    rest.remove_prefix(std::min(region, rest.size()));
    for (const std::u32string_view rank : {std::u32string_view(U"委"), std::u32string_view(U"政府")}) {
      if (!rest.starts_with(rank) || rest.starts_with(U"委员")) continue;
      parts.rank = encode_utf8(rank);
      rest.remove_prefix(rank.size());
      break;
    }
  }
  parts.stem = encode_utf8(rest);
  return parts;
}

}  // namespace duban
