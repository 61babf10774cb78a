// Names written short beside their long form.
#include "engine/directory/likely_same.h"

#include "engine/base/text.h"
#include "engine/directory/directory.h"
#include "engine/directory/name_kind.h"

namespace duban {
namespace {

/// What tells 第一小学 from 第十一小学 and 城东 from 城西: characters that no short form leaves out.
std::u32string telling_characters(std::u32string_view text) {
  static constexpr std::u32string_view kTelling = U"0123456789一二三四五六七八九十百东西南北";
  std::u32string out;
  for (const char32_t c : text) {
    if (kTelling.find(c) != std::u32string_view::npos) out += c;
  }
  return out;
}

bool stands_in_order(std::u32string_view brief, std::u32string_view whole) {
  std::size_t next = 0;
  for (const char32_t c : whole) {
    if (next < brief.size() && brief[next] == c) ++next;
  }
  return next == brief.size();
}

/// 区 and 渝中区 may be one; so may a region and none said.
bool regions_agree(const NameParts& a, const NameParts& b) {
  return a.region.empty() || b.region.empty() || a.region.ends_with(b.region) || b.region.ends_with(a.region);
}

/// The Party's bodies are not the government's. A name without region leaves its rank out too (编办), and the
/// government's own is often left out (区政府外办, 区外办); both only where the rest is the same.
bool ranks_agree(const NameParts& a, const NameParts& b) {
  if (a.rank == b.rank) return true;
  if (a.stem != b.stem || a.stem.empty()) return false;
  const NameParts& without = a.rank.empty() ? a : b;
  const NameParts& with = a.rank.empty() ? b : a;
  return without.rank.empty() && (without.region.empty() || with.rank == "政府");
}

bool is_short_form(const NameParts& brief, const NameParts& whole) {
  const std::u32string a = decode_utf8(brief.stem);
  const std::u32string b = decode_utf8(whole.stem);
  // One character tells little: 教委 may be 教育委员会, but 区委办 is not 区委编办.
  const std::size_t least = brief.short_ending && !whole.short_ending ? 1 : 2;
  if (a.size() < least || a.size() >= b.size() || a[0] != b[0]) return false;
  return stands_in_order(a, b) && telling_characters(a) == telling_characters(b);
}

}  // namespace

bool may_be_same_unit(std::string_view first, std::string_view second) {
  if (spelling(first) == spelling(second)) return false;
  const auto kind = kind_of_name(first);
  if (!kind || kind != kind_of_name(second)) return false;
  const NameParts a = parts_of_name(first);
  const NameParts b = parts_of_name(second);
  if (a.ending != b.ending || !regions_agree(a, b) || !ranks_agree(a, b)) return false;
  if (a.stem == b.stem) return true;
  if (a.ending.empty() || *kind == "street") return false;
  return is_short_form(a, b) || is_short_form(b, a);
}

}  // namespace duban
