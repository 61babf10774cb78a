// Specifies which tasks are proposed as linked, by their words alone, on notices of our own: another city, a county, a
// bureau; and what looks alike and is not proposed.
#include "engine/notice/likely_links.h"

#include <doctest/doctest.h>

#include <set>

#include "engine/base/text.h"
#include "engine/files/file.h"
#include "engine/files/load_content.h"
#include "engine/notice/indicator_reader.h"
#include "engine/notice/metric_core.h"
#include "engine/notice/named_things.h"
#include "engine/notice/notice_reader.h"
#include "engine/notice/tasks_yaml.h"
#include "tests/support/contents.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace notice_likely_links_test {

struct Compared {
  Drafts drafts;
  std::vector<LinkableTask> tasks;
  std::vector<LinkableIndicator> indicators;
  std::vector<std::string> names;  // of the indicators
  std::vector<LikelyLink> links;

  void compare() {
    for (const TaskDraft& task : drafts.tasks) {
      tasks.push_back({drafts.notice.year, task.section, task.heading.value_or(""), task.text.empty() ? task.title : task.text, task.targets, task.leads, task.supports, task.leaders});
    }
    links = likely_links(tasks, indicators);
  }
  [[nodiscard]] std::string line(const LikelyLink& link) const {
    const auto ref = [&](int number) { return drafts.tasks[static_cast<std::size_t>(number)].ref; };
    return ref(link.from) + (link.relation == LinkKind::depends_on ? " waits for " : " feeds ") + (link.to_indicator ? names[static_cast<std::size_t>(link.to)] : ref(link.to));
  }
  [[nodiscard]] std::set<std::string> lines() const {
    std::set<std::string> all;
    for (const LikelyLink& link : links) all.insert(line(link));
    return all;
  }
  [[nodiscard]] const LikelyLink* between(const std::string& a, const std::string& b) const {
    for (const LikelyLink& link : links) {
      if (line(link).starts_with(a + " ") && line(link).ends_with(" " + b)) return &link;
    }
    return nullptr;
  }
};

Compared compared(Drafts drafts) {
  Compared out;
  out.drafts = std::move(drafts);
  out.compare();
  return out;
}

Compared fixture(const std::string& name) {
  return compared(read_notice(load_content(source_folder() + "/fixtures/likely-links/" + name), Directory(), {name, std::nullopt, ""}));
}

/// Tasks of one table of texts: `text|lead|support|leader`, all under one section and heading.
Compared table(const std::vector<std::string>& rows) {
  std::string text = "关于印发2025年某区重点任务分解的通知\n2025年1月2日\n附件\n\t任务内容\n\t牵头领导\n\t牵头单位\n\t配合单位\n\n\t一、任务\n\n";
  int number = 0;
  for (const std::string& row : rows) {
    const auto parts = split(row, '|');
    text += "\t" + std::to_string(++number) + "." + std::string(parts[0]) + "\n\t" + std::string(parts[3]) + "\n\t" + std::string(parts[1]) + "\n\t" + std::string(parts[2]) + "\n\n";
  }
  return compared(read_notice(content_of(text), Directory(), {"n.txt", std::nullopt, ""}));
}

TEST_CASE("a port city: rates and sums, a part and the whole, a platform made and used, an umbrella, a programme") {
  const Compared city = fixture("city.txt");
  CHECK(city.lines() == std::set<std::string>{"2.1 feeds 1.1", "2.1 feeds 1.2", "3.1 feeds 1.3", "2.5 waits for 2.3", "2.6 waits for 2.2", "3.2 feeds 2.7",
                                              "3.5 feeds 3.4", "4.2 feeds 4.1", "4.3 feeds 4.1", "4.4 feeds 4.1"});
}

TEST_CASE("a county: a district's share of the county's figure, a plan and what follows it, works and what waits for them") {
  const Compared county = fixture("county.txt");
  CHECK(county.lines() == std::set<std::string>{"2.2 feeds 2.1", "2.6 feeds 2.5", "2.4 waits for 2.3", "3.4 waits for 3.1", "4.2 feeds 4.1", "4.3 feeds 4.1", "4.4 feeds 4.1"});
}

TEST_CASE("a bureau: a system shared, places and places per head, two stages of one building, a list and its use") {
  const Compared bureau = fixture("bureau.txt");
  CHECK(bureau.lines() == std::set<std::string>{"1.3 waits for 1.2", "1.4 feeds 1.5", "2.2 waits for 2.1", "2.4 waits for 2.3", "3.4 waits for 3.3"});
}

TEST_CASE("every proposal quotes exact pieces of both texts") {
  for (const char* name : {"city.txt", "county.txt", "bureau.txt"}) {
    const Compared notice = fixture(name);
    for (const LikelyLink& link : notice.links) {
      for (const LinkEvidence& evidence : link.evidence) {
        CAPTURE(notice.line(link));
        CHECK(notice.tasks[static_cast<std::size_t>(link.from)].text.find(evidence.text_from) != std::string::npos);
        CHECK(notice.tasks[static_cast<std::size_t>(link.to)].text.find(evidence.text_to) != std::string::npos);
        CHECK_FALSE(evidence.text_from.empty());
        CHECK_FALSE(evidence.text_to.empty());
      }
    }
  }
}

