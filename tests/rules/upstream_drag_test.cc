// Specifies which of the tasks that one waits for are named as holding it up.
#include "engine/rules/upstream_drag.h"

#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_upstream_drag_test {

/// 1 waits for 2, that for 3; 1 waits for 4.
HistoryBuilder a_chain() {
  return a_history()
      .task(a_task().due("2024-07-31"))
      .task(a_task().ref("1.2").due("2024-07-31").lead("乙局"))
      .task(a_task().ref("1.3").due("2024-06-28").lead("丙局"))
      .task(a_task().ref("1.4").due("2024-08-07"))
      .link(1, 2, "2024-01-02")
      .link(2, 3, "2024-01-02")
      .link(1, 4, "2024-01-02");
}

UpstreamDrag drag_of(const History& history, std::string_view date, std::size_t most = 3) {
  const Judged judged(history, date, kAnyRule);
  return upstream_drag(judged.day, 0, most);
}

TEST_CASE("an overdue task is named with the chain to it, one due too late with how much") {
  const UpstreamDrag drag = drag_of(a_chain().build(), "2024-07-05");
  CHECK(drag.waits_for == 3);
  CHECK(drag.dragging == 2);
  REQUIRE(drag.worst.size() == 2);
  CHECK(drag.worst[0].ref == "2024/1.3");
  CHECK(drag.worst[0].workdays_overdue == 5);
  CHECK(drag.worst[0].via == std::vector<std::string>{"1.2"});
  CHECK(drag.worst[1].ref == "2024/1.4");
  CHECK(drag.worst[1].workdays_later == 5);
  CHECK(drag.worst[1].via.empty());
}

TEST_CASE("on its last day a task is not overdue, a finished one drags nothing") {
  CHECK(drag_of(a_chain().build(), "2024-06-28").dragging == 1);
  CHECK(drag_of(a_chain().report(3, "2024-07-01", 10000).closing(3, "2024-07-02").build(), "2024-07-05").dragging == 1);
}

TEST_CASE("only the worst few are named, all are counted") {
  const UpstreamDrag drag = drag_of(a_chain().build(), "2024-07-05", 1);
  CHECK(drag.dragging == 2);
  REQUIRE(drag.worst.size() == 1);
  CHECK(drag.worst[0].ref == "2024/1.3");
}

TEST_CASE("a circle of tasks is walked once") {
  const UpstreamDrag drag = drag_of(a_chain().link(3, 1, "2024-01-02").build(), "2024-07-05");
  CHECK(drag.waits_for == 3);
}

TEST_CASE("working days between the end of one and the start of the next bring the day it is needed forward") {
  History history = a_chain().build();
  history.links[0].lag_workdays = 3;
  const UpstreamDrag drag = drag_of(history, "2024-06-20");
  REQUIRE(drag.dragging == 2);
  CHECK(drag.worst[1].ref == "2024/1.2");
  CHECK(drag.worst[1].workdays_later == 3);
}

}  // namespace rules_upstream_drag_test
}  // namespace duban
