// Cutting a metric down to its core.
#include "engine/notice/metric_core.h"

#include <algorithm>
#include <array>

#include "engine/notice/promise_words.h"

namespace duban::links {
namespace {

constexpr View kRateTails[] = {U"增速", U"增长率", U"增幅", U"增长", U"降幅", U"降低率", U"降低", U"下降率", U"下降", U"减少", U"提高"};
constexpr View kAmountTails[] = {U"总额", U"总量", U"总数", U"总规模", U"规模", U"数量", U"拥有量", U"保有量", U"存量", U"强度", U"额", U"量", U"数", U"建设", U"总产值"};
constexpr View kShareTails[] = {U"覆盖率", U"普及率", U"达标率", U"完成率", U"入学率", U"占比", U"比重", U"比例", U"份额", U"率"};
constexpr View kPromising[] = {U"新增", U"净增", U"实现", U"完成", U"力促", U"力争", U"推动", U"带动", U"保持", U"累计", U"年度", U"当年"};
constexpr View kNewly[] = {U"新增", U"新开发", U"新归集", U"新开工", U"新建成", U"新建", U"新引进", U"新", U"孵化引进", U"孵化", U"建成投用", U"改造提升", U"精准", U"各类", U"建好", U"打造", U"雕琢", U"共"};
constexpr View kDoneTo[] = {U"改造提升", U"改造升级", U"改造", U"建设", U"新建", U"扩建", U"整治", U"修缮", U"修复", U"加装", U"安装", U"更新", U"治理", U"提升", U"升级", U"创建", U"打造", U"培育", U"引育", U"引进"};
constexpr View kOfAll[] = {U"全社会", U"全区", U"全市", U"全县", U"全省", U"全州", U"全旗", U"全镇", U"全乡", U"全域", U"全口径", U"本区", U"本市", U"本县", U"本级", U"区级", U"县级", U"市本级"};

/// `text` without what brackets hold and without marks and blanks.
Text plain(View text) {
  Text out;
  int depth = 0;
  for (const char32_t c : text) {
    if (is_one_of(c, U"（(")) ++depth;
    if (depth == 0 && !is_one_of(c, U" “”\"《》‘’·的")) out += c;
    if (is_one_of(c, U"）)")) depth = std::max(0, depth - 1);
  }
  return out;
}

/// The name in a bracket at the end of `metric`, when it is one of `leads`.
Text unit_behind(View metric, std::span<const std::string> leads) {
  if (metric.empty() || !is_one_of(metric.back(), U"）)")) return {};
  const std::size_t open = metric.find_last_of(U"（(");
  if (open == kNone) return {};
  const Text name(metric.substr(open + 1, metric.size() - open - 2));
  const bool is_lead = std::any_of(leads.begin(), leads.end(), [&](const std::string& lead) { return decode_utf8(lead) == name; });
  return is_lead ? name : Text();
}

/// Without words at an end, as long as enough is left to name a thing.
View cut_start(View core, Words words, std::size_t least) {
  for (View word = phrase::word_at_start(core, words); !word.empty() && core.size() >= word.size() + least; word = phrase::word_at_start(core, words)) {
    core.remove_prefix(word.size());
  }
  return core;
}
View cut_end(View core, Words words, std::size_t least) {
  for (View word = phrase::word_at_end(core, words); !word.empty() && core.size() >= word.size() + least; word = phrase::word_at_end(core, words)) {
    core.remove_suffix(word.size());
  }
  return core;
}

/// 改造老旧小区, 老旧小区改造: the thing without what is done to it.
View without_deeds(View core) {
  for (View before;;) {
    before = core;
    if (const View plain = phrase::without_soft_words(core); plain.size() >= 3) core = plain;  // 高标准农田 stays whole
    core = cut_start(core, kNewly, 2);
    if (const View deed = phrase::deed_at_start(core); !deed.empty() && core.size() >= deed.size() + 2) core.remove_prefix(deed.size());
    core = cut_end(core, kDoneTo, 4);
    if (core.size() == before.size()) return core;
  }
}

}  // namespace

std::string shown_core(View core, const std::string& one, const std::string& other) {
  const Text a = decode_utf8(one), b = decode_utf8(other);
  for (const View tail : kAmountTails) {
    const Text whole = Text(core) + Text(tail);
    if (phrase::contains(a, whole) && phrase::contains(b, whole)) return encode_utf8(whole);
  }
  return encode_utf8(core);
}

bool moves(TargetKind kind) { return kind == TargetKind::growth || kind == TargetKind::reduction || kind == TargetKind::relative; }

MetricCore metric_core(const Target& target, std::span<const std::string> leads) {
  const Text metric = decode_utf8(without_blanks(normalize_text(target.metric)));
  MetricCore out;
  out.unit_behind = unit_behind(metric, leads);
  const Text words = plain(metric);
  View core = words;
  if (const std::size_t of = core.find(U'占'); of != kNone && of >= 2 && of + 2 < core.size()) {
    out.is_share = true;
    out.share_of = Text(cut_end(cut_start(core.substr(of + 1), kOfAll, 2), kShareTails, 2));
    out.share_of = Text(cut_end(out.share_of, kAmountTails, 2));
    core = core.substr(0, of);
  }
  core = target.kind == TargetKind::count ? without_deeds(core) : cut_start(core, kPromising, 3);
  const View cut = cut_start(core, kOfAll, 2);
  out.of_all = cut.size() < core.size();
  core = cut_end(cut, kRateTails, 2);
  if (target.kind == TargetKind::ratio && !out.is_share) {
    const View whole = cut_end(core, kShareTails, 2);
    out.is_share = target.unit == "%" || whole.size() < core.size();
    core = whole;
  }
  out.core = Text(cut_end(core, kAmountTails, 2));
  return out;
}

bool is_generic(View words) {
  static constexpr View kWords[] = {
      U"重点", U"重大", U"优质", U"示范", U"特色", U"龙头", U"骨干", U"高端", U"新型", U"品牌", U"创新", U"产业", U"现代", U"综合", U"公共", U"服务", U"智慧", U"数字", U"数据", U"信息", U"管理", U"建设", U"发展", U"专项", U"行动",
      U"三年", U"五年", U"年度", U"国家", U"全国", U"国家级", U"省级", U"市级", U"区级", U"县级", U"以上", U"各类", U"高质量", U"高水平", U"高品质", U"一体化", U"工程", U"项目", U"企业", U"平台", U"基地", U"人才", U"资金", U"投资", U"收入",
      U"面积", U"中心", U"园区", U"体系", U"机制", U"制度", U"活动", U"任务", U"工作", U"场所", U"设施", U"载体", U"单位", U"机构", U"产品", U"技术", U"安全", U"生产", U"社会", U"经济", U"文化", U"社区", U"城市", U"农村", U"便民", U"应急", U"养老",
      U"规上", U"规模以上", U"限上", U"增加值", U"总产值", U"产值", U"销售", U"销售额", U"营业收入", U"经营", U"主体", U"试点", U"实施", U"方案", U"计划", U"规划", U"清单", U"系统", U"改革", U"攻坚", U"提升", U"改造", U"更新", U"县域", U"区域", U"全区", U"全市", U"全县",
      U"区", U"市", U"县", U"新", U"大", U"级", U"及", U"与", U"和", U"等", U"化", U"类", U"型", U"性", U"一站式", U"线上", U"线下", U"联动", U"融合", U"集聚", U"支撑", U"保障", U"监管", U"治理", U"运营", U"协同", U"交流", U"合作", U"培训", U"教育", U"指挥", U"研发"};
  while (!words.empty()) {
    const View word = phrase::word_at_start(words, kWords);
    if (word.empty()) return false;
    words.remove_prefix(word.size());
  }
  return true;
}

bool is_per_head(View words) {
  static constexpr View kPer[] = {U"人均", U"户均", U"万人", U"千人", U"百人", U"每万人", U"每千人", U"每千人口", U"每万人口", U"千人口", U"万人口", U"地均", U"亩均"};
  static constexpr View kEach[] = {U"每", U"单位"};  // 每辆, 单位面积
  return !phrase::word_at_end(words, kPer).empty() || !phrase::word_at_start(words, kEach).empty();
}

}  // namespace duban::links
