// The words that names of bodies are made of, as tables. How they are used is decided in name_kind.cc
// and name_parts.cc.
#pragma once

#include <array>
#include <string_view>

namespace duban {

/// An ending and the kind of the bodies that bear it. `needs`: how many characters must stand before it.
struct KindEnding {
  std::u32string_view ending;
  std::string_view kind;
  std::size_t needs;
};

/// Endings in the order they are tried: the more special one first.
inline constexpr auto kKindEndings = std::to_array<KindEnding>({
    // Party bodies and the organizations it leads.
    {U"组织部", "party", 0}, {U"宣传部", "party", 0}, {U"统战部", "party", 0}, {U"统一战线工作部", "party", 0},
    {U"社会工作部", "party", 0}, {U"政法委", "party", 0}, {U"政法委员会", "party", 0}, {U"编办", "party", 0},
    {U"编委办", "party", 0}, {U"编制委员会办公室", "party", 0}, {U"网信办", "party", 0}, {U"巡察办", "party", 0},
    {U"纪委", "party", 0}, {U"监委", "party", 0}, {U"纪检监察机关", "party", 0}, {U"监察委员会", "party", 0},
    {U"检查委员会", "party", 0}, {U"工委", "party", 1}, {U"党委", "party", 1}, {U"党校", "party", 0}, {U"老干局", "party", 0},
    {U"老干部局", "party", 0}, {U"妇联", "party", 0}, {U"妇女联合会", "party", 0}, {U"工会", "party", 1}, {U"工商联", "party", 0},
    {U"工商业联合会", "party", 0}, {U"残联", "party", 0}, {U"残疾人联合会", "party", 0}, {U"科协", "party", 0},
    {U"科学技术协会", "party", 0}, {U"文联", "party", 0}, {U"文学艺术界联合会", "party", 0}, {U"侨联", "party", 0},
    {U"归国华侨联合会", "party", 0}, {U"社科联", "party", 0}, {U"社会科学界联合会", "party", 0}, {U"红十字会", "party", 0},
    {U"关工委", "party", 0}, {U"计生协", "party", 0},
    // Streets, towns and townships.
    {U"街道办事处", "street", 1}, {U"街道办", "street", 1}, {U"街道", "street", 1}, {U"街办", "street", 1},
    {U"镇人民政府", "street", 1}, {U"乡人民政府", "street", 1}, {U"镇政府", "street", 1}, {U"乡政府", "street", 1},
    {U"街道党工委", "street", 1}, {U"办事处", "street", 2}, {U"镇", "street", 1}, {U"乡", "street", 1}, {U"苏木", "street", 1},
    // Enterprises.
    {U"公司", "company", 1}, {U"集团", "company", 1}, {U"农商行", "company", 0}, {U"信用社", "company", 1},
    {U"信用联社", "company", 1}, {U"人民银行", "other", 0}, {U"银行", "company", 1}, {U"分行", "company", 2}, {U"支行", "company", 2},
    {U"城投", "company", 0}, {U"交投", "company", 0}, {U"建投", "company", 0}, {U"产投", "company", 0}, {U"国投", "company", 0},
    {U"旅投", "company", 0}, {U"水投", "company", 0}, {U"农投", "company", 0},
    // Bodies that run an area.
    {U"村民委员会", "other", 1}, {U"居民委员会", "other", 1}, {U"村委会", "other", 1}, {U"居委会", "other", 1}, {U"社区", "other", 2},
    {U"监督管理委员会", "department", 1}, {U"管委会", "committee", 1}, {U"管理委员会", "committee", 1},
    {U"开发建设委员会", "committee", 1}, {U"开发委员会", "committee", 1}, {U"高新区", "committee", 0}, {U"经开区", "committee", 0},
    {U"开发区", "committee", 2}, {U"新区", "committee", 2}, {U"度假区", "committee", 2},
    // Courts, troops, bodies led from above, bodies made for a while, public institutions, associations.
    {U"法院", "other", 0}, {U"检察院", "other", 0}, {U"人武部", "other", 0}, {U"武装部", "other", 0}, {U"军分区", "other", 0},
    {U"总队", "other", 1}, {U"支队", "other", 1}, {U"大队", "other", 1}, {U"中队", "other", 1}, {U"调查队", "other", 0},
    {U"救援队", "other", 1}, {U"服务队", "other", 1}, {U"执法队", "other", 1},
    {U"税务局", "other", 0}, {U"海关", "other", 0}, {U"海事局", "other", 0}, {U"气象局", "other", 0}, {U"邮政管理局", "other", 0},
    {U"烟草专卖局", "other", 0}, {U"烟草局", "other", 0}, {U"供电局", "other", 0},
    {U"指挥部", "other", 1}, {U"专班", "other", 2}, {U"领导小组", "other", 2}, {U"工作组", "other", 2}, {U"联席会议", "other", 2},
    {U"人大", "other", 1}, {U"人大常委会", "other", 0}, {U"人大办公室", "other", 0}, {U"人大办", "other", 0}, {U"政协办公室", "other", 0}, {U"政协办", "other", 0},
    {U"政协", "other", 1}, {U"常务委员会", "other", 1}, {U"常委会", "other", 1},
    {U"供销社", "other", 0}, {U"合作社", "other", 1}, {U"联社", "other", 1}, {U"协会", "other", 1}, {U"学会", "other", 1},
    {U"商会", "other", 1}, {U"研究会", "other", 1}, {U"促进会", "other", 1}, {U"贸促会", "other", 0}, {U"联合会", "other", 1},
    {U"联谊会", "other", 1}, {U"基金会", "other", 1}, {U"慈善会", "other", 0}, {U"总会", "other", 1}, {U"消委会", "other", 0},
    {U"大学", "other", 2}, {U"学院", "other", 2}, {U"学校", "other", 2}, {U"中学", "other", 2}, {U"小学", "other", 2},
    {U"幼儿园", "other", 2}, {U"医院", "other", 2}, {U"卫生院", "other", 1}, {U"科学院", "other", 1}, {U"研究院", "other", 1},
    {U"设计院", "other", 1}, {U"国务院", "other", 0}, {U"研究所", "other", 1}, {U"派出所", "other", 1}, {U"司法所", "other", 1},
    {U"管理所", "other", 1}, {U"监管所", "other", 1}, {U"监督所", "other", 1}, {U"检定所", "other", 1}, {U"财政所", "other", 1},
    {U"管理站", "other", 1}, {U"监测站", "other", 1}, {U"监督站", "other", 1}, {U"检查站", "other", 1}, {U"总站", "other", 2},
    {U"管理处", "other", 1}, {U"事务处", "other", 1}, {U"中心", "other", 2}, {U"图书馆", "other", 0}, {U"博物馆", "other", 1},
    {U"文化馆", "other", 0}, {U"档案馆", "other", 0}, {U"电视台", "other", 1}, {U"广播台", "other", 1}, {U"报社", "other", 1},
    // Departments of a government.
    {U"委员会", "department", 2}, {U"办公室", "department", 1}, {U"办公厅", "department", 1}, {U"研究室", "department", 1},
    {U"外办", "department", 0}, {U"侨办", "department", 0}, {U"台办", "department", 0}, {U"总局", "department", 2},
    {U"分局", "department", 1}, {U"局", "department", 2}, {U"办", "department", 2}, {U"委", "department", 1},
    {U"部", "department", 2}, {U"厅", "department", 2}, {U"署", "department", 2},
    {U"政府", "other", 1},
});

/// Endings that only a name with its region before it (区种子站) may bear: alone they end many common words.
inline constexpr auto kEndingsOfRegions = std::to_array<std::u32string_view>(
    {U"站", U"所", U"处", U"队", U"院", U"馆", U"社", U"台", U"会", U"园", U"室", U"厂", U"场", U"校"});

/// Common words that end as names of bodies do.
inline constexpr auto kCommonWords = std::to_array<std::u32string_view>({
    U"布局", U"格局", U"全局", U"大局", U"结局", U"破局", U"开局", U"僵局", U"变局", U"新局", U"当局", U"干部", U"全部", U"内部",
    U"外部", U"总部", U"局部", U"大部", U"东部", U"西部", U"南部", U"北部", U"中部", U"上部", U"下部", U"底部", U"头部", U"俱乐部",
    U"举办", U"承办", U"主办", U"协办", U"督办", U"交办", U"兴办", U"创办", U"筹办", U"开办", U"合办", U"领办", U"帮办", U"代办",
    U"查办", U"经办", U"转办", U"通办", U"网办", U"快办", U"联办", U"能办", U"可办", U"好办", U"即办", U"次办", U"易办", U"新办",
    U"侦办", U"催办", U"审办", U"常委", U"评委", U"政委", U"支委", U"客厅", U"餐厅", U"大厅", U"展厅", U"音乐厅", U"部署", U"签署",
    U"城镇", U"乡镇", U"小镇", U"重镇", U"名镇", U"强镇", U"村镇", U"集镇", U"镇街", U"城乡", U"下乡", U"返乡", U"家乡", U"故乡",
    U"回乡", U"还乡", U"水乡", U"之乡", U"侨乡", U"离乡", U"为中心", U"市中心", U"一中心", U"两中心", U"三中心", U"社会",
    U"机会", U"大会", U"两会", U"展会", U"晚会", U"峰会", U"年会", U"博览会", U"推介会", U"发布会", U"座谈会", U"交流会", U"运动会",
    U"会议室", U"场所", U"厕所", U"之处", U"查处", U"好处", U"到处", U"车站", U"网站", U"团队", U"军队", U"部队",
    U"市场", U"广场", U"商场", U"剧场", U"现场", U"停车场", U"农场", U"工厂", U"学社", U"平台", U"舞台", U"公园", U"校园", U"家园",
    U"教室",
});

/// Words that begin a sentence about work and no name of a body.
inline constexpr auto kVerbs = std::to_array<std::u32string_view>({
    U"加快", U"加强", U"加大", U"打造", U"推动", U"推进", U"完成", U"建成", U"举办", U"召开", U"开展", U"实施", U"落实", U"强化",
    U"提升", U"提高", U"持续", U"构建", U"建立", U"健全", U"聚焦", U"围绕", U"坚持", U"做好", U"抓好", U"确保", U"力争",
    U"着力", U"积极", U"新建", U"启动", U"引进", U"新增", U"争创", U"争取", U"鼓励", U"引导", U"依托", U"按照", U"支持", U"完善",
    U"扎实", U"大力", U"努力", U"切实", U"不断", U"深入", U"充分", U"严格", U"有序", U"稳步", U"继续", U"扩大", U"办好", U"建好",
    U"用好", U"盘活", U"谋划", U"制定", U"出台", U"对接", U"成立", U"组建", U"设立", U"督促", U"协调", U"会同", U"联合各",
    U"组织各", U"指导", U"协助", U"配合", U"进一步", U"形成", U"力促", U"由", U"在", U"等", U"请",
    U"牵头", U"责任", U"承办", U"主办", U"协办", U"主责",
});

/// Words that stand in no name of a body.
inline constexpr auto kNeverInNames = std::to_array<std::u32string_view>(
    {U"的", U"了", U"着力", U"年内", U"年底", U"月底", U"底前", U"日前", U"以上", U"以内", U"左右", U"不少于", U"不低于", U"等单位", U"持续推进"});

/// Endings of names for many bodies that no single body bears.
inline constexpr auto kCollectives = std::to_array<std::u32string_view>({
    U"部门", U"镇街", U"街镇", U"乡镇", U"街乡", U"委办局", U"区县", U"县区", U"县市区", U"区市县", U"市州", U"市县"});

/// Endings that name many bodies behind a word like 各 or 有关.
inline constexpr auto kCollectivesBehindMark = std::to_array<std::u32string_view>({
    U"单位", U"企业", U"国企", U"央企", U"公司", U"集团", U"平台", U"机构", U"组织", U"团体", U"街道", U"街办", U"街", U"镇", U"乡", U"社区",
    U"村", U"村居", U"办事处", U"管委会", U"委员会", U"园区", U"开发区", U"功能区", U"新区", U"片区", U"板块", U"政府", U"局", U"委", U"办",
    U"部", U"厅", U"院", U"会", U"区", U"县", U"市", U"州", U"旗", U"专班", U"小组", U"指挥部", U"支队", U"大队", U"中心", U"分局", U"学校",
    U"高校", U"院校", U"医院", U"银行", U"协会", U"商会", U"党委", U"党组", U"党工委", U"党组织", U"站所", U"科室", U"处室", U"派出所",
    U"业主", U"主体", U"责任人", U"成员"});

/// Words that make a name one for many wherever they stand, as 各 does.
inline constexpr auto kGroupMarks = std::to_array<std::u32string_view>({
    U"各", U"所有", U"全体", U"全部", U"有关", U"相关", U"其他", U"其它", U"其余"});

/// Words that do so before the endings of kOwnedCollectives only: 市直机关工委 is one body.
inline constexpr auto kOwnerMarks = std::to_array<std::u32string_view>({
    U"直属", U"区属", U"市属", U"县属", U"州属", U"省属", U"区直",
    U"市直", U"县直", U"州直", U"省直", U"区级", U"市级", U"县级", U"省级", U"州级", U"驻区", U"驻市", U"驻县", U"驻州"});
inline constexpr auto kOwnedCollectives = std::to_array<std::u32string_view>({
    U"单位", U"企业", U"国企", U"央企", U"机构", U"团体", U"平台", U"公司", U"集团", U"高校", U"院校"});

/// What kind of unit a group's ending means, the longer ending first; `member`: a word its members bear.
struct MemberRule {
  std::u32string_view group;
  std::string_view kind;
  std::u32string_view member;
};
inline constexpr auto kMemberRules = std::to_array<MemberRule>({
    {U"镇街", "street", U""}, {U"街镇", "street", U""}, {U"街乡", "street", U""}, {U"乡镇", "street", U""}, {U"办事处", "street", U""},
    {U"街道", "street", U"街"}, {U"街办", "street", U"街"}, {U"街", "street", U"街"}, {U"镇", "street", U"镇"}, {U"乡", "street", U"乡"},
    {U"管委会", "committee", U""}, {U"园区", "committee", U""}, {U"开发区", "committee", U""}, {U"功能区", "committee", U""},
    {U"企业", "company", U""}, {U"国企", "company", U""}, {U"公司", "company", U""}, {U"集团", "company", U"集团"}, {U"平台", "company", U""},
    {U"银行", "company", U"银行"}, {U"党委部门", "party", U""}, {U"委各部门", "party", U""}, {U"部门", "department", U""},
    {U"委办局", "department", U""}, {U"分局", "department", U"分局"}, {U"指挥部", "other", U"指挥部"}, {U"专班", "other", U"专班"},
    {U"支队", "other", U"支队"}, {U"医院", "other", U"医院"}, {U"学校", "other", U"学"}});

/// Words in a group's name that leave open who is meant.
inline constexpr auto kOpenWords = std::to_array<std::u32string_view>(
    {U"有关", U"相关", U"其他", U"其它", U"其余", U"责任", U"成员", U"产业", U"经济", U"主管", U"行业", U"涉及"});

/// Endings that name no body when nothing stands before them.
inline constexpr auto kBareKinds = std::to_array<std::u32string_view>({
    U"管委会", U"管理委员会", U"建设委员会", U"开发建设委员会", U"委员会", U"办公室", U"办公厅", U"办事处", U"街道办事处", U"街道办",
    U"街道", U"管理局", U"监管局", U"监督管理局", U"执法局", U"服务局", U"事务局", U"分局", U"管理办公室", U"管理处", U"管理所",
    U"指挥部", U"建设指挥部", U"领导小组", U"专班", U"工作专班", U"工作组", U"中心", U"服务中心", U"管理中心", U"发展中心",
    U"公司", U"有限公司", U"有限责任公司", U"集团", U"集团公司", U"集团有限公司", U"支队", U"大队", U"总队", U"协会", U"联合会",
    U"银行", U"医院", U"学院", U"大学", U"学校", U"政府", U"人民政府"});

/// Endings as written and in full, for comparing names; the longer one first.
struct FullEnding {
  std::u32string_view written;
  std::u32string_view full;
};
inline constexpr auto kFullEndings = std::to_array<FullEnding>({
    {U"街道办事处", U"街道办事处"}, {U"街道办", U"街道办事处"}, {U"街办", U"街道办事处"}, {U"街道", U"街道办事处"},
    {U"镇人民政府", U"镇"}, {U"乡人民政府", U"乡"}, {U"镇政府", U"镇"}, {U"乡政府", U"乡"}, {U"人民政府", U"政府"}, {U"政府", U"政府"},
    {U"办事处", U"办事处"}, {U"镇", U"镇"}, {U"乡", U"乡"},
    {U"开发建设委员会", U"开发建设委员会"}, {U"监督管理委员会", U"委员会"}, {U"管理委员会", U"管理委员会"}, {U"管委会", U"管理委员会"},
    {U"居委会", U"居民委员会"}, {U"村委会", U"村民委员会"}, {U"常委会", U"常务委员会"},
    {U"居民委员会", U"居民委员会"}, {U"村民委员会", U"村民委员会"}, {U"常务委员会", U"常务委员会"},
    {U"纪委监委", U"纪委监委"}, {U"纪委", U"纪委"}, {U"监委", U"监委"}, {U"党工委", U"党工委"}, {U"工委", U"工作委员会"}, {U"党委", U"党委"},
    {U"委员会", U"委员会"}, {U"委", U"委员会"}, {U"办公室", U"办公室"}, {U"办", U"办公室"},
    {U"集团有限责任公司", U"公司"}, {U"集团有限公司", U"公司"}, {U"集团公司", U"公司"}, {U"分公司", U"分公司"}, {U"有限责任公司", U"公司"},
    {U"有限公司", U"公司"}, {U"总公司", U"公司"}, {U"公司", U"公司"}, {U"集团", U"公司"},
    {U"分局", U"分局"}, {U"总局", U"总局"}, {U"局", U"局"}, {U"指挥部", U"指挥部"}, {U"部", U"部"}, {U"厅", U"厅"},
    {U"检察院", U"检察院"}, {U"法院", U"法院"}, {U"医院", U"医院"}, {U"学院", U"学院"}, {U"卫生院", U"卫生院"}, {U"院", U"院"},
    {U"联合会", U"联合会"}, {U"协会", U"协会"}, {U"学会", U"学会"}, {U"商会", U"商会"}, {U"总工会", U"总工会"}, {U"会", U"会"},
    {U"总队", U"总队"}, {U"支队", U"支队"}, {U"大队", U"大队"}, {U"中队", U"中队"}, {U"队", U"队"},
    {U"派出所", U"派出所"}, {U"研究所", U"研究所"}, {U"所", U"所"}, {U"站", U"站"}, {U"处", U"处"}, {U"中心", U"中心"},
    {U"银行", U"银行"}, {U"分行", U"分行"}, {U"支行", U"支行"}, {U"大学", U"大学"}, {U"中学", U"中学"}, {U"小学", U"小学"}, {U"学校", U"学校"},
    {U"工作专班", U"专班"}, {U"专班", U"专班"}, {U"领导小组", U"领导小组"}, {U"联社", U"联社"}, {U"馆", U"馆"}, {U"台", U"台"}, {U"社", U"社"}});

/// The last characters of regions, words that end so and are none, and words that begin so.
inline constexpr std::u32string_view kRegionMarks = U"省市区县州旗盟";
inline constexpr auto kNoRegions = std::to_array<std::u32string_view>({
    U"园区", U"街区", U"社区", U"片区", U"校区", U"景区", U"库区", U"小区", U"城区", U"港区", U"务区", U"发区", U"假区", U"税区", U"验区",
    U"范区", U"聚区", U"能区", U"各区", U"全区", U"地区", U"山区", U"灾区", U"城市", U"都市", U"超市", U"各市", U"全市", U"各县", U"全县", U"夜市"});
inline constexpr auto kBeginLikeRegions = std::to_array<std::u32string_view>({
    U"市场", U"市容", U"市民中", U"市民服", U"市民热", U"市民广", U"市政园", U"市政管", U"市政设", U"市政工", U"市政公", U"市政局", U"市政委",
    U"区域", U"区块", U"区划", U"县域", U"旗舰", U"州际", U"盟誓"});

}  // namespace duban