TEST_CASE("the same input gives the same list, the strongest first") {
  const Compared first = fixture("city.txt"), second = fixture("city.txt");
  REQUIRE(first.links.size() == second.links.size());
  for (std::size_t i = 0; i < first.links.size(); ++i) {
    CHECK(first.line(first.links[i]) == second.line(second.links[i]));
    CHECK(first.links[i].evidence == second.links[i].evidence);
    if (i > 0) CHECK(first.links[i - 1].strength >= first.links[i].strength);
  }
}

TEST_CASE("one name in tasks of strangers is no evidence when it is made of words of the trade") {
  CHECK(table({"培育示范企业6家。|区甲局|区丙局|张一", "培育示范企业4家。|区乙局|区丁局|李二"}).links.empty());
  CHECK(table({"推进重点项目建设。|区甲局|区丙局|张一", "抓好重点项目服务。|区乙局|区丁局|张一"}).links.empty());
  CHECK(table({"实施校园安全攻坚三年行动。|区甲局|区丙局|张一", "实施危桥改造攻坚三年行动。|区乙局|区丁局|张一"}).links.empty());
  CHECK(table({"建成残疾人综合服务平台。|区甲局|区丙局|张一", "搭建中小企业综合服务平台。|区乙局|区丁局|张一"}).links.empty());
}

TEST_CASE("two rates of one name differ because they are of two things") {
  CHECK(table({"规上企业营业收入增长12%。|区甲局|区丙局|张一", "规上企业营业收入增长8%。|区乙局|区丁局|张一"}).links.empty());
}

TEST_CASE("two streets that do the same are no part of one another, the whole is where the lead has a part in both") {
  CHECK(table({"加装住宅电梯12台。|东桥街道|区住建局|张一", "加装住宅电梯9台。|西桥街道|区住建局|张一"}).links.empty());
  CHECK(table({"加装住宅电梯60台。|区住建局|各街道|张一", "东桥片区加装住宅电梯12台。|东桥街道|区住建局|张一"}).lines() == std::set<std::string>{"1.2 feeds 1.1"});
}

TEST_CASE("a place, or the name of a unit, is not the name of a project") {
  CHECK(table({"推进东桥新城建设。|东桥新城管委会|区住建局|张一", "提升东桥新城绿化。|区城管局|东桥新城管委会|张一"}).links.empty());
}

TEST_CASE("stages of one thing: the later waits for the earlier, whatever their order in the notice") {
  CHECK(table({"云麓小学新校区竣工验收。|区教委|区住建局|张一", "云麓小学新校区开工建设。|区住建局|区教委|张一"}).lines() == std::set<std::string>{"1.1 waits for 1.2"});
  CHECK(table({"柳河大桥主体完工。|区交通局|区住建局|张一", "柳河大桥建成后调整公交线路6条。|区公交公司|区交通局|李二"}).lines() == std::set<std::string>{"1.2 waits for 1.1"});
}

TEST_CASE("those who go on with a thing wait for who makes it, not for one another") {
  CHECK(table({"建成云麓科普体验中心。|区甲局|区丙局|张一", "推广云麓科普体验中心。|区乙局|区丙局|张一", "依托云麓科普体验中心开设课程。|区丁局|区丙局|张一"}).lines() ==
        std::set<std::string>{"1.2 waits for 1.1", "1.3 waits for 1.1"});
}

TEST_CASE("amounts in other units are compared by what they are: 8000 mu are part of 50 thousand") {
  CHECK(table({"新增高标准农田5万亩。|区农业农村局|各镇|张一", "南岸镇新建高标准农田8000亩。|南岸镇|区农业农村局|张一"}).lines() == std::set<std::string>{"1.2 feeds 1.1"});
}

TEST_CASE("a yearly figure and its short form are one, where the same units answer for both") {
  CHECK(table({"远渔产量增长6%。|区海洋局|各镇|张一", "远洋渔业捕捞产量达到3万吨。|区海洋局|各镇|张一"}).lines() == std::set<std::string>{"1.2 feeds 1.1"});
}

TEST_CASE("an umbrella counts works, and covers no more tasks than it counts") {
  const std::string many[] = {"办好2件惠民实事。|区甲局|区丙局|张一", "新建书屋5个。|区乙局|区丁局|张一"};
  Compared three = table({many[0], many[1], "新增车位60个。|区乙局|区丁局|张一"});
  CHECK(three.links.empty());  // its section is called 任务: nothing says that these are they
  std::vector<LinkableTask> tasks = three.tasks;
  for (LinkableTask& task : tasks) task.section = "一、办好惠民实事";
  CHECK(likely_links(tasks, {}).size() == 2);
  tasks.push_back(tasks.back());
  tasks.back().text = "修缮渡口3处。";
  tasks.back().targets.clear();
  CHECK(likely_links(tasks, {}).empty());  // three are listed, two were counted
}

