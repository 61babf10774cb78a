// Specifies which texts look like names of bodies, of what kind, and which are names for many.
#include "engine/directory/name_kind.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace duban {
namespace directory_name_kind_test {

/// The kind, "group" for a name for many, "" for what is no name.
std::string kind(const std::string& name) {
  if (is_group_name(name)) {
    CHECK_FALSE(kind_of_name(name).has_value());
    return "group";
  }
  return kind_of_name(name).value_or("");
}

struct Row {
  std::string kind;
  std::vector<std::string> names;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    for (const std::string& name : row.names) {
      CAPTURE(name);
      CHECK(kind(name) == row.kind);
    }
  }
}

TEST_CASE("departments are told by their endings, with and without their region") {
  check({{"department",
          {"区发改委", "发改委", "市发展和改革委员会", "区财政局", "财政局", "区规资局", "规划和自然资源局", "区住房和城乡建设委员会", "教委", "区教委", "农业农村委",
           "区卫健委", "区政府办", "区政府办公室", "市政府办公厅", "区信访办", "信访办", "区政府外办", "外办", "区国动办", "省教育厅", "教育厅", "财政部", "商务部", "区公安分局",
           "市规划和自然资源局渝中分局", "区市场监管局", "市场监管局", "市政园林局", "市民政局", "区机关事务管理局", "区城市管理综合执法局", "国家发展改革委",
           "国有资产监督管理委员会", "市国资委", "区大数据局", "应急管理局（安委办）", "审计署", "区政府研究室", "市政府驻北京办公室",
           "新疆维吾尔自治区住房和城乡建设厅", "县 财 政 局"}}});
}

TEST_CASE("streets, towns and townships are one kind") {
  check({{"street", {"解放碑街道", "大坪街道办事处", "七星岗街道办", "上清寺街办", "东镇", "龙王镇", "龙王镇人民政府", "白沙镇政府", "和平乡", "向阳街道", "将军路街道", "布村乡政府"}}});
}

TEST_CASE("bodies that run an area are committees") {
  check({{"committee",
          {"解放碑CBD管委会", "数字经济产业园管委会", "化龙桥国际商务区开发建设委员会", "高新技术产业开发区管理委员会", "高新区管委会", "高新区", "经开区", "两江新区", "历史文化街区管委会"}}});
}

TEST_CASE("enterprises and banks are companies") {
  check({{"company",
          {"康翔公司", "区城投公司", "城市更新公司", "重庆某某国有资产经营管理有限公司", "区交投集团", "水务集团", "区城投", "农商行", "建设银行渝中支行", "农村信用联社", "中新（重庆）投资有限公司", "供电公司"}}});
}

TEST_CASE("bodies of the Party and the organizations it leads are told apart from departments") {
  check({{"party",
          {"区委办", "区委办公室", "区委", "区委组织部", "组织部", "县委宣传部", "市委统战部", "区委政法委", "政法委", "区委编办", "编办", "区委网信办", "区委巡察办", "渝中区委党校", "区纪委监委", "区监委",
           "区直机关工委", "市直属机关工委", "团区委", "团市委", "共青团渝中区委", "区妇联", "妇联", "区总工会", "区工商联", "区残联", "区科协", "区红十字会", "区委社会工作部"}}});
}

TEST_CASE("what is none of these is other") {
  check({{"other",
          {"区法院", "法院", "区人民检察院", "区人武部", "区税务局", "税务局", "海关", "重庆海关", "市气象局", "区消防救援支队", "交巡警支队", "国家统计局调查队", "菜园坝滨江新城建设指挥部",
           "招商引资工作专班", "安全生产领导小组", "区人大办公室", "区政协", "区人大常委会", "区供销联社", "区供销社", "家具行业协会", "区招商中心", "区疾控中心", "市公积金管理中心", "某某大学", "职业技术学院",
           "区人民医院", "白沙卫生院", "第一中学", "区种子站", "区环卫处", "区文化馆", "大坪派出所", "规划设计院", "区政府", "渝中区人民政府", "中山社区居委会"}}});
}

