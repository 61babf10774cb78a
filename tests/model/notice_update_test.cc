// Specifies which fields of a task count as changed.
#include "engine/model/notice_update.h"

#include <doctest/doctest.h>

#include <functional>

#include "tests/support/builders.h"

namespace duban {
namespace model_notice_update_test {

std::string changed(const std::function<void(TaskDraft&)>& change) {
  TaskDraft before = a_task().leader("张三").support("乙局").target(a_target("新增首店", Comparator::at_least, "12", "家")).draft();
  before.text = "新增首店12家";
  TaskDraft after = before;
  change(after);
  std::string line;
  for (const TaskField field : changed_fields(before, after)) line += (line.empty() ? "" : " ") + std::string(name_of(field));
  CHECK(line.empty() == (before == after));
  return line;
}

TEST_CASE("each field is told by its name") {
  CHECK(changed([](TaskDraft&) {}).empty());
  CHECK(changed([](TaskDraft& t) { t.title = "另题"; }) == "title");
  CHECK(changed([](TaskDraft& t) { t.leaders = {"李四"}; }) == "leaders");
  CHECK(changed([](TaskDraft& t) { t.leads = {"乙局", "甲局"}; }) == "leads");
  CHECK(changed([](TaskDraft& t) { t.supports.clear(); }) == "supports");
  CHECK(changed([](TaskDraft& t) { t.due = t.due.plus_days(1); }) == "due");
  CHECK(changed([](TaskDraft& t) { t.due_basis = DueBasis::implied; }) == "due");
  CHECK(changed([](TaskDraft& t) { t.targets.front().value = dec("13"); }) == "targets");
  CHECK(changed([](TaskDraft& t) { t.section = "二、另一部分"; }) == "other");
  CHECK(changed([](TaskDraft& t) { t.due_phrase = "年底前"; }) == "other");
}

TEST_CASE("a number written with more places is no change") {
  CHECK(changed([](TaskDraft& t) { t.targets.front().value = dec("12.0"); }).empty());
}

TEST_CASE("a number within its section goes with the ref, a phrase with the text or the date") {
  CHECK(changed([](TaskDraft& t) { t.due = t.due.plus_days(1), t.due_phrase = "元旦前"; }) == "due");
  CHECK(changed([](TaskDraft& t) { t.ref = "1.2", t.number = 2; }) == "ref");
  CHECK(changed([](TaskDraft& t) { t.number = 2; }) == "other");
  CHECK(changed([](TaskDraft& t) { t.text = "新增首店12家以上", t.targets.front().phrase = "新增首店12家"; }) == "text");
  CHECK(changed([](TaskDraft& t) { t.targets.front().phrase = "首店12家"; }) == "other");
}

}  // namespace model_notice_update_test
}  // namespace duban