TEST_CASE("tasks of different years are not compared") {
  Compared county = fixture("county.txt");
  for (std::size_t i = 0; i < county.tasks.size(); ++i) county.tasks[i].year = 2000 + static_cast<int>(i);
  CHECK(likely_links(county.tasks, {}).empty());
}

TEST_CASE("an indicator is fed by tasks that promise or name what it measures, by no other") {
  Compared county = fixture("county.txt");
  const auto indicator = [](const std::string& metric, TargetKind kind, const std::string& unit) {
    Target target;
    target.metric = metric;
    target.kind = kind;
    target.unit = unit;
    return LinkableIndicator{2025, metric, target};
  };
  county.indicators = {indicator("森林覆盖率", TargetKind::ratio, "%"), indicator("农村居民人均可支配收入增速", TargetKind::growth, "%"), indicator("城镇居民人均可支配收入增速", TargetKind::growth, "%"),
                       indicator("茶产业增加值", TargetKind::level, "亿元"), indicator("城镇污水集中处理率", TargetKind::ratio, "%")};
  county.names = {"I.1", "I.2", "I.3", "I.4", "I.5"};
  county.links = likely_links(county.tasks, county.indicators);
  std::set<std::string> fed;
  for (const LikelyLink& link : county.links) {
    if (link.to_indicator) fed.insert(county.line(link));
  }
  CHECK(fed.contains("1.1 feeds I.2"));
  CHECK(fed.contains("1.2 feeds I.1"));
  CHECK_FALSE(fed.contains("1.1 feeds I.3"));
  CHECK_FALSE(fed.contains("2.1 feeds I.4"));
  county.indicators[2].target.value = Decimal(8);  // the same number makes countrymen no townsmen
  CHECK(likely_links(county.tasks, county.indicators).size() == county.links.size());
}

TEST_CASE("titles alone: little is found, nothing silly") {
  const std::string file = source_folder() + "/fixtures/yuzhong-2024/tasks.yaml";
  Drafts drafts = parse_tasks_yaml(load_text(file), Directory());
  REQUIRE_FALSE(drafts.found.has_errors());
  const std::set<std::string> lines = compared(std::move(drafts)).lines();
  for (const char* pair : {"4.6 feeds 1.4", "5.1 feeds 1.3"}) CHECK(lines.contains(pair));
  CHECK(lines.size() < 30);
}

TEST_CASE("the core of a metric is what it is of") {
  struct Row {
    const char* metric;
    TargetKind kind;
    const char* core;
  };
  for (const Row& row : {Row{"固定资产投资总额增速", TargetKind::growth, "固定资产投资"}, Row{"全区固定资产投资", TargetKind::level, "固定资产投资"}, Row{"新增高标准农田", TargetKind::count, "高标准农田"},
                         Row{"改造老旧小区", TargetKind::count, "老旧小区"}, Row{"老旧小区改造", TargetKind::count, "老旧小区"}, Row{"实际使用外资（FDI）增速", TargetKind::growth, "实际使用外资"},
                         Row{"充电桩覆盖率", TargetKind::ratio, "充电桩"}, Row{"文化产业增加值占GDP比重", TargetKind::ratio, "文化产业增加值"}}) {
    Target target;
    target.metric = row.metric;
    target.kind = row.kind;
    target.unit = row.kind == TargetKind::ratio ? "%" : "";
    CAPTURE(row.metric);
    CHECK(encode_utf8(links::metric_core(target, {}).core) == row.core);
  }
}

TEST_CASE("what a text does with a thing it names") {
  struct Row {
    const char* text;
    links::ThingPart part;
  };
  using links::ThingPart;
  for (const Row& row : {Row{"建成甲乙平台", ThingPart::finishes}, Row{"建成丙丁中心、甲乙平台", ThingPart::finishes}, Row{"依托甲乙平台开展服务", ThingPart::uses}, Row{"建成丙丁中心并接入甲乙平台", ThingPart::uses},
                         Row{"推进甲乙平台建设", ThingPart::works_on}, Row{"甲乙平台上线运行", ThingPart::opens}, Row{"启动甲乙平台建设", ThingPart::starts}, Row{"甲乙平台投用后开放共享", ThingPart::uses},
                         Row{"编制甲乙平台", ThingPart::plans}, Row{"甲乙平台周边环境", ThingPart::names}, Row{"聚力打造甲乙平台", ThingPart::builds}}) {
    const std::u32string text = decode_utf8(row.text);
    CAPTURE(row.text);
    CHECK(links::part_of_thing(text, text.find(U"甲乙平台"), 4) == row.part);
  }
}

}  // namespace notice_likely_links_test
}  // namespace duban
