// Words by which things are named and dealt with.
#include "engine/notice/named_things.h"

#include <algorithm>
#include <array>

#include "engine/notice/metric_core.h"

namespace duban::links {
namespace {

constexpr View kKinds[] = {
    U"平台", U"中心", U"基地", U"园区", U"产业园", U"公园", U"清单", U"方案", U"办法", U"条例", U"规划", U"意见", U"细则", U"目录", U"标准", U"名录", U"图谱", U"地图", U"计划", U"行动", U"工程", U"项目", U"系统", U"大脑", U"数据库", U"试验区", U"示范区",
    U"先行区", U"功能区", U"开发区", U"新区", U"新城", U"小镇", U"街区", U"商圈", U"医院", U"学校", U"小学", U"中学", U"幼儿园", U"学院", U"大学", U"书院", U"博物馆", U"图书馆", U"文化馆", U"科技馆", U"体育馆", U"展览馆", U"陈列馆", U"美术馆", U"档案馆", U"广场", U"码头", U"机场", U"港区", U"港",
    U"水库", U"水厂", U"电厂", U"处理厂", U"变电站", U"泵站", U"枢纽", U"大厦", U"大桥", U"桥", U"隧道", U"大道", U"高速", U"铁路", U"高铁", U"公路", U"路", U"线", U"快线", U"绿道", U"步道", U"管廊", U"管网", U"灌区", U"渠", U"河", U"湖", U"湿地", U"景区", U"古镇", U"古城", U"老街", U"遗址",
    U"市场", U"农贸市场", U"物流园", U"冷链", U"仓库", U"粮库", U"基金", U"母基金", U"资金池", U"银行", U"集团", U"实验室", U"研究院", U"院区", U"校区", U"厂区", U"社区", U"安置房", U"公寓", U"联盟", U"联合体", U"机制", U"制度", U"品牌", U"节", U"博览会", U"大会", U"论坛", U"峰会", U"赛", U"马拉松", U"工作站", U"服务站", U"驿站", U"综合体", U"片区", U"地块", U"一期", U"二期", U"三期"};

/// The end of what is brought about. By the verb before the thing, or by the word behind it.
struct PartWord {
  View word;
  ThingPart part;
};
/// Before the thing, where its item of the clause begins.
constexpr PartWord kBeforeNames[] = {
    {U"制定", ThingPart::plans}, {U"制订", ThingPart::plans}, {U"编制", ThingPart::plans}, {U"出台", ThingPart::plans}, {U"印发", ThingPart::plans}, {U"发布", ThingPart::plans}, {U"修订", ThingPart::plans}, {U"拟定", ThingPart::plans},
    {U"建立", ThingPart::plans}, {U"设立", ThingPart::plans}, {U"成立", ThingPart::plans}, {U"组建", ThingPart::plans}, {U"形成", ThingPart::plans}, {U"公布", ThingPart::plans}, {U"编印", ThingPart::plans}, {U"完成编制", ThingPart::plans},
    {U"启动", ThingPart::starts}, {U"开工", ThingPart::starts}, {U"动工", ThingPart::starts},
    {U"建成", ThingPart::finishes}, {U"完成", ThingPart::finishes}, {U"建好", ThingPart::finishes}, {U"竣工", ThingPart::finishes}, {U"完工", ThingPart::finishes}, {U"办好", ThingPart::finishes}, {U"举办", ThingPart::finishes}, {U"承办", ThingPart::finishes}, {U"创成", ThingPart::finishes},
    {U"投用", ThingPart::opens}, {U"建成投用", ThingPart::opens}, {U"建成运营", ThingPart::opens}, {U"上线", ThingPart::opens}, {U"启用", ThingPart::opens}, {U"开放", ThingPart::opens}, {U"开通", ThingPart::opens}, {U"推出", ThingPart::opens},
    {U"打造", ThingPart::builds}, {U"建设", ThingPart::builds}, {U"搭建", ThingPart::builds}, {U"构建", ThingPart::builds}, {U"新建", ThingPart::builds}, {U"改造", ThingPart::builds}, {U"争创", ThingPart::builds}, {U"创建", ThingPart::builds}, {U"筹建", ThingPart::builds}, {U"加快建成", ThingPart::builds}, {U"加快建设", ThingPart::builds}, {U"推进建设", ThingPart::builds},
    {U"推进", ThingPart::works_on}, {U"推动", ThingPart::works_on}, {U"加快", ThingPart::works_on}, {U"加速", ThingPart::works_on}, {U"提速", ThingPart::works_on}, {U"实施", ThingPart::works_on}, {U"深化", ThingPart::works_on}, {U"完善", ThingPart::works_on}, {U"优化", ThingPart::works_on}, {U"提升", ThingPart::works_on}, {U"升级", ThingPart::works_on}, {U"推广", ThingPart::works_on},
    {U"做强", ThingPart::works_on}, {U"做优", ThingPart::works_on}, {U"做大", ThingPart::works_on}, {U"做好", ThingPart::works_on}, {U"扩大", ThingPart::works_on}, {U"开展", ThingPart::works_on}, {U"抓好", ThingPart::works_on}, {U"服务保障", ThingPart::works_on}, {U"保障", ThingPart::works_on}, {U"支持", ThingPart::works_on}, {U"拓展", ThingPart::works_on}, {U"强化", ThingPart::works_on}, {U"管好", ThingPart::works_on}, {U"配套建设", ThingPart::works_on},
    {U"以", ThingPart::uses}, {U"在", ThingPart::uses}, {U"向", ThingPart::uses}, {U"按", ThingPart::uses}, {U"将", ThingPart::uses}};
/// Anywhere before the thing: these are no part of a name.
constexpr View kUsing[] = {U"依托", U"用好", U"借助", U"运用", U"利用", U"使用", U"发挥", U"通过", U"接入", U"融入", U"纳入", U"汇入", U"进入", U"入驻", U"对接", U"按照", U"对照", U"根据", U"依据", U"落实", U"兑现", U"贯彻", U"执行", U"围绕", U"抢抓", U"借力", U"列入", U"配合", U"应用", U"搬入", U"迁入", U"关联", U"并入", U"登录", U"上传至"};
constexpr PartWord kBehind[] = {
    {U"编制", ThingPart::plans}, {U"制定", ThingPart::plans}, {U"印发", ThingPart::plans}, {U"出台", ThingPart::plans}, {U"开工", ThingPart::starts}, {U"动工", ThingPart::starts}, {U"启动", ThingPart::starts}, {U"建成", ThingPart::finishes}, {U"竣工", ThingPart::finishes}, {U"完工", ThingPart::finishes}, {U"主体完工", ThingPart::finishes}, {U"封顶", ThingPart::finishes}, {U"通车", ThingPart::opens}, {U"投用", ThingPart::opens}, {U"投入使用", ThingPart::opens}, {U"投产", ThingPart::opens}, {U"投运", ThingPart::opens}, {U"建成投用", ThingPart::opens}, {U"上线", ThingPart::opens}, {U"上线运行", ThingPart::opens}, {U"启用", ThingPart::opens}, {U"开园", ThingPart::opens}, {U"开馆", ThingPart::opens}, {U"开放", ThingPart::opens}, {U"运营", ThingPart::opens}, {U"开业", ThingPart::opens},
    {U"建设", ThingPart::builds}, {U"创建", ThingPart::builds}, {U"推进", ThingPart::works_on}, {U"实施", ThingPart::works_on}, {U"前期工作", ThingPart::works_on}, {U"改造", ThingPart::works_on}};

/// By the verb with which the item that ends `before`, or one before it, begins: 建成甲中心、乙 makes 乙 too.
ThingPart part_before(View before) {
  constexpr std::size_t kAdverb = 4;  // 全面, 高标准, 聚力: so much may stand before the verb
  for (const View word : kUsing) {
    if (phrase::contains(before, word)) return ThingPart::uses;
  }
  for (std::size_t end = before.size();;) {
    const std::size_t mark = end == 0 ? kNone : before.find_last_of(U"、并：:", end - 1);
    const std::size_t start = mark == kNone ? 0 : mark + 1;
    const View item = before.substr(start, end - start);
    std::size_t nearest = kAdverb + 1, longest = 0;
    ThingPart part = ThingPart::names;
    for (const PartWord& word : kBeforeNames) {
      const std::size_t at = item.find(word.word);
      if (at == kNone || (word.word.size() == 1 && at > 0) || at > nearest || (at == nearest && word.word.size() <= longest)) continue;
      nearest = at;
      longest = word.word.size();
      part = word.part;
    }
    if (part != ThingPart::names || mark == kNone) return part;
    end = mark;
  }
}

/// 竣工, 投用, 建设 behind the thing: an end state counts before the verb in front, other work only where there is none.
ThingPart part_behind(View after, ThingPart before) {
  static constexpr View kBetween[] = {U"年内", U"如期", U"全面", U"正式", U"主体", U"工程", U"项目", U"力争", U"确保", U"等"};
  after = phrase::without_start(after, kBetween);
  ThingPart part = ThingPart::names;
  std::size_t longest = 0;
  for (const PartWord& word : kBehind) {
    if (!after.starts_with(word.word) || word.word.size() <= longest) continue;
    longest = word.word.size();
    part = word.part;
  }
  if (longest > 0 && after.substr(longest).starts_with(U"后")) return ThingPart::uses;
  return delivers(part) || before == ThingPart::names ? part : before;
}

}  // namespace

std::vector<std::size_t> thing_ends(View text) {
  std::vector<std::size_t> ends(text.size() + 1);
  for (const View kind : kKinds) {
    for (std::size_t at = text.find(kind); at != kNone; at = text.find(kind, at + 1)) {
      std::size_t& longest = ends[at + kind.size()];
      longest = std::max(longest, kind.size());
    }
  }
  return ends;
}

bool is_particular(const LinkTexts& texts, View name) {
  if (is_generic(name) || texts.in_unit_name(name)) return false;
  const View kind = phrase::word_at_end(name, kKinds);
  const Text own = texts.without_places(name.substr(0, name.size() - kind.size()));
  return own.size() >= 2 && !is_generic(own);
}

ThingPart part_of_thing(View text, std::size_t begin, std::size_t size) {
  const View clause = clause_around(text, begin, size);
  const std::size_t at = begin - phrase::offset_in(text, clause);
  return part_behind(clause.substr(at + size), part_before(clause.substr(0, at)));
}

std::vector<QuotedName> quoted_names(View text) {
  constexpr std::size_t kShortest = 2;
  constexpr std::size_t kLongest = 16;
  constexpr View kEnds = U"，。；、！？“”《》（）()：";
  std::vector<QuotedName> names;
  for (std::size_t open = text.find_first_of(U"“《"); open != kNone; open = text.find_first_of(U"“《", open + 1)) {
    const std::size_t close = text.find_first_of(text[open] == U'“' ? U"”" : U"》", open + 1);
    if (close == kNone) break;
    const View words = text.substr(open + 1, close - open - 1);
    if (words.size() < kShortest || words.size() > kLongest || words.find_first_of(U"，。；、“") != kNone) continue;
    const View rest = text.substr(close + 1);
    const View thing = rest.substr(0, std::min(rest.find_first_of(kEnds), rest.size()));
    names.push_back({open + 1, words, thing.substr(0, 4)});
  }
  return names;
}

bool is_programme(View thing) {
  static constexpr View kProgrammes[] = {U"计划", U"行动", U"工程", U"方案", U"战略", U"专项", U"体系", U"政策", U"改革"};
  return std::any_of(std::begin(kProgrammes), std::end(kProgrammes), [&](View word) { return phrase::contains(thing, word); });
}

}  // namespace duban::links
