// Splitting subjects, and what they have in common.
#include "engine/notice/shared_subjects.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/notice/promise_words.h"

namespace duban::phrase {

View without_family(View nouns, View& family) {
  for (std::size_t at = nouns.find(U"个"); at != kNone && at > 0; at = nouns.find(U"个", at + 1)) {
    const bool counted = is_one_of(nouns[at - 1], U"两三四五六七八");
    const View kind = word_at_start(nouns.substr(at + 1), std::array<View, 6>{U"领域", U"行业", U"产业", U"板块", U"区域", U"门类"});
    if (!counted || kind.empty() || contains(nouns.substr(at), U"、")) continue;
    family = nouns.substr(at + 1 + kind.size());
    return nouns.substr(0, at - 1);
  }
  return nouns;
}

std::vector<View> subjects_of(View nouns) {
  std::vector<View> subjects;
  for (const View item : pieces_of(nouns, U"、")) {
    View rest = item;
    for (std::size_t i = 1; i + 1 < rest.size(); ++i) {
      const bool joint = is_one_of(rest[i], U"和及与") && i >= 2 && rest.size() - i > 2;
      if (!joint) continue;
      subjects.push_back(rest.substr(0, i));
      rest = rest.substr(i + 1);
      i = 1;
    }
    subjects.push_back(rest);
  }
  return subjects;
}

bool all_rates(const std::vector<View>& subjects) {
  return std::all_of(subjects.begin(), subjects.end(), [](View subject) {
    return !word_at_end(subject, std::array<View, 9>{U"率", U"比例", U"比重", U"占比", U"覆盖面", U"满意度", U"指数", U"占有率", U"合格率"}).empty();
  });
}

bool share_rate(const std::vector<View>& subjects) {
  constexpr std::size_t kShort = 6;
  const bool brief = std::all_of(subjects.begin(), subjects.end() - 1, [](View s) { return s.size() <= kShort && deed_at_start(without_soft_words(s)).empty(); });
  return brief && subjects.back().ends_with(U"率");
}

Text common_noun(const std::vector<View>& subjects) {
  static constexpr View kNouns[] = {U"销售额", U"收入", U"总额", U"产值", U"投资", U"产量", U"增加值", U"营业额", U"面积", U"总量", U"率", U"人均可支配收入", U"居民人均可支配收入", U"销售收入", U"营业收入", U"吞吐量"};
  // 批发业、零售业销售额增速: what follows the ending that the names have in common.
  const View last = subjects.back();
  for (std::size_t size = 2; size > 0; --size) {
    if (subjects.front().size() <= size) continue;
    const View ending = subjects.front().substr(subjects.front().size() - size);
    const std::size_t at = last.find(ending);
    if (at != kNone && at > 0 && at + size < last.size()) return Text(last.substr(at + size));
  }
  const View noun = word_at_end(last, kNouns);
  const bool own = std::any_of(subjects.begin(), subjects.end() - 1, [&](View s) { return !word_at_end(s, kNouns).empty(); });
  return noun.size() < subjects.back().size() && !own ? Text(noun) : Text();
}

}  // namespace duban::phrase
