// Specifies time on the dependencies against a plain reference that steps through the days one by one: finishes, the latest
// finish, slack, critical path and impact on ten thousand random graphs.
#include "engine/graph/schedule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include "tests/support/builders.h"
#include "tests/support/shipped_years.h"

namespace duban {
namespace property_schedule_test {

struct RandomTask {
  Date start;
  bool own_start = false;
  Date due;
  int duration = 0;
  std::optional<Date> finished;
  std::vector<std::pair<int, int>> waits;  // row, lag
};

struct RandomGraph {
  Date as_of;
  std::vector<RandomTask> tasks;
};

class Dice {
 public:
  explicit Dice(unsigned seed) : source_(seed) {}
  int operator()(int from, int to) { return from + static_cast<int>(source_() % static_cast<unsigned>(to - from + 1)); }

 private:
  std::mt19937 source_;
};

/// Twelve tasks at most, waiting for each other in an order that is not that of their rows.
RandomGraph any_graph(Dice& dice) {
  const Date base = day("2024-01-25");
  RandomGraph graph;
  graph.as_of = base.plus_days(dice(0, 400));
  const int count = dice(1, 12);
  std::vector<int> order(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) order[static_cast<std::size_t>(i)] = i;
  for (int i = count - 1; i > 0; --i) std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(dice(0, i))]);
  graph.tasks.resize(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    RandomTask& task = graph.tasks[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])];
    task.own_start = dice(0, 2) == 0;
    task.start = task.own_start ? base.plus_days(dice(0, 200)) : base;
    task.due = base.plus_days(dice(1, 450));
    if (dice(0, 2) == 0) task.duration = dice(1, 60);
    if (dice(0, 4) == 0) task.finished = base.plus_days(dice(1, 300));
    for (int above = 0; above < i; ++above) {
      if (dice(0, 2) == 0) task.waits.emplace_back(order[static_cast<std::size_t>(above)], dice(0, 1) == 0 ? 0 : dice(-5, 15));
    }
  }
  return graph;
}

/// Day by day, with nothing but the question whether a day is worked.
class Reference {
 public:
  Reference(const RandomGraph& graph, Reckoning reckoning) : graph_(graph), reckoning_(reckoning) {}

  Date finish(int row, int slipping = -1, int slip = 0) const {
    auto& known = finishes_[{row, slipping, slip}];
    if (!known) known = find_finish(row, slipping, slip);
    return *known;
  }

  Date latest(int row) const {
    auto& known = latests_[row];
    if (!known) known = find_latest(row);
    return *known;
  }

 private:
  Date find_finish(int row, int slipping, int slip) const {
    const RandomTask& task = graph_.tasks[static_cast<std::size_t>(row)];
    if (task.finished) return worked(*task.finished);
    Date begin = worked(task.start);
    for (const auto& [above, lag] : task.waits) begin = std::max(begin, step(finish(above, slipping, slip), lag));
    Date end = std::max(step(begin, work(task)), worked(graph_.as_of));
    const bool only_due = task.duration == 0 && !task.own_start;
    if (reckoning_ == Reckoning::planned && only_due) end = std::max(end, worked(task.due));
    return row == slipping ? step(end, slip) : end;
  }

  Date find_latest(int row) const {
    const RandomTask& task = graph_.tasks[static_cast<std::size_t>(row)];
    if (task.finished) return worked(*task.finished);
    Date last = worked(task.due);
    for (std::size_t below = 0; below < graph_.tasks.size(); ++below) {
      const RandomTask& other = graph_.tasks[below];
      if (other.finished) continue;
      for (const auto& [above, lag] : other.waits) {
        if (above == row) last = std::min(last, step(step(latest(static_cast<int>(below)), -work(other)), -lag));
      }
    }
    return last;
  }

