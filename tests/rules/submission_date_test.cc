// Specifies the date of a submission when a unit says 100 % more than once.
#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_submission_date_test {

constexpr const char* kRules = "rules:\n  - {id: late, when: overdue, lamp: red}\n";

TEST_CASE("saying 100 % again does not move the submission") {
  const Judged judged(a_history().task(a_task().due("2024-06-28")).report(1, "2024-06-20", 10000).report(1, "2024-07-10", 10000).build(),
                      "2024-07-12", kRules);
  CHECK(judged.facts().status_on == day("2024-06-20"));
}

TEST_CASE("taking 100 % back and saying it anew is a new submission") {
  const Judged judged(
      a_history().task(a_task()).report(1, "2024-06-20", 10000).report(1, "2024-07-01", 9000).report(1, "2024-07-10", 10000).build(), "2024-07-12", kRules);
  CHECK(judged.facts().status_on == day("2024-07-10"));
}

}  // namespace rules_submission_date_test
}  // namespace duban
