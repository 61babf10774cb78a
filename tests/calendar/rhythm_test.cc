// Specifies due dates of report rhythms: monthly and quarterly days, the month's end, and where a
// due date moves that falls on a day off.
#include "engine/calendar/rhythm.h"

#include <doctest/doctest.h>

#include "tests/support/shipped_years.h"

namespace duban {
namespace calendar_rhythm_test {

/// The due date `rhythm` has in the month or quarter that holds `month_start`.
Date due_in(const Rhythm& rhythm, Roll roll, std::string_view month_start) {
  const Date start = day(month_start);
  const int months = (start.year() - 1970) * 12 + start.month() - 1;
  return occurrence(rhythm, roll, china(),
                    rhythm.kind == Rhythm::Kind::monthly ? months : months / 3);
}

int first_index(const Rhythm& rhythm, std::string_view from) {
  return first_occurrence_from(rhythm, day(from), [&](int i) { return occurrence(rhythm, Roll::previous, china(), i); });
}

TEST_CASE("a day that is not worked rolls as the rhythm says") {
  const Rhythm on_25th;
  struct Row {
    std::string month;
    Roll roll;
    std::string due;
  };
  const Row rows[] = {
      {"2026-03-01", Roll::previous, "2026-03-25"},  // worked: stays whatever the roll
      {"2026-03-01", Roll::next, "2026-03-25"},
      {"2026-03-01", Roll::second, "2026-03-25"},
      {"2026-01-01", Roll::none, "2026-01-25"},  // a Sunday
      {"2026-01-01", Roll::previous, "2026-01-23"},
      {"2026-01-01", Roll::next, "2026-01-26"},
      {"2026-01-01", Roll::second, "2026-01-27"},
      {"2026-09-01", Roll::previous, "2026-09-24"},  // the first day of a holiday
      {"2026-09-01", Roll::next, "2026-09-28"},
      {"2026-09-01", Roll::second, "2026-09-29"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.month);
    CHECK(due_in(on_25th, row.roll, row.month) == day(row.due));
  }
}

TEST_CASE("a day past the month's end means its last day") {
  Rhythm rhythm;
  rhythm.day = 31;
  CHECK(due_in(rhythm, Roll::none, "2024-02-01") == day("2024-02-29"));
  CHECK(due_in(rhythm, Roll::none, "2025-02-01") == day("2025-02-28"));
  CHECK(due_in(rhythm, Roll::none, "2025-04-01") == day("2025-04-30"));
  CHECK(due_in(rhythm, Roll::none, "2025-05-01") == day("2025-05-31"));
  rhythm.day = 29;
  CHECK(due_in(rhythm, Roll::none, "2025-02-01") == day("2025-02-28"));
  CHECK(due_in(rhythm, Roll::none, "2024-02-01") == day("2024-02-29"));
}

TEST_CASE("a month's end that is not worked rolls back inside its month") {
  Rhythm rhythm;
  rhythm.day = 31;
  CHECK(due_in(rhythm, Roll::previous, "2024-03-01") == day("2024-03-29"));
  CHECK(due_in(rhythm, Roll::previous, "2025-01-01") ==
        day("2025-01-27"));  // 31 January is in the holiday
  CHECK(due_in(rhythm, Roll::previous, "2026-02-01") ==
        day("2026-02-28"));  // a Saturday that is worked
}

TEST_CASE("a quarterly duty falls in the quarter's last month or the month after") {
  Rhythm rhythm;
  rhythm.kind = Rhythm::Kind::quarterly;
  rhythm.day = 20;
  CHECK(due_in(rhythm, Roll::none, "2024-01-01") == day("2024-03-20"));
  CHECK(due_in(rhythm, Roll::none, "2024-10-01") == day("2024-12-20"));
  rhythm.next_month = true;
  CHECK(due_in(rhythm, Roll::none, "2024-01-01") == day("2024-04-20"));
  CHECK(due_in(rhythm, Roll::none, "2024-10-01") == day("2025-01-20"));  // into the next year
}

TEST_CASE("the first occurrence from a day is that day's own when it is due") {
  const Rhythm on_25th;
  struct Row {
    std::string from;
    std::string first;
  };
  const Row rows[] = {
      {"2024-03-24", "2024-03-25"}, {"2024-03-25", "2024-03-25"},
      {"2024-03-26", "2024-04-25"}, {"2024-05-24", "2024-05-24"},  // 25 May is a Saturday
      {"2024-05-25", "2024-06-25"}, {"2024-12-26", "2025-01-24"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    const int index = first_index(on_25th, row.from);
    CHECK(occurrence(on_25th, Roll::previous, china(), index) == day(row.first));
  }
}

TEST_CASE("the first quarterly occurrence of a year may belong to the quarter before") {
  Rhythm rhythm;
  rhythm.kind = Rhythm::Kind::quarterly;
  rhythm.day = 20;
  rhythm.next_month = true;
  const auto first_from = [&](std::string_view from) {
    return occurrence(rhythm, Roll::previous, china(), first_index(rhythm, from));
  };
  CHECK(first_from("2025-01-01") == day("2025-01-20"));
  CHECK(first_from("2025-01-20") == day("2025-01-20"));
  CHECK(first_from("2025-01-21") == day("2025-04-18"));  // 20 April 2025 is a Sunday
}

TEST_CASE("rolls are named and nothing else is a roll") {
  CHECK(parse_roll("none") == Roll::none);
  CHECK(parse_roll("previous") == Roll::previous);
  CHECK(parse_roll("next") == Roll::next);
  CHECK(parse_roll("second") == Roll::second);
  CHECK_FALSE(parse_roll("after").has_value());
  CHECK_FALSE(parse_roll("").has_value());
}

}  // namespace calendar_rhythm_test
}  // namespace duban
