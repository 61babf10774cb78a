// The kind of a body by its name.
#include "engine/directory/name_kind.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/directory/directory.h"
#include "engine/directory/name_words.h"

namespace duban {
namespace {

constexpr std::size_t kLongestName = 30;
constexpr std::size_t kLongestGroup = 20;
constexpr std::u32string_view kOpening = U"（([【〔〈《";
constexpr std::u32string_view kClosing = U"）)]】〕〉》";
constexpr std::u32string_view kPunctuation = U"，。；：！？、“”‘’…—,;:!?%\"\n\t/";
constexpr std::u32string_view kNumerals = U"0123456789一二两三四五六七八九十百千万亿几数多";
constexpr std::u32string_view kCounters = U"个家处项名件场栋条批月年日号亿元%";

template <class Words>
bool ends_with_any(std::u32string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.ends_with(word); });
}

template <class Words>
bool contains_any(std::u32string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

/// `name` as it is compared, without what stands in brackets: 应急管理局（安委办） is an 应急管理局.
std::u32string core_of(std::string_view name) {
  std::u32string core;
  int depth = 0;
  for (const char32_t c : decode_utf8(spelling(name))) {
    if (is_one_of(c, kOpening)) {
      ++depth;
    } else if (is_one_of(c, kClosing)) {
      depth = std::max(0, depth - 1);
    } else if (depth == 0) {
      core += c;
    }
  }
  return core;
}

/// 12家, 6月, 三个: a quantity or a date, which names of bodies do not hold.
bool counts_something(std::u32string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool digit = text[i] >= U'0' && text[i] <= U'9';
    if (digit && is_one_of(text[i + 1], kCounters)) return true;
    if (is_one_of(text[i], kNumerals) && text[i + 1] == U'个') return true;
  }
  return false;
}

/// True for what can be no name at all: a sentence, or a part of one.
bool is_prose(std::u32string_view core) {
  if (std::any_of(core.begin(), core.end(), [](char32_t c) { return is_one_of(c, kPunctuation); })) return true;
  if (contains_any(core, kNeverInNames)) return true;
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::u32string_view verb) { return core.starts_with(verb); });
}

/// 11个街道: a number of bodies of one kind.
bool is_counted_group(std::u32string_view core) {
  std::size_t i = 0;
  while (i < core.size() && is_one_of(core[i], kNumerals)) ++i;
  if (i == 0 || i >= core.size() || core[i] != U'个') return false;
  const std::u32string_view what = core.substr(i + 1);
  return ends_with_any(what, kCollectives) || (what.size() <= 4 && ends_with_any(what, kCollectivesBehindMark));
}

bool is_group(std::u32string_view core) {
  if (core.empty() || core.size() > kLongestGroup) return false;
  if (is_prose(core)) return false;
  if (is_counted_group(core)) return true;
  if (counts_something(core)) return false;
  if (ends_with_any(core, kCollectives)) return true;
  if (contains_any(core, kGroupMarks) && ends_with_any(core, kCollectivesBehindMark)) return !ends_with_any(core, kCommonWords);
  return contains_any(core, kOwnerMarks) && ends_with_any(core, kOwnedCollectives);
}

/// The committee of the Party itself and what stands under it; the Youth League's committees.
bool is_party_body(std::u32string_view core) {
  const NameParts parts = parts_of_name(encode_utf8(core));
  if (parts.rank == "委") return true;
  if (!parts.region.empty() && parts.stem.empty() && parts.ending == "委员会") return true;
  return (core.starts_with(U"团") || core.starts_with(U"共青团")) && core.ends_with(U"委") && core.size() >= 3;
}

}  // namespace

bool is_bare_kind(std::string_view name) {
  const std::u32string text = decode_utf8(spelling(name));
  return std::find(kBareKinds.begin(), kBareKinds.end(), text) != kBareKinds.end();
}

bool is_group_name(std::string_view name) { return is_group(core_of(name)); }

bool may_be_member(std::string_view unit, std::string_view kind, std::string_view group) {
  const std::u32string core = core_of(group);
  if (contains_any(core, kOpenWords)) return false;
  for (const MemberRule& rule : kMemberRules) {
    if (!core.ends_with(rule.group)) continue;
    if (kind != rule.kind) return false;
    return rule.member.empty() || core_of(unit).find(rule.member) != std::u32string::npos;
  }
  return false;
}

std::optional<std::string> kind_of_name(std::string_view name) {
  const std::u32string core = core_of(name);
  if (core.size() < 2 || core.size() > kLongestName) return std::nullopt;
  if (is_prose(core) || counts_something(core) || is_group(core) || is_bare_kind(encode_utf8(core))) return std::nullopt;
  if (is_party_body(core)) return "party";
  for (const KindEnding& known : kKindEndings) {
    if (!core.ends_with(known.ending) || core.size() < known.ending.size() + known.needs) continue;
    // A long ending is sure of itself; a short one may be the end of a common word.
    if (known.ending.size() <= 2 && ends_with_any(core, kCommonWords)) continue;
    return std::string(known.kind);
  }
  const NameParts parts = parts_of_name(encode_utf8(core));
  const bool of_a_region = !parts.region.empty() && core.size() >= count_code_points(parts.region) + 3;
  if (of_a_region && ends_with_any(core, kEndingsOfRegions) && !ends_with_any(core, kCommonWords)) return "other";
  return std::nullopt;
}

}  // namespace duban
