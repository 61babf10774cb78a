// Specifies which rows are a table's head, and that no task is ever lost to one that only looks like it.
#include <doctest/doctest.h>

#include "engine/notice/notice_reader.h"
#include "tests/support/contents.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_table_head_test {

const std::string kHead = "甲县2024年任务分解\n\t重点任务\n\t责任领导\n\t牵头单位\n\t责任单位\n\n";

Drafts read(const std::string& rows) {
  return read_notice(content_of(kHead + rows), Directory(), {"n.txt", std::nullopt, ""});
}

std::string refs_of(const Drafts& drafts) {
  std::string line;
  for (const TaskDraft& task : drafts.tasks) line += (line.empty() ? "" : " ") + task.ref;
  return line;
}

TEST_CASE("a short task led by 各责任单位 is a task, not a head") {
  const Drafts drafts = read("\t1.抓好环保工作。\n\t张三\n\t县环保局\n\t各责任单位\n\n\t2.推进项目。\n\t李四\n\t县发改局\n\t县财政局\n");
  CHECK(refs_of(drafts) == "1 2");
  CHECK(drafts.tasks.at(0).supports == std::vector<std::string>{"各责任单位"});
  CHECK(drafts.tasks.at(1).leaders == std::vector<std::string>{"李四"});
}

TEST_CASE("a head repeated on the next page is no task") {
  const Drafts drafts = read("\t1.甲事。\n\t张三\n\t甲局\n\t乙局\n\n\t重点任务\n\t责任领导\n\t牵头单位\n\t责任单位\n\n\t2.乙事。\n\t张三\n\t甲局\n\t乙局\n");
  CHECK(refs_of(drafts) == "1 2");
  CHECK(drafts.unread.empty());
}

TEST_CASE("a second part with columns of its own is read by its own head") {
  const Drafts drafts = read("\t1.甲事。\n\t张三\n\t甲局\n\t乙局\n\n\t工作任务\n\t牵头单位\n\t配合单位\n\t完成时限\n\n\t2.乙事。\n\t丙局\n\t丁局\n\t9月底前\n");
  REQUIRE(refs_of(drafts) == "1 2");
  CHECK(drafts.tasks.at(1).leads == std::vector<std::string>{"丙局"});
  CHECK(drafts.tasks.at(1).due == day("2024-09-30"));
}

TEST_CASE("a row of sums is left unread") {
  const Drafts drafts = read("\t1.甲事。\n\t张三\n\t甲局\n\t乙局\n\n\t合计\n\t1\n\t1\n\t1\n");
  CHECK(refs_of(drafts) == "1");
  CHECK(drafts.unread.size() == 4);
}

TEST_CASE("a numbered row with nothing but its text is a task without a lead") {
  const Drafts drafts = read("\t1.甲事。\n\t\n\t\n\t\n\n\t2.乙事。\n\t张三\n\t甲局\n\t乙局\n");
  CHECK(refs_of(drafts) == "1 2");
  CHECK(id_line(drafts.found) == "task-without-lead");
}

TEST_CASE("a number glued to a digit is taken off where it is the one expected") {
  const Drafts drafts = read("\t1.甲事。\n\t张三\n\t甲局\n\t乙局\n\n\t2.2024年底前建成3处。\n\t张三\n\t甲局\n\t乙局\n");
  REQUIRE(refs_of(drafts) == "1 2");
  CHECK(drafts.tasks.at(1).text == "2024年底前建成3处。");
}

TEST_CASE("a deadline in a year the text does not name is asked about, not read") {
  const Drafts drafts = read("\t1.明年3月底前建成书屋。\n\t张三\n\t甲局\n\t乙局\n");
  CHECK(drafts.tasks.at(0).due == day("2024-12-31"));
  CHECK(drafts.tasks.at(0).due_basis == DueBasis::implied);
  CHECK(id_line(drafts.found) == "deadline-not-understood");
}

}  // namespace notice_table_head_test
}  // namespace duban
