// Specifies who carries what: parts through groups apart, a unit once a task, the official order.
// The lists of what is late are specified in weekly_test.cc.
#include "engine/app/workload.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace duban {
namespace app_workload_test {

TEST_CASE(
    "the workload counts group parts to each member, once a task, and leads before supports") {
  const Office office(
      "  - {ref: \"1.1\", title: 甲, leads: [东街街道], supports: [各街道, 乙局]}\n"
      "  - {ref: \"1.2\", title: 乙, leads: [各街道], supports: [东街街道]}\n"
      "  - {ref: \"1.3\", title: 丙, leads: [乙局], supports: [西街街道, 各街道]}\n");
  const auto line_of = [&](const std::string& unit) {
    Inquiry inquiry = office.ask("2024-02-01");
    const Workload workload = make_workload(inquiry, unit);
    REQUIRE(workload.units.size() == 1);
    const WorkloadUnit& u = workload.units[0];
    return u.kind + " " + std::to_string(u.lead) + "/" + std::to_string(u.lead_via_group) + " " +
           std::to_string(u.support) + "/" + std::to_string(u.support_via_group);
  };
  CHECK(line_of("东街街道") == "street 2/1 1/1");
  CHECK(line_of("西街街道") == "street 1/1 2/1");  // of 1.3 it is a part itself
  CHECK(line_of("各街道") == "group 1/0 2/0");
  CHECK(line_of("乙局") == "department 1/0 1/0");
  CHECK(line_of("甲区甲局") == "department 0/0 0/0");
  Inquiry inquiry = office.ask("2024-02-01");
  CHECK(thrown_id([&] { (void)make_workload(inquiry, "丙局"); }) == "unit-unknown");
  std::string order;
  for (const WorkloadUnit& unit : make_workload(inquiry, "").units) order += unit.unit + " ";
  CHECK(order == "乙局 东街街道 西街街道 各街道 ");
}

}  // namespace app_workload_test
}  // namespace duban
