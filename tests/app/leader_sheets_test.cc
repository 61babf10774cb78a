// Specifies the leader's sheet: what is asked, what is behind, what comes within four weeks, what waits for approval.
#include "engine/app/leader_sheets.h"

#include <doctest/doctest.h>

#include "engine/app/order_steps.h"
#include "engine/document/leader_sheet_document.h"
#include "tests/support/issues.h"

namespace duban {
namespace app_leader_sheets_test {

const std::string kLedTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [甲局], supports: [乙局], leaders: [张三], due: 2024-05-31, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [甲局], leaders: [张三], due: 2024-07-01, due_basis: stated}\n"
    "  - {ref: \"1.3\", title: 丙, leads: [乙局], leaders: [李四], due: 2024-05-31, due_basis: stated}\n";

LeaderSheets sheets(const Office& office, std::string_view as_of, const std::string& leader = "") {
  Inquiry inquiry = office.ask(as_of);
  return make_leader_sheets(inquiry, leader);
}

TEST_CASE("a sheet opens with what is asked; a later report of the same unit without it answers it") {
  const Office office(kLedTasks);
  office.progress("ref,on,unit,percent,ask\n1.1,2024-04-01,甲局,10,请协调用地\n1.1,2024-04-02,乙局,10,请拨经费\n", "2024-04-03");
  const LeaderSheets before = sheets(office, "2024-04-05");
  REQUIRE(before.sheets.size() == 2);
  REQUIRE(before.sheets[0].asks.size() == 2);
  CHECK(before.sheets[0].asks[0].text == "请协调用地");
  CHECK(before.sheets[1].asks.empty());
  CHECK(leader_sheet_document(before, before.sheets[0], Language::chinese).tables.front().rows.size() == 2);
  office.progress("ref,on,unit,percent,ask\n1.1,2024-04-10,甲局,20,\n", "2024-04-11");
  const LeaderSheets after = sheets(office, "2024-04-12");
  REQUIRE(after.sheets[0].asks.size() == 1);
  CHECK(after.sheets[0].asks[0].unit == "乙局");
}

TEST_CASE("what comes is listed from 28 days before its date until the day itself has come") {
  const Office office(kLedTasks);
  const auto coming = [&](std::string_view day) {
    std::string refs;
    const LeaderSheets made = sheets(office, day, "张三");
    for (const LeaderDue& due : made.sheets.front().coming) refs += due.ref + " ";
    return refs;
  };
  CHECK(coming("2024-06-02").empty());
  CHECK(coming("2024-06-03") == "1.2 ");
  CHECK(coming("2024-06-30") == "1.2 ");
  CHECK(coming("2024-07-01").empty());
}

TEST_CASE("red tasks stand with their missing part, orders to approve apart from those the office approves") {
  const Office office(kLedTasks);
  (void)issue_orders(office.step("2024-06-03"), {.signed_by = "王主任"});
  LeaderSheet sheet = sheets(office, "2024-06-07", "张三").sheets.front();
  REQUIRE(sheet.flagged.size() >= 1);
  CHECK(sheet.flagged.front().ref == "1.1");
  CHECK(sheet.approvals.empty());
  CHECK(sheet.orders.proposed == 1);
  CHECK(sheet.orders.late == 1);
  (void)issue_orders(office.step("2024-06-07"), {.signed_by = "王主任", .approved_by = "王主任"});
  sheet = sheets(office, "2024-06-18", "张三").sheets.front();
  REQUIRE(sheet.approvals.size() == 1);
  CHECK(sheet.approvals.front().action == "通报");
}

TEST_CASE("a leader nobody knows is refused; one without tasks has an empty sheet") {
  const Office office(kLedTasks);
  CHECK(refusal_of([&] { (void)sheets(office, "2024-06-03", "赵六"); }) == "leader-unknown");
  CHECK(refusal_of([&] { (void)sheets(office, "2024-06-03", "甲局"); }) == "leader-unknown");
}

}  // namespace app_leader_sheets_test
}  // namespace duban
