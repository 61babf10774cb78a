// Specifies shapes that notices take beyond one layout: merged topics, sub-items, titles with units, pages and feet.
// The notices are invented.
#include <doctest/doctest.h>

#include "engine/notice/notice_reader.h"
#include "tests/support/content_blocks.h"
#include "tests/support/contents.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_shapes_test {

/// `ref text leads/supports` for each task.
std::string tasks_of(const Drafts& drafts) {
  std::string out;
  for (const TaskDraft& task : drafts.tasks) {
    out += (out.empty() ? "" : " | ") + task.ref + " " + task.text + " ";
    for (const std::string& unit : task.leads) out += unit;
    out += "/";
    for (const std::string& unit : task.supports) out += unit;
  }
  return out;
}

Drafts read(const std::string& text) { return read_notice(content_of(text), Directory(), {"n.txt", 2025, ""}); }

TEST_CASE("a topic merged over several measures is their heading, each measure a task") {
  Content content{"n.docx", {}, true, {}, {}};
  content.blocks = {row(1, {cell("序号"), cell("重点任务"), cell("工作目标"), cell("牵头单位")}),
                    row(1, {cell("1"), cell("产业强区"), cell("工业增长8%。"), cell("区经信局")}),
                    row(1, {carried("1"), carried("产业强区"), cell("新增企业30家。"), cell("区发改局")}),
                    row(1, {cell("2"), cell("城市更新"), cell("改造小区15个。"), cell("区住建局")})};
  const Drafts drafts = read_notice(content, Directory(), {"n.docx", 2025, ""});
  REQUIRE(drafts.tasks.size() == 3);
  CHECK(drafts.tasks[0].ref == "1.1");
  CHECK(drafts.tasks[0].heading == "产业强区");
  CHECK(drafts.tasks[0].text == "工业增长8%。");
  CHECK(drafts.tasks[1].ref == "1.2");
  CHECK(drafts.tasks[1].heading == "产业强区");
  CHECK(drafts.tasks[1].leads == std::vector<std::string>{"区发改局"});
  CHECK(drafts.tasks[2].ref == "2");
}

TEST_CASE("a number of two parts in its cell is the ref, a string: 1.1 is not 1.10") {
  const Drafts drafts = read("\t编号\t任务\t牵头单位\n\t1.1\t甲事。\t区经信局\n\t1.10\t乙事。\t区财政局\n\t2.1\t丙事。\t区住建局\n");
  CHECK(tasks_of(drafts) == "1.1 甲事。 区经信局/ | 1.10 乙事。 区财政局/ | 2.1 丙事。 区住建局/");
}

TEST_CASE("a head of two rows gives each column its own part") {
  Content content{"n.docx", {}, true, {}, {}};
  content.blocks = {row(1, {cell("序号"), cell("工作任务"), cell("责任单位", 2)}),
                    row(1, {carried("序号"), carried("工作任务"), cell("牵头单位"), cell("配合单位")}),
                    row(1, {cell("1"), cell("新增书屋12个。"), cell("区教育局"), cell("区财政局")})};
  CHECK(tasks_of(read_notice(content, Directory(), {"n.docx", 2025, ""})) == "1 新增书屋12个。 区教育局/区财政局");
}

TEST_CASE("sub-items belong to the task over them, whose units stand behind the last") {
  CHECK(tasks_of(read("一、产业\n1.抓好项目建设。\n（1）开工10个；\n（2）竣工8个。\n责任单位：区发改局\n2.抓好招商。\n（1）引资5亿元；\n（2）签约30个。\n责任单位：区招商局\n")) ==
        "1.1 抓好项目建设。（1）开工10个；（2）竣工8个。 区发改局/ | 1.2 抓好招商。（1）引资5亿元；（2）签约30个。 区招商局/");
}

TEST_CASE("a number on a line of its own is that of the text below it") {
  CHECK(tasks_of(read("1.抓好建设。\n（1）\n开工10个；\n（2）\n竣工8个。\n责任单位：区发改局\n")) == "1 抓好建设。（1）开工10个；（2）竣工8个。 区发改局/");
}

