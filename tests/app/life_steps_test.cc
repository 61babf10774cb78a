// Specifies what steps do to a task: on the day before, the day, the day after.
#include "engine/app/life_steps.h"

#include <doctest/doctest.h>

#include "engine/app/filed_plan.h"
#include "engine/app/notice_update.h"
#include "engine/app/review_steps.h"
#include "engine/app/split.h"
#include "engine/app/transfer.h"
#include "engine/app/weekly.h"
#include "tests/support/office.h"

namespace duban {
namespace app_life_steps_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 甲事项, leads: [甲局], supports: [乙局], due: 2024-06-28, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 乙事项, leads: [乙局, 甲局], due: 2024-12-31, due_basis: stated, targets: [{metric: 书屋, op: \">=\", value: 10, unit: 个, kind: count, accrual: flow}]}\n";

/// "1.1 overdue 2" for what the weekly list of `day` says of tasks themselves.
std::string listed(const Office& office, std::string_view as_of) {
  Inquiry inquiry = office.ask(as_of);
  std::string line;
  for (const WeeklyItem& item : make_weekly(inquiry).items) {
    if (item.kind == WeeklyKind::task || item.kind == WeeklyKind::milestone) {
      line += (line.empty() ? "" : " ") + item.ref + ":" + std::string(name_of(item.kind)) + ":" + std::to_string(item.workdays_overdue);
    }
  }
  return line;
}

TaskState state_on(const Office& office, const std::string& ref, std::string_view as_of, std::unique_ptr<Inquiry>& inquiry, Snapshot& snapshot) {
  inquiry = std::make_unique<Inquiry>(Question{office.file, day(as_of), {}, ""});
  snapshot = snapshot_at(inquiry->history(), day(as_of));
  for (const TaskState& state : snapshot.tasks) {
    if (state.ref() == ref) return state;
  }
  FAIL("no task " << ref);
  return {};
}

Date due_on(const Office& office, const std::string& ref, std::string_view as_of) {
  std::unique_ptr<Inquiry> inquiry;
  Snapshot snapshot;
  return state_on(office, ref, as_of, inquiry, snapshot).due;
}

std::vector<std::string> leads_on(const Office& office, const std::string& ref, std::string_view as_of) {
  std::unique_ptr<Inquiry> inquiry;
  Snapshot snapshot;
  return state_on(office, ref, as_of, inquiry, snapshot).leads();
}

StepInput step(const std::string& ref, StepKind kind) { return {.ref = ref, .kind = kind, .approved_by = "乙主任", .reason = "测试"}; }

TEST_CASE("a suspension stops the clock; when it is over the deadline has moved by the working days it rested") {
  const Office office(kTasks);
  (void)take_step(office.step("2024-04-30"), step("1.1", StepKind::suspend));
  CHECK(listed(office, "2024-07-05").empty());
  // 05-01 to 05-05 are days off: 05-06, 07 and 08 are the working days after 04-30.
  const StepOutcome outcome = take_step(office.step("2024-05-08"), step("1.1", StepKind::resume));
  CHECK(outcome.due_after == day("2024-07-03"));
  CHECK(due_on(office, "1.1", "2024-05-07") == day("2024-06-28"));
  CHECK(due_on(office, "1.1", "2024-05-08") == day("2024-07-03"));
  CHECK(listed(office, "2024-07-03").empty());
  CHECK(listed(office, "2024-07-04") == "1.1:task:1");
}

TEST_CASE("an overdue task that was suspended goes on from the day it stood at") {
  const Office office(kTasks);
  CHECK(listed(office, "2024-07-03") == "1.1:task:3");
  (void)take_step(office.step("2024-07-03"), step("1.1", StepKind::suspend));
  CHECK(listed(office, "2024-07-03").empty());
  (void)take_step(office.step("2024-07-10"), step("1.1", StepKind::resume));
  CHECK(listed(office, "2024-07-10") == "1.1:task:3");
  CHECK(listed(office, "2024-07-11") == "1.1:task:4");
}

TEST_CASE("an extension asked for is granted as asked, by another; the original deadline stays") {
  const Office office(kTasks);
  StepInput request = step("1.1", StepKind::request_extension);
  request.approved_by.clear();
  request.date = day("2024-07-31");
  CHECK_FALSE(take_step(office.step("2024-06-28"), request).late);
  CHECK(due_on(office, "1.1", "2024-06-28") == day("2024-06-28"));
  (void)take_step(office.step("2024-07-02"), {.ref = "1.1", .kind = StepKind::grant_extension, .approved_by = "乙主任"});
  CHECK(due_on(office, "1.1", "2024-07-01") == day("2024-06-28"));
  CHECK(due_on(office, "1.1", "2024-07-02") == day("2024-07-31"));
  std::unique_ptr<Inquiry> inquiry;
  Snapshot snapshot;
  const TaskState state = state_on(office, "1.1", "2024-07-02", inquiry, snapshot);
  CHECK(state.original_due() == day("2024-06-28"));
  CHECK(state.extension_count() == 1);
}

TEST_CASE("a request filed on the deadline is in time, one filed the day after is late") {
  const Office office(kTasks);
  StepInput request = step("1.1", StepKind::request_extension);
  request.date = day("2024-07-31");
  CHECK(take_step(office.step("2024-06-29"), request).late);
}

TEST_CASE("a submission that is returned counts on as if the clock had never stopped") {
  const Office office(kTasks);
  (void)take_step(office.step("2024-07-01"), step("1.1", StepKind::submit));
  CHECK(listed(office, "2024-06-30").empty());
  CHECK(listed(office, "2024-07-04").empty());
  (void)take_step(office.step("2024-07-05"), step("1.1", StepKind::refuse_closing));
  CHECK(listed(office, "2024-07-04").empty());
  CHECK(listed(office, "2024-07-05") == "1.1:task:5");
}

TEST_CASE("a report the office gives back counts for nothing from that day on") {
  const Office office(kTasks);
  const ProgressResult reported = office.progress("ref,on,percent\n1.1,2024-06-20,100\n", "2024-06-20T09:00");
  REQUIRE(reported.recorded == 1);
  const std::int64_t seq = office.last_seq();
  CHECK(listed(office, "2024-07-02").empty());
  (void)review_report(office.step("2024-07-02"), seq, false, "缺佐证");
  CHECK(listed(office, "2024-07-01").empty());
  CHECK(listed(office, "2024-07-02") == "1.1:task:2");
}

TEST_CASE("what waits for the office is the last word of each unit, not reviewed yet") {
  const Office office(kTasks);
  (void)office.progress("ref,on,unit,percent\n1.1,2024-06-03,甲局,10\n1.1,2024-06-04,甲局,20\n1.1,2024-06-04,乙局,30\n", "2024-06-04T09:00");
  Inquiry before = office.ask("2024-06-07");
  const auto waiting = waiting_for_office(before);
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[0].workdays == 3);
  (void)review_report(office.step("2024-06-07"), waiting[0].seq, true, "");
  Inquiry after = office.ask("2024-06-07");
  CHECK(waiting_for_office(after).size() == 1);
  Inquiry day_before = office.ask("2024-06-06");
  CHECK(waiting_for_office(day_before).size() == 2);
}

TEST_CASE("a transfer is in force from its day; the lead at registration stays visible") {
  const Office office(kTasks);
  const TransferRequest request{.ref = "1.2", .from = "乙局", .to = "东街街道", .lead = true, .approved_by = "乙主任", .reason = "职责调整", .condition = "", .met = false};
  const TransferOutcome outcome = transfer_task(office.step("2024-05-10"), request);
  CHECK(outcome.after == std::vector<std::string>{"东街街道", "甲局"});
  CHECK(leads_on(office, "1.2", "2024-05-09") == std::vector<std::string>{"乙局", "甲局"});
  CHECK(leads_on(office, "1.2", "2024-05-10") == std::vector<std::string>{"东街街道", "甲局"});
  CHECK(thrown_id([&] { (void)transfer_task(office.step("2024-05-09"), {.ref = "1.2", .from = "甲局", .to = "西街街道", .lead = true, .approved_by = "乙主任", .reason = "又调", .condition = "", .met = false}); }) == "step-too-early");
}

TEST_CASE("a transfer to a unit that leads already leaves the other one out") {
  const Office office(kTasks);
  (void)transfer_task(office.step("2024-05-10"), {.ref = "1.2", .from = "乙局", .to = "甲局", .lead = true, .approved_by = "乙主任", .reason = "合并牵头", .condition = "", .met = false});
  CHECK(leads_on(office, "1.2", "2024-05-10") == std::vector<std::string>{"甲局"});
}

TEST_CASE("a transfer on a condition is in force only once it is met") {
  const Office office(kTasks);
  (void)transfer_task(office.step("2024-05-10"), {.ref = "1.2", .from = "乙局", .to = "甲局", .lead = true, .approved_by = "乙主任", .reason = "", .condition = "整体移交后", .met = false});
  CHECK(leads_on(office, "1.2", "2024-06-01").size() == 2);
  (void)transfer_task(office.step("2024-06-03"), {.ref = "1.2", .from = "", .to = "", .lead = true, .approved_by = "", .reason = "", .condition = "", .met = true});
  CHECK(leads_on(office, "1.2", "2024-06-02").size() == 2);
  CHECK(leads_on(office, "1.2", "2024-06-03") == std::vector<std::string>{"甲局"});
}

TEST_CASE("a planned milestone is listed from the working day after it, until progress reaches it") {
  const Office office(kTasks);
  Diagnostics found;
  const FiledPlan plan = parse_plan({"p.yaml", "person: 周工\nmilestones:\n  - {date: 2024-05-31, title: 建成一半, percent: 50}\n"}, found);
  REQUIRE(found.empty());
  (void)file_plan(office.step("2024-02-01"), "1.2", plan, nullptr);
  (void)office.progress("ref,on,metric,value\n1.2,2024-05-20,书屋,4个\n", "2024-05-20T09:00");
  CHECK(listed(office, "2024-05-31").empty());
  CHECK(listed(office, "2024-06-03") == "1.2:milestone:1");
  (void)office.progress("ref,on,metric,value\n1.2,2024-06-04,书屋,5个\n", "2024-06-04T09:00");
  CHECK(listed(office, "2024-06-03") == "1.2:milestone:1");
  CHECK(listed(office, "2024-06-04").empty());
}

TEST_CASE("the parts of a task are tasks of their own that contribute to it") {
  const Office office(kTasks);
  const SplitOutcome outcome = split_task(office.step("2024-05-10"), "1.1", {"parts.yaml", "tasks:\n  - {title: 前半}\n  - {title: 后半, leads: [乙局], due: 2024-05-31}\n"}, "乙主任", "分期");
  CHECK(outcome.refs == std::vector<std::string>{"1.1.1", "1.1.2"});
  CHECK(leads_on(office, "1.1.2", "2024-05-10") == std::vector<std::string>{"乙局"});
  CHECK(due_on(office, "1.1.1", "2024-05-10") == day("2024-06-28"));
  const Inquiry inquiry = office.ask("2024-05-10");
  CHECK(inquiry.history().links.size() == 2);
  CHECK(inquiry.history().links.front().kind == LinkKind::contributes_to);
}

TEST_CASE("the parts of a task are checked whole before any is registered") {
  const Office office(kTasks);
  const auto split = [&](const std::string& parts, std::string_view on = "2024-05-10") {
    return thrown_id([&] { (void)split_task(office.step(on), "1.1", {"parts.yaml", "tasks:\n" + parts}, "乙主任", "分期"); });
  };
  CHECK(split("  - {title: 前半, ref: \"3.1\"}\n  - {title: 后半, ref: \"3.1\"}\n") == "split-ref-taken");
  CHECK(split("  - {title: 前半, ref: 甲}\n  - {title: 后半}\n") == "task-bad-value");
  CHECK(split("  - {title: \" \"}\n  - {title: 后半}\n") == "task-bad-value");
  CHECK(split("  - {title: 前半, due: 2024-05-09}\n  - {title: 后半}\n") == "date-before-task");
  CHECK(split("  - {title: 前半}\n  - {title: 后半, leads: [乙局, 乙局]}\n").empty());
  CHECK(leads_on(office, "1.1.2", "2024-05-10") == std::vector<std::string>{"乙局"});
}

TEST_CASE("an update of the notice does not miss the parts of a task, which no notice names") {
  const Office office(kTasks);
  (void)split_task(office.step("2024-05-10"), "1.1", {"parts.yaml", "tasks:\n  - {title: 前半}\n  - {title: 后半}\n"}, "乙主任", "分期");
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  const History history = ledger.load_history(ledger.last_seq());
  CHECK(standing_notice(ledger, history, "2024", std::nullopt).tasks.size() == 2);
}

TEST_CASE("blanks in a name make nobody another person") {
  const Office office(kTasks);
  StepInput input = step("1.1", StepKind::suspend);
  input.approved_by = " 督 查员　";
  CHECK(thrown_id([&] { (void)take_step(office.step("2024-05-10"), input); }) == "approver-is-actor");
}

TEST_CASE("a trial run of a step records nothing") {
  const Office office(kTasks);
  const std::int64_t before = office.last_seq();
  (void)take_step(office.step("2024-05-10", true), step("1.1", StepKind::suspend));
  CHECK(office.last_seq() == before);
}

}  // namespace app_life_steps_test
}  // namespace duban
