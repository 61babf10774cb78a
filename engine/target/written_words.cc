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

}  // namespace

bool says_adjusted(std::string_view words) {
  const Text text = plain(words);
  return contains(text, U"指标调整") || contains(text, U"指标取消") || contains(text, U"不再考核") || text == U"调整" || text == U"取消";
}

bool says_pending(std::string_view words) {
  const Text text = plain(words);
  if (std::any_of(text.begin(), text.end(), is_digit)) return false;
  static constexpr std::array<View, 12> kWords = {U"市计划", U"省计划", U"国家计划", U"上级计划", U"下达", U"待定", U"待分解",
                                                  U"完成市", U"完成省", U"上级任务", U"市任务", U"市目标"};
  return contains_any(text, kWords);
}

bool says_with_economy(std::string_view words) {
  const Text text = plain(words);
  return contains(text, U"同步") && (contains(text, U"经济") || contains(text, U"GDP") || contains(text, U"生产总值"));
}

std::optional<bool> statement_of(std::string_view words) {
  const WrittenValue value = parse_written_value(words);
  if (value.kind != WrittenValue::Kind::words) return std::nullopt;
  const Text whole = decode_utf8(value.words);
  View text = whole;
  if (std::any_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  static constexpr std::array<View, 9> kNegative = {U"未", U"没有", U"无法", U"不能", U"难以", U"低于", U"不及", U"慢于", U"落后"};
  if (contains_any(text, kNegative)) return false;
  static constexpr std::array<View, 12> kAdverbs = {U"预计", U"可", U"能", U"已", U"全面", U"全部", U"圆满", U"超额", U"提前", U"如期", U"按期", U"顺利"};
  while (take_front(text, kAdverbs)) {}
  static constexpr std::array<View, 10> kMet = {U"完成", U"达标", U"达到", U"实现", U"保持", U"高于", U"优于", U"快于", U"持续保持", U"继续保持"};
  return take_front(text, kMet) ? std::optional(true) : std::nullopt;
}

}  // namespace duban
