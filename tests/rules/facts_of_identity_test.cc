// Specifies the facts of the group identity.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {

std::vector<FactCase> cases_of_identity() {
  const auto plain = a_history().task(a_task());
  const auto bare = a_history().notice("临时", 0).task(a_task().title("").numbered(0).leads({}));
  const auto shared = a_history()
                          .task(a_task().leads({"乙局", "甲局"}).support("丙局").leader("张三").leader("李四").open_ended())
                          .amendment(1, "2024-07-01", a_task().support("丙局").support("丁局").leader("李四"));
  const auto with_targets = a_history()
                                .task(a_task().target(a_milestone("大桥通车")))
                                .amendment(1, "2024-07-01", a_task().target(a_milestone("大桥通车")).target(a_milestone("隧道贯通")), {0, 1});
  return {
      {"ref", plain, {{"2024-07-01", "1.1"}}},
      {"ref", a_history().task(a_task().ref("4.10")), {{"2024-07-01", "4.10"}}},
      {"notice", plain, {{"2024-07-01", "2024"}}},
      {"notice", bare, {{"2024-07-01", "临时"}}},
      {"class", plain, {{"2024-07-01", "?"}}},
      {"class", a_history().task(a_task().of_class("重点")), {{"2024-07-01", "重点"}}},
      {"title", plain, {{"2024-07-01", "测试事项"}}},
      {"title", bare, {{"2024-07-01", "?"}}},
      {"number", plain, {{"2024-07-01", "1"}}},
      {"number", a_history().task(a_task().numbered(12)), {{"2024-07-01", "12"}}},
      {"number", bare, {{"2024-07-01", "?"}}},
      {"year", plain, {{"2024-07-01", "2024"}, {"2025-07-01", "2024"}}},
      {"year", bare, {{"2024-07-01", "?"}}},
      {"first_lead", shared, {{"2024-06-30", "乙局"}, {"2024-07-01", "甲局"}, {"2024-07-02", "甲局"}}},
      {"first_lead", bare, {{"2024-07-01", "?"}}},
      {"first_leader", shared, {{"2024-06-30", "张三"}, {"2024-07-01", "李四"}, {"2024-07-02", "李四"}}},
      {"first_leader", plain, {{"2024-07-01", "?"}}},
      {"lead_count", shared, {{"2024-06-30", "2"}, {"2024-07-01", "1"}}},
      {"lead_count", bare, {{"2024-07-01", "0"}}},
      {"support_count", shared, {{"2024-06-30", "1"}, {"2024-07-01", "2"}}},
      {"support_count", plain, {{"2024-07-01", "0"}}},
      {"open_ended", shared, {{"2024-06-30", "true"}, {"2024-07-01", "false"}}},
      {"has_target", with_targets, {{"2024-06-30", "true"}}},
      {"has_target", plain, {{"2024-07-01", "false"}}},
      {"target_count", with_targets, {{"2024-06-30", "1"}, {"2024-07-01", "2"}}},
      {"target_count", plain, {{"2024-07-01", "0"}}},
  };
}

TEST_CASE("facts of identity") { check_facts(cases_of_identity()); }

}  // namespace duban
