// Specifies which entries a list marks: those an earlier list should have had, and those recorded after its day.
#include "engine/rules/late_entries.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"
#include "tests/support/shipped_years.h"

namespace duban {
namespace rules_late_entries_test {

/// A task with one report on `on`, recorded on `recorded`.
int marked(std::string_view on, std::string_view recorded, std::string_view list) {
  History history = a_history().task(a_task()).report(1, on, 1000).build();
  history.reports.front().recorded_on = day(recorded);
  const Snapshot snapshot = snapshot_at(history, day(list));
  return late_entries(snapshot.tasks.front(), day(list), china());
}

TEST_CASE("what is recorded by the list of its own week is not late") {
  CHECK(marked("2024-07-03", "2024-07-03", "2024-07-05") == 0);
  CHECK(marked("2024-07-03", "2024-07-05", "2024-07-05") == 0);
  CHECK_FALSE(missed_its_list(day("2024-07-03"), day("2024-07-05"), china()));
  CHECK(missed_its_list(day("2024-07-03"), day("2024-07-06"), china()));
}

TEST_CASE("what came after the list of its week is marked on the first list that shows it, and on no later one") {
  CHECK(marked("2024-06-27", "2024-07-01", "2024-07-05") == 1);
  CHECK(marked("2024-06-27", "2024-07-01", "2024-07-12") == 0);
}

TEST_CASE("a list of a past day marks what was recorded after that day") {
  CHECK(marked("2024-06-27", "2024-07-01", "2024-06-28") == 1);
  CHECK(marked("2024-06-27", "2024-06-28", "2024-06-28") == 0);
}

TEST_CASE("the last working day of a week decides, also where a holiday comes before the weekend") {
  // 2024-04-04 and 05 are days off, 04-07 is worked: the list of the week is that of Sunday the 7th.
  CHECK_FALSE(missed_its_list(day("2024-04-02"), day("2024-04-07"), china()));
  CHECK(missed_its_list(day("2024-04-02"), day("2024-04-08"), china()));
  // The week of the National Day has one working day, 10-12 being of the week after: its own is Monday, 09-30.
  CHECK(missed_its_list(day("2024-09-30"), day("2024-10-01"), china()));
}

TEST_CASE("what takes effect on a day off belongs to the list of the week after") {
  // 2024-07-06 is a Saturday: the list of the 12th is its first.
  CHECK_FALSE(missed_its_list(day("2024-07-06"), day("2024-07-12"), china()));
  CHECK(missed_its_list(day("2024-07-06"), day("2024-07-13"), china()));
  CHECK(missed_its_list(day("2024-05-01"), day("2024-07-10"), china()));
}

TEST_CASE("steps and versions recorded late count as reports do") {
  HistoryBuilder builder = a_history().task(a_task()).amendment(1, "2024-06-26", a_task().lead("乙局")).step(StepKind::suspend, 1, "2024-06-27");
  History history = builder.build();
  history.steps.front().recorded_on = day("2024-07-02");
  history.amendments.front().recorded_on = day("2024-07-02");
  const Snapshot snapshot = snapshot_at(history, day("2024-07-05"));
  CHECK(late_entries(snapshot.tasks.front(), day("2024-07-05"), china()) == 2);
}

}  // namespace rules_late_entries_test
}  // namespace duban
