// Specifies which task of a new edition is which of the old one.
#include "engine/app/task_match.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace app_task_match_test {

using Tasks = std::vector<TaskDraft>;

TaskDraft task(const std::string& ref, const std::string& text, const std::string& title = "") {
  TaskDraft draft = a_task().ref(ref).title(title).draft();
  draft.text = text;
  return draft;
}

std::string line_of(const std::vector<TaskMatch>& matches) {
  std::string line;
  for (const TaskMatch& m : matches) line += (line.empty() ? "" : " ") + std::to_string(m.before) + "-" + std::to_string(m.after);
  return line;
}

TEST_CASE("the same ref with a similar text is the same task") {
  const Tasks before = {task("1.1", "改造老旧小区6个，惠及居民"), task("1.2", "新增公园3处")};
  CHECK(line_of(match_update(before, Tasks{task("1.1", "改造老旧小区8个，惠及居民"), task("1.2", "新增公园3处")})) == "0-0 1-1");
}

TEST_CASE("the same ref with another text is another task, unless the title given is the same") {
  const Tasks before = {task("1.1", "改造老旧小区6个", "民生")};
  CHECK(line_of(match_update(before, Tasks{task("1.1", "建设轨道交通", "交通")})).empty());
  CHECK(line_of(match_update(before, Tasks{task("1.1", "建设轨道交通", "民生")})) == "0-0");
}

TEST_CASE("a task put in moves the refs behind it; the tasks stay the same") {
  const Tasks before = {task("1.1", "改造老旧小区6个"), task("1.2", "新增公园3处，绿地10公顷"), task("1.3", "建成云溪科创园一期")};
  const Tasks after = {task("1.1", "改造老旧小区6个"), task("1.2", "办好滨江马拉松"), task("1.3", "新增公园3处，绿地12公顷"), task("1.4", "建成云溪科创园一期")};
  CHECK(line_of(match_update(before, after)) == "0-0 1-2 2-3");
}

TEST_CASE("a text that has moved unchanged decides before a similar one under the old ref") {
  const Tasks before = {task("1.1", "改造老旧小区6个"), task("1.2", "改造老旧厂区6个")};
  const Tasks after = {task("1.1", "改造老旧厂区6个"), task("1.2", "改造老旧小区6个")};
  CHECK(line_of(match_update(before, after)) == "1-0 0-1");
}

TEST_CASE("a moved task is only told where one is nearest, and near enough") {
  const Tasks before = {task("1.1", "改造城东老旧小区6个")};
  CHECK(line_of(match_update(before, Tasks{task("2.1", "改造城东老旧小区9个")})) == "0-0");
  CHECK(line_of(match_update(before, Tasks{task("2.1", "改造城东老旧小区8个"), task("2.2", "改造城东老旧小区9个")})).empty());
  CHECK(line_of(match_update(before, Tasks{task("2.1", "改造城西工业厂房9座")})).empty());
}

TEST_CASE("where texts are not kept, titles decide") {
  const Tasks before = {task("1.1", "改造老旧小区6个，惠及居民一万户", "老旧小区改造"), task("1.2", "新增公园3处，绿地10公顷", "公园建设")};
  CHECK(line_of(match_update(before, Tasks{task("1.1", "", "公园建设"), task("1.2", "", "老旧小区改造")})) == "1-0 0-1");
}

TEST_CASE("between years texts decide and refs say nothing") {
  const Tasks before = {task("1.1", "改造老旧小区6个"), task("1.2", "新增公园3处")};
  const Tasks after = {task("1.1", "新增公园5处"), task("1.2", "改造老旧小区9个"), task("1.3", "办好滨江马拉松")};
  CHECK(line_of(match_by_text(before, after)) == "1-0 0-1");
}

}  // namespace app_task_match_test
}  // namespace duban
