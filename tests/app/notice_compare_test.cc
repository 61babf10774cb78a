// Specifies two years' notices side by side.
#include "engine/app/notice_compare.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace app_notice_compare_test {

TaskBuilder park() { return a_task().title("新增公园绿地").target(a_target("新增公园", Comparator::at_least, "3", "处")); }

NoticeComparison compared(const std::vector<TaskDraft>& before, const std::vector<TaskDraft>& after) {
  Drafts drafts;
  drafts.notice = {"2025", "", "", {}, 2025};
  drafts.tasks = after;
  return compare_notices({"2024", "", "", {}, 2024}, before, drafts, {});
}

const ContinuingTask& only(const NoticeComparison& comparison) {
  REQUIRE(comparison.continuing.size() == 1);
  return comparison.continuing.front();
}

TEST_CASE("tasks are new, gone or continue, in the order of their notices") {
  const auto found = compared({a_task().title("旧城改造").draft(), park().draft(), a_task().title("滨江步道").draft()},
                              {a_task().title("低空经济").draft(), park().ref("7.1").draft(), a_task().title("人工智能").draft()});
  REQUIRE(found.added.size() == 2);
  CHECK(found.added[0].title == "低空经济");
  REQUIRE(found.gone.size() == 2);
  CHECK(found.gone[1].title == "滨江步道");
  CHECK(only(found).before.ref == "1.1");
  CHECK(only(found).after.ref == "7.1");
}

TEST_CASE("a deadline moves only beyond the difference of the years") {
  CHECK_FALSE(only(compared({park().due("2024-12-31").draft()}, {park().due("2025-12-31").draft()})).due_moved);
  CHECK_FALSE(only(compared({park().due("2024-02-29").draft()}, {park().due("2025-02-28").draft()})).due_moved);
  CHECK(only(compared({park().due("2024-12-31").draft()}, {park().due("2025-10-31").draft()})).due_moved);
}

TEST_CASE("the order of leads counts, that of supports and leaders does not") {
  TaskDraft before = park().draft(), after = park().draft();
  before.leads = {"甲局", "乙局"}, after.leads = {"乙局", "甲局"};
  before.supports = {"丙局", "丁局"}, after.supports = {"丁局", "丙局"};
  before.leaders = {"张三"}, after.leaders = {"李四"};
  const auto found = compared({before}, {after});
  CHECK(only(found).lead_moved);
  CHECK_FALSE(only(found).supports_changed);
  CHECK(only(found).leaders_changed);
}

TEST_CASE("targets of a continuing task are set side by side") {
  const auto found = compared({park().draft()}, {a_task().title("新增公园绿地").target(a_target("新增公园", Comparator::at_least, "5", "个")).draft()});
  REQUIRE(only(found).targets.size() == 1);
  CHECK(only(found).targets.front().move == TargetMove::raised);
}

}  // namespace app_notice_compare_test
}  // namespace duban
