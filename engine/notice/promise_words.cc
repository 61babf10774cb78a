// Verbs of the field and the tests made of them.
#include "engine/notice/promise_words.h"

#include <array>

#include "engine/base/text.h"

namespace duban::phrase {
namespace {

/// By these something new is there, or something is done with, when they are through.
constexpr View kMaking[] = {
    U"新增", U"新建", U"新认定", U"新培育", U"新引进", U"新开", U"新设", U"建成", U"建设", U"改建", U"扩建", U"改扩建", U"改造", U"打造", U"创建", U"培育", U"引进", U"引育",
    U"引入", U"招引", U"举办", U"承办", U"完成", U"培训", U"培养", U"安装", U"加装", U"更新", U"整治", U"修缮", U"维修", U"修复", U"提供", U"发放", U"发布", U"推出",
    U"开通", U"增设", U"增加", U"布局", U"建立", U"组建", U"设立", U"认定", U"评选", U"创成", U"获评", U"盘活", U"归集", U"置换", U"优化", U"升级", U"缔结", U"承接",
    U"孵化", U"落地", U"签约", U"入库", U"上市", U"开工", U"竣工", U"投产", U"投用", U"办好", U"办结", U"查办", U"治理", U"清理", U"拆除", U"收储", U"出让", U"供应",
    U"筹集", U"筹建", U"交付", U"化解", U"处置", U"绿化", U"种植", U"营造", U"开行", U"开设", U"配备", U"配建", U"选派", U"选树", U"遴选", U"招录", U"招聘", U"救助",
    U"资助", U"净增", U"储备", U"转化", U"成交", U"研发", U"攻克", U"获批", U"获得", U"授权", U"淘汰", U"关闭", U"腾退", U"搬迁", U"安置", U"铺设", U"敷设", U"引聚",
    U"清淤", U"创评", U"制修订", U"申报", U"争创", U"就业", U"增绿", U"新辟", U"生产", U"补齐"};
/// By these work goes on; how much of it must be there at the end is not said, but it is promised.
constexpr View kWorking[] = {
    U"推进", U"推动", U"加快", U"提速", U"支持", U"助力", U"帮助", U"争取", U"力促", U"促成", U"促进", U"实现", U"实施", U"开展", U"落实", U"保障", U"组织", U"接待",
    U"吸引", U"集聚", U"汇聚", U"检查", U"抽检", U"检测", U"监测", U"体检", U"筛查", U"排查", U"巡查", U"走访", U"调解", U"制定", U"修订", U"出台", U"编制", U"申请",
    U"登记", U"利用", U"减少", U"削减", U"压减", U"疏解", U"扶持", U"帮扶", U"打通", U"畅通", U"雕琢", U"谋划", U"策划", U"融通", U"融资", U"投入", U"投资", U"销售",
    U"转移", U"参加", U"抓好", U"办理", U"惠及", U"带动", U"补充", U"提升"};
/// What these govern is there already.
constexpr View kExisting[] = {
    U"聚焦", U"对接", U"联动", U"整合用好", U"用好", U"依托", U"围绕", U"按照", U"针对", U"面向", U"贯彻", U"涉及", U"覆盖", U"拥有", U"共有", U"现有", U"已有", U"原有",
    U"全区", U"全市", U"全县", U"全省", U"全镇", U"全乡", U"全国", U"全州", U"辖区", U"辖内", U"我市", U"我区", U"我县", U"坚持", U"发挥", U"结合", U"包括", U"管好", U"盯紧",
    U"紧盯", U"做强", U"下辖"};
constexpr View kPrepositions[] = {U"对", U"为", U"将", U"把", U"向", U"从", U"以", U"由", U"在", U"给", U"于", U"按"};

constexpr View kSoft[] = {
    U"力争", U"确保", U"全力", U"努力", U"争取", U"高质量", U"高标准", U"高水平", U"高效", U"动态", U"精致", U"靶向", U"梯次", U"全年", U"今年", U"年内", U"年底前", U"并", U"同时",
    U"再", U"累计", U"其中", U"以及", U"和", U"有序", U"全面", U"优先", U"加力", U"务必", U"切实", U"精心", U"年度", U"预计", U"持续"};
constexpr View kDealWith[] = {U"改造", U"整治", U"修缮", U"维修", U"提升", U"筛查", U"培训", U"发放", U"安装", U"更新", U"治理", U"体检", U"接种", U"免费", U"资助", U"补贴", U"救助", U"加装", U"更换", U"配置", U"办理", U"帮扶", U"安置", U"搬迁", U"配备", U"提供", U"开展", U"实施", U"改建", U"指导"};

bool names_money(View noun) {
  static constexpr View kMoneyNouns[] = {U"资金", U"投资", U"贷款", U"债券", U"收入", U"补贴", U"补助", U"税", U"产值", U"销售", U"信贷", U"融资", U"授信", U"债", U"额", U"消费"};
  return contains_any(noun.substr(0, 8), kMoneyNouns);
}

/// A year before `year` that is not only compared with (较2020年下降).
bool names_past_year(View clause, int year) {
  if (year == 0) return false;
  for (std::size_t at = clause.find(U"年"); at != kNone; at = clause.find(U"年", at + 1)) {
    if (at < 4) continue;
    int number = 0;
    bool digits = true;
    for (std::size_t i = at - 4; i < at; ++i) {
      digits = digits && is_digit(clause[i]);
      number = number * 10 + static_cast<int>(clause[i] - U'0');
    }
    if (!digits || number < 1950 || number >= year) continue;
    const View before = clause.substr(0, at - 4);
    const bool compared = !word_at_end(before, std::array<View, 10>{U"较", U"比", U"与", U"于", U"由", U"从", U"在", U"为", U"—", U"-"}).empty() || clause.substr(at).starts_with(U"年度");
    if (!compared) return true;
  }
  return false;
}

/// 空气质量优良天数, 办理时限: what is measured in time.
bool measures_time(View before) {
  static constexpr View kTimes[] = {U"天数", U"时限", U"时间", U"时长", U"周期", U"用时", U"日数", U"优良天", U"耗时"};
  return contains_any(before, kTimes);
}

/// 总投资320亿元的…, 亿元以上项目, 50户以上自然村: it says which, not how many.
bool says_which(View segment, const WrittenAmount& amount, bool more) {
  const View before = segment.substr(0, amount.bound_begin);
  const View after = segment.substr(amount.end);
  static constexpr View kSizes[] = {U"总投资", U"投资额", U"总投资额", U"占地", U"占地面积", U"建筑面积", U"总建筑面积", U"总面积", U"全长", U"总长", U"装机容量", U"注册资本", U"投资", U"年产", U"年产值", U"总投资约"};
  const bool sized = !word_at_end(before, kSizes).empty();
  const bool says_level = amount.measure.unit == U"级" && amount.after.length > 0 && after.empty();
  if (amount.measure.unit == U"级" && !says_level) return true;
  const Measure measure = amount.measure.measure;
  if (after.starts_with(U"的")) {
    if (measure == Measure::percent) return !tells_deed(after) && !contains(after, U"增");
    return sized || measure != Measure::count || more;
  }
  if (after.empty() || measure == Measure::percent || measure == Measure::times) return false;
  if (measure == Measure::money && amount.after.length > 0 && !names_money(after)) return true;
  if (after.starts_with(U"范围")) return true;
  // 35蒸吨以下燃煤锅炉: which of them.
  if (amount.after.word.ends_with(U"以下") && measure == Measure::extent && deed_at_start(after).empty()) return true;
  return sized && deed_at_start(after).empty();
}

}  // namespace

View deed_at_end(View text) {
  const View making = word_at_end(text, kMaking);
  const View working = word_at_end(text, kWorking);
  return making.size() >= working.size() ? making : working;
}

View deed_at_start(View text) {
  const View making = word_at_start(text, kMaking);
  const View working = word_at_start(text, kWorking);
  return making.size() >= working.size() ? making : working;
}

bool makes_things(View text) { return contains_any(text, kMaking); }

bool tells_deed(View text) {
  static constexpr View kDone[] = {U"完成", U"建成", U"开工", U"竣工", U"投产", U"投用", U"达到", U"落地", U"上市", U"入库", U"通车", U"交付", U"启用", U"签约",
                                                 U"获评", U"创建", U"达标", U"实现", U"启动", U"达产", U"开业", U"运营", U"挂牌", U"验收", U"改造", U"整治", U"投入使用", U"配备", U"开展"};
  return contains_any(text, kDone);
}

View without_soft_words(View text) {
  for (;;) {
    const View shorter = without_start(text, kSoft);
    // 6月底前, 到2025年, 上半年: a date belongs to the promise, not to what is promised.
    std::size_t at = shorter.starts_with(U"到") ? 1 : 0;
    while (at < shorter.size() && is_digit(shorter[at])) ++at;
    View dated = shorter;
    if (at > 0 && at < shorter.size() && is_one_of(shorter[at], U"年月日")) dated = shorter.substr(at + 1);
    dated = without_start(dated, std::array<View, 14>{U"底前", U"末前", U"底", U"末", U"前", U"上半年", U"下半年", U"年底", U"年底前", U"一季度", U"二季度", U"三季度", U"四季度", U"第"});
    if (dated.size() == text.size()) return text;
    text = dated;
  }
}

bool tells_past(View clause, int year) {
  static constexpr View kPast[] = {U"去年", U"上年", U"上一年", U"已建成", U"已完成", U"已经", U"现有", U"已有", U"原有", U"目前", U"截至", U"截止", U"以来", U"曾", U"过去", U"已累计", U"已达", U"共有", U"已实现"};
  for (const View word : kPast) {
    const std::size_t at = clause.find(word);
    if (at == kNone) continue;
    const bool compared = at > 0 && is_one_of(clause[at - 1], U"较比于与同在由从");
    // 现有 of a thing (拆除5个现有收费站) tells nothing of a number.
    const bool of_number = !word.ends_with(U"有") || std::any_of(clause.begin() + static_cast<std::ptrdiff_t>(at), clause.end(), is_digit);
    if (!compared && of_number) return true;
  }
  return names_past_year(clause, year);
}

bool is_figure(View segment, const WrittenAmount& amount, bool more) {
  if (amount.rank) return true;
  const bool counts = amount.measure.measure != Measure::time || measures_time(segment.substr(0, amount.bound_begin));
  const bool made = !amount.chinese || makes_things(segment.substr(0, amount.bound_begin));
  return counts && made && !says_which(segment, amount, more);
}

bool is_promised(View segment, const WrittenAmount& amount, View verb, bool more) {
  const View before = without_soft_words(segment.substr(0, amount.bound_begin));
  const View after = segment.substr(amount.end);
  if (amount.rank) return true;
  if (says_which(segment, amount, more)) return false;
  const Measure measure = amount.measure.measure;
  if (measure == Measure::percent || measure == Measure::times) return true;
  const bool bound = amount.before.bound != Bound::none;
  if (measure == Measure::time) return measures_time(before) || (bound && amount.before.bound != Bound::about);
  if (amount.chinese) {
    const bool one = amount.value && *amount.value == Decimal(1);
    const View deed = deed_at_end(before);
    const bool made = makes_things(deed) || (deed.empty() && (makes_things(before) || makes_things(verb)));
    if (one) return after.empty() ? made && !before.empty() : makes_things(deed) && (deed.starts_with(U"新") || deed == U"建成" || deed == U"引进");
    return (after.empty() || before.empty() ? made : makes_things(deed)) || bound;
  }
  if (contains(before, U"已")) return false;
  const bool noun_follows = !after.empty() && !is_one_of(after.front(), U"并以而且后等、");
  if (!noun_follows) return word_at_end(before, std::array<View, 4>{U"涉及", U"覆盖", U"共有", U"现有"}).empty();
  // 为全区2万名老人提供, 对全市200家企业开展: whom a deed is done to.
  const bool addressed = !word_at_start(before, std::array<View, 5>{U"为", U"对", U"给", U"向", U"在"}).empty();
  if (addressed && contains_any(after, kDealWith)) return true;
  const bool within = !word_at_end(before, std::array<View, 8>{U"全区", U"全市", U"全县", U"全省", U"全州", U"全镇", U"辖区", U"全乡"}).empty();
  if (within && !deed_at_start(before).empty()) return true;
  if (!word_at_end(before, kExisting).empty()) return false;
  if (contains_any(before, std::array<View, 6>{U"聚焦", U"对接", U"联动", U"用好", U"依托", U"围绕"})) return false;
  if (!deed_at_end(before).empty() || bound) return true;
  const bool of_given = before.ends_with(U"的") && !word_at_start(before, kPrepositions).empty();  // 对上级交办的126件…
  if (of_given || !word_at_end(before, kPrepositions).empty()) return contains_any(after, kDealWith) || tells_deed(after) || contains(after, U"提供");
  if (before.empty()) return !verb.empty() || tells_deed(after);
  return true;
}

}  // namespace duban::phrase
