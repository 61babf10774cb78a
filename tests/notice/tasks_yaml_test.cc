// Specifies tasks.yaml: what is written is read back exactly, fields not given have their defaults,
// and each mistake is refused at its place.
#include "engine/notice/tasks_yaml.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace notice_tasks_yaml_test {

const std::string kNotice = "notice: {year: 2024, date: 2024-01-25}\n";

Drafts parse(const std::string& text, const Directory& directory = {}) {
  return parse_tasks_yaml({"tasks.yaml", text}, directory);
}

TEST_CASE("what is written is read back exactly") {
  Notice notice;
  notice.key = "甲24";
  notice.title = "关于\"测试\"的通知: 一";
  notice.number = "甲府办〔2024〕9号";
  notice.date = day("2024-01-25");
  notice.year = 2024;
  Target target = a_target("新增书屋", Comparator::about, "1.80", "万个");
  target.qualifier = "左右";
  target.phrase = "新增书屋1.80万个左右";
  target.deadline = day("2024-06-30");
  Target statement = a_milestone("大桥通车");
  Target unbounded = a_rate("地区生产总值增速", Comparator::keep, "1");
  unbounded.value.reset();
  unbounded.op.reset();
  unbounded.kind = TargetKind::relative;
  TaskDraft full = a_task()
                       .ref("4.10")
                       .leader("张三")
                       .support("乙局")
                       .implied()
                       .target(target)
                       .target(statement)
                       .target(unbounded)
                       .draft();
  full.heading = "- 小标题 # 一";
  full.text = "1.8万个，\n以及：其他";
  full.open_ended = true;
  full.due_phrase = "年内";
  full.task_class = "重点";
  full.start = day("2024-03-01");
  full.duration = 120;
  TaskDraft bare;
  bare.ref = "1";
  bare.title = "no";
  bare.due = day("2024-12-31");
  const std::vector<TaskDraft> tasks = {full, bare};

  const std::string written = write_tasks_yaml(notice, tasks);
  const Drafts back = parse(written);
  CHECK(id_line(back.found) == "task-without-lead");
  CHECK(back.notice == notice);
  REQUIRE(back.tasks.size() == 2);
  CHECK(back.tasks[0] == full);
  CHECK(back.tasks[0].targets[0].value->places() == 2);
  CHECK(back.tasks[1] == bare);
  CHECK(write_tasks_yaml(back.notice, back.tasks) == written);
}

TEST_CASE("a task needs a ref and words; the rest has defaults") {
  const Drafts drafts =
      parse(kNotice + "tasks:\n  - {ref: \"1.10\", title: 测试事项, leads: [甲局]}\n");
  CHECK(id_line(drafts.found) == "");
  CHECK(drafts.notice.key == "2024");
  REQUIRE(drafts.tasks.size() == 1);
  CHECK(drafts.tasks[0].ref == "1.10");
  CHECK(drafts.tasks[0].due == day("2024-12-31"));
  CHECK(drafts.tasks[0].due_basis == DueBasis::implied);
  CHECK(drafts.tasks[0].targets.empty());
  CHECK_FALSE(drafts.tasks[0].duration.has_value());
}

TEST_CASE("a duration is 1 to 5000 working days, read and written back") {
  for (const int days : {1, 5000}) {
    CAPTURE(days);
    const Drafts drafts = parse(kNotice + "tasks:\n  - {ref: \"1.1\", title: 事项, leads: [甲局], duration: " +
                                std::to_string(days) + "}\n");
    CHECK(id_line(drafts.found) == "");
    CHECK(drafts.tasks.at(0).duration == days);
    const std::string written = write_tasks_yaml(drafts.notice, drafts.tasks);
    CHECK(written.find("    duration: " + std::to_string(days) + "\n") != std::string::npos);
    CHECK(parse(written).tasks.at(0).duration == days);
  }
}

TEST_CASE("names are resolved by the directory, unknown ones kept and warned about") {
  const Directory directory({{"甲区教育局", "department", {"教育局"}, {}, {}}}, {}, {});
  const Drafts drafts = parse(kNotice +
                                  "tasks:\n  - {ref: \"1.1\", title: 事项, leads: [教育局, "
                                  "甲区教育局], supports: [戊局]}\n",
                              directory);
  CHECK(id_line(drafts.found) == "unit-unknown");
  CHECK_FALSE(drafts.found.has_errors());
  CHECK(drafts.tasks.at(0).leads == std::vector<std::string>{"甲区教育局"});
  CHECK(drafts.tasks.at(0).supports == std::vector<std::string>{"戊局"});
}

TEST_CASE("each mistake is refused at its line") {
  struct Row {
    std::string task;
    std::string ids;
  };
  const Row rows[] = {
      {"{title: 事项, leads: [甲局]}", "yaml-missing-key task-bad-ref"},
      {"{ref: \"1/1\", title: 事项, leads: [甲局]}", "task-bad-ref"},
      {"{ref: \"1.1\", leads: [甲局]}", "task-missing-title"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], lead: 乙局}", "yaml-unknown-key"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], due: 2024-02-30}", "bad-date"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], start: 3月}", "bad-date"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], due_basis: guessed}", "task-bad-value"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], number: one}", "yaml-expected-integer"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], duration: 0}", "task-bad-value"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], duration: -1}", "task-bad-value"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], duration: 5001}", "task-bad-value"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], duration: ten}", "yaml-expected-integer"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], duration: 1.5}", "yaml-expected-integer"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], open_ended: yes}", "yaml-expected-boolean"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], targets: [{op: \">=\"}]}", "yaml-missing-key"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], targets: [{metric: 书屋, op: \"≥\"}]}",
       "task-bad-value"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], targets: [{metric: 书屋, value: 十}]}",
       "task-bad-value"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], targets: [{metric: 书屋, kind: number}]}",
       "task-bad-value"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], targets: [{metric: 书屋, accrual: sum}]}",
       "task-bad-value"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], targets: [{metric: 书屋, deadline: 2024-6-30}]}",
       "bad-date"},
      {"{ref: \"1.1\", title: 事项, leads: [甲局], targets: [{metric: 书屋}, {metric: 书屋}]}",
       "task-metric-twice"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.task);
    const Drafts drafts = parse(kNotice + "tasks:\n  - " + row.task + "\n");
    CHECK(id_line(drafts.found) == row.ids);
    REQUIRE_FALSE(drafts.found.empty());
    CHECK(drafts.found.items()[0].at.line == 3);
  }
}

TEST_CASE("a file without notice, year or tasks, or with a ref twice, is refused") {
  CHECK(id_line(parse("tasks: []\n").found) == "yaml-missing-key");
  CHECK(id_line(parse("notice: {key: a}\ntasks: []\n").found) ==
        "yaml-missing-key calendar-bad-year");
  CHECK(id_line(parse("notice: {year: 24}\ntasks: []\n").found) == "calendar-bad-year");
  CHECK(id_line(parse(kNotice).found) == "yaml-missing-key");
  CHECK(id_line(parse(kNotice + "tasks:\n  - {ref: \"1.1\", title: 甲, leads: [甲局]}\n  - {ref: "
                                "\"1.1\", title: 乙, leads: [甲局]}\n")
                    .found) == "notice-duplicate-ref");
}

}  // namespace notice_tasks_yaml_test
}  // namespace duban
