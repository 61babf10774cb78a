// Specifies what a report within the grace pays for, and from which period on a duty is asked for.
#include <doctest/doctest.h>

#include "engine/rules/duty.h"
#include "tests/support/duties.h"

namespace duban {
namespace rules_duty_grace_test {

DutyRule monthly_with_grace() {
  DutyRule duty;
  duty.roll = Roll::previous;
  duty.grace = Duration{2, Duration::Unit::workdays};
  return duty;
}

std::string missed(const DutyRule& duty, const History& history, std::string_view as_of) {
  const auto found = missed_by_anybody(duty, history, as_of);
  return found ? found->due.to_string() + " x" + std::to_string(found->count) : "none";
}

TEST_CASE("a report on the last day of grace pays for that occurrence only") {
  // Due 2024-02-23 (the 25th is a Sunday), grace until 02-27; the next is due 03-25, grace until 03-27.
  const History history = a_history().task(a_task().from("2024-01-25")).report(1, "2024-02-27", std::nullopt).build();
  CHECK(missed(monthly_with_grace(), history, "2024-03-27") == "none");
  CHECK(missed(monthly_with_grace(), history, "2024-03-28") == "2024-03-25 x1");
}

TEST_CASE("a report after the grace is late for one occurrence and in time for the next") {
  const History history = a_history().task(a_task().from("2024-01-25")).report(1, "2024-02-28", std::nullopt).build();
  CHECK(missed(monthly_with_grace(), history, "2024-04-24") == "none");
  CHECK(missed(monthly_with_grace(), history, "2024-04-30") == "2024-04-25 x1");
}

TEST_CASE("a quarter that ended before the task began is not reported on") {
  DutyRule quarterly;
  quarterly.rhythm = {Rhythm::Kind::quarterly, 20, true};
  const History january = a_history().task(a_task().from("2024-01-10")).build();
  CHECK(missed(quarterly, january, "2024-01-31") == "none");
  CHECK(missed(quarterly, january, "2024-04-22") == "2024-04-20 x1");
  const History march = a_history().task(a_task().from("2024-03-30")).build();
  CHECK(missed(quarterly, march, "2024-04-22") == "2024-04-20 x1");
}

TEST_CASE("a century without a report is counted at once") {
  const History history = a_history().task(a_task().from("2024-01-01")).build();
  CHECK(missed(monthly_with_grace(), history, "2124-01-01") == "2024-01-25 x1200");
}

}  // namespace rules_duty_grace_test
}  // namespace duban
