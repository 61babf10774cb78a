// Specifies where a task stands after its steps, and what may follow.
#include "engine/model/life.h"

#include <doctest/doctest.h>

#include <set>

#include "engine/model/snapshot.h"
#include "tests/support/builders.h"

namespace duban {
namespace model_life_test {

const TaskState& only_task(const Snapshot& snapshot) {
  REQUIRE(snapshot.tasks.size() == 1);
  return snapshot.tasks.front();
}

TEST_CASE("every step has one row of the table, and a name and an entry of its own") {
  std::set<StepKind> kinds;
  std::set<std::string_view> names;
  for (const StepRule& rule : step_rules()) {
    kinds.insert(rule.kind);
    names.insert(name_of(rule.kind));
    CHECK(parse_step_kind(name_of(rule.kind)) == rule.kind);
    const StepEntry entry = entry_of(rule.kind);
    if (rule.kind <= StepKind::add_evidence) CHECK(step_of(entry.type, entry.step) == rule.kind);
  }
  CHECK(kinds.size() == kStepKinds);
  CHECK(names.size() == kStepKinds);
  CHECK_FALSE(parse_step_kind("dance"));
}

TEST_CASE("entries of before the steps were told apart grant and close") {
  CHECK(step_of("extend", "") == StepKind::grant_extension);
  CHECK(step_of("close", "") == StepKind::close);
  CHECK_FALSE(step_of("report", ""));
}

TEST_CASE("a report of 100 % submits until the office gives the task back; a later one submits again") {
  const History history = a_history().task(a_task()).report(1, "2024-06-03", 10000).step(StepKind::refuse_closing, 1, "2024-06-10")
                              .report(1, "2024-06-20", 10000).build();
  const auto claim = [&](std::string_view on) { return snapshot_at(history, day(on)).columns.claim.front(); };
  CHECK(claim("2024-06-02") == Claim::none);
  CHECK(claim("2024-06-03") == Claim::report);
  CHECK(claim("2024-06-09") == Claim::report);
  CHECK(claim("2024-06-10") == Claim::none);
  CHECK(claim("2024-06-19") == Claim::none);
  CHECK(claim("2024-06-20") == Claim::report);
}

TEST_CASE("a submission stands until it is returned, taken back by a lower report, or closed and reopened") {
  const auto claim = [](const HistoryBuilder& history, std::string_view on) {
    const History built = history.build();
    return snapshot_at(built, day(on)).columns.claim.front();
  };
  HistoryBuilder submitted = a_history().task(a_task()).report(1, "2024-05-01", 8000).step(StepKind::submit, 1, "2024-06-03");
  CHECK(claim(submitted, "2024-06-02") == Claim::none);
  CHECK(claim(submitted, "2024-06-03") == Claim::submission);
  HistoryBuilder lower = submitted;
  lower.report(1, "2024-06-05", 9000);
  CHECK(claim(lower, "2024-06-04") == Claim::submission);
  CHECK(claim(lower, "2024-06-05") == Claim::none);
  HistoryBuilder reopened = submitted;
  reopened.step(StepKind::close, 1, "2024-06-06").step(StepKind::reopen, 1, "2024-07-01");
  const History built = reopened.build();
  CHECK(only_task(snapshot_at(built, day("2024-06-30"))).closing() != nullptr);
  CHECK(only_task(snapshot_at(built, day("2024-07-01"))).closing() == nullptr);
  CHECK(claim(reopened, "2024-07-01") == Claim::none);
}

TEST_CASE("a 100 % that the office has given back says nothing of how far the task is, until the unit reports anew") {
  const History history = a_history().task(a_task()).report(1, "2024-06-03", 10000).step(StepKind::close, 1, "2024-06-10")
                              .step(StepKind::reopen, 1, "2024-07-01").report(1, "2024-07-10", 6000).build();
  const auto percent = [&](std::string_view on) { return snapshot_at(history, day(on)).tasks.front().own_percent; };
  CHECK(percent("2024-06-30") == 10000);
  CHECK_FALSE(percent("2024-07-01"));
  CHECK(percent("2024-07-10") == 6000);
}

TEST_CASE("a report given back counts until that day, and then for nothing") {
  const History history = a_history().task(a_task().target(a_target("书屋", Comparator::equal, "10", "个")))
                              .report(1, "2024-03-01", 1000, {a_value("1", "个")}).report(1, "2024-04-01", 4000, {a_value("4", "个")})
                              .report_returned(1, "2024-04-01", "2024-04-10").build();
  const Snapshot before = snapshot_at(history, day("2024-04-09"));
  CHECK(only_task(before).reports.size() == 2);
  CHECK(only_task(before).own_percent == 4000);
  const Snapshot after = snapshot_at(history, day("2024-04-10"));
  CHECK(only_task(after).reports.size() == 1);
  CHECK(only_task(after).own_percent == 1000);
  CHECK(only_task(after).values.front().report->on == day("2024-03-01"));
  CHECK(after.columns.last_report.front() == day("2024-03-01"));
}

TEST_CASE("a day later nothing hangs on the snapshot of the day before") {
  const History history = a_history().task(a_task()).report(1, "2024-03-01", 1000).report(1, "2024-04-01", 4000)
                              .report_returned(1, "2024-04-01", "2024-04-10").build();
  auto first = std::make_unique<Snapshot>(snapshot_at(history, day("2024-04-11")));
  const Snapshot second = snapshot_at(history, day("2024-04-12"), {}, first.get());
  first.reset();
  CHECK(only_task(second).reports.front().on == day("2024-03-01"));
  CHECK(only_task(second).life->returned == 1);
}

TEST_CASE("a suspension that is over moves the date as it says, and an implied date stays implied") {
  const auto resume_to = [](std::string_view to) {
    return [to](Step& step) { step.date = day(to); };
  };
  HistoryBuilder builder = a_history().task(a_task().implied()).step(StepKind::suspend, 1, "2024-05-06").step(StepKind::resume, 1, "2024-05-13", resume_to("2025-01-08"));
  History history = builder.build();
  history.extensions.push_back({99, 1, day("2024-05-13"), day("2025-01-08"), "", "", DueMove::resumed});
  CHECK(only_task(snapshot_at(history, day("2024-05-05"))).suspension() == nullptr);
  CHECK(only_task(snapshot_at(history, day("2024-05-06"))).suspension() != nullptr);
  const Snapshot after = snapshot_at(history, day("2024-05-13"));
  CHECK(only_task(after).suspension() == nullptr);
  CHECK(only_task(after).due == day("2025-01-08"));
  CHECK(only_task(after).basis == DueBasis::implied);
  CHECK(only_task(after).extension_count() == 0);
  CHECK(only_task(after).life->suspended_days == 7);
}

TEST_CASE("the plan filed last stands for those before it") {
  History history = a_history().task(a_task()).build();
  history.plans = {{1, 1, day("2024-02-01"), PlannedLine::Kind::pace, day("2024-06-30"), 2000, ""},
                   {2, 1, day("2024-03-01"), PlannedLine::Kind::person, {}, -1, "周工"},
                   {2, 1, day("2024-03-01"), PlannedLine::Kind::milestone, day("2024-08-31"), 5000, "封顶"}};
  CHECK(only_task(snapshot_at(history, day("2024-01-31"))).life == nullptr);
  const Snapshot first = snapshot_at(history, day("2024-02-29"));
  REQUIRE(only_task(first).life->plan.size() == 1);
  CHECK(only_task(first).life->plan.front().percent == 2000);
  const Snapshot second = snapshot_at(history, day("2024-03-01"));
  REQUIRE(only_task(second).life->plan.size() == 2);
  CHECK(only_task(second).life->plan.front().title == "周工");
}

}  // namespace model_life_test
}  // namespace duban
