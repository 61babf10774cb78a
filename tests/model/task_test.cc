// Specifies the JSON of tasks, targets and notices, the shown title, and the names of enumerations.
// Files of tasks are specified in tests/notice/tasks_yaml_test.cc.
#include "engine/model/task.h"

#include <doctest/doctest.h>

#include "engine/base/text.h"
#include "engine/model/event.h"
#include "engine/model/finding.h"
#include "tests/support/builders.h"

namespace duban {
namespace model_task_test {

TEST_CASE("a task's JSON has the contract's fields in their order") {
  TaskDraft task = a_task()
                       .ref("4.10")
                       .leader("张三")
                       .support("乙局")
                       .target(a_target("新增书屋", Comparator::about, "1.80", "万个"))
                       .draft();
  task.title.clear();
  task.text = "新增书屋1.80万个左右";
  CHECK(
      to_json(task).compact() ==
      R"({"ref":"4.10","section":"一、测试部分","heading":null,"number":1,"text":"新增书屋1.80万个左右","leaders":["张三"],"leads":["甲局"],)"
      R"("supports":["乙局"],"open_ended":false,"due":"2024-12-31","due_basis":"stated","due_phrase":null,"targets":[{"metric":"新增书屋",)"
      R"("op":"~","value":1.80,"unit":"万个","kind":"count","accrual":"flow","qualifier":null,"phrase":"","deadline":null}]})");
}

TEST_CASE("a task comes back from its JSON, plain and canonical") {
  Target target = a_target("新增书屋", Comparator::at_least, "1.80", "万个");
  target.deadline = day("2024-06-30");
  target.qualifier = "以上";
  TaskDraft task =
      a_task().implied().leader("张三").target(target).target(a_milestone("通车")).draft();
  task.heading = "小标题";
  task.due_phrase = "年内";
  task.start = day("2024-03-01");
  task.task_class = "重点";
  CHECK(task_from_json(to_json(task)) == task);
  const TaskDraft stored = task_from_json(*parse_json(to_json(task).canonical()));
  CHECK(stored == task);
  CHECK(stored.targets[0].value->places() == 2);
}

TEST_CASE("a notice comes back from its JSON and begins on its own date") {
  Notice notice{"2024", "关于测试的通知", "甲府办〔2024〕9号", day("2024-01-25"), 2024};
  CHECK(notice_from_json(to_json(notice)) == notice);
  CHECK(notice.start() == day("2024-01-25"));
  notice.date.reset();
  CHECK(notice_from_json(to_json(notice)) == notice);
  CHECK(notice.start() == day("2024-01-01"));
}

TEST_CASE("the shown title is the one given, else the text's first clause, within 40 columns") {
  TaskDraft task;
  task.text = "建设社区书屋，新增12个。";
  CHECK(task.shown_title() == "建设社区书屋");
  task.text = "建设社区书屋；其他";
  CHECK(task.shown_title() == "建设社区书屋");
  task.title = "书屋";
  CHECK(task.shown_title() == "书屋");
  task.title = "一二三四五六七八九十一二三四五六七八九十";
  CHECK(task.shown_title() == task.title);  // 40 columns exactly
  task.title += "一";
  CHECK(task.shown_title() == "一二三四五六七八九十一二三四五六七八九…");
  CHECK(display_width(task.shown_title()) == 40);
}

TEST_CASE("names of enumerations are read back, others are none") {
  for (const Comparator op :
       {Comparator::at_least, Comparator::above, Comparator::at_most, Comparator::below,
        Comparator::equal, Comparator::about, Comparator::keep}) {
    CHECK(parse_comparator(name_of(op)) == op);
  }
  CHECK(name_of(Comparator::at_least) == ">=");
  CHECK(name_of(Comparator::about) == "~");
  CHECK_FALSE(parse_comparator("≥").has_value());
  CHECK_FALSE(parse_comparator("").has_value());
  for (const Lamp lamp : {Lamp::grey, Lamp::green, Lamp::blue, Lamp::yellow, Lamp::red})
    CHECK(parse_lamp(name_of(lamp)) == lamp);
  CHECK_FALSE(parse_lamp("orange").has_value());
  for (const DueBasis basis : {DueBasis::stated, DueBasis::implied, DueBasis::continuous})
    CHECK(parse_due_basis(name_of(basis)) == basis);
  CHECK(parse_target_kind("reduction") == TargetKind::reduction);
  CHECK(parse_accrual("rate") == Accrual::rate);
  CHECK_FALSE(parse_target_kind("other").has_value());
}

TEST_CASE("the number of a subject stands behind its colon") {
  CHECK(subject_number("task:17") == 17);
  CHECK(subject_number("policy:rulebook") == 0);
  CHECK(subject_number("task") == 0);
  CHECK(subject_number("") == 0);
}

TEST_CASE("both registrations are stored as register") {
  CHECK(name_of(EventType::register_notice) == "register");
  CHECK(name_of(EventType::register_task) == "register");
  CHECK(name_of(EventType::adopt) == "adopt");
  CHECK(name_of(EventType::link) == "link");
}

}  // namespace model_task_test
}  // namespace duban
