// Specifies updating a registered notice: what is found, what is recorded, what stays, what is refused.
#include "engine/app/link_steps.h"
#include "engine/app/notice_update.h"

#include <doctest/doctest.h>

#include "engine/app/weekly.h"
#include "engine/app/workload.h"
#include "tests/support/office.h"

namespace duban {
namespace app_notice_update_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 首店引进, leads: [甲局], targets: [{metric: 新增首店, op: \">=\", value: 12, unit: 家, kind: count}, "
    "{metric: 新增公园, op: \">=\", value: 3, unit: 处, kind: count}]}\n"
    "  - {ref: \"1.2\", title: 老旧小区改造, leads: [乙局], supports: [甲局], due: 2024-06-30, due_basis: stated}\n"
    "  - {ref: \"1.3\", title: 滨江步道贯通, leads: [乙局]}\n";

const std::string kUpdated =
    "  - {ref: \"1.1\", title: 首店引进, leads: [乙局], targets: [{metric: 新建道路, op: \">=\", value: 5, unit: 公里, kind: count}, "
    "{metric: 新增首店, op: \">=\", value: 20, unit: 家, kind: count}]}\n"
    "  - {ref: \"1.2\", title: 低空经济起步, leads: [甲局]}\n"
    "  - {ref: \"1.3\", title: 老旧小区改造, leads: [乙局], supports: [甲局], due: 2024-09-30, due_basis: stated}\n";

Drafts drafts_of(const Office& office, const std::string& tasks, const std::string& head = "year: 2024, date: 2024-01-25") {
  SourceText source;
  const std::string file = office.folder.write("edition.yaml", "notice: {" + head + "}\ntasks:\n" + tasks);
  return read_drafts({file, ImportKind::tasks, std::nullopt, "2024"}, {}, source);
}

UpdateResult update(const Office& office, const std::string& tasks, std::string_view on, bool dry_run = false) {
  return update_notice(office.file, drafts_of(office, tasks), {"2024", day(on), "年中调整", "", dry_run}, an_envelope(std::string(on) + "T10:00", true));
}

std::string brief(const NoticeUpdate& found) {
  std::string line;
  for (const TaskDraft& t : found.added) line += "+" + t.ref + " ";
  for (const TaskDraft& t : found.gone) line += "-" + t.ref + " ";
  for (const TaskChange& c : found.changed) {
    line += c.before.ref + ">" + c.after.ref + ":";
    for (const TaskField field : c.fields) line += std::string(name_of(field)) + ",";
    line += " ";
  }
  return line + "=" + std::to_string(found.unchanged);
}

std::string refs_on(const Office& office, std::string_view as_of, const KnownAt& known = {}) {
  const Inquiry inquiry = office.ask(as_of, known);
  std::string line;
  const Snapshot snapshot = snapshot_at(inquiry.history(), day(as_of));
  for (const TaskState& state : snapshot.tasks) {
    line += std::to_string(state.task->id) + ":" + state.ref() + " ";
  }
  return line;
}

TEST_CASE("tasks are added, cancelled, amended and renumbered; what was known before stays") {
  const Office office(kTasks);
  const std::int64_t before = office.last_seq();
  CHECK(brief(update(office, kUpdated, "2024-06-20", true).update) == "+1.2 -1.3 1.1>1.1:leads,targets, 1.2>1.3:ref,due, =0");
  CHECK(office.last_seq() == before);
  const UpdateResult result = update(office, kUpdated, "2024-06-20");
  CHECK(result.recorded == 4);
  CHECK(office.last_seq() == before + 4);
  CHECK(refs_on(office, "2024-06-19") == "1:1.1 2:1.2 3:1.3 ");
  CHECK(refs_on(office, "2024-06-20") == "1:1.1 2:1.3 4:1.2 ");
  CHECK(refs_on(office, "2024-06-20", {.time = {}, .seq = before}) == "1:1.1 2:1.2 3:1.3 ");
  CHECK(Ledger::open(office.file, Database::Access::read).verify().problems.empty());
  CHECK(Ledger::rebuild(office.file) == before + 4);
  CHECK(refs_on(office, "2024-06-20") == "1:1.1 2:1.3 4:1.2 ");
}

TEST_CASE("the same edition again changes nothing and records nothing") {
  const Office office(kTasks);
  update(office, kUpdated, "2024-06-20");
  const UpdateResult again = update(office, kUpdated, "2024-06-21");
  CHECK(again.update.changes_nothing());
  CHECK(again.recorded == 0);
}

TEST_CASE("reported values follow their target, also when reported late for a day before the update") {
  const Office office(kTasks);
  office.progress("ref,on,metric,value\n1.1,2024-05-10,新增首店,7家\n1.1,2024-05-10,新增公园,2处\n", "2024-05-11T09:00");
  update(office, kUpdated, "2024-06-20");
  CHECK(office.progress("ref,on,metric,value\n1.1,2024-06-25,新建道路,1公里\n1.1,2024-06-01,新增公园,3处\n", "2024-06-26T09:00").recorded == 2);
  CHECK(id_line(office.progress("ref,on,metric,value\n1.1,2024-06-25,新增公园,3处\n", "2024-06-26T09:00").found) == "report-unknown-metric");
  const Inquiry inquiry = office.ask("2024-06-30");
  // The unit that led on the day reported on.
  REQUIRE(inquiry.history().reports.size() == 3);
  CHECK(inquiry.history().names->text(inquiry.history().reports[1].unit) == "甲局");
  CHECK(inquiry.history().names->text(inquiry.history().reports[2].unit) == "乙局");
  const Snapshot after = snapshot_at(inquiry.history(), day("2024-06-30"));
  CHECK(after.tasks[0].values[0].value->number == dec("1"));
  CHECK(after.tasks[0].values[1].value->number == dec("7"));
  const Snapshot then = snapshot_at(inquiry.history(), day("2024-06-19"));
  CHECK(then.tasks[0].values[1].value->number == dec("3"));
}

TEST_CASE("a notice is updated again from what it became") {
  const Office office(kTasks);
  update(office, kUpdated, "2024-06-20");
  const UpdateResult back = update_notice(office.file, drafts_of(office, kTasks, "year: 2024, date: 2024-07-01, title: 再调整"),
                                          {"2024", day("2024-07-05"), "", "", false}, an_envelope("2024-07-05T10:00", true));
  CHECK(brief(back.update) == "+1.3 -1.2 1.1>1.1:leads,targets, 1.3>1.2:ref,due, =0");
  CHECK(back.update.after.title == "再调整");
  CHECK(refs_on(office, "2024-07-05") == "1:1.1 2:1.2 5:1.3 ");
  const Inquiry inquiry = office.ask("2024-07-05");
  CHECK(inquiry.history().notice_on(0, day("2024-07-04")).title.empty());
  CHECK(inquiry.history().notice_on(0, day("2024-07-05")).title == "再调整");
  const RegisteredTask& task = inquiry.history().version_on(inquiry.history().tasks.front(), std::nullopt);
  // 新增首店 has kept number 0, 新增公园 is a target of its own again.
  CHECK(inquiry.history().amendment_of(task).target_numbers == std::vector<int>{0, 3});
}

TEST_CASE("an update is refused for an unknown notice, a date before the last one, and a file of another notice") {
  const Office office(kTasks);
  update(office, kUpdated, "2024-06-20");
  const auto refused = [&](const std::string& key, const std::string& tasks, std::string_view on) {
    return thrown_id([&] {
      (void)update_notice(office.file, drafts_of(office, tasks), {key, day(on), "", "", false}, an_envelope("2024-08-01T10:00", true));
    });
  };
  CHECK(refused("2023", kTasks, "2024-07-01") == "notice-unknown");
  CHECK(refused("2024", kTasks, "2024-06-19") == "update-too-early");
  CHECK(refused("2024", kTasks, "2024-01-24") == "date-before-task");
  CHECK(refused("2024", "  - {ref: \"1.1\", title: 轨道交通, leads: [甲局]}\n", "2024-07-01") == "update-nothing-in-common");
  CHECK(refused("2024", kTasks, "2024-06-20").empty());
}

TEST_CASE("refs of the day asked about are meant; one that nobody has any more is the task that had it") {
  const Office office(kTasks);
  update(office, kUpdated, "2024-06-20");
  const Inquiry inquiry = office.ask("2024-06-20");
  const auto id = [&](const std::string& ref, std::string_view on) { return find_task(inquiry.history(), ref, day(on)).id; };
  CHECK(id("1.2", "2024-06-19") == 2);
  CHECK(id("1.2", "2024-06-20") == 4);
  CHECK(id("1.3", "2024-06-19") == 3);
  CHECK(id("1.3", "2024-06-20") == 2);
  CHECK(find_task(inquiry.history(), "2024/1.3").id == 2);
  const std::string moved = "  - {ref: \"3.1\", title: 低空经济起步, leads: [甲局]}\n";
  update(office, kUpdated.substr(0, kUpdated.find("  - {ref: \"1.2\"")) + moved, "2024-07-01");
  const Inquiry later = office.ask("2024-07-01");
  CHECK(find_task(later.history(), "3.1").id == 4);
  CHECK(find_task(later.history(), "1.3").id == 2);  // cancelled later than task 3, which had it before
  CHECK(find_task(later.history(), "1.2").id == 4);  // stands as 3.1 now; task 2 had left it before
  CHECK(thrown_id([&] { (void)find_task(later.history(), "1.9"); }) == "ref-unknown");
  CHECK(find_task(later.history(), "1.3", day("2024-06-20")).id == 2);
}

TEST_CASE("nothing more happens to a cancelled task; a report on it is kept with a warning") {
  const Office office(kTasks);
  const std::string without_last = kTasks.substr(0, kTasks.rfind("  - "));
  update(office, without_last, "2024-06-20");
  const StepContext step = office.step("2024-07-01");
  CHECK(thrown_id([&] { (void)extend_deadline(step, {"1.3", day("2025-01-31"), "乙主任", "无"}); }) == "task-cancelled");
  CHECK(thrown_id([&] { (void)close_task(step, {"1.3", {office.file}, "乙主任", ""}); }) == "task-cancelled");
  CHECK(thrown_id([&] { (void)link_tasks(step, {"1.1", "1.3", LinkKind::depends_on, 0, false}); }) == "task-cancelled");
  CHECK(thrown_id([&] { (void)confirm_dates(step, {"1.3"}); }) == "task-cancelled");
  CHECK(plan_quarter_checkpoints(step, {}, false).recorded == 1);
  const ProgressResult report = office.progress("ref,on,percent\n1.3,2024-07-01,50\n", "2024-07-02T09:00");
  CHECK(id_line(report.found) == "report-on-cancelled");
  CHECK(report.recorded == 1);
}

TEST_CASE("a cancelled task is in no total, list or count, and not resolved either") {
  const Office office(kTasks);
  const std::string without_second = kTasks.substr(0, kTasks.find("  - {ref: \"1.2\"")) + kTasks.substr(kTasks.find("  - {ref: \"1.3\""));
  Inquiry overdue = office.ask("2024-07-12");
  CHECK(make_weekly(overdue).totals.overdue == 1);
  update(office, without_second, "2024-07-15");
  Inquiry after = office.ask("2024-07-19");
  const WeeklyList list = make_weekly(after);
  CHECK(list.totals.total == 2);
  CHECK(list.totals.overdue == 0);
  for (const WeeklyItem& item : list.resolved) CHECK(item.ref != "1.2");
  const Workload workload = make_workload(after, "");
  int leads = 0, supports = 0;
  for (const WorkloadUnit& unit : workload.units) leads += unit.lead, supports += unit.support;
  CHECK(leads == 2);
  CHECK(supports == 0);
  Inquiry before = office.ask("2024-07-12");
  CHECK(make_weekly(before).totals.overdue == 1);
}

TEST_CASE("a closed task that is amended stays closed, with a warning") {
  const Office office(kTasks);
  const std::string evidence = office.folder.write("evidence.txt", "证明");
  close_task(office.step("2024-05-01"), {"1.1", {evidence}, "乙主任", ""});
  const UpdateResult result = update(office, kUpdated, "2024-06-20");
  CHECK(id_line(result.found) == "update-on-closed");
  Inquiry inquiry = office.ask("2024-06-21");
  CHECK(make_weekly(inquiry).totals.closed == 1);
}

TEST_CASE("the history of a task shows its amendments") {
  const Office office(kTasks);
  update(office, kUpdated, "2024-06-20");
  const Inquiry inquiry = office.ask("2024-06-20");
  const RegisteredTask& task = find_task(inquiry.history(), "1.3", day("2024-06-20"));
  const std::vector<std::int64_t> entries = inquiry.history().entries_of(task);
  REQUIRE(entries.size() == 2);
  CHECK(entries.front() == inquiry.history().tasks[1].seq);
  CHECK(entries.back() == task.seq);
}

}  // namespace app_notice_update_test
}  // namespace duban
