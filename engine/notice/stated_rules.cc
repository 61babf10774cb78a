// Sentences by which a notice says who leads where it does not mark it.
#include <initializer_list>

#include "engine/notice/role_clauses.h"

namespace duban {
namespace {

/// The first of `words` in `chars` from `from` on; npos when none stands there.
std::size_t find_one(std::u32string_view chars, std::size_t from, std::initializer_list<std::u32string_view> words) {
  std::size_t best = std::u32string_view::npos;
  for (const std::u32string_view word : words) best = std::min(best, chars.find(word, from));
  return best;
}

/// The sentences of `text`, as beginnings and ends.
template <class Visit>
std::optional<Slice> in_sentences(const Slice& text, const Visit& holds) {
  const std::u32string_view chars = text.chars();
  for (std::size_t begin = 0; begin < chars.size();) {
    const std::size_t end = std::min(chars.find_first_of(U"。！\n", begin), chars.size());
    if (holds(chars.substr(begin, end - begin))) return text.sub(begin, std::min(end + 1, chars.size()));
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Slice> first_listed_rule(const Slice& text) {
  return in_sentences(text, [](std::u32string_view sentence) {
    const std::size_t first = find_one(sentence, 0, {U"第一位", U"第一个", U"首位", U"第一责任单位", U"第一责任部门", U"第一名", U"排名第一", U"排列第一", U"排序第一", U"排在第一", U"列第一", U"首个", U"列首", U"居首", U"首家", U"排在最前", U"排名首"});
    if (first == std::u32string_view::npos) return false;
    const std::size_t lead = find_one(sentence, 0, {U"牵头", U"汇总", U"主办", U"主责", U"总负责"});
    if (lead == std::u32string_view::npos) return false;
    constexpr std::size_t kNear = 24;
    const std::size_t between = lead > first ? lead - first : first - lead;
    const std::u32string_view middle = sentence.substr(std::min(first, lead), between);
    return between <= kNear && find_one(middle, 0, {U"：", U":", U"；", U"年", U"月"}) == std::u32string_view::npos;
  });
}

std::optional<Slice> responsible_leads_rule(const Slice& text) {
  return in_sentences(text, [](std::u32string_view sentence) {
    const std::size_t lack = find_one(sentence, 0, {U"没有牵头", U"无牵头", U"未明确牵头", U"未列牵头", U"未标注牵头", U"未标明牵头", U"未注明牵头", U"不设牵头", U"未指定牵头", U"没有明确牵头", U"没有标明牵头", U"没有标注牵头", U"未设牵头", U"未确定牵头"});
    if (lack == std::u32string_view::npos) return false;
    const std::size_t unit = sentence.find(U"责任", lack);
    return unit != std::u32string_view::npos && find_one(sentence, unit, {U"牵头", U"负责", U"汇总"}) != std::u32string_view::npos;
  });
}

}  // namespace duban
