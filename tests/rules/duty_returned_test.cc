// Specifies reports that the office has returned: they meet nothing, the days they lay with the office are not
// the unit's, and made anew they are as early as they first were.
#include <doctest/doctest.h>

#include "engine/rules/duty_account.h"
#include "tests/support/duties.h"

namespace duban {
namespace rules_duty_returned_test {

DutyRule monthly_25th() {
  DutyRule duty;
  duty.roll = Roll::previous;
  duty.grace = Duration{2, Duration::Unit::workdays};
  return duty;
}

HistoryBuilder june_task() { return a_history().task(a_task().from("2024-06-01")); }

/// "due xcount, n with the office" or "none".
std::string missed(const History& history, std::string_view as_of) {
  const auto found = missed_by_anybody(monthly_25th(), history, as_of);
  if (!found) return "none";
  return found->due.to_string() + " x" + std::to_string(found->count) + ", " + std::to_string(found->workdays_excused);
}

/// The occurrence of June: "status days reported returned anew".
std::string june(const History& history, std::string_view as_of) {
  const DutyRule duty = monthly_25th();
  const Snapshot snapshot = snapshot_at(history, day(as_of));
  const TaskState& task = snapshot.tasks.at(0);
  Occurrences kept;
  DutyDates dates(duty, china(), kept);
  OwedDates owed(dates, task, task.start, day(as_of));
  const DutyAccount a = account_of(owed, owed.first(), task.reports, day(as_of), [](const Report&) { return true; });
  CHECK(a.at.due == day("2024-06-25"));
  const auto on = [](const std::optional<Date>& date) { return date ? " " + date->to_string() : " -"; };
  const auto report_on = a.first == nullptr ? std::nullopt : std::optional(a.first->on);
  const auto anew = a.standing == nullptr || a.standing == a.first ? std::nullopt : std::optional(a.standing->on);
  return std::string(name_of(a.status)) + " " + std::to_string(a.workdays_late) + on(report_on) + on(a.returned_on) + on(anew);
}

TEST_CASE("what falls due while a task is suspended is not owed, and the days it rests are not counted as late") {
  const History rested = june_task().step(StepKind::suspend, 1, "2024-06-20").step(StepKind::resume, 1, "2024-07-05").build();
  CHECK(missed(rested, "2024-07-25") == "none");
  CHECK(missed(rested, "2024-07-30") == "2024-07-25 x1, 0");
  const History later = june_task().step(StepKind::suspend, 1, "2024-06-26").step(StepKind::resume, 1, "2024-07-05").build();
  CHECK(missed(later, "2024-07-08") == "none");  // the second day of the grace: the first was 26 June
  CHECK(june(later, "2024-07-08") == "due 0 - - -");
  CHECK(missed(later, "2024-07-09") == "2024-06-25 x1, 7");  // 27 and 28 June, 1 to 5 July
  CHECK(june(later, "2024-07-09") == "missed 3 - - -");      // 26 June, 8 and 9 July
}

TEST_CASE("a report returned by the office meets no duty, from the day it is returned on") {
  const History history = june_task().report_by("甲局", 1, "2024-06-24", "2024-07-02").build();
  CHECK(missed(history, "2024-07-01") == "none");
  CHECK(missed(history, "2024-07-02") == "2024-06-25 x1, 5");
  CHECK(june(history, "2024-07-01") == "met 0 2024-06-24 - -");
  CHECK(june(history, "2024-07-02") == "returned 0 2024-06-24 2024-07-02 -");
}

TEST_CASE("the working days a returned report lay with the office are not counted") {
  const History history = june_task().report_by("甲局", 1, "2024-06-24", "2024-07-02").build();
  CHECK(june(history, "2024-07-03") == "returned 1 2024-06-24 2024-07-02 -");
  CHECK(june(history, "2024-07-08") == "returned 4 2024-06-24 2024-07-02 -");
  const History late = june_task().report_by("甲局", 1, "2024-06-28", "2024-07-02").build();
  CHECK(june(late, "2024-07-03") == "returned 4 2024-06-28 2024-07-02 -");  // 26 to 28 June and 3 July
  const History twice =
      june_task().report_by("甲局", 1, "2024-06-24", "2024-07-02").report_by("甲局", 1, "2024-07-03", "2024-07-05").build();
  CHECK(june(twice, "2024-07-08") == "returned 2 2024-06-24 2024-07-05 -");  // 3 and 8 July
  const History overlapping =
      june_task().report_by("甲局", 1, "2024-06-24", "2024-07-02").report_by("甲局", 1, "2024-06-25", "2024-07-02").build();
  CHECK(june(overlapping, "2024-07-03") == "returned 1 2024-06-24 2024-07-02 -");
}

TEST_CASE("returned before it is due, it can still be made in time") {
  const History history = june_task().report_by("甲局", 1, "2024-06-18", "2024-06-20").build();
  CHECK(june(history, "2024-06-21") == "returned 0 2024-06-18 2024-06-20 -");
  CHECK(missed(history, "2024-06-27") == "none");  // the grace
  CHECK(missed(history, "2024-06-28") == "2024-06-25 x1, 0");
}

TEST_CASE("made anew it is as early as it first was") {
  const History in_time =
      june_task().report_by("甲局", 1, "2024-06-24", "2024-07-02").report_by("甲局", 1, "2024-07-10").build();
  CHECK(june(in_time, "2024-07-09") == "returned 5 2024-06-24 2024-07-02 -");
  CHECK(june(in_time, "2024-07-10") == "met 0 2024-06-24 2024-07-02 2024-07-10");
  CHECK(missed(in_time, "2024-07-10") == "none");
  CHECK(missed(in_time, "2024-07-29") == "none");  // it meets July's too
  const History in_grace =
      june_task().report_by("甲局", 1, "2024-06-27", "2024-07-02").report_by("甲局", 1, "2024-07-10").build();
  CHECK(june(in_grace, "2024-07-31") == "met 2 2024-06-27 2024-07-02 2024-07-10");
  const History late =
      june_task().report_by("甲局", 1, "2024-06-28", "2024-07-02").report_by("甲局", 1, "2024-07-10").build();
  CHECK(june(late, "2024-07-31") == "late 3 2024-06-28 2024-07-02 2024-07-10");
}

TEST_CASE("what comes in, late or not at all, says so") {
  CHECK(june(june_task().build(), "2024-06-25") == "due 0 - - -");
  CHECK(june(june_task().build(), "2024-06-27") == "due 0 - - -");
  CHECK(june(june_task().build(), "2024-06-28") == "missed 3 - - -");
  CHECK(june(june_task().report_by("甲局", 1, "2024-06-25").build(), "2024-06-28") == "met 0 2024-06-25 - -");
  CHECK(june(june_task().report_by("甲局", 1, "2024-06-26").build(), "2024-06-28") == "met 1 2024-06-26 - -");
  CHECK(june(june_task().report_by("甲局", 1, "2024-06-28").build(), "2024-06-28") == "late 3 2024-06-28 - -");
  CHECK(june(june_task().report_by("甲局", 1, "2024-09-24").build(), "2024-09-30").starts_with("late 64 "));
}

TEST_CASE("an earlier report that stands keeps what it met when a later one is returned") {
  const History history =
      june_task().report_by("甲局", 1, "2024-06-20").report_by("甲局", 1, "2024-06-24", "2024-06-28").build();
  CHECK(june(history, "2024-07-31") == "met 0 2024-06-20 - -");
  CHECK(missed(history, "2024-07-31") == "2024-07-25 x1, 0");
}

}  // namespace rules_duty_returned_test
}  // namespace duban
