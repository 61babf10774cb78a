// Specifies the facts of the group graph.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {

std::vector<FactCase> cases_of_graph() {
  // 1.1 waits for 1.2 and 1.3 from 2024-02-01 on; 1.2 waits for 1.4.
  const auto chain = a_history()
                         .task(a_task().due("2024-09-30"))
                         .task(a_task().ref("1.2").due("2024-06-30"))
                         .task(a_task().ref("1.3").due("2024-09-30"))
                         .task(a_task().ref("1.4").due("2024-05-31"))
                         .link(1, 2, "2024-02-01")
                         .link(1, 3, "2024-02-01")
                         .link(2, 4, "2024-02-01")
                         .closing(4, "2024-06-10")
                         .extension(3, "2024-07-01", "2024-10-01")
                         .closing(2, "2024-06-20");
  return {
      {"upstream_count", chain, {{"2024-01-31", "0"}, {"2024-02-01", "2"}}},
      {"upstream_open", chain, {{"2024-01-31", "0"}, {"2024-06-19", "2"}, {"2024-06-20", "1"}}},
      {"upstream_due", chain, {{"2024-01-31", "?"}, {"2024-02-01", "2024-09-30"}, {"2024-07-01", "2024-10-01"}}},
      {"upstream_late", chain, {{"2024-01-31", "false"}, {"2024-06-30", "false"}, {"2024-07-01", "true"}}},
      // 2024-05-31 is a Friday: overdue on the Monday after it, until it is closed.
      {"upstream_overdue", chain, {{"2024-05-31", "false"}, {"2024-06-02", "false"}, {"2024-06-03", "true"}, {"2024-06-10", "false"}}},
      {"downstream_count", chain, {{"2024-01-31", "0"}, {"2024-02-01", "1"}}, 1},
      {"downstream_count", chain, {{"2024-02-01", "0"}}, 0},
      // 1.4 may be finished by 2024-05-31, the deadline of its own, that day included. Unknown once finished.
      {"slack", chain, {{"2024-05-30", "1"}, {"2024-05-31", "0"}, {"2024-06-02", "0"}, {"2024-06-03", "-1"}, {"2024-06-09", "-5"}, {"2024-06-10", "?"}}, 3},
      {"slack", chain, {{"2024-01-31", "167"}, {"2024-02-01", "166"}}, 0},
      {"critical", chain, {{"2024-05-30", "false"}, {"2024-05-31", "true"}, {"2024-06-09", "true"}, {"2024-06-10", "false"}}, 3},
      {"critical", chain, {{"2024-10-08", "false"}}, 0},  // too late, but nothing waits for it
      {"downstream_open", chain, {{"2024-02-01", "1"}, {"2024-06-19", "1"}, {"2024-06-20", "0"}}, 3},
  };
}

TEST_CASE("facts of the graph") { check_facts(cases_of_graph()); }

}  // namespace duban
