// Words of targets and results.
#include "engine/target/written_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/text.h"
#include "engine/base/words.h"

namespace duban {
namespace {

using namespace words;

Text plain(std::string_view words) { return decode_utf8(without_blanks(normalize_text(words))); }

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

bool says_no_data(std::string_view words) {
  const Text text = plain(words);
  static constexpr std::array<View, 5> kNotYet = {U"未", U"没有", U"尚无", U"暂无", U"待"};
  static constexpr std::array<View, 10> kBetween = {U"能", U"经", U"予", U"进行", U"正式", U"统计局", U"上级", U"市", U"省", U"国家"};
  static constexpr std::array<View, 20> kData = {U"公布", U"反馈", U"统计", U"考核", U"下达", U"核算", U"核定", U"核实", U"发布", U"提供",
                                                 U"报送", U"上报", U"通报", U"评估", U"评价", U"认定", U"确定", U"数据", U"出数", U"出炉"};
  for (const View mark : kNotYet) {
    for (std::size_t at = text.find(mark); at != Text::npos; at = text.find(mark, at + 1)) {
      View behind = View(text).substr(at + mark.size());
      while (take_front(behind, kBetween)) {}
      if (take_front(behind, kData)) return true;
    }
  }
  return text == U"待定" || text == U"待核";
}

std::optional<Comparator> comparator_of_words(std::string_view words) {
  const auto has = [&](std::string_view word) { return words.find(word) != std::string_view::npos; };
  if (has("不低于") || has("同步") || has("不慢于")) return Comparator::at_least;
  if (has("不高于") || has("不超过") || has("以内")) return Comparator::at_most;
  if (has("高于") || has("优于") || has("快于") || has("超过")) return Comparator::above;
  if (has("低于")) return Comparator::below;
  return std::nullopt;
}

std::optional<int> first_ranks(std::string_view words) { return number_behind(plain(words), U'前'); }

std::optional<int> rank_of(std::string_view words) { return number_behind(plain(words), U'第'); }

}  // namespace duban
