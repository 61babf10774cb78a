// Kinds by unit, verb and noun.
#include "engine/notice/target_kind.h"

#include <array>

#include "engine/notice/promise_words.h"

namespace duban::phrase {
namespace {

constexpr View kRise[] = {U"增长", U"增速", U"提高", U"增幅", U"提升", U"上升", U"增加", U"翻番", U"递增", U"增", U"上调", U"上浮"};
constexpr View kFall[] = {U"下降", U"压减", U"减少", U"降低", U"降幅", U"压降", U"缩减", U"削减", U"缩短", U"减排", U"下调", U"压缩", U"节约", U"减量"};
constexpr View kTotals[] = {U"总数", U"总量", U"规模", U"总额", U"天数", U"面积", U"产量", U"人数", U"人次", U"里程", U"吞吐量", U"客流量", U"保有量", U"存栏",
                                          U"出栏", U"产能", U"装机", U"总户数", U"库容", U"时限", U"浓度", U"货运量"};
constexpr View kPerHead[] = {U"人均", U"每万", U"每千", U"每百", U"户均", U"亩均", U"地均", U"千人", U"万人拥有"};

/// The last of `words` in `text`: where it begins, kNone when none is there.
std::size_t last_of(View text, Words words) {
  std::size_t last = kNone;
  for (const View word : words) {
    const std::size_t at = text.rfind(word);
    if (at != kNone && (last == kNone || at > last)) last = at;
  }
  return last;
}

TargetKind kind_of_rate(View words, const WrittenAmount& amount) {
  const bool points = amount.measure.unit.ends_with(U"点");
  if (contains(words, U"增速") || contains(words, U"增长率") || contains(words, U"增幅") || contains(words, U"涨幅")) return TargetKind::growth;
  if (contains(words, U"降幅") || contains(words, U"下降率")) return TargetKind::reduction;
  if (says_where(amount.before.word)) return TargetKind::ratio;
  const std::size_t rise = last_of(words, kRise);
  const std::size_t fall = last_of(words, kFall);
  if (rise == kNone && fall == kNone) return points ? TargetKind::growth : TargetKind::ratio;
  const bool falls = rise == kNone || (fall != kNone && fall > rise);
  // 提升服务质效，满意度98%: the verb is of something else unless it stands next to the number.
  const std::size_t verb = falls ? fall : rise;
  constexpr std::size_t kNear = 4;
  const bool leads = without_soft_words(words).size() + verb == words.size();  // 压减一般性支出10%
  if (words.size() > verb + kNear + 2 && !points && !leads) return TargetKind::ratio;
  return falls ? TargetKind::reduction : TargetKind::growth;
}

}  // namespace

TargetKind kind_of(View words, const WrittenAmount& amount) {
  if (amount.rank) return TargetKind::rank;
  const Measure measure = amount.measure.measure;
  if (measure == Measure::percent || measure == Measure::times) return kind_of_rate(words, amount);
  if (amount.measure.per || contains_any(words, kPerHead)) return TargetKind::ratio;
  const bool making = makes_things(words);
  if (measure == Measure::extent && contains_any(words, std::array<View, 3>{U"削减", U"减排", U"减少"})) return TargetKind::reduction;
  if (measure == Measure::money || measure == Measure::time || measure == Measure::none) return TargetKind::level;
  if (contains_any(words, std::array<View, 4>{U"总数", U"总量", U"总额", U"产量"})) return TargetKind::level;
  if (contains_any(words, std::array<View, 4>{U"种植面积", U"播种面积", U"就业人数", U"总产"})) return TargetKind::level;
  if (making) return TargetKind::count;
  if (contains_any(words, kTotals)) return TargetKind::level;
  const Bound bound = amount.before.bound;
  if (bound == Bound::above || bound == Bound::reach || bound == Bound::keep || bound == Bound::cap || amount.measure.unit == U"级") return TargetKind::level;
  return TargetKind::count;
}

Accrual accrual_of(TargetKind kind, View words, const WrittenAmount& amount) {
  static constexpr View kStocks[] = {U"总数", U"总量", U"规模", U"余额", U"总资产", U"资产总额", U"保有量", U"播种面积", U"存栏", U"人口", U"种植面积", U"总户数", U"主体", U"装机"};
  static constexpr View kYearly[] = {U"产量", U"产值", U"销量", U"出栏", U"销售", U"客流", U"吞吐量", U"货运量", U"交易量", U"业务量"};
  static constexpr View kStates[] = {U"浓度", U"时限", U"时间", U"指数", U"均值", U"分值"};
  switch (kind) {
    case TargetKind::count: return Accrual::flow;
    case TargetKind::level:
      if (contains_any(words, kStates) || amount.measure.measure == Measure::none) return Accrual::rate;
      if (contains_any(words, kStocks) && !contains(words, U"规模以上")) return Accrual::stock;
      if (contains_any(words, kYearly) || contains(amount.measure.unit, U"人次")) return Accrual::flow;
      // 企业达到50家: so many stand there. Money and yearly quantities flow.
      return amount.measure.measure == Measure::count ? Accrual::stock : Accrual::flow;
    case TargetKind::milestone:
    case TargetKind::rank: return Accrual::state;
    case TargetKind::reduction: return amount.measure.measure == Measure::extent ? Accrual::flow : Accrual::rate;
    default: return Accrual::rate;
  }
}

}  // namespace duban::phrase
