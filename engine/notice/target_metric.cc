// Cutting words down to a metric.
#include "engine/notice/target_metric.h"

#include <array>

#include "engine/notice/promise_words.h"

namespace duban::phrase {
namespace {

constexpr View kRateVerbs[] = {U"增长", U"下降", U"提高", U"降低", U"减少", U"上升", U"提升", U"增加", U"压减", U"压降", U"同比增长", U"同比下降", U"年均增长", U"实现增长", U"增", U"降"};
constexpr View kIdleTails[] = {U"均", U"分别", U"都", U"各", U"共", U"总计", U"合计", U"力争", U"实现", U"完成", U"为", U"在", U"要", U"不", U"平均", U"年均", U"人均"};
/// What a figure is compared with is no part of what it is of.
constexpr View kCompared[] = {U"同比", U"环比", U"比上年", U"较上年", U"比去年", U"较去年", U"上年", U"名义", U"实际增长", U"按可比价", U"按可比价格计算", U"首次", U"一举", U"稳步", U"已", U"比年初", U"较年初", U"比上年末", U"较上年末", U"同口径", U"分别", U"逆势"};

}  // namespace

Words rate_verbs() { return kRateVerbs; }

View without_idle_end(View text) {
  for (View shorter = text;; text = shorter) {
    shorter = without_end(without_end(text, kIdleTails), kCompared);
    if (shorter.size() == text.size()) return text;
  }
}

Text metric_of(View words, TargetKind kind) {
  View metric = without_soft_words(words);
  if (const std::size_t note = std::min(metric.find(U"（其中"), metric.find(U"(其中")); note != kNone) metric = metric.substr(0, note);
  if (kind == TargetKind::growth || kind == TargetKind::reduction) {
    metric = without_end(metric, kRateVerbs);
  }
  // 由上年的1409.7亿元扩大到…: where it came from.
  const std::size_t from = std::max(metric.find(U"由") == kNone ? 0 : metric.find(U"由"), metric.find(U"从") == kNone ? 0 : metric.find(U"从"));
  if (from > 1 && std::any_of(metric.begin() + static_cast<std::ptrdiff_t>(from), metric.end(), is_digit)) metric = metric.substr(0, from);
  for (View shorter = metric;; metric = shorter) {
    shorter = without_start(without_idle_end(metric), kCompared);
    if (kind == TargetKind::growth || kind == TargetKind::reduction) shorter = without_end(shorter, kRateVerbs);
    if (shorter.size() == metric.size()) break;
  }
  if (kind == TargetKind::level || kind == TargetKind::growth || kind == TargetKind::ratio || kind == TargetKind::reduction) {
    metric = without_start(metric, std::array<View, 8>{U"实现", U"完成", U"推动", U"促进", U"保持", U"带动", U"使", U"确保"});
  }
  Text out(metric);
  if (kind == TargetKind::growth && !out.empty() && !metric.ends_with(U"增速") && !metric.ends_with(U"增长率") && !metric.ends_with(U"增幅")) out += U"增速";
  if (kind == TargetKind::reduction && !out.empty() && !metric.ends_with(U"降幅") && !contains(metric, U"减")) out += U"降幅";
  return out;
}

Text without_example(View words) {
  const std::size_t etc = words.rfind(U"等");
  if (etc == kNone || etc == 0 || etc + 1 > words.size()) return Text(words);
  const View noun = words.substr(etc + 1);
  View verb;
  for (std::size_t size = 1; size <= etc && size <= 8; ++size) {
    if (const View deed = deed_at_end(words.substr(0, size)); !deed.empty()) {
      verb = words.substr(0, size);
      break;
    }
  }
  if (noun.empty()) return Text(words.substr(0, etc));
  return Text(verb) + Text(noun);
}

View bare_noun(View metric) {
  static constexpr View kBareNouns[] = {U"总量", U"总额", U"规模", U"总数", U"总规模", U"面积", U"总面积", U"总产值", U"产量", U"增速", U"占比", U"增幅", U"降幅", U"总值", U"份额"};
  return word_at_start(metric, kBareNouns);
}

}  // namespace duban::phrase
