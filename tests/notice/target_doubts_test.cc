// Specifies what is said of numbers that cannot be understood (no target is made up of them), of deadlines that no
// text can tell, and how metrics that lost their subject are completed.
#include <doctest/doctest.h>

#include "engine/notice/lost_subject.h"
#include "engine/notice/notice_reader.h"
#include "engine/notice/target_phrase.h"
#include "tests/support/contents.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_target_doubts_test {

Drafts read_task(const std::string& text) {
  const std::string notice = "关于印发甲区2025年重点任务分解方案的通知\n\n一、发展\n1." + text + "\n牵头单位：区甲局\n责任单位：区乙局\n2.推进第二项工作。\n牵头单位：区甲局\n责任单位：区乙局\n";
  return read_notice(content_of(notice), {}, {"n.txt", std::nullopt, ""});
}

/// Ids of the warnings about line 4, where the task stands.
std::string doubts_of(const Drafts& drafts) {
  std::string ids;
  for (const Diagnostic& d : drafts.found.items()) {
    if (d.at.line == 4) ids += std::string(ids.empty() ? "" : " ") + std::string(id_of(d.message.id));
  }
  return ids;
}

TEST_CASE("a number that cannot be understood is a warning at its place, never a target") {
  struct Row {
    std::string name;
    std::string text;
    std::string id;
    int column;
  };
  std::string long_sentence = "推进";
  while (long_sentence.size() < 20000 * 3) long_sentence += "很长的句子没有停顿";
  const Row rows[] = {
      {"60 digits", "新增企业" + std::string(60, '9') + "家。", "target-number-too-long", 7},
      {"bounds that contradict", "加快建设，失业率不低于5%以内。", "target-bounds-contradict", 11},
      {"an unknown unit of measure", "粮食产量达到50万筒。", "target-unit-unknown", 7},
      {"a sentence of 20,000 characters", long_sentence + "，新增企业50家。", "target-sentence-too-long", 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Drafts drafts = read_task(row.text);
    REQUIRE(drafts.tasks.size() == 2);
    CHECK(drafts.tasks[0].targets.empty());
    CHECK_FALSE(drafts.found.has_errors());
    CHECK(doubts_of(drafts) == row.id);
    for (const Diagnostic& d : drafts.found.items()) {
      if (id_of(d.message.id) == row.id) CHECK(d.at.column == row.column);
    }
  }
}

TEST_CASE("the rest of a task with a doubtful number is read all the same") {
  const Drafts drafts = read_task("新增企业30家，粮食产量达到50万筒，财政收入增长6%。");
  CHECK(drafts.tasks[0].targets.size() == 2);
  CHECK(doubts_of(drafts) == "target-unit-unknown");
}

TEST_CASE("a deadline by an event of the year is asked about, and the year's end implied") {
  const Drafts drafts = read_task("主汛期前完成河道清淤。");
  CHECK(doubts_of(drafts) == "deadline-by-event");
  CHECK(drafts.tasks[0].due == day("2025-12-31"));
  CHECK(drafts.tasks[0].due_basis == DueBasis::implied);
}

TEST_CASE("a task is due when its last part is") {
  struct Row {
    std::string name;
    std::string text;
    std::string due;
    DueBasis basis;
  };
  const Row rows[] = {
      {"both parts dated", "6月底前新增企业10家；9月底前新增书屋5个。", "2025-09-30", DueBasis::stated},
      {"one part without a date", "6月底前新增企业10家，财政收入增长6%。", "2025-12-31", DueBasis::implied},
      {"a date for all that stands before it", "新建学校3所、公园5座，9月底前全部开放。", "2025-09-30", DueBasis::stated},
      {"no numbers", "3月底前印发实施方案，抓好落实。", "2025-03-31", DueBasis::stated},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Drafts drafts = read_task(row.text);
    CHECK(drafts.tasks[0].due == day(row.due));
    CHECK(drafts.tasks[0].due_basis == row.basis);
    CHECK(drafts.tasks[0].due_phrase.has_value());
  }
}

TEST_CASE("dated parts of one task keep their own dates") {
  const FoundTargets found = find_targets("6月底前新增企业10家；12月底前新增书屋5个", 2025);
  REQUIRE(found.targets.size() == 2);
  CHECK(found.targets[0].deadline == day("2025-06-30"));
  CHECK(found.targets[1].deadline == day("2025-12-31"));
}

TaskDraft task_of(const std::string& lead, const std::string& text) {
  TaskDraft task;
  task.leads = {lead};
  task.targets = find_targets(text, 2025).targets;
  return task;
}

TEST_CASE("a metric that says nothing of its subject gets the lead unit") {
  std::vector<TaskDraft> tasks = {task_of("区甲局", "产业增加值超150亿元"), task_of("区乙局", "规上企业营业收入增长35%"), task_of("区丙局", "粮食总产量达到5万吨")};
  complete_metrics(tasks);
  CHECK(tasks[0].targets[0].metric == "产业增加值（区甲局）");
  CHECK(tasks[1].targets[0].metric == "规上企业营业收入增速（区乙局）");
  CHECK(tasks[2].targets[0].metric == "粮食总产量");
}

TEST_CASE("one metric with different numbers in tasks of different units is told apart") {
  std::vector<TaskDraft> tasks = {task_of("区甲局", "营业收入增长35%"), task_of("区乙局", "营业收入增长15%")};
  complete_metrics(tasks);
  CHECK(tasks[0].targets[0].metric != tasks[1].targets[0].metric);
  std::vector<TaskDraft> same = {task_of("区甲局", "营业收入增长35%"), task_of("区乙局", "营业收入增长35%")};
  complete_metrics(same);
  CHECK(same[0].targets[0].metric == "营业收入增速");
}

}  // namespace notice_target_doubts_test
}  // namespace duban
