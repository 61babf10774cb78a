// Words of targets and results.
#include "engine/target/written_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/text.h"
#include "engine/target/written_value.h"

namespace duban {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

Text plain(std::string_view words) { return decode_utf8(without_blanks(normalize_text(words))); }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool contains(View text, View word) { return text.find(word) != View::npos; }

template <std::size_t N>
bool contains_any(View text, const std::array<View, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return contains(text, word); });
}

template <std::size_t N>
bool take_front(View& text, const std::array<View, N>& words) {
  for (const View word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

/// The number of places behind `mark`, in digits or as one Chinese numeral up to ten; 前三季度 is none.
std::optional<int> number_behind(View text, char32_t mark) {
  std::size_t at = text.find(mark);
  if (at == View::npos || ++at == text.size()) return std::nullopt;
  static constexpr View kNumerals = U"一二三四五六七八九十";
  int number = 0;
  if (const std::size_t numeral = kNumerals.find(text[at]); numeral != View::npos) {
    number = static_cast<int>(numeral) + 1;
    ++at;
  }
  for (; at < text.size() && is_digit(text[at]) && number < 1000; ++at) number = number * 10 + static_cast<int>(text[at] - U'0');
  const bool of_places = at == text.size() || View(U"名位强（(，").find(text[at]) != View::npos;
  return number > 0 && of_places ? std::optional(number) : std::nullopt;
}

}  // namespace

bool says_adjusted(std::string_view words) {
  const Text text = plain(words);
  return contains(text, U"指标调整") || contains(text, U"指标取消") || contains(text, U"不再考核") || text == U"调整" || text == U"取消";
}

bool says_pending(std::string_view words) {
  const Text text = plain(words);
  if (std::any_of(text.begin(), text.end(), is_digit)) return false;
  static constexpr std::array<View, 3> kToCome = {U"下达", U"待定", U"待分解"};
  if (contains_any(text, kToCome)) return true;
  static constexpr std::array<View, 6> kCompared = {U"高于", U"低于", U"优于", U"快于", U"前列", U"平均"};
  if (contains_any(text, kCompared)) return false;
  for (const View from : {View(U"市"), View(U"市级"), View(U"省"), View(U"省级"), View(U"国家"), View(U"上级")}) {
    for (const View what : {View(U"计划"), View(U"任务"), View(U"目标"), View(U"指标")}) {
      if (contains(text, Text(from) + Text(what))) return true;
    }
  }
  return false;
}

bool says_with_economy(std::string_view words) {
  const Text text = plain(words);
  return contains(text, U"同步") && (contains(text, U"经济") || contains(text, U"GDP") || contains(text, U"生产总值"));
}

std::optional<bool> statement_of(std::string_view words, std::optional<Comparator> asked) {
  const WrittenValue value = parse_written_value(words);
  if (value.kind != WrittenValue::Kind::words) return std::nullopt;
  const Text whole = decode_utf8(value.words);
  View text = whole;
  if (std::any_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  static constexpr std::array<View, 14> kAdverbs = {U"预计", U"可", U"能", U"已", U"全面", U"全部", U"圆满", U"超额", U"提前", U"如期", U"按期", U"顺利", U"持续", U"继续"};
  while (take_front(text, kAdverbs)) {}
  const bool less = asked == Comparator::below || asked == Comparator::at_most;
  static constexpr std::array<View, 3> kNotBelow = {U"不低于", U"不慢于", U"不弱于"};
  static constexpr std::array<View, 2> kNotAbove = {U"不高于", U"不超过"};
  if (take_front(text, kNotBelow)) return less ? std::nullopt : std::optional(true);
  if (take_front(text, kNotAbove)) return less ? std::optional(true) : std::nullopt;
  static constexpr std::array<View, 4> kBelow = {U"低于", U"慢于", U"落后", U"不及"};
  if (contains_any(text, kBelow)) return less;
  static constexpr std::array<View, 5> kNegative = {U"未", U"没有", U"无法", U"不能", U"难以"};
  if (contains_any(text, kNegative)) return false;
  static constexpr std::array<View, 2> kAbove = {U"高于", U"快于"};
  if (take_front(text, kAbove)) return !less;
  static constexpr std::array<View, 6> kMet = {U"完成", U"达标", U"达到", U"实现", U"保持", U"优于"};
  return take_front(text, kMet) ? std::optional(true) : std::nullopt;
}

std::optional<int> first_ranks(std::string_view words) { return number_behind(plain(words), U'前'); }

std::optional<int> rank_of(std::string_view words) { return number_behind(plain(words), U'第'); }

}  // namespace duban
