// Specifies review days and the sweep over them: since when a finding stands, how long it must
// hold, and that each day is judged by the policy of that day.
#include "engine/rules/timeline.h"

#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_timeline_test {

std::string days_line(const std::vector<Date>& days) {
  std::string line;
  for (const Date d : days) line += (line.empty() ? "" : " ") + d.to_string().substr(5);
  return line;
}

TEST_CASE("lamps are reviewed on the last working day of each week and each month's end") {
  CHECK(days_line(review_days(day("2024-06-24"), day("2024-07-14"), china())) ==
        "06-28 06-30 07-05 07-12");
  CHECK(days_line(review_days(day("2024-05-27"), day("2024-06-02"), china())) ==
        "05-31");  // both at once
}

TEST_CASE("both ends of the span belong to it") {
  CHECK(days_line(review_days(day("2024-07-05"), day("2024-07-12"), china())) == "07-05 07-12");
  CHECK(days_line(review_days(day("2024-07-06"), day("2024-07-11"), china())).empty());
  CHECK(days_line(review_days(day("2024-07-06"), day("2024-07-05"), china())).empty());
}

TEST_CASE("a week's last working day may be a Sunday worked, a Thursday, or none") {
  CHECK(week_review_day(day("2024-02-13"), china()) == day("2024-02-18"));
  CHECK(week_review_day(day("2024-04-03"), china()) == day("2024-04-07"));
  CHECK(week_review_day(day("2026-06-15"), china()) == day("2026-06-18"));  // the 19th is off
  CHECK(week_review_day(day("2024-07-07"), china()) ==
        day("2024-07-05"));  // a Sunday belongs to the week before it
  CHECK_FALSE(week_review_day(day("2026-02-18"), china())
                  .has_value());  // 16 to 22 February 2026 are all off
}

/// The day judged at the end of the sweep up to `as_of`.
struct Swept {
  Swept(const History& h, std::string_view as_of, const std::string& yaml)
      : history(h), policy(a_policy(yaml)) {
    judged = sweep(
        history, [this](Date) -> const Policy& { return policy; }, day(as_of),
        [this](const Day& d) { visited.push_back(d.date()); });
  }
  [[nodiscard]] std::optional<Date> since() const {
    return judged.day->findings().empty() ? std::nullopt : judged.day->findings().front().since;
  }
  History history;
  Policy policy;
  std::vector<Date> visited;
  JudgedDay judged;
};

const std::string kOverdue = "rules:\n  - {id: overdue, when: overdue, lamp: red}\n";
const std::string kHeld =
    "rules:\n  - {id: low, when: open and progress < 50, lamp: red, hold: 2 weeks}\n";

TEST_CASE(
    "the sweep visits every review day from the first task on and ends on the day asked about") {
  const Swept swept(a_history().task(a_task().from("2024-06-24")).build(), "2024-07-03", kOverdue);
  CHECK(days_line(swept.visited) == "06-28 06-30 07-03");
  CHECK(swept.judged.day->date() == day("2024-07-03"));
}

TEST_CASE("a day before the first task is still judged") {
  const Swept swept(a_history().task(a_task().from("2024-06-24")).build(), "2024-06-23", kOverdue);
  CHECK(days_line(swept.visited) == "06-23");
  CHECK(swept.judged.day->task_count() == 0);
}

TEST_CASE("a finding stands since the first review day of its unbroken run") {
  const History history = a_history().task(a_task().due("2024-06-26")).build();
  CHECK(Swept(history, "2024-06-27", kOverdue).since() ==
        day("2024-06-27"));  // seen on no review day yet
  CHECK(Swept(history, "2024-07-05", kOverdue).since() == day("2024-06-28"));
  CHECK(Swept(history, "2024-07-10", kOverdue).since() == day("2024-06-28"));
}

TEST_CASE("a run broken on one review day begins anew") {
  const History history = a_history()
                              .task(a_task().due("2024-06-26"))
                              .report(1, "2024-07-04", 10000)
                              .report(1, "2024-07-08", 9000)
                              .build();
  CHECK(Swept(history, "2024-07-12", kOverdue).since() == day("2024-07-12"));
  const History unbroken = a_history()
                               .task(a_task().due("2024-06-26"))
                               .report(1, "2024-07-01", 10000)
                               .report(1, "2024-07-03", 9000)
                               .build();
  CHECK(Swept(unbroken, "2024-07-12", kOverdue).since() ==
        day("2024-06-28"));  // no review day saw the break
}

TEST_CASE(
    "a finding of a rule with hold appears once it was true on every review day for that long") {
  const History history =
      a_history().task(a_task().from("2024-06-24")).report(1, "2024-06-25", 1000).build();
  struct Row {
    std::string as_of;
    bool found;
  };
  for (const Row& row : {Row{"2024-06-28", false}, Row{"2024-07-05", false},
                         Row{"2024-07-11", false}, Row{"2024-07-12", true}}) {
    CAPTURE(row.as_of);
    const Swept swept(history, row.as_of, kHeld);
    CHECK(swept.since().has_value() == row.found);
    CHECK(swept.judged.day->lamps()[0] == (row.found ? Lamp::yellow : Lamp::grey));
  }
}

TEST_CASE("the hold of a run that broke starts again") {
  const History history = a_history()
                              .task(a_task().from("2024-06-24"))
                              .report(1, "2024-06-25", 1000)
                              .report(1, "2024-07-04", 6000)
                              .report(1, "2024-07-08", 2000)
                              .build();
  CHECK_FALSE(Swept(history, "2024-07-12", kHeld).since().has_value());
  CHECK_FALSE(Swept(history, "2024-07-25", kHeld).since().has_value());
  CHECK(Swept(history, "2024-07-26", kHeld).since() == day("2024-07-12"));
}

TEST_CASE("each review day is judged by the policy of that day") {
  const History history = a_history().task(a_task().from("2024-06-03").due("2024-06-07")).build();
  const Policy lenient =
      a_policy("rules:\n  - {id: overdue, when: workdays_overdue > 100, lamp: red}\n");
  const Policy strict = a_policy(kOverdue);
  const auto policy_on = [&](Date date) -> const Policy& {
    return date < day("2024-07-01") ? lenient : strict;
  };
  const JudgedDay judged = sweep(history, policy_on, day("2024-07-12"), [](const Day&) {});
  REQUIRE(judged.day->findings().size() == 1);
  CHECK(judged.day->findings()[0].since == day("2024-07-05"));
}

}  // namespace rules_timeline_test
}  // namespace duban
