// Specifies the earliest finish of tasks that wait for each other, and what a slip moves. Every week
// here is worked Monday to Friday; finishes are compared on the line of working days.
#include "engine/graph/schedule.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace graph_schedule_test {

using Finished = std::vector<std::optional<Date>>;

/// Tasks with starts, deadlines, durations and links; asked about on a Monday before all of them.
class Plan {
 public:
  /// A task of `duration` working days (0 = none given) from `start` to `due`; tasks are numbered from 1.
  /// `start` "": none of its own.
  Plan& task(std::string_view start, std::string_view due, int duration = 0) {
    auto one = a_task().from("2023-12-01").ref("1." + std::to_string(++tasks_)).due(due);
    if (!start.empty()) one.start(start);
    builder_.task(one);
    durations_.push_back(duration);
    return *this;
  }
  /// `from` waits for `to`.
  Plan& waits(int from, int to, int lag = 0) {
    builder_.link(from, to, "2023-12-01", LinkKind::depends_on, false, lag);
    return *this;
  }
  /// Row `row` was finished on `date`.
  Plan& finished(int row, std::string_view date) {
    finished_.resize(static_cast<std::size_t>(tasks_));
    finished_[static_cast<std::size_t>(row)] = day(date);
    return *this;
  }
  Plan& as_of(std::string_view date) { return as_of_ = day(date), *this; }
  Plan& as_planned() { return reckoning_ = Reckoning::planned, *this; }

  Schedule& schedule() {
    history_ = builder_.build();
    for (std::size_t i = 0; i < history_.tasks.size(); ++i) history_.tasks[i].duration = durations_[i];
    snapshot_ = snapshot_at(history_, as_of_);
    finished_.resize(static_cast<std::size_t>(tasks_));
    schedule_.emplace(snapshot_, calendar_, finished_, reckoning_);
    return *schedule_;
  }
  /// The earliest finishes as dates.
  std::vector<std::string> finishes() {
    std::vector<std::string> dates;
    for (const int finish : schedule().finish()) dates.push_back(date_of(finish));
    return dates;
  }
  std::vector<std::string> latest() {
    std::vector<std::string> dates;
    for (const int finish : schedule().latest_finish()) dates.push_back(date_of(finish));
    return dates;
  }
  std::vector<int> critical_path(int row) {
    const Schedule& plan = schedule();
    return plan.critical_path(row, plan.finish(), plan.latest_finish());
  }
  /// What a slip moves, as "row: before → after".
  std::vector<std::string> moved(int row, int slip) {
    Schedule& plan = schedule();
    std::vector<std::string> lines;
    for (const Moved& m : plan.impact(row, slip, plan.finish())) {
      lines.push_back(std::to_string(m.row) + ": " + date_of(m.before) + " → " + date_of(m.after));
    }
    return lines;
  }

 private:
  [[nodiscard]] std::string date_of(int worked) const {
    const Date zero = day("2024-01-01");
    return calendar_.add(zero, worked - calendar_.worked_through(zero)).to_string();
  }

  HistoryBuilder builder_;
  std::vector<int> durations_;
  Finished finished_;
  int tasks_ = 0;
  Date as_of_ = day("2024-01-01");
  Reckoning reckoning_ = Reckoning::earliest;
  Calendar calendar_;
  History history_;
  Snapshot snapshot_;
  std::optional<Schedule> schedule_;
};

using Lines = std::vector<std::string>;

TEST_CASE("a task takes its duration, or the working days from its start to its deadline") {
  CHECK(Plan().task("2024-01-05", "2024-01-12").finishes() == Lines{"2024-01-12"});
  CHECK(Plan().task("2024-01-05", "2024-01-12", 2).finishes() == Lines{"2024-01-09"});
  CHECK(Plan().task("2024-01-05", "2024-01-12", 20).finishes() == Lines{"2024-02-02"});
  // A deadline on a weekend is that of the Friday; one before the start takes no time.
  CHECK(Plan().task("2024-01-05", "2024-01-14").finishes() == Lines{"2024-01-12"});
  CHECK(Plan().task("2024-01-05", "2024-01-03").finishes() == Lines{"2024-01-05"});
}