 public:
  /// From the first to `row`.
  std::vector<int> critical_path(int row) const {
    std::vector<int> path{row};
    for (;;) {
      const RandomTask& task = graph_.tasks[static_cast<std::size_t>(path.front())];
      int driver = -1;
      for (const auto& [above, lag] : task.waits) {
        const bool drives = !graph_.tasks[static_cast<std::size_t>(above)].finished &&
                            step(step(finish(above), lag), work(task)) == finish(path.front());
        if (drives && (driver < 0 || slack(above) < slack(driver) || (slack(above) == slack(driver) && above < driver))) driver = above;
      }
      if (driver < 0) return path;
      path.insert(path.begin(), driver);
    }
  }

  int slack(int row) const {
    int steps = 0;
    for (Date at = finish(row); at < latest(row); at = at.plus_days(1)) steps += china().is_workday(at.plus_days(1)) ? 1 : 0;
    for (Date at = latest(row); at < finish(row); at = at.plus_days(1)) steps -= china().is_workday(at.plus_days(1)) ? 1 : 0;
    return steps;
  }

  bool waits_for(int row, int wanted) const {
    for (const auto& [above, lag] : graph_.tasks[static_cast<std::size_t>(row)].waits) {
      if (above == wanted || waits_for(above, wanted)) return true;
    }
    return false;
  }

 private:
  static int work(const RandomTask& task) {
    if (task.duration > 0) return task.duration;
    if (!task.own_start) return 0;
    int days = 0;
    for (Date at = task.start; at < task.due; at = at.plus_days(1)) days += china().is_workday(at.plus_days(1)) ? 1 : 0;
    return days;
  }
  /// The last working day not after `date`.
  static Date worked(Date date) {
    while (!china().is_workday(date)) date = date.plus_days(-1);
    return date;
  }
  /// From one working day to another.
  static Date step(Date date, int workdays) {
    for (; workdays > 0; --workdays) do date = date.plus_days(1); while (!china().is_workday(date));
    for (; workdays < 0; ++workdays) do date = date.plus_days(-1); while (!china().is_workday(date));
    return date;
  }

  const RandomGraph& graph_;
  Reckoning reckoning_;
  mutable std::map<std::tuple<int, int, int>, std::optional<Date>> finishes_;
  mutable std::map<int, std::optional<Date>> latests_;
};

class Tried {
 public:
  Tried(const RandomGraph& graph, Reckoning reckoning) : as_of_(graph.as_of) {
    HistoryBuilder builder = a_history();
    for (std::size_t row = 0; row < graph.tasks.size(); ++row) {
      const RandomTask& task = graph.tasks[row];
      auto one = a_task().from("2024-01-25").ref("1." + std::to_string(row + 1)).due(task.due.to_string());
      if (task.own_start) one.start(task.start.to_string());
      builder.task(one);
      finished_.push_back(task.finished);
    }
    for (std::size_t row = 0; row < graph.tasks.size(); ++row) {
      for (const auto& [above, lag] : graph.tasks[row].waits) builder.link(static_cast<int>(row) + 1, above + 1, "2024-01-25", LinkKind::depends_on, false, lag);
    }
    history_ = builder.build();
    for (std::size_t row = 0; row < graph.tasks.size(); ++row) history_.tasks[row].duration = graph.tasks[row].duration;
    snapshot_ = snapshot_at(history_, graph.as_of);
    schedule_.emplace(snapshot_, china(), finished_, reckoning);
  }
  Schedule& schedule() { return *schedule_; }
  [[nodiscard]] Date date_of(int worked) const { return china().add(as_of_, worked - china().worked_through(as_of_)); }

 private:
  Date as_of_;
  std::vector<std::optional<Date>> finished_;
  History history_;
  Snapshot snapshot_;
  std::optional<Schedule> schedule_;
};

