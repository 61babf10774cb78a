// Written forms.
#include "engine/target/target_form.h"

#include <algorithm>
#include <array>

namespace duban {
namespace {

bool stands_behind(const std::string& word) {
  static constexpr std::array<std::string_view, 8> kBehind = {"以上", "及以上", "以内", "之内", "以下", "及以下", "左右", "上下"};
  return std::find(kBehind.begin(), kBehind.end(), word) != kBehind.end();
}

}  // namespace

std::string written_form(const Target& target) {
  if (!target.value) {
    if (target.qualifier && !target.qualifier->empty()) return *target.qualifier;
    return target.phrase.empty() ? "——" : target.phrase;
  }
  if (target.qualifier == "正增长" && target.op == Comparator::above) return *target.qualifier;
  // 10以内（1/10万）: a unit that begins with a digit stands behind the bound.
  const bool digit = !target.unit.empty() && target.unit.front() >= '0' && target.unit.front() <= '9';
  const std::string number = target.value->to_string() + (digit ? "" : target.unit);
  const std::string tail = digit ? "（" + target.unit + "）" : "";
  if (target.kind == TargetKind::rank) return "前" + number + tail;
  if (target.qualifier && stands_behind(*target.qualifier)) return number + *target.qualifier + tail;
  if (!target.op) return number + tail;
  switch (*target.op) {
    case Comparator::at_least: return number + "以上" + tail;
    case Comparator::above: return "＞" + number + tail;
    case Comparator::at_most: return number + "以内" + tail;
    case Comparator::below: return "＜" + number + tail;
    case Comparator::about: return number + "左右" + tail;
    default: return number + tail;
  }
}

bool asks_the_same(const Target& a, const Target& b) {
  if (a.op != b.op || a.value.has_value() != b.value.has_value()) return false;
  if (a.value) return *a.value == *b.value && a.unit == b.unit;
  return a.qualifier == b.qualifier && (a.qualifier || a.phrase == b.phrase);
}

}  // namespace duban