TEST_CASE("what is not finished is finished today at the earliest, on a day off as if on the working day before") {
  CHECK(Plan().task("2024-01-02", "2024-01-04").as_of("2024-01-10").finishes() == Lines{"2024-01-10"});
  CHECK(Plan().task("2024-01-02", "2024-01-04").as_of("2024-01-12").finishes() == Lines{"2024-01-12"});
  CHECK(Plan().task("2024-01-02", "2024-01-04").as_of("2024-01-13").finishes() == Lines{"2024-01-12"});
  CHECK(Plan().task("2024-01-02", "2024-01-04").finished(0, "2024-01-08").as_of("2024-01-10").finishes() == Lines{"2024-01-08"});
}

TEST_CASE("along a chain each begins when the one before it is finished") {
  Plan plan;
  plan.task("2024-01-02", "2024-01-05").task("2024-01-02", "2024-01-03").task("2024-01-02", "2024-12-31", 2);
  plan.waits(2, 1).waits(3, 2);
  CHECK(plan.finishes() == Lines{"2024-01-05", "2024-01-08", "2024-01-10"});
  CHECK(plan.moved(0, 3) == Lines{"1: 2024-01-08 → 2024-01-11", "2: 2024-01-10 → 2024-01-15"});
  CHECK(plan.moved(1, 1) == Lines{"2: 2024-01-10 → 2024-01-11"});
  CHECK(plan.moved(2, 1).empty());
}

TEST_CASE("slack is used up before a slip moves anything") {
  Plan plan;
  plan.task("2024-01-02", "2024-01-05").task("2024-01-10", "2024-01-12").waits(2, 1);
  CHECK(plan.moved(0, 2) == Lines{"1: 2024-01-12 → 2024-01-12"});
  CHECK(plan.moved(0, 4) == Lines{"1: 2024-01-12 → 2024-01-15"});
}

TEST_CASE("a diamond waits for its longer side, and a slip moves it once") {
  Plan plan;
  plan.task("2024-01-01", "2024-01-02").task("2024-01-01", "2024-12-31", 1).task("2024-01-01", "2024-12-31", 4);
  plan.task("2024-01-01", "2024-12-31", 1).waits(2, 1).waits(3, 1).waits(4, 2).waits(4, 3);
  CHECK(plan.finishes() == Lines{"2024-01-02", "2024-01-03", "2024-01-08", "2024-01-09"});
  CHECK(plan.moved(0, 1) == Lines{"1: 2024-01-03 → 2024-01-04", "2: 2024-01-08 → 2024-01-09", "3: 2024-01-09 → 2024-01-10"});
  CHECK(plan.moved(1, 3) == Lines{"3: 2024-01-09 → 2024-01-09"});
  CHECK(plan.moved(1, 4) == Lines{"3: 2024-01-09 → 2024-01-10"});
}

TEST_CASE("what is finished does not move, and what waits for it alone does not either") {
  Plan plan;
  plan.task("2024-01-01", "2024-01-05").task("2024-01-01", "2024-01-05").task("2024-01-01", "2024-12-31", 2);
  plan.waits(2, 1).waits(3, 2).finished(1, "2024-01-01");
  CHECK(plan.finishes() == Lines{"2024-01-05", "2024-01-01", "2024-01-03"});
  CHECK(plan.moved(0, 5) == Lines{"1: 2024-01-01 → 2024-01-01", "2: 2024-01-03 → 2024-01-03"});
}

TEST_CASE("tasks need not be numbered in the order of work") {
  Plan plan;
  plan.task("2024-01-01", "2024-12-31", 1).task("2024-01-01", "2024-12-31", 1).task("2024-01-02", "2024-01-05");
  plan.waits(1, 2).waits(2, 3);
  CHECK(plan.finishes() == Lines{"2024-01-09", "2024-01-08", "2024-01-05"});
  CHECK(plan.moved(2, 1) == Lines{"1: 2024-01-08 → 2024-01-09", "0: 2024-01-09 → 2024-01-10"});
}

