// Specifies what a notice is refused for, what is doubtful and only warned about, and what is
// listed as unread. The notices are invented.
#include <doctest/doctest.h>

#include "engine/notice/notice_reader.h"
#include "tests/support/contents.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_notice_mistakes_test {

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

TEST_CASE("a notice is refused for each kind of mistake, at its place") {
  struct Row {
    std::string name;
    std::string text;
    std::string ids;
    int line;
  };
  const Row rows[] = {
      {"no table", kHead + "没有表格。\n", "notice-no-table", 0},
      {"no year", "关于印发任务分解方案的通知\n\n" + kColumns + row("1.任务", "", "甲局", ""),
       "notice-no-year", 0},
      {"no task", kHead + kColumns + "\t一、部分\n\t\n\t\n\t\n\n", "notice-no-tasks", 0},
      {"too few cells", kHead + kColumns + "\t1.任务\n\t甲局\n\n" + row("2.任务", "", "甲局", ""),
       "notice-row-too-short", 9},
      {"too many cells",
       kHead + kColumns + "\t1.任务\n\t甲\n\t乙\n\t丙\n\t丁\n\t戊\n\n" +
           row("2.任务", "", "甲局", ""),
       "notice-row-too-long", 9},
      {"no text", kHead + kColumns + row("", "张三", "甲局", ""),
       "notice-row-without-text", 9},
      {"only a number", kHead + kColumns + row("1.", "张三", "甲局", ""), "notice-row-without-text",
       9},
      {"ref twice",
       kHead + kColumns + row("1.任务", "", "甲局", "") + row("1.任务", "", "甲局", ""),
       "notice-duplicate-ref", 14},
  };
  for (const Row& r : rows) {
    CAPTURE(r.name);
    const Drafts drafts = read(r.text);
    CHECK(id_line(drafts.found) == r.ids);
    REQUIRE_FALSE(drafts.found.empty());
    CHECK(drafts.found.error_count() == 1);
    CHECK(drafts.found.items().back().at.line == r.line);
  }
}

TEST_CASE("what is doubtful is read and warned about") {
  const Directory directory({{"甲局", "department", {}, {}, {}}}, {{"各街道", true, {}, {}}}, {});
  struct Row {
    std::string name;
    std::string row;
    std::string ids;
  };
  const Row rows[] = {
      {"no lead", row("1.任务", "张三", "", "甲局"), "task-without-lead"},
      {"led by a group", row("1.任务", "", "各街道", ""), "task-led-by-group"},
      {"leads and supports", row("1.任务", "", "甲局", "甲局"), "unit-leads-and-supports"},
      {"unknown unit", row("1.任务", "", "甲局", "戊己庚局"), "unit-unknown"},
      {"no number", row("任务", "", "甲局", ""), "notice-no-number"},
  };
  for (const Row& r : rows) {
    CAPTURE(r.name);
    const Drafts drafts = read(kHead + kColumns + r.row, {"n.txt", std::nullopt, ""}, directory);
    CHECK(id_line(drafts.found) == r.ids);
    CHECK_FALSE(drafts.found.has_errors());
    CHECK(drafts.tasks.size() == 1);
  }
}

TEST_CASE(
    "text outside the table, before its head or of a column of unknown use is listed as unread") {
  const Drafts drafts = read(kHead +
                             "请认真落实。\n\n\t填表说明\n\t见附页\n\n\t重点任务\n\t牵头单位\n\t备"
                             "注\n\n\t1.任务\n\t甲局\n\t请抓紧\n\n");
  std::string unread;
  for (const UnreadPiece& piece : drafts.unread)
    unread += piece.text + "@" + std::to_string(piece.at.line) + " ";
  CHECK(unread == "请认真落实。@4 填表说明@6 见附页@7 请抓紧@15 ");
  CHECK(refs_of(drafts) == "1");
}

TEST_CASE("a head repeated on a new page is no task") {
  const Drafts drafts =
      read(kHead + kColumns + "\t一、部分\n\t\n\t\n\t\n\n" + row("1.任务", "", "甲局", "") +
           kColumns + row("2.任务", "", "乙局", ""));
  CHECK(refs_of(drafts) == "1.1 1.2");
  CHECK(id_line(drafts.found) == "");
}

}  // namespace notice_notice_mistakes_test
}  // namespace duban