/// "" or what differs.
std::string compare_times(const RandomGraph& graph, Reckoning reckoning) {
  const Reference plain(graph, reckoning);
  Tried tried(graph, reckoning);
  const std::vector<int> finish = tried.schedule().finish();
  const std::vector<int> latest = tried.schedule().latest_finish();
  for (int row = 0; row < static_cast<int>(graph.tasks.size()); ++row) {
    const std::string name = std::to_string(row) + ": ";
    const auto at_row = static_cast<std::size_t>(row);
    if (tried.date_of(finish[at_row]) != plain.finish(row)) return name + "finish " + tried.date_of(finish[at_row]).to_string() + ", not " + plain.finish(row).to_string();
    if (tried.date_of(latest[at_row]) != plain.latest(row)) return name + "latest " + tried.date_of(latest[at_row]).to_string() + ", not " + plain.latest(row).to_string();
    if (latest[at_row] - finish[at_row] != plain.slack(row)) return name + "slack";
    if (graph.tasks[at_row].finished) continue;
    if (tried.schedule().critical_path(row, finish, latest) != plain.critical_path(row)) return name + "critical path";
  }
  return "";
}

std::string compare_impact(const RandomGraph& graph, Reckoning reckoning, int row, int slip) {
  const Reference plain(graph, reckoning);
  Tried tried(graph, reckoning);
  const std::vector<int> finish = tried.schedule().finish();
  std::set<int> reached;
  (void)tried.schedule().impact((row + 1) % static_cast<int>(graph.tasks.size()), 7, finish);  // one schedule answers for all
  for (const Moved& moved : tried.schedule().impact(row, slip, finish)) {
    const std::string name = std::to_string(moved.row) + ": ";
    if (!plain.waits_for(moved.row, row)) return name + "does not wait";
    if (!reached.insert(moved.row).second) return name + "twice";
    if (tried.date_of(moved.before) != plain.finish(moved.row)) return name + "before";
    if (tried.date_of(moved.after) != plain.finish(moved.row, row, slip)) return name + "after " + tried.date_of(moved.after).to_string() + ", not " + plain.finish(moved.row, row, slip).to_string();
    const bool through_known = moved.through == row || (moved.through >= 0 && reached.contains(moved.through));
    if ((moved.after != moved.before) != through_known) return name + "through " + std::to_string(moved.through);
  }
  for (int other = 0; other < static_cast<int>(graph.tasks.size()); ++other) {
    if (other != row && plain.waits_for(other, row) != reached.contains(other)) return std::to_string(other) + ": left out";
  }
  // All at once with one slip is the same as that one's impact.
  std::vector<int> slips(graph.tasks.size());
  slips[static_cast<std::size_t>(row)] = slip;
  const std::vector<int> after = tried.schedule().finish(slips);
  for (int other = 0; other < static_cast<int>(graph.tasks.size()); ++other) {
    if (tried.date_of(after[static_cast<std::size_t>(other)]) != plain.finish(other, row, slip)) return std::to_string(other) + ": finish with slips";
  }
  return "";
}

TEST_CASE("finish, latest finish, slack and critical path are those of a plain reference on ten thousand random graphs") {
  Dice dice(20241120);
  for (int graph = 0; graph < 10'000; ++graph) {
    const RandomGraph one = any_graph(dice);
    const std::string differs = compare_times(one, graph % 2 == 0 ? Reckoning::earliest : Reckoning::planned);
    REQUIRE_MESSAGE(differs.empty(), "graph " << graph << ", task " << differs);
  }
}

TEST_CASE("impact is that of a plain reference on ten thousand random graphs") {
  Dice dice(20241121);
  for (int graph = 0; graph < 10'000; ++graph) {
    const RandomGraph one = any_graph(dice);
    std::vector<int> open;
    for (std::size_t row = 0; row < one.tasks.size(); ++row) {
      if (!one.tasks[row].finished) open.push_back(static_cast<int>(row));
    }
    if (open.empty()) continue;
    const int row = open[static_cast<std::size_t>(dice(0, static_cast<int>(open.size()) - 1))];
    const std::string differs = compare_impact(one, graph % 2 == 0 ? Reckoning::earliest : Reckoning::planned, row, dice(1, 60));
    REQUIRE_MESSAGE(differs.empty(), "graph " << graph << ", task " << differs);
  }
}

}  // namespace property_schedule_test
}  // namespace duban
