// Specifies missed reports: which occurrences count, until when a report meets one, and the grace.
// Due dates themselves are specified in tests/calendar/rhythm_test.cc.
#include "engine/rules/duty.h"

#include <doctest/doctest.h>

#include "tests/support/duties.h"

namespace duban {
namespace rules_duty_test {

DutyRule monthly_25th() {
  DutyRule duty;
  duty.id = "monthly";
  duty.roll = Roll::previous;
  return duty;
}

/// "none", or "due ×count".
std::string missed(const DutyRule& duty, const History& history, std::string_view as_of) {
  const auto found = missed_by_anybody(duty, history, as_of, 3);
  if (!found) return "none";
  CHECK(found->duty == 3);
  return found->due.to_string() + " x" + std::to_string(found->count);
}

TEST_CASE("a report due today is not missed") {
  const History history = a_history().task(a_task().from("2024-06-01")).build();
  CHECK(missed(monthly_25th(), history, "2024-06-24") == "none");
  CHECK(missed(monthly_25th(), history, "2024-06-25") == "none");
  CHECK(missed(monthly_25th(), history, "2024-06-26") == "2024-06-25 x1");
}

TEST_CASE("the oldest occurrence missed is named and all since are counted") {
  const History history = a_history().task(a_task().from("2024-01-25")).build();
  CHECK(missed(monthly_25th(), history, "2024-02-24") ==
        "2024-02-23 x1");  // 25 February is a Sunday
  CHECK(missed(monthly_25th(), history, "2024-06-30") == "2024-02-23 x5");
}

TEST_CASE("a due date on the task's first day is not asked for") {
  CHECK(missed(monthly_25th(), a_history().task(a_task().from("2024-06-25")).build(),
               "2024-07-01") == "none");
  CHECK(missed(monthly_25th(), a_history().task(a_task().from("2024-06-24")).build(),
               "2024-07-01") == "2024-06-25 x1");
}

TEST_CASE("a report meets the occurrence whose window it falls into") {
  struct Row {
    std::string reported_on;
    std::string missed;  // as of 2024-07-31
  };
  const Row rows[] = {
      {"2024-05-24", "2024-06-25 x2"},  // met May's, on its rolled day
      {"2024-05-25", "2024-07-25 x1"},  // after it: June's
      {"2024-06-25", "2024-07-25 x1"},
      {"2024-06-26", "none"},  // late for June, in time for July
      {"2024-07-25", "none"},
      {"2024-07-26", "none"},  // late for July: a report came, August's is next
  };
  for (const Row& row : rows) {
    CAPTURE(row.reported_on);
    const History history =
        a_history().task(a_task().from("2024-04-26")).report(1, row.reported_on, 1000).build();
    CHECK(missed(monthly_25th(), history, "2024-07-31") == row.missed);
  }
}

TEST_CASE("a duty is missed once its grace is over, and its due date stays") {
  DutyRule duty = monthly_25th();
  duty.grace = parse_duration("2 workdays");
  const History history = a_history().task(a_task().from("2024-06-01")).build();
  CHECK(missed(duty, history, "2024-06-26") == "none");
  CHECK(missed(duty, history, "2024-06-27") == "none");
  CHECK(missed(duty, history, "2024-06-28") == "2024-06-25 x1");
}

TEST_CASE("a quarterly report is first owed for a quarter that ends after the task began") {
  DutyRule duty = monthly_25th();
  duty.rhythm = {Rhythm::Kind::quarterly, 20, true};
  duty.roll = Roll::none;
  struct Row {
    std::string start;
    std::string missed;  // as of 2024-07-31
  };
  const Row rows[] = {
      {"2024-01-05", "2024-04-20 x2"},  // not the one of the year before, due on 20 January
      {"2024-03-30", "2024-04-20 x2"},
      {"2024-03-31", "2024-07-20 x1"},
      {"2024-04-10", "2024-07-20 x1"},
      {"2024-06-30", "none"}};
  for (const Row& row : rows) {
    CAPTURE(row.start);
    CHECK(missed(duty, a_history().task(a_task().from(row.start)).build(), "2024-07-31") ==
          row.missed);
  }
}

TEST_CASE("grace in working days steps over a holiday") {
  DutyRule duty = monthly_25th();
  duty.rhythm.day = 30;
  duty.grace = parse_duration("1 workday");
  const History history = a_history()
                              .task(a_task().from("2024-09-01"))
                              .build();  // 30 September, then the National Day week
  CHECK(missed(duty, history, "2024-10-08") == "none");
  CHECK(missed(duty, history, "2024-10-09") == "2024-09-30 x1");
}

TEST_CASE("a report after the day asked about does not help") {
  const History history =
      a_history().task(a_task().from("2024-06-01")).report(1, "2024-06-27", 1000).build();
  CHECK(missed(monthly_25th(), history, "2024-06-26") == "2024-06-25 x1");
  CHECK(missed(monthly_25th(), history, "2024-06-27") == "none");
}

TEST_CASE("the first duty whose condition holds applies, otherwise takes the rest") {
  const std::string yaml =
      "duties:\n"
      "  - {id: m, for: has_target, rhythm: {monthly: 25}}\n"
      "  - {id: q, for: otherwise, rhythm: {quarterly: 20, month: next}}\n"
      "rules:\n  - {id: missed, when: open and missed_duties > 0, lamp: yellow}\n";
  const History history =
      a_history()
          .task(a_task()
                    .from("2024-01-25")
                    .target(a_target("新增书屋", Comparator::equal, "10", "个")))
          .task(a_task().from("2024-01-25").ref("1.2"))
          .build();
  const Judged april(history, "2024-04-20", yaml);
  REQUIRE(april.facts(0).missed_duty.has_value());
  CHECK(april.facts(0).missed_duty->count == 2);
  CHECK(april.facts(0).missed_duty->duty == 0);
  CHECK_FALSE(april.facts(1).missed_duty.has_value());
  const Judged after(history, "2024-04-21", yaml);
  REQUIRE(after.facts(1).missed_duty.has_value());
  CHECK(after.facts(1).missed_duty->due == day("2024-04-20"));
}

TEST_CASE("a task submitted or closed owes no reports") {
  const std::string yaml =
      "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}}\nrules:\n  - {id: missed, when: "
      "missed_duties > 0, lamp: yellow}\n";
  CHECK(
      Judged(a_history().task(a_task()).report(1, "2024-02-01", 10000).build(), "2024-06-30", yaml)
          .rules()
          .empty());
  CHECK(Judged(a_history().task(a_task()).closing(1, "2024-02-01").build(), "2024-06-30", yaml)
            .rules()
            .empty());
  CHECK(Judged(a_history().task(a_task()).build(), "2024-06-30", yaml).rules() == "missed");
}

}  // namespace rules_duty_test
}  // namespace duban