TEST_CASE("links of the kind contributes-to move nothing") {
  History history = a_history().task(a_task()).task(a_task().ref("1.2")).link(2, 1, "2024-01-01", LinkKind::contributes_to).build();
  const Snapshot snapshot = snapshot_at(history, day("2024-01-02"));
  Schedule schedule(snapshot, Calendar(), Finished(2));
  CHECK(schedule.impact(0, 5, schedule.finish()).empty());
}

TEST_CASE("a lag is waited after the one before it, below nought it begins as much earlier") {
  Plan plan;
  plan.task("2024-01-02", "2024-01-05").task("2024-01-02", "2024-12-31", 2).task("2024-01-02", "2024-12-31", 2);
  plan.waits(2, 1, 3).waits(3, 1, -1);
  CHECK(plan.finishes() == Lines{"2024-01-05", "2024-01-12", "2024-01-08"});
  CHECK(plan.moved(0, 1) == Lines{"1: 2024-01-12 → 2024-01-15", "2: 2024-01-08 → 2024-01-09"});
}

TEST_CASE("a task of which only the deadline is known takes no time, or as planned is finished on it") {
  Plan plan;
  plan.task("", "2024-06-28").task("", "2024-07-05").waits(2, 1, 5).as_of("2024-05-06");
  CHECK(plan.finishes() == Lines{"2024-05-06", "2024-05-13"});
  CHECK(plan.moved(0, 3) == Lines{"1: 2024-05-13 → 2024-05-16"});
  plan.as_planned();
  CHECK(plan.finishes() == Lines{"2024-06-28", "2024-07-05"});
  CHECK(plan.moved(0, 1) == Lines{"1: 2024-07-05 → 2024-07-08"});
}

TEST_CASE("the latest finish minds the deadline of what waits, its time and the lag") {
  Plan plan;
  plan.task("", "2024-12-31").task("2024-01-02", "2024-06-28", 10).task("", "2024-03-29").waits(2, 1, 5).waits(3, 1);
  CHECK(plan.latest() == Lines{"2024-03-29", "2024-06-28", "2024-03-29"});
  Plan tight;
  tight.task("", "2024-12-31").task("2024-01-02", "2024-06-28", 10).waits(2, 1, 5);
  CHECK(tight.latest() == Lines{"2024-06-07", "2024-06-28"});
  // What is finished asks nothing of what it waited for.
  CHECK(tight.finished(1, "2024-02-01").latest() == Lines{"2024-12-31", "2024-02-01"});
}

TEST_CASE("the critical path goes by what decides the finish; of several by the one with the least slack") {
  Plan plan;
  plan.task("2024-01-01", "2024-12-31", 5).task("2024-01-01", "2024-12-31", 3).task("2024-01-01", "2024-12-31", 1).waits(3, 1).waits(3, 2);
  CHECK(plan.critical_path(2) == std::vector<int>{0, 2});
  CHECK(plan.critical_path(1) == std::vector<int>{1});
  Plan even;
  even.task("", "2024-12-31").task("", "2024-03-29").task("", "2024-12-31").waits(3, 1).waits(3, 2).as_of("2024-02-01");
  CHECK(even.critical_path(2) == std::vector<int>{1, 2});
  CHECK(even.finished(1, "2024-01-15").critical_path(2) == std::vector<int>{0, 2});
}

TEST_CASE("no finish lies further away than a limit, however long the chain") {
  Plan plan;
  plan.task("2024-01-02", "2024-12-31", 2'000'000).task("2024-01-02", "2024-12-31", 2'000'000).waits(2, 1);
  const std::vector<int> finish = plan.schedule().finish();
  CHECK(finish[0] < finish[1]);
  CHECK(finish[1] == 3'000'000);
}

}  // namespace graph_schedule_test
}  // namespace duban