TEST_CASE("names for many bodies are groups") {
  check({{"group",
          {"各街道", "各管委会", "各产业部门", "各相关部门", "区政府各部门", "区属各重点国企", "各镇街", "各县（市、区）人民政府", "各区县", "各市人民政府", "各街办（新区）", "全区经济运行各专班", "各级各部门",
           "所有街道", "全体成员单位", "有关单位", "有关部门", "市直相关单位", "州直有关单位", "区级有关部门", "区直各部门", "区属国有企业", "区属国企", "区属平台公司", "其他有关单位", "产业部门", "镇街", "委办局",
           "11个街道", "十一个街道", "各街道社区", "国务院各部门", "各相关部门及街道", "驻区单位", "各园区"}}});
}

TEST_CASE("sentences, dates and common words are no names") {
  check({{"",
          {"6月底前", "持续推进", "年内完成", "年内持续推进", "2024年12月", "地区生产总值增长6%左右", "加快建设国际消费中心", "打造区域性总部", "推动解放碑街道", "完成投资220亿元", "新增规上企业12家", "全面布局", "构建新发展格局",
           "基层干部", "区域总部", "统一部署", "一网通办", "高效承办", "特色小镇", "城乡", "举办博览会", "以人民为中心", "召开座谈会", "两站一中心", "服务大厅", "由区发改委", "区发改委、区财政局", "区发改委牵头", "按职责分工负责",
           "长期坚持", "6月30日前", "建成5个街道", "牵头单位", "责任单位", "牵头部门", "责任部门", "等相关部门", "邓光怀", "陈平", "李 明", "一季度", "人工智能", "停车场", "", "局", "的局"}}});
}

TEST_CASE("an ending alone names no body") {
  for (const std::string name : {"管委会", "办公室", "委员会", "公司", "集团", "街道", "指挥部", "中心", "管理局", "管 委 会"}) {
    CAPTURE(name);
    CHECK(is_bare_kind(name));
    CHECK(kind(name).empty());
  }
  CHECK_FALSE(is_bare_kind("税务局"));
}

TEST_CASE("a name is taken apart into region, rank, stem and ending") {
  struct Part {
    std::string name;
    std::string region;
    std::string rank;
    std::string stem;
    std::string ending;
  };
  const Part rows[] = {
      {"区政务服务办", "区", "", "政务服务", "办公室"},
      {"区政府外办", "区", "政府", "外", "办公室"},
      {"区委编办", "区", "委", "编", "办公室"},
      {"区委办", "区", "委", "", "办公室"},
      {"渝中区委办公室", "渝中区", "委", "", "办公室"},
      {"重庆市渝中区财政局", "重庆市渝中区", "", "财政", "局"},
      {"税务局", "", "", "税务", "局"},
      {"市场监管局", "", "", "市场监管", "局"},
      {"市民政局", "市", "", "民政", "局"},
      {"市政府办公厅", "市", "政府", "办公", "厅"},
      {"城市更新公司", "", "", "城市更新", "公司"},
      {"历史文化街区管委会", "", "", "历史文化街区", "管理委员会"},
      {"高新区管委会", "", "", "高新区", "管理委员会"},
      {"大坪街道", "", "", "大坪", "街道办事处"},
      {"区国有资产监督管理委员会", "区", "", "国有资产监督管理", "委员会"},
      {"区妇联", "区", "", "妇联", ""},
  };
  for (const Part& row : rows) {
    CAPTURE(row.name);
    const NameParts parts = parts_of_name(row.name);
    CHECK(parts.region == row.region);
    CHECK(parts.rank == row.rank);
    CHECK(parts.stem == row.stem);
    CHECK(parts.ending == row.ending);
  }
}

}  // namespace directory_name_kind_test
}  // namespace duban
