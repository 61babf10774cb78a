// Words around the harm decide.
#include "engine/target/harm.h"

#include <algorithm>
#include <array>

namespace duban {
namespace {

/// Behind the word of a harm: what is done about it, or by how much it falls.
constexpr std::array<std::string_view, 48> kDoneAbout = {
    "结案", "整改", "处置", "办结", "化解", "查处", "降幅", "下降", "降低", "减少", "压降", "压减", "处理", "处治", "调查", "核查",
    "侦破", "破案", "救援", "救治", "救助", "演练", "防控", "防治", "防范", "预防", "治理", "整治", "排查", "满意", "响应", "追责",
    "问责", "赔付", "理赔", "清零", "消除", "销号", "办理", "回访", "监测", "报告率", "合格", "达标", "覆盖", "保险", "再就业", "知晓"};
/// Right before it: its absence.
constexpr std::array<std::string_view, 2> kAbsent = {"无", "零"};
/// Somewhere before it: its absence, or a fall of it.
constexpr std::array<std::string_view, 9> kFallOf = {"未发生", "不发生", "没有", "杜绝", "减少", "降低", "压降", "压减", "下降"};

}  // namespace

bool is_of_harm(std::string_view metric, const std::vector<std::string>& words) {
  const auto good_at = [&](std::size_t at, std::string_view word) {
    const std::string_view before = metric.substr(0, at);
    const std::string_view behind = metric.substr(at + word.size());
    return std::any_of(kDoneAbout.begin(), kDoneAbout.end(), [&](std::string_view done) { return behind.find(done) != std::string_view::npos; }) ||
           std::any_of(kAbsent.begin(), kAbsent.end(), [&](std::string_view none) { return before.ends_with(none); }) ||
           std::any_of(kFallOf.begin(), kFallOf.end(), [&](std::string_view fall) { return before.find(fall) != std::string_view::npos; });
  };
  bool found = false;
  for (const std::string& word : words) {
    if (word.empty()) continue;
    for (std::size_t at = metric.find(word); at != std::string_view::npos; at = metric.find(word, at + word.size())) {
      if (good_at(at, word)) return false;
      found = true;
    }
  }
  return found;
}

}  // namespace duban
