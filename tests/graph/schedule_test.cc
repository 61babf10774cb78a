// Specifies the earliest finish of tasks that wait for each other, and what a slip moves. Every week
// here is worked Monday to Friday; finishes are compared on the line of working days.
#include "engine/graph/schedule.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/support/builders.h"

namespace duban {
namespace {

using Finished = std::vector<std::optional<Date>>;

/// Tasks with starts, deadlines, durations and links; asked about on a Monday before all of them.
class Plan {
 public:
  /// A task of `duration` working days (0 = none given) from `start` to `due`; tasks are numbered from 1.
  Plan& task(std::string_view start, std::string_view due, int duration = 0) {
    builder_.task(a_task().from("2023-12-01").ref("1." + std::to_string(++tasks_)).start(start).due(due));
    durations_.push_back(duration);
    return *this;
  }
  /// `from` waits for `to`.
  Plan& waits(int from, int to) {
    builder_.link(from, to, "2023-12-01");
    return *this;
  }
  /// Row `row` was finished on `date`.
  Plan& finished(int row, std::string_view date) {
    finished_.resize(static_cast<std::size_t>(tasks_));
    finished_[static_cast<std::size_t>(row)] = day(date);
    return *this;
  }
  Plan& as_of(std::string_view date) { return as_of_ = day(date), *this; }

  Schedule& schedule() {
    history_ = builder_.build();
    for (std::size_t i = 0; i < history_.tasks.size(); ++i) history_.tasks[i].duration = durations_[i];
    snapshot_ = snapshot_at(history_, as_of_);
    finished_.resize(static_cast<std::size_t>(tasks_));
    schedule_.emplace(snapshot_, calendar_, finished_);
    return *schedule_;
  }
  /// The earliest finishes as dates.
  std::vector<std::string> finishes() {
    std::vector<std::string> dates;
    for (const int finish : schedule().finish()) dates.push_back(date_of(finish));
    return dates;
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

TEST_CASE("what is not finished is not before the next working day") {
  CHECK(Plan().task("2024-01-02", "2024-01-04").as_of("2024-01-10").finishes() == Lines{"2024-01-11"});
  CHECK(Plan().task("2024-01-02", "2024-01-04").as_of("2024-01-12").finishes() == Lines{"2024-01-15"});
  CHECK(Plan().task("2024-01-02", "2024-01-04").as_of("2024-01-13").finishes() == Lines{"2024-01-15"});
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

/// A plan of tasks without a cycle: each waits for some that come before it in a random order of work.
struct RandomPlan {
  History history;
  Finished finished;
};

RandomPlan any_plan() {
  const int count = *rc::gen::inRange(1, 12);
  std::vector<int> order(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) order[static_cast<std::size_t>(i)] = i + 1;
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
  HistoryBuilder builder;
  const Date first = day("2024-01-01");
  for (int i = 1; i <= count; ++i) {
    const Date start = first.plus_days(*rc::gen::inRange(0, 40));
    builder.task(a_task().from("2023-12-01").ref("1." + std::to_string(i)).start(start.to_string())
                     .due(start.plus_days(*rc::gen::inRange(-3, 30)).to_string()));
  }
  for (std::size_t from = 1; from < order.size(); ++from) {
    for (std::size_t to = 0; to < from; ++to) {
      if (*rc::gen::inRange(0, 3) == 0) builder.link(order[from], order[to], "2023-12-01");
    }
  }
  RandomPlan plan{builder.build(), Finished(order.size())};
  for (std::size_t i = 0; i < order.size(); ++i) {
    plan.history.tasks[i].duration = *rc::gen::inRange(0, 2) * *rc::gen::inRange(0, 15);
    if (*rc::gen::inRange(0, 5) == 0) plan.finished[i] = first.plus_days(*rc::gen::inRange(0, 60));
  }
  return plan;
}

/// The earliest finish of `row` by its definition, when row `late` finishes `slip` working days later.
int naive_finish(const Snapshot& snapshot, const Finished& finished, int row, int late, int slip) {
  const Calendar calendar;
  const TaskState& state = snapshot.tasks[static_cast<std::size_t>(row)];
  const int added = row == late ? slip : 0;
  if (finished[static_cast<std::size_t>(row)]) return calendar.worked_through(*finished[static_cast<std::size_t>(row)]) + added;
  int begin = calendar.worked_through(state.start);
  for (const int above : state.upstream) begin = std::max(begin, naive_finish(snapshot, finished, above, late, slip));
  const int duration = state.task->duration > 0 ? state.task->duration : std::max(0, calendar.count(state.start, state.due));
  return std::max(begin + duration, calendar.worked_through(snapshot.as_of) + 1) + added;
}

bool waits_for(const Snapshot& snapshot, int row, int above) {
  const auto upstream = snapshot.tasks[static_cast<std::size_t>(row)].upstream;
  return std::any_of(upstream.begin(), upstream.end(), [&](int next) { return next == above || waits_for(snapshot, next, above); });
}

TEST_CASE("what a slip moves is what working everything out anew with the slip comes to") {
  CHECK(rc::check("impact = the schedule with the slip", [] {
    const RandomPlan plan = any_plan();
    const Snapshot snapshot = snapshot_at(plan.history, day("2024-01-01").plus_days(*rc::gen::inRange(0, 30)));
    Schedule schedule(snapshot, Calendar(), plan.finished);
    const auto finish = schedule.finish();
    const int count = static_cast<int>(snapshot.tasks.size());
    for (int row = 0; row < count; ++row) RC_ASSERT(finish[static_cast<std::size_t>(row)] == naive_finish(snapshot, plan.finished, row, -1, 0));
    for (int late = 0; late < count; ++late) {  // one schedule answers for all rows
      const int slip = *rc::gen::inRange(0, 20);
      std::vector<int> rows;
      for (const Moved& m : schedule.impact(late, slip, finish)) {
        rows.push_back(m.row);
        RC_ASSERT(m.before == finish[static_cast<std::size_t>(m.row)]);
        RC_ASSERT(m.after == naive_finish(snapshot, plan.finished, m.row, late, slip));
      }
      std::sort(rows.begin(), rows.end());
      std::vector<int> waiting;
      for (int row = 0; row < count; ++row) {
        if (waits_for(snapshot, row, late)) waiting.push_back(row);
      }
      RC_ASSERT(rows == waiting);
    }
  }));
}

}  // namespace
}  // namespace duban
