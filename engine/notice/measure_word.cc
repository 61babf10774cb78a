// The measure words of the language: a closed class, so a table of it.
#include "engine/notice/measure_word.h"

#include <array>

#include "engine/base/text.h"

namespace duban::phrase {
namespace {

constexpr View kPercents[] = {U"%", U"‰", U"个百分点", U"百分点", U"个千分点", U"成"};
constexpr View kTimes[] = {U"倍"};
constexpr View kMoney[] = {U"元", U"美元", U"欧元", U"港元"};
constexpr View kTime[] = {U"天", U"小时", U"分钟", U"秒", U"个工作日", U"工作日", U"个月", U"个小时"};
constexpr View kExtents[] = {
    U"平方米", U"平方公里", U"平方千米", U"公顷", U"亩",   U"立方米", U"立方", U"方",   U"米",   U"公里",       U"千米", U"延米", U"里",
    U"吨",     U"公斤",     U"千克",     U"克",   U"斤",   U"毫克",   U"微克", U"升",   U"千瓦", U"千瓦时",     U"兆瓦", U"兆瓦时", U"吉瓦",
    U"瓦",       U"吨标准煤", U"标准煤", U"标方", U"标箱", U"箱",   U"车皮",   U"分",   U"分贝", U"级",
    U"单",     U"转",       U"兆",       U"吨公里", U"人公里", U"公顷次", U"亩次",   U"户均", U"摄氏度", U"平方",   U"担", U"标准箱", U"平米", U"㎡", U"蒸吨"};
constexpr View kCounts[] = {
    U"个", U"家", U"处", U"栋", U"幢", U"件", U"项", U"名", U"条", U"场", U"次", U"艘", U"辆", U"台", U"套", U"户", U"座", U"所", U"支", U"张",
    U"人", U"人次", U"篇", U"部", U"门", U"对", U"枚", U"幅", U"块", U"间", U"册", U"种", U"类", U"位", U"宗", U"笔", U"只", U"头", U"羽", U"株",
    U"棵", U"款", U"例", U"起", U"份", U"集", U"出", U"组", U"队", U"片", U"口", U"眼", U"盏", U"根", U"架", U"列", U"班", U"节", U"课时", U"学时",
    U"床", U"孔", U"站", U"单位", U"户次", U"车次", U"家次", U"件次", U"班次", U"架次", U"台次", U"批次", U"人天", U"场次", U"点位", U"尾", U"道", U"剂", U"剂次", U"席", U"车位", U"床位", U"学位", U"泊位", U"工位", U"餐位", U"机架", U"辆次", U"套次", U"台套", U"处次", U"项次"};

struct Table {
  Words words;
  Measure measure;
};
constexpr std::array<Table, 6> kTables = {{{kPercents, Measure::percent}, {kTimes, Measure::times}, {kMoney, Measure::money},
                                           {kExtents, Measure::extent}, {kCounts, Measure::count}, {kTime, Measure::time}}};

/// The unit without 万, 亿 before it.
MeasureWord plain_at(View text) {
  MeasureWord best;
  for (const Table& table : kTables) {
    const View word = word_at_start(text, table.words);
    if (word.size() > best.unit.size()) best = {word, table.measure, false};
  }
  return best;
}

/// Behind a slash there stands another unit: 万元/人, 微克/立方米, 人/亿元.
std::size_t per_length(View text) {
  if (text.size() < 2 || text[0] != U'/') return 0;
  std::size_t at = 1 + word_at_start(text.substr(1), std::array<View, 6>{U"万", U"亿", U"十万", U"百", U"千", U"百万"}).size();
  const std::size_t unit = plain_at(text.substr(at)).unit.size();
  const View other = word_at_start(text.substr(at), std::array<View, 3>{U"年", U"日", U"月"});
  return unit > 0 ? at + unit : other.empty() ? 0 : at + other.size();
}

/// 台（套）, 个（处）: the same by another word.
std::size_t variant_length(View text) {
  if (text.size() < 3 || !is_one_of(text[0], U"（(")) return 0;
  const View unit = plain_at(text.substr(1)).unit;
  const std::size_t close = 1 + unit.size();
  return !unit.empty() && close < text.size() && is_one_of(text[close], U"）)") ? close + 1 : 0;
}

}  // namespace

MeasureWord measure_at(View text) {
  constexpr View kPowers[] = {U"万", U"亿", U"万亿", U"千", U"百万", U"千万", U"百"};
  MeasureWord best = plain_at(text);
  const View power = word_at_start(text, kPowers);
  if (!power.empty()) {
    const MeasureWord behind = plain_at(text.substr(power.size()));
    const bool scaled = behind.measure != Measure::percent && behind.measure != Measure::times && behind.measure != Measure::time;
    if (scaled && !behind.unit.empty() && power.size() + behind.unit.size() > best.unit.size()) {
      best = {text.substr(0, power.size() + behind.unit.size()), behind.measure, false};
    }
    // 突破100万, 争取50亿: the noun before the number says of what.
    const View behind_power = text.substr(power.size());
    // 40万贫困劳动力: people are counted without a word.
    const bool people = !word_at_start(behind_power, std::array<View, 17>{U"农村", U"贫困", U"群众", U"居民", U"人口", U"劳动力", U"妇女", U"农民", U"学生", U"老年", U"老人", U"困难", U"青年", U"职工", U"市民", U"适龄", U"城乡"}).empty();
    const bool stops = people || behind_power.empty() || is_one_of(behind_power.front(), U"，。；、以左上及和（(的");
    if (best.unit.empty() && stops && power.front() != U'百' && power.front() != U'千') best = {power, Measure::count, false};
  }
  if (best.unit.empty()) return best;
  best.unit = text.substr(0, best.unit.size() + variant_length(text.substr(best.unit.size())));
  if (const std::size_t per = per_length(text.substr(best.unit.size())); per > 0) {
    const View part = text.substr(best.unit.size() + 1, per - 1);
    best.per = !part.ends_with(U"米") && !part.ends_with(U"升");  // a concentration is no share
    best.unit = text.substr(0, best.unit.size() + per);
  }
  return best;
}

}  // namespace duban::phrase
