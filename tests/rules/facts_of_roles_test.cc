// Specifies the facts in words: kinds of units, statuses, bases.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {

std::vector<FactCase> cases_of_roles() {
  const HistoryBuilder stated = a_history().task(a_task());
  return {
      {"lead_kind", stated, {{"2024-07-01", "department"}}},
      {"lead_kind", a_history().task(a_task().leads({"丙街道", "甲局"})), {{"2024-07-01", "street"}}},  // the first counts
      {"lead_kind", a_history().task(a_task().lead("外地公司")), {{"2024-07-01", "?"}}},
      {"unit_kind", a_history().task(a_task().lead("丙街道")), {{"2024-07-01", "street"}}},
      {"unit_kind", stated, {{"2024-07-01", "department"}}},
      {"unit_kind", a_history().task(a_task().lead("外地公司")), {{"2024-07-01", "?"}}},
      {"status", a_history().task(a_task()).report(1, "2024-06-03", 10'000).closing(1, "2024-07-01"),
       {{"2024-06-02", "open"}, {"2024-06-03", "submitted"}, {"2024-06-30", "submitted"}, {"2024-07-01", "closed"}}},
      {"due_basis", stated, {{"2024-07-01", "stated"}}},
      {"due_basis", a_history().task(a_task().implied()), {{"2024-07-01", "implied"}}},
      {"progress_basis", a_history().task(a_task()).report(1, "2024-06-03", 4000), {{"2024-06-02", "none"}, {"2024-06-03", "own_percent"}}},
      {"accrual", a_history().task(a_task().target(a_rate("增速", Comparator::at_least, "8"))), {{"2024-07-01", "rate"}}},
      {"accrual", a_history().task(a_task().target(a_target("书屋", Comparator::at_least, "8", "个"))), {{"2024-07-01", "flow"}}},
      {"kind", a_history().task(a_task().target(a_milestone("开工"))), {{"2024-07-01", "milestone"}}},
      {"kind", a_history().task(a_task().target(a_rate("增速", Comparator::at_least, "8"))), {{"2024-07-01", "growth"}}},
  };
}

namespace rules_facts_of_roles_test {

TEST_CASE("facts in words") { check_facts(cases_of_roles()); }

}  // namespace rules_facts_of_roles_test
}  // namespace duban
