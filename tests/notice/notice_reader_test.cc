// Specifies how the rows of a notice's table become tasks: sections, headings, numbers, roles.
// Mistakes are specified in notice_mistakes_test.cc. The notices are invented.
#include "engine/notice/notice_reader.h"

#include <doctest/doctest.h>

#include "engine/base/text.h"
#include "tests/support/contents.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_notice_reader_test {

const std::string kHead = "关于印发甲区2024年重点任务分解方案的通知\n甲府办〔2024〕9号\n\n";
const std::string kColumns = "\t重点任务\n\t责任领导\n\t牵头单位\n\t责任单位\n\n";

/// A row of four cells.
std::string row(const std::string& text, const std::string& leader, const std::string& lead,
                const std::string& support) {
  return "\t" + text + "\n\t" + leader + "\n\t" + lead + "\n\t" + support + "\n\n";
}

Drafts read(const std::string& text, const NoticeOptions& options = {"n.txt", std::nullopt, ""},
            const Directory& directory = {}) {
  return read_notice(content_of(text), directory, options);
}

std::string refs_of(const Drafts& drafts) {
  std::string line;
  for (const TaskDraft& task : drafts.tasks) line += (line.empty() ? "" : " ") + task.ref;
  return line;
}

TEST_CASE("a small notice is read whole: head, sections, tasks and parts") {
  const Drafts drafts = read(
      kHead + kColumns + "\t一、教育提升\n\t\n\t\n\t\n\n" +
      row("1.新增社区书屋12个，6月底前投用。", "陈  平", "区教育局", "区商务局、各街道等") +
      row("2.开展阅读活动。", "", "区文旅局、区教育局", "") + "\t二、城市更新\n\t\n\t\n\t\n\n" +
      row("1.改造老旧管网5公里。", "王小明", "区住建局", ""));
  CHECK(id_line(drafts.found) == "");
  CHECK(drafts.notice.title == "关于印发甲区2024年重点任务分解方案的通知");
  CHECK(drafts.notice.number == "甲府办〔2024〕9号");
  CHECK(drafts.notice.year == 2024);
  CHECK(drafts.notice.key == "2024");
  CHECK(drafts.unread.empty());
  CHECK(refs_of(drafts) == "1.1 1.2 2.1");

  const TaskDraft& first = drafts.tasks.at(0);
  CHECK(first.section == "一、教育提升");
  CHECK(first.number == 1);
  CHECK(first.text == "新增社区书屋12个，6月底前投用。");
  CHECK(first.leaders == std::vector<std::string>{"陈平"});
  CHECK(first.leads == std::vector<std::string>{"区教育局"});
  CHECK(first.supports == std::vector<std::string>{"区商务局", "各街道"});
  CHECK(first.open_ended);
  CHECK(first.due == day("2024-06-30"));
  CHECK(first.due_basis == DueBasis::stated);
  CHECK(first.due_phrase == "6月底前");
  REQUIRE(first.targets.size() == 1);
  CHECK(first.targets[0].value == dec("12"));

  CHECK(drafts.tasks[1].leads == std::vector<std::string>{"区文旅局", "区教育局"});
  CHECK(drafts.tasks[1].leaders.empty());
  CHECK_FALSE(drafts.tasks[1].open_ended);
  CHECK(drafts.tasks[1].due == day("2024-12-31"));
  CHECK(drafts.tasks[1].due_basis == DueBasis::implied);
  CHECK_FALSE(drafts.tasks[1].due_phrase.has_value());
  CHECK(drafts.tasks[2].section == "二、城市更新");
}

TEST_CASE("a heading holds for the rows under it until the next one or the next section") {
  const Drafts drafts =
      read(kHead + kColumns + "\t一、部分\n\t\n\t\n\t\n\n" + "\t（一）小标题甲\n\t\n\t\n\t\n\n" +
           row("1.任务一", "", "甲局", "") + row("2.任务二", "", "甲局", "") +
           "\t（二）小标题乙\n\t\n\t\n\t\n\n" + row("3.任务三", "", "甲局", "") +
           "\t二、部分\n\t\n\t\n\t\n\n" + row("1.任务四", "", "甲局", ""));
  REQUIRE(drafts.tasks.size() == 4);
  CHECK(drafts.tasks[0].heading == "（一）小标题甲");
  CHECK(drafts.tasks[1].heading == "（一）小标题甲");
  CHECK(drafts.tasks[2].heading == "（二）小标题乙");
  CHECK_FALSE(drafts.tasks[3].heading.has_value());
}

