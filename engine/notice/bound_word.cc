// Bound words and what they mean together.
#include "engine/notice/bound_word.h"

#include <array>

namespace duban::phrase {
namespace {

struct Entry {
  View word;
  Bound bound;
};

constexpr Entry kBefore[] = {
    {U"不低于", Bound::at_least}, {U"不少于", Bound::at_least}, {U"不小于", Bound::at_least}, {U"不得低于", Bound::at_least}, {U"不得少于", Bound::at_least},
    {U"至少", Bound::at_least},   {U"≥", Bound::at_least},      {U">=", Bound::at_least},     {U"达到", Bound::reach},        {U"达", Bound::reach},
    {U"突破", Bound::above},      {U"超过", Bound::above},      {U"超", Bound::above},        {U"高于", Bound::above},        {U"大于", Bound::above},
    {U"多于", Bound::above},      {U"逾", Bound::above}, {U"越过", Bound::above}, {U"跨过", Bound::above}, {U"站上", Bound::above}, {U"跨上", Bound::above}, {U"迈上", Bound::above}, {U"跃上", Bound::above},         {U">", Bound::above},         {U"不超过", Bound::at_most},    {U"不高于", Bound::at_most},
    {U"不大于", Bound::at_most},  {U"不得超过", Bound::at_most}, {U"≤", Bound::at_most},      {U"<=", Bound::at_most},        {U"低于", Bound::below},
    {U"小于", Bound::below},      {U"<", Bound::below},         {U"保持", Bound::keep},       {U"维持", Bound::keep},         {U"稳定", Bound::keep}};

constexpr std::array<Entry, 10> kAfter = {{{U"以上", Bound::at_least}, {U"及以上", Bound::at_least}, {U"余", Bound::at_least}, {U"多", Bound::at_least}, {U"左右", Bound::about},
                                           {U"上下", Bound::about}, {U"以内", Bound::at_most}, {U"之内", Bound::at_most}, {U"以下", Bound::at_most}, {U"及以下", Bound::at_most}}};

/// A verb and 到, 至, 为, 在: where it ends.
constexpr View kRises[] = {U"提高", U"提升", U"增加", U"增长", U"上升", U"扩大", U"恢复", U"增", U"升", U"达", U"拓展", U"扩展", U"发展"};
constexpr View kFalls[] = {U"下降", U"降低", U"压减", U"压缩", U"减少", U"缩短", U"缩减", U"降", U"减", U"压降", U"回落", U"缩"};
constexpr View kHolds[] = {U"保持", U"稳定", U"维持", U"巩固", U"稳定保持", U"稳控"};
constexpr View kControls[] = {U"控制", U"严控"};

/// `before` without 到, 至, 在, 为 at its end, and how many characters these are.
View without_particle(View before, std::size_t& length) {
  const View particle = word_at_end(before, std::array<View, 4>{U"到", U"至", U"在", U"为"});
  length += particle.size();
  return before.substr(0, before.size() - particle.size());
}

}  // namespace

BoundWord bound_before(View before) {
  BoundWord found;
  View about = word_at_end(before, std::array<View, 4>{U"约", U"大约", U"约为", U"近"});
  if (about == U"近" && !word_at_end(before, std::array<View, 5>{U"附近", U"邻近", U"最近", U"临近", U"就近"}).empty()) about = {};
  found.length = about.size();
  if (!about.empty()) found = {about, Bound::about, about.size()};
  const View text = before.substr(0, before.size() - about.size());
  for (const Entry& entry : kBefore) {
    if (text.ends_with(entry.word) && found.length <= about.size() + entry.word.size() && (found.bound == Bound::none || found.word == about || entry.word.size() > found.word.size())) {
      found = {text.substr(text.size() - entry.word.size()), entry.bound, about.size() + entry.word.size()};
    }
  }
  if (found.bound != Bound::none && found.bound != Bound::about && found.word != U"达") return found;
  std::size_t length = about.size();
  const View verb_end = without_particle(text, length);
  if (length == about.size()) return found;
  const std::array<std::pair<Words, Bound>, 4> kinds = {{{kRises, Bound::reach}, {kFalls, Bound::cap}, {kHolds, Bound::keep}, {kControls, Bound::cap}}};
  for (const auto& [words, bound] : kinds) {
    const View verb = word_at_end(verb_end, words);
    if (verb.empty()) continue;
    const std::size_t whole = verb.size() + length;
    return {before.substr(before.size() - whole, whole - about.size()), bound, whole};
  }
  return found;
}

BoundWord bound_apart(View before) {
  static constexpr Entry kApart[] = {{U"提高到", Bound::reach}, {U"提高至", Bound::reach}, {U"提升到", Bound::reach}, {U"提升至", Bound::reach}, {U"达到", Bound::reach}, {U"不低于", Bound::at_least},
                                     {U"不少于", Bound::at_least}, {U"至少", Bound::at_least}, {U"不超过", Bound::at_most}, {U"控制在", Bound::cap}};
  constexpr std::size_t kNear = 12;
  const View near = before.substr(before.size() > kNear ? before.size() - kNear : 0);
  BoundWord found;
  std::size_t last = 0;
  for (const Entry& entry : kApart) {
    const std::size_t at = near.rfind(entry.word);
    if (at == kNone || at < last || std::any_of(near.begin() + static_cast<std::ptrdiff_t>(at), near.end(), is_digit)) continue;
    if (near.substr(at).find_first_of(U"、，和及") != kNone) continue;
    last = at;
    found = {near.substr(at, entry.word.size()), entry.bound, 0};
  }
  return found;
}

BoundWord bound_after(View after) {
  BoundWord found;
  for (const Entry& entry : kAfter) {
    if (after.starts_with(entry.word) && entry.word.size() > found.word.size()) found = {after.substr(0, entry.word.size()), entry.bound, entry.word.size()};
  }
  return found;
}

std::optional<Comparator> comparator_of(Bound before, Bound after) {
  const bool from_below = before == Bound::at_least || before == Bound::above || before == Bound::reach;
  const bool from_above = before == Bound::at_most || before == Bound::below;
  if ((from_below && after == Bound::at_most) || (from_above && after == Bound::at_least)) return std::nullopt;
  if (after == Bound::about) return Comparator::about;
  if (after == Bound::at_least) return Comparator::at_least;
  if (after == Bound::at_most) return Comparator::at_most;
  switch (before) {
    case Bound::at_least:
    case Bound::reach: return Comparator::at_least;
    case Bound::above: return Comparator::above;
    case Bound::at_most:
    case Bound::cap: return Comparator::at_most;
    case Bound::below: return Comparator::below;
    case Bound::about: return Comparator::about;
    case Bound::keep: return Comparator::keep;
    default: return Comparator::equal;
  }
}

bool says_where(View word) {
  if (word.empty()) return false;
  return word.ends_with(U"到") || word.ends_with(U"至");
}

}  // namespace duban::phrase
