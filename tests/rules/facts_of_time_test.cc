// Specifies the facts of the group time.
#include <doctest/doctest.h>

#include "tests/support/fact_cases.h"

namespace duban {

std::vector<FactCase> cases_of_time() {
  const auto plain = a_history().task(a_task());
  // Monday to Friday of one week.
  const auto week = a_history().task(a_task().from("2024-07-01").due("2024-07-05"));
  // Due before National Day, off until 2024-10-07; 2024-10-12 is a worked Saturday.
  const auto holiday = a_history().task(a_task().due("2024-09-30"));
  const auto implied = a_history().task(a_task().implied()).confirmation(1, "2024-07-01");
  const auto extended = a_history().task(a_task().due("2024-06-30")).extension(1, "2024-06-20", "2024-07-15").extension(1, "2024-07-10", "2024-07-31");
  const auto resumed = a_history()
                           .task(a_task().due("2024-06-30"))
                           .extension(1, "2024-06-20", "2024-07-15", DueMove::resumed)
                           .extension(1, "2024-07-10", "2024-07-20");
  return {
      {"today", plain, {{"2024-02-29", "2024-02-29"}, {"2024-12-31", "2024-12-31"}}},
      {"month", plain, {{"2024-01-31", "1"}, {"2024-02-01", "2"}, {"2024-11-30", "11"}, {"2024-12-31", "12"}}},
      {"quarter", plain, {{"2024-01-01", "1"}, {"2024-03-31", "1"}, {"2024-04-01", "2"}, {"2024-09-30", "3"}, {"2024-10-01", "4"}, {"2024-12-31", "4"}}},
      {"day_of_quarter", plain, {{"2024-01-01", "1"}, {"2024-03-31", "91"}, {"2024-04-01", "1"}, {"2024-12-31", "92"}}},
      {"start", plain, {{"2024-07-01", "2024-01-01"}}},
      {"start", a_history().task(a_task().start("2024-03-01")), {{"2024-02-29", "2024-03-01"}}},
      {"due", extended, {{"2024-06-19", "2024-06-30"}, {"2024-06-20", "2024-07-15"}, {"2024-07-09", "2024-07-15"}, {"2024-07-10", "2024-07-31"}}},
      {"original_due", extended, {{"2024-06-19", "2024-06-30"}, {"2024-07-10", "2024-06-30"}}},
      {"original_due", week, {{"2024-07-02", "2024-07-05"}}},
      {"days_extended", extended, {{"2024-06-19", "0"}, {"2024-06-20", "15"}, {"2024-07-09", "15"}, {"2024-07-10", "31"}}},
      {"days_extended", resumed, {{"2024-07-09", "0"}, {"2024-07-10", "5"}}},
      {"extensions", extended, {{"2024-06-19", "0"}, {"2024-06-20", "1"}, {"2024-07-10", "2"}}},
      {"extensions", resumed, {{"2024-06-20", "0"}, {"2024-07-10", "1"}}},
      {"due_implied", implied, {{"2024-06-30", "true"}, {"2024-07-01", "false"}, {"2024-07-02", "false"}}},
      {"due_implied", plain, {{"2024-07-01", "false"}}},
      {"workdays_overdue", holiday, {{"2024-09-30", "0"}, {"2024-10-07", "0"}, {"2024-10-08", "1"}, {"2024-10-13", "5"}}},
      {"days_overdue", holiday, {{"2024-09-29", "0"}, {"2024-09-30", "0"}, {"2024-10-01", "0"}, {"2024-10-07", "0"}, {"2024-10-08", "8"}}},
      {"days_overdue", a_history().task(a_task().due("2024-07-04")).report(1, "2024-07-08", 10000), {{"2024-07-05", "1"}, {"2024-07-07", "3"}, {"2024-07-08", "0"}}},
      {"workdays_left", week, {{"2024-07-01", "4"}, {"2024-07-05", "0"}, {"2024-07-06", "0"}, {"2024-07-08", "-1"}}},
      {"workdays_span", week, {{"2024-07-01", "4"}}},
      {"workdays_span", holiday, {{"2024-01-01", "189"}}},
      {"workdays_elapsed", week, {{"2024-07-01", "0"}, {"2024-07-02", "1"}, {"2024-07-08", "5"}}},
      {"days_left", week, {{"2024-07-04", "1"}, {"2024-07-05", "0"}, {"2024-07-06", "-1"}}},
      {"days_span", week, {{"2024-07-01", "4"}}},
      {"days_span", extended, {{"2024-06-19", "181"}, {"2024-06-20", "196"}}},
      {"days_elapsed", week, {{"2024-07-01", "0"}, {"2024-07-02", "1"}}},
      {"days_elapsed", a_history().task(a_task().start("2024-07-03")), {{"2024-07-02", "-1"}, {"2024-07-03", "0"}, {"2024-07-04", "1"}}},
      {"pace", week, {{"2024-07-01", "0"}, {"2024-07-02", "25"}, {"2024-07-05", "100"}, {"2024-07-06", "100"}}},
      {"pace_month", plain, {{"2024-01-30", "0"}, {"2024-01-31", "8.33"}, {"2024-12-31", "100"}, {"2025-01-01", "100"}}},
  };
}

TEST_CASE("facts of time") { check_facts(cases_of_time()); }

}  // namespace duban
