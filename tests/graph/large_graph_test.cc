// Specifies that very large graphs are answered: a chain of a million, a million tasks with three million links, a task that
// fifty thousand wait for. Nothing here is timed.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/graph/graph.h"
#include "engine/graph/schedule.h"
#include "tests/support/values.h"

namespace duban {
namespace graph_large_graph_test {

/// `count` tasks due on one day, with nothing but the links added to it.
class LargeLedger {
 public:
  explicit LargeLedger(int count) {
    history_.notices.push_back({"2024", "", "", day("2024-01-25"), 2024});
    history_.tasks.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
      RegisteredTask& task = history_.tasks[static_cast<std::size_t>(i)];
      task.id = i + 1;
      task.registered_on = day("2024-01-25");
      task.due = day("2024-12-31");
      task.duration = 1;
    }
  }
  void waits(int row, int above) { history_.links.push_back({++seq_, row + 1, above + 1, LinkKind::depends_on, day("2024-01-25"), 0, false}); }
  Snapshot snapshot() const { return snapshot_at(history_, day("2024-02-01")); }

 private:
  std::int64_t seq_ = 0;
  History history_;
};

std::vector<std::optional<Date>> none_finished(const Snapshot& snapshot) { return std::vector<std::optional<Date>>(snapshot.tasks.size()); }

TEST_CASE("a chain of a million tasks, each waiting for one behind it") {
  constexpr int kCount = 1'000'000;
  LargeLedger ledger(kCount);
  for (int row = 0; row + 1 < kCount; ++row) ledger.waits(row, row + 1);
  const Snapshot snapshot = ledger.snapshot();
  Schedule schedule(snapshot, Calendar(), none_finished(snapshot));
  const std::vector<int> finish = schedule.finish();
  CHECK(finish.front() - finish.back() == kCount - 1);
  const auto moved = schedule.impact(kCount - 1, 3, finish);
  CHECK(moved.size() == kCount - 1);
  CHECK(moved.back().row == 0);
  CHECK(moved.back().after - moved.back().before == 3);
  CHECK(schedule.critical_path(0, finish, schedule.latest_finish()).size() == kCount);
  CHECK(reachable(schedule.upstream(), 0, std::vector<std::uint8_t>(kCount, 1)).size() == kCount - 1);
}

TEST_CASE("a cycle of a million tasks is found") {
  constexpr int kCount = 1'000'000;
  std::vector<std::pair<int, int>> edges;
  for (int i = 0; i < kCount; ++i) edges.emplace_back(i, (i + 1) % kCount);
  const auto cycle = find_cycle(kCount, edges);
  REQUIRE(cycle);
  CHECK(cycle->size() == kCount);
}

TEST_CASE("a million tasks with three million links") {
  constexpr int kCount = 1'000'000;
  LargeLedger ledger(kCount);
  for (int row = 3; row < kCount; ++row) {
    for (int i = 1; i <= 3; ++i) ledger.waits(row, row - i * (1 + row % 7) < 0 ? row - i : row - i * (1 + row % 7));
  }
  const Snapshot snapshot = ledger.snapshot();
  CHECK(snapshot.upstream.size() == 3u * (kCount - 3));
  Schedule schedule(snapshot, Calendar(), none_finished(snapshot));
  const std::vector<int> finish = schedule.finish();
  CHECK(*std::max_element(finish.begin(), finish.end()) == finish.back());
  CHECK(schedule.latest_finish().size() == kCount);
}

TEST_CASE("fifty thousand tasks wait for one") {
  constexpr int kWaiting = 50'000;
  LargeLedger ledger(kWaiting + 1);
  for (int row = 1; row <= kWaiting; ++row) ledger.waits(row, 0);
  const Snapshot snapshot = ledger.snapshot();
  Schedule schedule(snapshot, Calendar(), none_finished(snapshot));
  const auto moved = schedule.impact(0, 10, schedule.finish());
  CHECK(moved.size() == kWaiting);
  CHECK(moved.front().after - moved.front().before == 10);
  CHECK(moved.front().through == 0);
}

}  // namespace graph_large_graph_test
}  // namespace duban
