// Specifies facts that older rulebooks did not have: spans in working days, silence and gaps of
// reports, the percent before, how a target compares, what units have coming. The rest of the
// facts is specified where they are worked out.
#include <doctest/doctest.h>

#include "tests/support/rules.h"

namespace duban {
namespace rules_new_facts_test {

std::string number_on(const HistoryBuilder& history, std::string_view as_of, const std::string& fact) {
  return Judged(history.build(), as_of, kAnyRule).number(fact);
}

struct Row {
  std::string as_of;
  std::string value;
};

TEST_CASE("workdays_span counts from the day after the start up to the date in force") {
  struct Span {
    std::string start, due, days;
  };
  // Monday 2024-07-01; 2024-02-09 is the eve of a holiday that ends on Sunday 02-18, worked.
  for (const Span& span : {Span{"2024-07-01", "2024-07-05", "4"}, Span{"2024-07-01", "2024-07-08", "5"},
                           Span{"2024-07-01", "2024-07-01", "0"}, Span{"2024-07-01", "2024-06-28", "-1"},
                           Span{"2024-07-05", "2024-07-07", "0"}, Span{"2024-02-09", "2024-02-18", "1"}}) {
    CAPTURE(span.start);
    CAPTURE(span.due);
    const auto history = a_history().task(a_task().start(span.start).due(span.due));
    CHECK(number_on(history, "2024-07-01", "workdays_span") == span.days);
  }
}

TEST_CASE("workdays_span follows an extension from its day on") {
  const auto history = a_history()
                           .task(a_task().start("2024-07-01").due("2024-07-05"))
                           .extension(1, "2024-07-03", "2024-07-12");
  CHECK(number_on(history, "2024-07-02", "workdays_span") == "4");
  CHECK(number_on(history, "2024-07-03", "workdays_span") == "9");
  CHECK(number_on(history, "2024-07-04", "workdays_span") == "9");
}

TEST_CASE("workdays_elapsed is 0 on the start, negative before it and counts on past the date") {
  const auto history = a_history().task(a_task().start("2024-07-01").due("2024-07-05"));
  for (const Row& row : {Row{"2024-06-27", "-2"}, Row{"2024-06-28", "-1"}, Row{"2024-06-30", "-1"},
                         Row{"2024-07-01", "0"}, Row{"2024-07-02", "1"}, Row{"2024-07-06", "4"},
                         Row{"2024-07-08", "5"}}) {
    CAPTURE(row.as_of);
    CHECK(number_on(history, row.as_of, "workdays_elapsed") == row.value);
  }
}

TEST_CASE("days_silent counts from the last report, or from the start where none came") {
  const auto none = a_history().task(a_task().start("2024-07-01"));
  for (const Row& row : {Row{"2024-06-30", "-1"}, Row{"2024-07-01", "0"}, Row{"2024-07-02", "1"}}) {
    CAPTURE(row.as_of);
    CHECK(number_on(none, row.as_of, "days_silent") == row.value);
    CHECK(number_on(none, row.as_of, "days_since_report") == "?");
  }
  auto reported = none;
  reported.report(1, "2024-07-10", 1000).report(1, "2024-07-20", std::nullopt);
  for (const Row& row : {Row{"2024-07-09", "8"}, Row{"2024-07-10", "0"}, Row{"2024-07-11", "1"},
                         Row{"2024-07-19", "9"}, Row{"2024-07-20", "0"}, Row{"2024-07-21", "1"}}) {
    CAPTURE(row.as_of);
    CHECK(number_on(reported, row.as_of, "days_silent") == row.value);
  }
}

TEST_CASE("report_gap is the days between the last two reports, unknown with fewer") {
  const auto history = a_history()
                           .task(a_task())
                           .report(1, "2024-03-01", 1000)
                           .report(1, "2024-03-11", 2000)
                           .report(1, "2024-03-11", std::nullopt);
  CHECK(number_on(history, "2024-02-29", "report_gap") == "?");
  CHECK(number_on(history, "2024-03-01", "report_gap") == "?");
  CHECK(number_on(history, "2024-03-10", "report_gap") == "?");
  CHECK(number_on(history, "2024-03-11", "report_gap") == "0");
  auto later = history;
  later.report(1, "2024-05-11", 3000);
  CHECK(number_on(later, "2024-05-11", "report_gap") == "61");
  auto two = a_history().task(a_task()).report(1, "2024-02-28", 1000).report(1, "2024-03-01", 1000);
  CHECK(number_on(two, "2024-03-01", "report_gap") == "2");
}

TEST_CASE("previous_percent is the percent given before the latest, whatever came without one") {
  const auto history = a_history()
                           .task(a_task())
                           .report(1, "2024-03-01", 1000)
                           .report(1, "2024-03-05", std::nullopt)
                           .report(1, "2024-03-11", 2050)
                           .report(1, "2024-03-20", std::nullopt);
  CHECK(number_on(history, "2024-02-29", "previous_percent") == "?");
  CHECK(number_on(history, "2024-03-01", "previous_percent") == "?");
  CHECK(number_on(history, "2024-03-10", "previous_percent") == "?");
  CHECK(number_on(history, "2024-03-11", "previous_percent") == "10");
  CHECK(number_on(history, "2024-03-20", "previous_percent") == "10");
  auto later = history;
  later.report(1, "2024-04-01", 500);
  CHECK(number_on(later, "2024-04-01", "previous_percent") == "20.5");
  CHECK(number_on(later, "2024-04-01", "own_percent - previous_percent") == "-15.5");
}

/// `fact` of the first target.
std::string of_target(const HistoryBuilder& history, std::string_view as_of, const std::string& fact, ValueType type) {
  return Judged(history.build(), as_of, kAnyRule).value(fact, type, 0, SubjectKind::target);
}

TEST_CASE("comparator is the target's sign, unknown where it has none") {
  for (const Comparator op : {Comparator::at_least, Comparator::above, Comparator::at_most, Comparator::below,
                              Comparator::equal, Comparator::about, Comparator::keep}) {
    const auto history = a_history().task(a_task().target(a_target("新增书屋", op, "10", "个")));
    CHECK(of_target(history, "2024-07-01", "comparator", ValueType::enumeration) == name_of(op));
  }
  Target statement = a_target("新增书屋", Comparator::equal, "10", "个");
  statement.op.reset();
  const auto history = a_history().task(a_task().target(statement));
  CHECK(of_target(history, "2024-07-01", "comparator", ValueType::enumeration) == "?");
  CHECK(of_target(history, "2024-07-01", "comparator = '~'", ValueType::boolean) == "?");
}

TEST_CASE("value_on is the date of the target's latest value, not of later reports without one") {
  const auto history = a_history()
                           .task(a_task().target(a_target("新增书屋", Comparator::equal, "10", "个")))
                           .report(1, "2024-03-01", 1000)
                           .report(1, "2024-04-01", std::nullopt, {a_value("2", "个")})
                           .report(1, "2024-05-01", 3000);
  CHECK(of_target(history, "2024-03-31", "value_on", ValueType::date) == "?");
  CHECK(of_target(history, "2024-04-01", "value_on", ValueType::date) == "2024-04-01");
  CHECK(of_target(history, "2024-05-02", "value_on", ValueType::date) == "2024-04-01");
  CHECK(of_target(history, "2024-03-31", "day_of_year(value_on)", ValueType::number) == "?");
  CHECK(of_target(history, "2024-05-02", "day_of_year(value_on)", ValueType::number) == "92");
}

/// `fact` of the unit 甲局.
std::string of_unit(const HistoryBuilder& history, std::string_view as_of, const std::string& fact) {
  const Judged judged(history.build(), as_of, kAnyRule);
  REQUIRE(judged.value("name", ValueType::text, 0, SubjectKind::unit) == "甲局");
  return judged.number(fact, 0, SubjectKind::unit);
}

TEST_CASE("lead_due_soon counts open tasks due within 15 working days, today among them") {
  // From Friday 2024-07-05 back, 15 working days begin after Friday 2024-06-14.
  const auto history = a_history().task(a_task().due("2024-07-05"));
  for (const Row& row : {Row{"2024-06-13", "0"}, Row{"2024-06-14", "1"}, Row{"2024-06-15", "1"},
                         Row{"2024-07-04", "1"}, Row{"2024-07-05", "1"}, Row{"2024-07-06", "0"},
                         Row{"2024-07-08", "0"}}) {
    CAPTURE(row.as_of);
    CHECK(of_unit(history, row.as_of, "lead_due_soon") == row.value);
  }
}

TEST_CASE("lead_due_soon leaves out what is submitted, closed or only supported") {
  const auto due_soon = [] { return a_task().due("2024-07-05"); };
  auto history = a_history()
                     .task(due_soon().ref("1.1"))
                     .task(due_soon().ref("1.2"))
                     .task(due_soon().ref("1.3"))
                     .task(due_soon().ref("1.4").lead("乙局").support("甲局"));
  CHECK(of_unit(history, "2024-07-01", "lead_due_soon") == "3");
  history.report(2, "2024-06-28", 10000).closing(3, "2024-06-28");
  CHECK(of_unit(history, "2024-07-01", "lead_due_soon") == "1");
}

TEST_CASE("most_overdue is the longest of the unit's tasks, 0 while none is overdue") {
  const auto history = a_history()
                           .task(a_task().ref("1.1").due("2024-07-04"))
                           .task(a_task().ref("1.2").due("2024-07-08"))
                           .task(a_task().ref("1.3").lead("乙局").support("甲局").due("2024-01-31"));
  for (const Row& row : {Row{"2024-07-03", "0"}, Row{"2024-07-04", "0"}, Row{"2024-07-05", "1"},
                         Row{"2024-07-06", "1"}, Row{"2024-07-09", "3"}}) {
    CAPTURE(row.as_of);
    CHECK(of_unit(history, row.as_of, "most_overdue") == row.value);
  }
  auto finished = history;
  finished.closing(1, "2024-07-09");
  CHECK(of_unit(finished, "2024-07-09", "most_overdue") == "1");
}

TEST_CASE("a unit that only supports has counts of 0") {
  const Judged judged(a_history().task(a_task().lead("乙局").support("甲局").due("2024-01-31")).build(), "2024-07-01",
                      kAnyRule);
  REQUIRE(judged.value("name", ValueType::text, 1, SubjectKind::unit) == "甲局");
  for (const std::string fact : {"lead_due_soon", "most_overdue", "lead_tasks", "lead_open", "lead_overdue"}) {
    CAPTURE(fact);
    CHECK(judged.number(fact, 1, SubjectKind::unit) == "0");
  }
  CHECK(judged.number("support_tasks", 1, SubjectKind::unit) == "1");
}

TEST_CASE("leaders have what is due soon and longest overdue, too") {
  const auto history = a_history()
                           .task(a_task().ref("1.1").leader("张三").due("2024-07-04"))
                           .task(a_task().ref("1.2").leader("张三").due("2024-07-12"));
  const Judged judged(history.build(), "2024-07-05", kAnyRule);
  CHECK(judged.number("lead_due_soon", 0, SubjectKind::leader) == "1");
  CHECK(judged.number("most_overdue", 0, SubjectKind::leader) == "1");
}

}  // namespace rules_new_facts_test
}  // namespace duban
