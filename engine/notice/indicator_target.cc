// Targets of indicators.
#include "engine/notice/indicator_target.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/target/statement.h"
#include "engine/target/written_value.h"
#include "engine/target/written_words.h"

namespace duban {
namespace {

template <std::size_t N>
bool contains_any(const std::string& text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

Accrual accrual_of(TargetKind kind, const std::string& metric) {
  static constexpr std::array<std::string_view, 10> kStocks = {"总数", "规模", "余额", "资产", "机构", "拥有量", "保有量", "存量", "年限", "平均"};
  if (kind == TargetKind::rank || kind == TargetKind::milestone) return Accrual::state;
  if (kind != TargetKind::level) return Accrual::rate;
  return contains_any(metric, kStocks) ? Accrual::stock : Accrual::flow;
}

void set_words(IndicatorTarget& out, const std::string& words) {
  Target& target = out.target;
  target.qualifier = words;
  if (words.find("正增长") != std::string::npos) {
    target.kind = TargetKind::growth;
    target.op = Comparator::above;
    target.value = Decimal(0);
    if (target.unit.empty()) target.unit = "%";
    return;
  }
  if (says_adjusted(words) || says_pending(words)) return;
  if (const auto ranks = first_ranks(words)) {
    target.kind = TargetKind::rank;
    target.op = Comparator::at_most;
    target.value = Decimal(*ranks);
    target.qualifier = "前";
    return;
  }
  if (says_milestone(words)) {
    target.kind = TargetKind::milestone;
    target.op = Comparator::equal;
    return;
  }
  target.kind = TargetKind::relative;
  target.op = comparator_of_words(words);
  static constexpr std::array<std::string_view, 4> kKept = {"保持", "前列", "不发生", "零发生"};
  const bool keeps = contains_any(words, kKept);
  if (!target.op && !keeps) out.doubt = Message{Msg::indicator_target_in_words, {words}};
}

void set_number(IndicatorTarget& out, const WrittenValue& value) {
  Target& target = out.target;
  if (value.rises) target.kind = TargetKind::growth;
  if (value.falls) target.kind = TargetKind::reduction;
  target.op = value.op.value_or(Comparator::equal);
  target.value = value.number;
  if (!value.unit.empty()) target.unit = value.unit;
  if (!value.bound.empty()) target.qualifier = value.bound;
}

}  // namespace

TargetKind indicator_kind(const std::string& metric, const std::string& unit) {
  static constexpr std::array<std::string_view, 3> kGrowth = {"增速", "增长", "增幅"};
  static constexpr std::array<std::string_view, 4> kFall = {"降低", "下降", "降幅", "压减"};
  static constexpr std::array<std::string_view, 7> kRatio = {"率", "比重", "比例", "占比", "强度", "人均", "每"};
  static constexpr std::array<std::string_view, 4> kHeads = {"万人", "千人", "百人", "百万人"};  // 万人发明专利拥有量
  static constexpr std::array<std::string_view, 4> kRatioUnit = {"/", "%", "％", "‰"};
  if (contains_any(metric, kGrowth)) return TargetKind::growth;
  if (contains_any(metric, kFall)) return TargetKind::reduction;
  if (std::any_of(kHeads.begin(), kHeads.end(), [&](std::string_view heads) { return metric.starts_with(heads); })) return TargetKind::ratio;
  return contains_any(metric, kRatio) || contains_any(unit, kRatioUnit) ? TargetKind::ratio : TargetKind::level;
}

IndicatorTarget read_indicator_target(const std::string& metric, const std::string& unit, const std::string& cell) {
  IndicatorTarget out;
  Target& target = out.target;
  target.metric = metric;
  target.unit = unit;
  target.kind = indicator_kind(metric, unit);
  target.phrase = without_blanks(cell);
  const WrittenValue value = parse_written_value(cell);
  switch (value.kind) {
    case WrittenValue::Kind::nothing: break;
    case WrittenValue::Kind::number: set_number(out, value); break;
    case WrittenValue::Kind::words: set_words(out, value.words); break;
    case WrittenValue::Kind::too_long:
    case WrittenValue::Kind::contradictory:
      target.qualifier = value.words;
      out.doubt = Message{value.kind == WrittenValue::Kind::too_long ? Msg::indicator_number_too_long : Msg::indicator_bounds_contradict,
                          {shorten(value.words, 40)}};
  }
  target.accrual = accrual_of(target.kind, metric);
  return out;
}

}  // namespace duban
