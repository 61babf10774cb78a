// Specifies the rhythms ordered in practice beyond a day of each month or quarter: half-yearly, weekly, every
// ten days, from a month or quarter on, and so many days after an event; and how rolling keeps their order.
#include <doctest/doctest.h>

#include "engine/calendar/rhythm.h"
#include "tests/support/shipped_years.h"

namespace duban {
namespace calendar_rhythm_kinds_test {

/// The due dates of `rhythm` from `from` on, `count` of them, joined by blanks.
std::string dates(const Rhythm& rhythm, Roll roll, std::string_view from, int count) {
  const auto due = [&](int index) { return occurrence(rhythm, roll, china(), index); };
  const int first = first_occurrence_from(rhythm, day(from), due);
  std::string line;
  for (int i = 0; i < count; ++i) line += (line.empty() ? "" : " ") + due(first + i).to_string();
  return line;
}

Rhythm a_rhythm(Rhythm::Kind kind, int on = 25, int first_period = 1) {
  Rhythm rhythm;
  rhythm.kind = kind;
  rhythm.day = on;
  rhythm.first_period = first_period;
  return rhythm;
}

Rhythm half_yearly(MonthDay first, MonthDay second) {
  Rhythm rhythm = a_rhythm(Rhythm::Kind::half_yearly);
  rhythm.half_years = {first, second};
  return rhythm;
}

TEST_CASE("monthly from March leaves January and February out, each year") {
  const Rhythm from_march = a_rhythm(Rhythm::Kind::monthly, 25, 3);
  CHECK(dates(from_march, Roll::none, "2024-01-01", 2) == "2024-03-25 2024-04-25");
  CHECK(dates(from_march, Roll::none, "2024-11-25", 3) == "2024-11-25 2024-12-25 2025-03-25");
  CHECK(dates(from_march, Roll::none, "2024-03-26", 1) == "2024-04-25");
  CHECK(to_string(from_march) == "monthly: 25, from_month: 3");
}

TEST_CASE("quarterly from the second quarter, in the next month, ends in the next year") {
  Rhythm rhythm = a_rhythm(Rhythm::Kind::quarterly, 20, 2);
  CHECK(dates(rhythm, Roll::none, "2024-01-01", 4) == "2024-06-20 2024-09-20 2024-12-20 2025-06-20");
  rhythm.next_month = true;
  CHECK(dates(rhythm, Roll::none, "2024-03-01", 4) == "2024-07-20 2024-10-20 2025-01-20 2025-07-20");
  CHECK(to_string(rhythm) == "quarterly: 20, month: next, from_quarter: 2");
  const int year_end = first_occurrence_from(rhythm, day("2025-01-01"), [&](int i) { return nominal_date(rhythm, i); });
  CHECK(period_end(rhythm, Roll::none, china(), year_end) == day("2024-12-31"));
}

TEST_CASE("half-yearly dates come twice a year and report on the nearest half-year") {
  const Rhythm june = half_yearly({6, 15}, {12, 15});
  CHECK(dates(june, Roll::none, "2024-06-15", 3) == "2024-06-15 2024-12-15 2025-06-15");
  CHECK(dates(june, Roll::next, "2024-06-15", 2) == "2024-06-17 2024-12-16");  // a Saturday, a Sunday
  CHECK(dates(june, Roll::none, "2024-06-16", 1) == "2024-12-15");
  CHECK(to_string(june) == "half_yearly: [06-15, 12-15]");
  const auto period = [&](const Rhythm& r, std::string_view from) {
    return period_end(r, Roll::none, china(), first_occurrence_from(r, day(from), [&](int i) { return nominal_date(r, i); }));
  };
  CHECK(period(june, "2024-06-01") == day("2024-06-30"));
  CHECK(period(june, "2024-12-01") == day("2024-12-31"));
  const Rhythm january = half_yearly({1, 10}, {7, 10});
  CHECK(period(january, "2025-01-01") == day("2024-12-31"));
  CHECK(period(january, "2025-07-01") == day("2025-06-30"));
  CHECK(dates(half_yearly({2, 29}, {8, 31}), Roll::none, "2024-02-01", 3) == "2024-02-29 2024-08-31 2025-02-28");
}

TEST_CASE("weekly reports come each Friday, over holidays as the roll says") {
  const Rhythm friday = a_rhythm(Rhythm::Kind::weekly, 5);
  CHECK(dates(friday, Roll::none, "2024-06-28", 2) == "2024-06-28 2024-07-05");
  CHECK(dates(friday, Roll::none, "2024-06-29", 1) == "2024-07-05");
  CHECK(dates(friday, Roll::previous, "2024-09-28", 2) == "2024-09-30 2024-10-11");  // 4 October is in the holiday
  CHECK(dates(friday, Roll::next, "2024-09-28", 2) == "2024-10-08 2024-10-11");
  CHECK(dates(friday, Roll::none, "2024-12-28", 1) == "2025-01-03");
  CHECK(to_string(friday) == "weekly: friday");
}

TEST_CASE("a weekly report never rolls to or past the next one") {
  const Rhythm tuesday = a_rhythm(Rhythm::Kind::weekly, 2);
  // 1 to 7 October 2024 are off, Tuesday the 8th is worked and due itself.
  CHECK(dates(tuesday, Roll::second, "2024-09-30", 2) == "2024-10-07 2024-10-08");
  CHECK(dates(tuesday, Roll::next, "2024-09-30", 2) == "2024-10-07 2024-10-08");
  CHECK(dates(tuesday, Roll::previous, "2024-09-25", 2) == "2024-09-30 2024-10-08");
  // Where the days off are fewer, the second working day after them (15 to 17 September).
  CHECK(dates(tuesday, Roll::second, "2024-09-15", 2) == "2024-09-19 2024-09-24");
  // 15 to 23 February 2026 are off: two Mondays without a working day between.
  const Rhythm monday = a_rhythm(Rhythm::Kind::weekly, 1);
  CHECK(dates(monday, Roll::next, "2026-02-15", 2) == "2026-02-22 2026-02-24");
  CHECK(dates(monday, Roll::previous, "2026-02-10", 3) == "2026-02-14 2026-02-23 2026-03-02");
}

TEST_CASE("every ten days means the 10th, the 20th and the month's last day") {
  const Rhythm rhythm = a_rhythm(Rhythm::Kind::every_ten_days);
  CHECK(dates(rhythm, Roll::none, "2024-02-01", 4) == "2024-02-10 2024-02-20 2024-02-29 2024-03-10");
  CHECK(dates(rhythm, Roll::previous, "2024-02-01", 3) == "2024-02-09 2024-02-20 2024-02-29");
  CHECK(dates(rhythm, Roll::none, "2024-12-21", 2) == "2024-12-31 2025-01-10");
  CHECK(to_string(rhythm) == "every_ten_days: true");
}

TEST_CASE("so many days after an event are working days or civil ones") {
  Rhythm rhythm = a_rhythm(Rhythm::Kind::after);
  rhythm.days_after = 5;
  CHECK(nominal_date_after(rhythm, china(), day("2024-09-27")) == day("2024-10-10"));  // over the National Day week
  CHECK(to_string(rhythm) == "after: register, workdays: 5");
  rhythm.in_workdays = false;
  rhythm.event = RhythmEvent::amendment;
  CHECK(nominal_date_after(rhythm, china(), day("2024-09-27")) == day("2024-10-02"));
  CHECK(to_string(rhythm) == "after: amend, days: 5");
}

TEST_CASE("rhythms are said in words") {
  const auto words = [](const Rhythm& rhythm) { return text_of(words_of(rhythm), Language::chinese); };
  CHECK(words(a_rhythm(Rhythm::Kind::monthly, 25)) == "每月 25 日");
  CHECK(words(a_rhythm(Rhythm::Kind::monthly, 25, 3)) == "3 月起每月 25 日");
  CHECK(words(a_rhythm(Rhythm::Kind::quarterly, 30)) == "季末月 30 日");
  CHECK(words(a_rhythm(Rhythm::Kind::quarterly, 30, 2)) == "2 季度起季末月 30 日");
  CHECK(words({Rhythm::Kind::quarterly, 20, true}) == "次季首月 20 日");
  CHECK(words({Rhythm::Kind::quarterly, 20, true, 2}) == "2 季度起次季首月 20 日");
  CHECK(words(half_yearly({6, 15}, {12, 15})) == "每年 06-15、12-15");
  CHECK(words(a_rhythm(Rhythm::Kind::weekly, 7)) == "每周日");
  CHECK(words(a_rhythm(Rhythm::Kind::every_ten_days)) == "每旬（10 日、20 日、月末）");
  Rhythm after = a_rhythm(Rhythm::Kind::after);
  after.days_after = 30;
  CHECK(words(after) == "立项后 30 个工作日");
  after.in_workdays = false;
  CHECK(words(after) == "立项后 30 天");
  after.event = RhythmEvent::amendment;
  CHECK(words(after) == "事项调整后 30 天");
  after.in_workdays = true;
  CHECK(words(after) == "事项调整后 30 个工作日");
}

TEST_CASE("years without data are counted Monday to Friday") {
  CHECK(dates(a_rhythm(Rhythm::Kind::monthly, 25), Roll::previous, "2040-03-01", 2) == "2040-03-23 2040-04-25");
  CHECK(dates(a_rhythm(Rhythm::Kind::weekly, 7), Roll::second, "1969-12-01", 1) == "1969-12-02");
  CHECK(dates(a_rhythm(Rhythm::Kind::monthly, 31), Roll::none, "1969-11-01", 3) == "1969-11-30 1969-12-31 1970-01-31");
}

}  // namespace calendar_rhythm_kinds_test
}  // namespace duban
