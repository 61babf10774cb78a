// Specifies the questions to the dependencies: impact, blockers, critical path, bottlenecks, and suppositions, which say what
// the same steps recorded would.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "engine/app/blockers.h"
#include "engine/app/bottlenecks.h"
#include "engine/app/critical_path.h"
#include "engine/app/impact.h"
#include "engine/app/indicators.h"
#include "engine/app/life_steps.h"
#include "engine/app/link_steps.h"
#include "engine/app/transfer.h"
#include "engine/app/whatif.h"
#include "tests/support/office.h"

namespace duban {
namespace app_graph_questions_test {

using Refs = std::vector<std::string>;

const std::string kDiamond =
    "  - {ref: \"1.1\", title: 建成平台, leads: [甲局], leaders: [张三], due: 2024-03-29, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 测评, leads: [乙局], leaders: [李四], due: 2024-06-28, due_basis: stated, start: 2024-04-01}\n"
    "  - {ref: \"1.3\", title: 培训, leads: [乙局, 甲局], leaders: [张三], due: 2024-06-28, due_basis: stated, duration: 5}\n"
    "  - {ref: \"1.4\", title: 推广, leads: [各街道], leaders: [李四], due: 2024-12-31, due_basis: implied}\n"
    "  - {ref: \"1.5\", title: 宣传, leads: [甲局], leaders: [张三], due: 2024-12-31, due_basis: implied}\n";

/// 1.2 and 1.3 wait for 1.1; 1.4 waits for both.
struct Diamond : Office {
  Diamond() : Office(kDiamond) {
    (void)link_group(step("2024-02-01"), {{.from = "1.2", .to = "1.1"}, {.from = "1.3", .to = "1.1", .lag_workdays = 2}, {.from = "1.4", .to = "1.2"}, {.from = "1.4", .to = "1.3"}});
  }
};

void close(const Office& office, const std::string& ref, std::string_view on) {
  StepInput input{.ref = ref, .kind = StepKind::close};
  input.approved_by = "某主任";
  input.evidence = {office.folder.write("proof.txt", "验收单")};
  (void)take_step(office.step(on), input);
}

TEST_CASE("impact names what moves, how far, what breaks, along which path, and who feels it") {
  const Diamond office;
  Inquiry inquiry = office.ask("2024-02-05");
  const ImpactList list = make_impact(inquiry, {"1.1", 10});
  CHECK(list.finish == day("2024-04-15"));  // ten working days on, 2024-04-07 among them
  CHECK(list.waiting == 3);
  REQUIRE(list.affected.size() == 2);  // 1.4 has until the year's end
  CHECK(list.affected[0].task.ref == "1.2");
  CHECK(list.affected[0].breaks_due);
  CHECK(list.affected[0].via.empty());
  CHECK(list.affected[1].task.ref == "1.3");
  CHECK(list.affected[1].slip_workdays == 10);
  CHECK_FALSE(list.affected[1].breaks_due);
  REQUIRE(list.parties.size() == 4);
  CHECK(list.parties[0].name == "乙局");
  CHECK(list.parties[0].moved == 2);
  CHECK(list.parties[0].broken == 1);
}

TEST_CASE("a path leads from the task that slips to the one that moves, over those between") {
  const Diamond office;
  Inquiry inquiry = office.ask("2024-02-05");
  const ImpactList list = make_impact(inquiry, {"1.1", 200});
  REQUIRE(list.affected.size() == 3);
  CHECK(list.affected[2].task.ref == "1.4");
  CHECK(list.affected[2].via == Refs{"1.2"});  // its later side
}

TEST_CASE("without a slip given impact goes by the pace of the task, else by a week") {
  const Diamond office;
  Inquiry plain = office.ask("2024-02-05");
  CHECK(make_impact(plain, {"1.1", {}}).basis == SlipBasis::assumed);
  CHECK(make_impact(plain, {"1.1", {}}).slip_workdays == kAssumedSlip);
  (void)office.progress("ref,on,percent\n1.1,2024-02-20,10\n1.1,2024-03-05,20\n", "2024-03-05T09:00");
  Inquiry slow = office.ask("2024-03-06");
  const ImpactList list = make_impact(slow, {"1.1", {}});
  CHECK(list.basis == SlipBasis::trend);
  CHECK(list.finish > day("2024-05-01"));
  CHECK(list.affected.size() >= 2);
}

TEST_CASE("blockers are the open roots alone; what is closed blocks nothing") {
  const Diamond office;
  Inquiry before = office.ask("2024-04-10");
  const BlockersList all = make_blockers(before, "1.4");
  CHECK(all.waits_for == 3);
  REQUIRE(all.roots.size() == 1);
  CHECK(all.roots[0].task.ref == "1.1");
  CHECK(all.roots[0].task.workdays_overdue > 0);
  CHECK(all.roots[0].lamp == Lamp::red);
  CHECK(all.roots[0].via == Refs{"1.2"});
  close(office, "1.1", "2024-04-10");
  Inquiry after = office.ask("2024-04-10");
  const BlockersList left = make_blockers(after, "1.4");
  REQUIRE(left.roots.size() == 2);
  CHECK(left.roots[0].task.ref == "1.2");
  CHECK(left.roots[1].task.ref == "1.3");
  // Only the lag is left for 1.3: 2024-04-10 is a Wednesday.
  CHECK(make_blockers(after, "1.3").free_from == day("2024-04-12"));
  CHECK(make_blockers(after, "1.2").free_from == std::nullopt);
  Inquiry over = office.ask("2024-04-12");
  CHECK(make_blockers(over, "1.3").free_from == std::nullopt);
  CHECK(thrown_id([&] { (void)make_blockers(after, "1.1"); }) == "graph-task-finished");
  CHECK(thrown_id([&] { (void)make_impact(after, {"1.1", 3}); }) == "graph-task-finished");
}

TEST_CASE("a closing recorded for later leaves the task open until its day") {
  const Diamond office;
  close(office, "1.1", "2024-04-10");
  Inquiry before = office.ask("2024-04-09");
  CHECK(make_blockers(before, "1.4").roots[0].task.ref == "1.1");
}

TEST_CASE("a task cancelled by the day asked about, or not registered yet, is refused as such") {
  const Diamond office;
  StepInput cancel{.ref = "1.2", .kind = StepKind::cancel};
  cancel.approved_by = cancel.reason = "某主任";
  (void)take_step(office.step("2024-03-04"), cancel);
  const auto ids = [&](std::string_view as_of, const std::string& ref) {
    Inquiry inquiry = office.ask(as_of);
    return thrown_id([&] { (void)make_impact(inquiry, {ref, 3}); }) + " " + thrown_id([&] { (void)make_blockers(inquiry, ref); }) + " " +
           thrown_id([&] { (void)make_critical_path(inquiry, {ref, ""}); });
  };
  CHECK(ids("2024-03-04", "1.2") == "task-cancelled task-cancelled task-cancelled");
  CHECK(ids("2024-03-03", "1.2") == "  ");
  CHECK(ids("2024-01-24", "1.2") == "task-not-yet task-not-yet task-not-yet");
  CHECK(ids("2024-01-25", "1.2") == "  ");
  const auto supposed = [&](std::string_view as_of) {
    Diagnostics found;
    const auto changes = parse_whatif({"s.yaml", "changes: [{slip: 1.2, workdays: 3}]\n"}, found);
    return thrown_id([&] { (void)make_whatif({office.file, day(as_of), {}, ""}, an_envelope("2024-03-05T09:00", true), changes); });
  };
  CHECK(supposed("2024-03-04") == "task-cancelled");
  CHECK(supposed("2024-03-03").empty());
  CHECK(supposed("2024-01-24") == "task-not-yet");
}

TEST_CASE("an indicator is told from a task") {
  const Diamond office;
  const std::string table = office.folder.write("i.txt", "主要指标完成情况表\n序号\t指标\t单位\t2024年目标\n1\t地区生产总值增速\t%\t6左右\n2\t社会消费品零售总额增速\t%\t7.5\n");
  SourceText source;
  (void)register_indicators(office.file, read_indicator_file(table, 2024, source).tables, "", an_envelope("2024-02-02T10:00", true), false);
  Inquiry inquiry = office.ask("2024-02-05");
  CHECK(thrown_id([&] { (void)make_impact(inquiry, {"I.1", 3}); }) == "graph-is-indicator");
  CHECK(thrown_id([&] { (void)make_blockers(inquiry, "I.7"); }) == "indicator-unknown");
}

TEST_CASE("what is open is finished on the day asked about at the earliest, on a day off too") {
  const Diamond office;
  Inquiry sunday = office.ask("2024-03-31");  // 1.1 was due on the Friday before
  const CriticalPath path = make_critical_path(sunday, {"1.1", ""});
  CHECK(path.steps[0].earliest == day("2024-03-31"));
  CHECK(path.steps[0].slack == 0);
  Inquiry monday = office.ask("2024-04-01");
  CHECK(make_critical_path(monday, {"1.1", ""}).steps[0].earliest == day("2024-04-01"));
  CHECK(make_critical_path(monday, {"1.1", ""}).steps[0].slack == -1);
}

TEST_CASE("a suspended task is not finished before the end foreseen, and is marked") {
  const Diamond office;
  StepInput suspend{.ref = "1.1", .kind = StepKind::suspend};
  suspend.date = day("2024-05-31");
  suspend.approved_by = suspend.reason = "某主任";
  (void)take_step(office.step("2024-02-05"), suspend);
  Inquiry inquiry = office.ask("2024-02-06");
  const CriticalPath path = make_critical_path(inquiry, {"1.3", ""});
  REQUIRE(path.steps.size() == 2);
  CHECK(path.steps[0].earliest == day("2024-05-31"));
  CHECK(path.steps[0].task.suspended);
  CHECK_FALSE(path.steps[1].task.suspended);
  Inquiry after = office.ask("2024-05-31");
  CHECK(make_critical_path(after, {"1.3", ""}).steps[0].earliest == day("2024-05-31"));
}

TEST_CASE("of a very long path the ends are named") {
  std::string tasks;
  std::vector<LinkRequest> chain;
  for (int i = 1; i <= 60; ++i) {
    tasks += "  - {ref: \"1." + std::to_string(i) + "\", title: 环节, leads: [甲局], due: 2024-12-31, due_basis: implied}\n";
    if (i > 1) chain.push_back({.from = "1." + std::to_string(i), .to = "1." + std::to_string(i - 1)});
  }
  const Office office(tasks);
  (void)link_group(office.step("2024-02-01"), chain);
  Inquiry inquiry = office.ask("2024-02-05");
  const ImpactList list = make_impact(inquiry, {"1.1", 3});
  REQUIRE(list.affected.size() == 59);
  CHECK(list.affected[40].via.size() == 40);
  CHECK(list.affected[40].via.back() == "1.41");
  REQUIRE(list.affected[58].via.size() == 41);
  CHECK(list.affected[58].via.front() == "1.2");
  CHECK(list.affected[58].via[19] == "1.21");
  CHECK(list.affected[58].via[20] == "…");
  CHECK(list.affected[58].via.back() == "1.59");
}

TEST_CASE("the critical path of a task, of a leader's tasks and of an indicator ends with the last of them") {
  const Diamond office;
  const std::string table = office.folder.write("i.txt", "主要指标完成情况表\n序号\t指标\t单位\t2024年目标\n1\t地区生产总值增速\t%\t6左右\n2\t社会消费品零售总额增速\t%\t7.5\n");
  SourceText source;
  (void)register_indicators(office.file, read_indicator_file(table, 2024, source).tables, "", an_envelope("2024-02-02T10:00", true), false);
  const StepContext later{office.file, an_envelope("2024-02-02T11:00", true), day("2024-02-02"), false};
  (void)link_group(later, {{.from = "1.5", .to = "I.1", .kind = LinkKind::contributes_to}, {.from = "1.3", .to = "I.1", .kind = LinkKind::contributes_to}});
  Inquiry inquiry = office.ask("2024-02-05");
  const auto refs = [&](const CriticalQuestion& question) {
    Refs steps;
    for (const CriticalStep& step : make_critical_path(inquiry, question).steps) steps.push_back(step.task.ref);
    return steps;
  };
  CHECK(refs({"1.2", ""}) == Refs{"1.2"});             // begins on a day of its own
  CHECK(refs({"1.3", ""}) == Refs{"1.1", "1.3"});
  CHECK(refs({"1.4", ""}) == Refs{"1.2", "1.4"});
  CHECK(refs({"", "张三"}) == Refs{"1.1", "1.3"});
  CHECK(refs({"I.1", ""}) == Refs{"1.1", "1.3"});
  const CriticalPath path = make_critical_path(inquiry, {"1.3", ""});
  CHECK(path.steps[1].lag == 2);
  CHECK(path.steps[1].earliest == day("2024-02-20"));  // seven working days after 2024-02-05, the new year and 02-04, 02-18 among them
  CHECK(path.steps[1].latest == day("2024-06-28"));
  CHECK(thrown_id([&] { (void)refs({"I.2", ""}); }) == "critical-nothing");
  CHECK(thrown_id([&] { (void)refs({"I.9", ""}); }) == "indicator-unknown");
  CHECK(thrown_id([&] { (void)refs({"", "王五"}); }) == "leader-unknown");
}

TEST_CASE("bottlenecks weigh units and leaders by the open tasks that wait for theirs, each once") {
  const Diamond office;
  Inquiry inquiry = office.ask("2024-04-10");
  const BottleneckList list = make_bottlenecks(inquiry);
  REQUIRE(list.units.size() == 2);
  CHECK(list.units[0].name == "甲局");
  CHECK(list.units[0].holding == Refs{"1.1", "1.3"});
  CHECK(list.units[0].waiting == 3);
  CHECK(list.units[0].overdue == 1);
  CHECK(list.units[0].waiting_units == 2);  // 乙局 and 各街道
  CHECK(list.units[1].name == "乙局");
  CHECK(list.units[1].waiting == 1);
  CHECK(list.leaders[0].name == "张三");
  Inquiry none = office.ask("2024-01-31");
  CHECK(make_bottlenecks(none).units.empty());
  CHECK_FALSE(make_bottlenecks(none).any_links);
}

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST_CASE("a supposition says what the same steps recorded would, and leaves the ledger as it is") {
  const Diamond office;
  const std::string before = bytes_of(office.file);
  Diagnostics found;
  const auto changes = parse_whatif({"s.yaml", "changes:\n  - {extend: 1.2, to: 2024-09-30}\n  - {transfer: 1.5, from: 甲局, to: 乙局}\n"}, found);
  REQUIRE(found.empty());
  const Question question{office.file, day("2024-07-10"), {}, ""};
  const WhatIfList supposed = make_whatif(question, an_envelope("2024-07-10T09:00", true), changes);
  CHECK(bytes_of(office.file) == before);
  CHECK(supposed.before.lamps[static_cast<int>(Lamp::red)] - supposed.after.lamps[static_cast<int>(Lamp::red)] == 1);
  // The same for real.
  StepInput extension{.ref = "1.2", .kind = StepKind::grant_extension};
  extension.date = day("2024-09-30");
  extension.approved_by = extension.reason = "某主任";
  (void)take_step(office.step("2024-07-10"), extension);
  TransferRequest transfer;
  transfer.ref = "1.5";
  transfer.from = "甲局";
  transfer.to = "乙局";
  transfer.approved_by = transfer.reason = "某主任";
  (void)transfer_task(office.step("2024-07-10"), transfer);
  const WhatIfList real = make_whatif(question, an_envelope("2024-07-10T09:00", true), {});
  for (int lamp = 0; lamp < 5; ++lamp) CHECK(real.before.lamps[lamp] == supposed.after.lamps[lamp]);
  CHECK(real.before.late == supposed.after.late);
  CHECK(real.tasks.empty());
}

TEST_CASE("several slips at once move what waits by the longer of them") {
  const Diamond office;
  Diagnostics found;
  const auto changes = parse_whatif({"s.yaml", "changes:\n  - {slip: 1.2, workdays: 150}\n  - {slip: 1.3, workdays: 10}\n"}, found);
  const WhatIfList list = make_whatif({office.file, day("2024-02-05"), {}, ""}, an_envelope("2024-02-05T09:00", true), changes);
  REQUIRE(list.tasks.size() == 3);
  CHECK(list.tasks[2].ref == "1.4");
  CHECK(list.tasks[2].after.finish > day("2024-12-31"));
  CHECK(list.moved == 3);
  CHECK(list.before.late == 0);
  CHECK(list.after.late == 2);
}

}  // namespace app_graph_questions_test
}  // namespace duban