TEST_CASE(
    "a heading merged over rows stands in a cell of its own and is carried on where it is empty") {
  const std::string section = "\t一、部分\n\t\n\t\n\t\n\n";
  const Drafts drafts =
      read(kHead + kColumns + section + "\t板块甲\n" + row("1.任务一", "", "甲局", "") + "\t\n" +
           row("2.任务二", "", "乙局", "") + "\t板块乙\n" + row("3.任务三", "", "丙局", ""));
  CHECK(id_line(drafts.found) == "");
  REQUIRE(drafts.tasks.size() == 3);
  CHECK(drafts.tasks[0].heading == "板块甲");
  CHECK(drafts.tasks[1].heading == "板块甲");
  CHECK(drafts.tasks[2].heading == "板块乙");
  CHECK(drafts.tasks[1].leads == std::vector<std::string>{"乙局"});
}

TEST_CASE("4.1 and 4.10 are two refs") {
  std::string rows;
  for (int i = 1; i <= 10; ++i) rows += row(std::to_string(i) + ".任务", "", "甲局", "");
  const Drafts drafts = read(kHead + kColumns + "\t四、部分\n\t\n\t\n\t\n\n" + rows);
  CHECK(refs_of(drafts) == "4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9 4.10");
  CHECK(id_line(drafts.found) == "");
}

TEST_CASE("sections above ten are numbered too, and 1.5 at a text's start is no number") {
  const Drafts drafts =
      read(kHead + kColumns + "\t十二、部分\n\t\n\t\n\t\n\n" + row("1．任务", "", "甲局", "") +
           row("2、任务", "", "甲局", "") + row("（3）任务", "", "甲局", "") +
           row("1.5公里绿道建设", "", "甲局", ""));
  CHECK(refs_of(drafts) == "12.1 12.2 12.3 12.4");
  CHECK(id_line(drafts.found) == "notice-no-number");
  CHECK(drafts.tasks.at(3).text == "1.5公里绿道建设");
}

TEST_CASE("the last row may have lost its empty last cell with the end of the file") {
  const Drafts drafts = read(kHead + kColumns + "\t一、部分\n\t\n\t\n\t\n\n" +
                             row("1.任务一", "", "甲局", "乙局") + "\t2.任务二\n\t张三\n\t甲局\n");
  CHECK(id_line(drafts.found) == "");
  REQUIRE(drafts.tasks.size() == 2);
  CHECK(drafts.tasks[1].leads == std::vector<std::string>{"甲局"});
  CHECK(drafts.tasks[1].supports.empty());
}

TEST_CASE("a column for deadlines decides the date, and what it says is kept") {
  const std::string columns = "\t序号\n\t工作内容\n\t牵头单位\n\t完成时限\n\n";
  const Drafts drafts =
      read(kHead + columns + row("1", "任务一，年底前完成", "甲局", "9月") +
           row("2", "任务二", "甲局", "持续推进") + row("3", "任务三", "甲局", "视情况"));
  REQUIRE(drafts.tasks.size() == 3);
  CHECK(drafts.tasks[0].due == day("2024-09-30"));
  CHECK(drafts.tasks[0].due_phrase == "9月");
  CHECK(drafts.tasks[1].due_basis == DueBasis::continuous);
  CHECK(drafts.tasks[2].due_basis == DueBasis::implied);
  CHECK(id_line(drafts.found) == "deadline-not-understood");
  CHECK(refs_of(drafts) == "1 2 3");
}

TEST_CASE("the year is what is asked for, else the title's, else the date's") {
  const std::string body = kColumns + row("1.任务", "", "甲局", "");
  CHECK(read(kHead + body, {"n.txt", 2025, ""}).notice.year == 2025);
  CHECK(read(kHead + body).notice.year == 2024);
  const Drafts dated = read("关于印发任务分解方案的通知\n2023年3月1日\n\n" + body);
  CHECK(dated.notice.year == 2023);
  CHECK(dated.notice.date == day("2023-03-01"));
  CHECK(dated.notice.start() == day("2023-03-01"));
  CHECK(read(kHead + body).notice.start() == day("2024-01-01"));
  CHECK(read(kHead + body, {"n.txt", std::nullopt, "甲24"}).notice.key == "甲24");
}

}  // namespace notice_notice_reader_test
}  // namespace duban
