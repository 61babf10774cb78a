// Specifies when a task counts as handed over: the last change of the first lead or of the leaders.
#include "engine/model/handover.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace model_handover_test {

TaskBuilder led_by(const std::string& unit, const std::string& leader) { return a_task().lead(unit).leader(leader); }

/// The handover by which task 1 stands on `as_of`, as "role day from→to".
std::string handover_on(const History& history, std::string_view as_of, std::optional<Date> since = day("2024-01-01")) {
  const Snapshot snapshot = snapshot_at(history, day(as_of));
  const auto handover = handover_after(snapshot.tasks.at(0), since);
  if (!handover) return "";
  const auto first = [](const std::vector<std::string>& names) { return names.empty() ? std::string("—") : names.front(); };
  return std::string(name_of(handover->role)) + " " + handover->on.to_string() + " " + first(handover->from) + "→" + first(handover->to);
}

TEST_CASE("a task that was never handed over has no handover") {
  CHECK(handover_on(a_history().task(led_by("甲局", "李明")).build(), "2024-06-01").empty());
}

TEST_CASE("a handover counts from its day on, and only for what began before it") {
  const History history = a_history().task(led_by("甲局", "李明")).amendment(1, "2024-06-01", led_by("乙局", "李明")).build();
  CHECK(handover_on(history, "2024-05-31").empty());
  CHECK(handover_on(history, "2024-06-01") == "lead 2024-06-01 甲局→乙局");
  CHECK(handover_on(history, "2024-07-01", day("2024-05-31")) == "lead 2024-06-01 甲局→乙局");
  CHECK(handover_on(history, "2024-07-01", day("2024-06-01")).empty());
  CHECK(handover_on(history, "2024-07-01", day("2024-06-02")).empty());
  CHECK(handover_on(history, "2024-07-01", std::nullopt).empty());
}

TEST_CASE("the last change of lead or leaders counts, one of anything else does not") {
  const History history = a_history()
                              .task(led_by("甲局", "李明"))
                              .amendment(1, "2024-03-01", led_by("乙局", "李明"))
                              .amendment(1, "2024-04-01", led_by("乙局", "赵青"))
                              .amendment(1, "2024-05-01", led_by("乙局", "赵青").support("丁局").due("2024-11-30"))
                              .build();
  CHECK(handover_on(history, "2024-03-31") == "lead 2024-03-01 甲局→乙局");
  CHECK(handover_on(history, "2024-04-01") == "leader 2024-04-01 李明→赵青");
  CHECK(handover_on(history, "2024-06-01") == "leader 2024-04-01 李明→赵青");
}

TEST_CASE("of a lead and leaders that change on one day the lead is told") {
  const History history = a_history().task(led_by("甲局", "李明")).amendment(1, "2024-06-01", led_by("乙局", "赵青")).build();
  CHECK(handover_on(history, "2024-06-01") == "lead 2024-06-01 甲局→乙局");
}

}  // namespace model_handover_test
}  // namespace duban
