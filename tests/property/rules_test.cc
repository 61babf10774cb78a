// Specifies laws of judging a day: judging twice changes nothing, the order of tasks does not
// matter, and closing a task never adds a finding about it.
#include "tests/support/rules.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace duban {
namespace property_rules_test {

const std::string kRules =
    "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, roll: previous, grace: 2 "
    "workdays}\n"
    "rules:\n"
    "  - {id: overdue, when: open and workdays_overdue > 0, lamp: red}\n"
    "  - {id: behind, when: open and not overdue and pace - progress >= 10, lamp: yellow}\n"
    "  - {id: missed, when: open and missed_duties > 0, lamp: yellow}\n"
    "  - {id: short, for: target, when: short and open and today > due, lamp: red}\n";

/// A task with a due date, up to three reports, and perhaps a target; deterministic in its numbers.
struct Plan {
  int due = 0;
  bool implied = false;
  bool target = false;
  std::vector<std::pair<int, int>> reports;  // day of the year, percent
};

Plan any_plan() {
  Plan plan;
  plan.due = *rc::gen::inRange(30, 366);
  plan.implied = *rc::gen::arbitrary<bool>();
  plan.target = *rc::gen::arbitrary<bool>();
  const int reports = *rc::gen::inRange(0, 4);
  for (int i = 0; i < reports; ++i)
    plan.reports.emplace_back(*rc::gen::inRange(1, 366), *rc::gen::inRange(0, 101));
  return plan;
}

std::string iso(int day_number) { return day("2024-01-01").plus_days(day_number).to_string(); }

HistoryBuilder history_of(const std::vector<Plan>& plans) {
  HistoryBuilder history;
  int id = 0;
  for (const Plan& plan : plans) {
    auto task = a_task().ref("1." + std::to_string(++id)).due(iso(plan.due));
    if (plan.implied) task.implied();
    if (plan.target) task.target(a_target("新增书屋", Comparator::at_least, "100", "个"));
    history.task(task);
    for (const auto& [on, percent] : plan.reports) {
      std::vector<MeasuredValue> values;
      if (plan.target) values.push_back(a_value(std::to_string(percent), "个"));
      history.report(id, iso(on), percent * 100, std::move(values));
    }
  }
  return history;
}

std::vector<Plan> any_plans() {
  return *rc::gen::resize(6, rc::gen::container<std::vector<Plan>>(rc::gen::exec(any_plan)));
}

TEST_CASE("judging a day twice gives the same") {
  CHECK(rc::check("judge = judge", [] {
    const History history = history_of(any_plans()).build();
    const std::string as_of = iso(*rc::gen::inRange(0, 420));
    const Judged one(history, as_of, kRules);
    const Judged two(history, as_of, kRules);
    RC_ASSERT(one.day.findings() == two.day.findings());
    RC_ASSERT(one.day.lamps() == two.day.lamps());
  }));
}

TEST_CASE("a task's lamp does not depend on its neighbours") {
  CHECK(rc::check("lamps of all = lamp of each alone", [] {
    const std::vector<Plan> plans = any_plans();
    const std::string as_of = iso(*rc::gen::inRange(0, 420));
    const Judged all(history_of(plans).build(), as_of, kRules);
    for (std::size_t i = 0; i < plans.size(); ++i) {
      RC_ASSERT(Judged(history_of({plans[i]}).build(), as_of, kRules).lamp() == all.lamp(i));
    }
  }));
}

TEST_CASE("closing a task takes all its findings away") {
  CHECK(rc::check("closed tasks have no findings", [] {
    const Plan plan = any_plan();
    const int as_of = *rc::gen::inRange(0, 420);
    const Judged judged(history_of({plan}).closing(1, iso(as_of)).build(), iso(as_of), kRules);
    RC_ASSERT(judged.day.findings().empty());
    RC_ASSERT(judged.lamp() == Lamp::green);
  }));
}

TEST_CASE("without a report no lamp is green") {
  CHECK(rc::check("green is earned", [] {
    Plan plan = any_plan();
    plan.reports.clear();
    RC_ASSERT(Judged(history_of({plan}).build(), iso(*rc::gen::inRange(0, 420)), kRules).lamp() !=
              Lamp::green);
  }));
}

TEST_CASE("an implied date that has not passed never makes a lamp red") {
  CHECK(rc::check("implied dates cap at yellow", [] {
    Plan plan = any_plan();
    plan.implied = true;
    const int as_of = *rc::gen::inRange(0, plan.due + 1);
    RC_ASSERT(Judged(history_of({plan}).build(), iso(as_of), kRules).lamp() != Lamp::red);
  }));
}

}  // namespace property_rules_test
}  // namespace duban
