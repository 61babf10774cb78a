// Specifies the facts of units, which leaders have too.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_facts_of_parties_test {

const std::string kMonthly = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}}\n" + kAnyRule;

}  // namespace rules_facts_of_parties_test

std::vector<FactCase> cases_of_parties() {
  using namespace rules_facts_of_parties_test;
  // Units stand as they appear: 甲局, 乙局. 甲局 leads four tasks and supports the fifth, with 乙局 in the third.
  const auto tasks = a_history()
                         .task(a_task().leader("张三").due("2024-07-05"))
                         .task(a_task().ref("1.2").leader("张三"))
                         .task(a_task().ref("1.3").leads({"甲局", "乙局"}).leader("李四"))
                         .task(a_task().ref("1.4").leader("李四"))
                         .task(a_task().ref("1.5").lead("乙局").support("甲局").leader("李四"))
                         .report(2, "2024-06-20", 10000)
                         .report(3, "2024-06-20", 5000)
                         .report(5, "2024-08-01", 10000)
                         .step(StepKind::suspend, 4, "2024-06-20")
                         .closing(2, "2024-07-01");
  // Owed since 2024-05-25 by two tasks, one of which has reported.
  const auto duties = a_history().task(a_task().from("2024-05-25")).task(a_task().from("2024-05-25").ref("1.2")).report(2, "2024-06-24", 1000);
  const auto only_supports = a_history().task(a_task().lead("乙局").support("甲局"));
  return {
      {"name", tasks, {{"2024-07-01", "甲局"}}, 0},
      {"name", tasks, {{"2024-07-01", "李四"}}, 1, kAnyRule, SubjectKind::leader},
      {"lead_tasks", tasks, {{"2024-07-01", "4"}}, 0},
      {"lead_tasks", tasks, {{"2024-07-01", "2"}}, 1},
      {"lead_open", tasks, {{"2024-06-19", "4"}, {"2024-06-20", "3"}}, 0},
      {"lead_submitted", tasks, {{"2024-06-19", "0"}, {"2024-06-20", "1"}, {"2024-06-30", "1"}, {"2024-07-01", "0"}}, 0},
      {"lead_submitted", tasks, {{"2024-06-20", "1"}}, 0, kAnyRule, SubjectKind::leader},
      {"lead_closed", tasks, {{"2024-06-30", "0"}, {"2024-07-01", "1"}}, 0},
      {"lead_suspended", tasks, {{"2024-06-19", "0"}, {"2024-06-20", "1"}}, 0},
      {"lead_suspended", tasks, {{"2024-06-20", "1"}}, 1, kAnyRule, SubjectKind::leader},
      {"lead_silent", tasks, {{"2024-06-19", "4"}, {"2024-06-20", "2"}}, 0},
      {"lead_missed_duties", duties, {{"2024-06-25", "0"}, {"2024-06-26", "1"}, {"2024-07-26", "3"}}, 0, kMonthly},
      {"lead_overdue", tasks, {{"2024-07-07", "0"}, {"2024-07-08", "1"}}, 0},
      {"overdue_share", tasks, {{"2024-07-07", "0"}, {"2024-07-08", "25"}}, 0},
      {"overdue_share", only_supports, {{"2024-07-08", "?"}}, 1},
      {"lead_due_soon", tasks, {{"2024-06-13", "0"}, {"2024-06-14", "1"}, {"2024-07-05", "1"}, {"2024-07-06", "0"}}, 0},
      {"most_overdue", tasks, {{"2024-07-07", "0"}, {"2024-07-08", "1"}, {"2024-07-09", "2"}}, 0},
      {"support_tasks", tasks, {{"2024-07-01", "1"}}, 0},
      {"support_tasks", tasks, {{"2024-07-01", "0"}}, 1},
      {"support_open", tasks, {{"2024-07-31", "1"}, {"2024-08-01", "0"}}, 0},
      {"support_open", tasks, {{"2024-07-31", "0"}}, 0, kAnyRule, SubjectKind::leader},
  };
}

TEST_CASE("facts of units and leaders") { check_facts(cases_of_parties()); }

}  // namespace duban