TEST_CASE("units named by a title are those of the tasks under it") {
  CHECK(tasks_of(read("一、产业（责任单位：区经信局）\n1.工业增长8%。\n2.新增企业30家。\n二、民生（责任单位：区教育局）\n1.建学校3所。\n")) ==
        "1.1 工业增长8%。 区经信局/ | 1.2 新增企业30家。 区经信局/ | 2.1 建学校3所。 区教育局/");
}

TEST_CASE("a name broken at the end of a line goes on below, in lists on lines of their own too") {
  const Drafts drafts = read("1.建设港口。\n牵头单位：区交通运输局\n责任单位：区自然资源和规\n划局、区住建局\n2.修路。\n牵头单位：区交通运输局\n");
  CHECK(tasks_of(drafts) == "1 建设港口。 区交通运输局/区自然资源和规划局区住建局 | 2 修路。 区交通运输局/");
  CHECK(id_line(drafts.found) == "unit-name-broken");
}

TEST_CASE("the foot of a web page is no task's") {
  CHECK(tasks_of(read("1.新增企业20家。\n责任单位：区经信局\n主办单位：云溪区人民政府\n承办单位：云溪区人民政府办公室\n")) == "1 新增企业20家。 区经信局/");
  // A notice that marks its leads so is another thing.
  CHECK(tasks_of(read("1.甲事。\n主办单位：区经信局\n2.乙事。\n主办单位：区财政局\n")) == "1 甲事。 区经信局/ | 2 乙事。 区财政局/");
}

TEST_CASE("sentences that each name their units are one task, with a warning") {
  const Drafts drafts = read("1.压减时限30%（区政务办牵头）；建成平台1个（区大数据局负责，区财政局配合）。\n2.甲事。（区经信局负责）\n");
  CHECK(tasks_of(drafts) == "1 压减时限30%；建成平台1个 区政务办/区大数据局区财政局 | 2 甲事。 区经信局/");
  CHECK(id_line(drafts.found) == "task-several-lists");
}

TEST_CASE("numbers that begin again under each heading are told apart by the heading's") {
  const Drafts drafts = read("一、产业\n（一）工业\n1.甲事。（区经信局负责）\n2.乙事。（区经信局负责）\n（二）农业\n1.丙事。（区农业局负责）\n");
  CHECK(tasks_of(drafts) == "1.1.1 甲事。 区经信局/ | 1.1.2 乙事。 区经信局/ | 1.2.1 丙事。 区农业局/");
  // Running numbers need no more than the section's.
  CHECK(tasks_of(read("一、产业\n（一）工业\n1.甲事。（区经信局负责）\n（二）农业\n2.丙事。（区农业局负责）\n")) == "1.1 甲事。 区经信局/ | 1.2 丙事。 区农业局/");
}

TEST_CASE("as many titles as stand over a task tell it apart where numbers begin again") {
  const Drafts drafts = read("一、经济\n（一）工业\n1.做大总量\n（1）甲事。（区经信局负责）\n（2）乙事。（区经信局负责）\n2.做强项目\n（1）丙事。（区发改局负责）\n");
  CHECK(tasks_of(drafts) == "1.1.1.1 甲事。 区经信局/ | 1.1.1.2 乙事。 区经信局/ | 1.1.2.1 丙事。 区发改局/");
}

TEST_CASE("another annex begins with titles of its own, and bullets say nothing") {
  const Drafts drafts = read("附件1\n一、产业\n1.甲事。\n- 责任单位：区经信局\n附件2\n1.乙事。\n- 责任单位：区教育局\n");
  CHECK(tasks_of(drafts) == "1.1 甲事。 区经信局/ | 1 乙事。 区教育局/");
}

TEST_CASE("what no field takes is listed as unread, page marks too") {
  const Drafts drafts = read("请遵照执行。\n1.甲事。\n责任单位：区经信局\n- 3 -\n联系人：张三\n");
  REQUIRE(drafts.unread.size() == 2);
  CHECK(drafts.unread[0].text == "请遵照执行。");
  CHECK(drafts.unread[1].text == "- 3 -");
  CHECK(drafts.tasks.at(0).leaders == std::vector<std::string>{"张三"});  // the notice names no other person
}

}  // namespace notice_shapes_test
}  // namespace duban
