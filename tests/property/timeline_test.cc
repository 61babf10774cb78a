// Specifies that lamps over a year are the same computed in one sweep and day by day, and that since, hold, weeks and
// months are what a plain count over days judged alone says.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "engine/rules/lamp_record.h"
#include "engine/rules/timeline.h"
#include "tests/support/rules.h"

namespace duban {
namespace property_timeline_test {

const std::string kFlags =
    "rules:\n"
    "  - {id: low, when: open and pace - progress > 30, lamp: red}\n"
    "  - {id: behind, when: open and pace - progress >= 10, lamp: yellow}\n";
const std::string kRules = kFlags +
    "  - {id: held, when: open and pace - progress >= 10, lamp: blue, hold: 2 weeks}\n"
    "  - {id: long, when: weeks_flagged >= 3, lamp: red}\n"
    "  - {id: again, when: times_flagged >= 2 or months_flagged >= 2, lamp: yellow, hold: 10 days}\n";

std::string iso(int day_number) { return day("2024-01-01").plus_days(day_number).to_string(); }

History any_year() {
  auto history = a_history();
  const int tasks = *rc::gen::inRange(1, 4);
  for (int task = 1; task <= tasks; ++task) {
    history.task(a_task().ref("1." + std::to_string(task)).from(iso(*rc::gen::inRange(0, 120))).target(a_target("新增企业", Comparator::at_least, "100", "家")));
    const int reports = *rc::gen::inRange(0, 12);
    for (int i = 0; i < reports; ++i) history.report(task, iso(*rc::gen::inRange(0, 400)), std::nullopt, {a_value(std::to_string(*rc::gen::inRange(0, 100)), "家")});
    if (*rc::gen::inRange(0, 3) == 0) history.extension(task, iso(*rc::gen::inRange(100, 400)), iso(*rc::gen::inRange(366, 500)));
    if (*rc::gen::inRange(0, 4) == 0) history.closing(task, iso(*rc::gen::inRange(150, 400)));
  }
  return history.build();
}

/// All that a day says, as one text.
std::string told(const Day& day) {
  std::string text = day.date().to_string();
  for (const Lamp lamp : day.lamps()) text += " " + std::string(name_of(lamp));
  for (const Finding& f : day.findings()) text += " " + day.rule(f).id + "@" + std::to_string(f.row) + "/" + f.since->to_string() + "/" + std::string(name_of(f.lamp));
  const LampRecords* records = day.facts().lamp_records();
  for (std::size_t row = 0; records != nullptr && row < records->now.size(); ++row) {
    const LampRecord& r = records->now[row];
    for (const int n : {r.weeks_red, r.weeks_flagged, r.months_red, r.months_flagged, r.times_red, r.times_flagged}) text += " " + std::to_string(n);
    if (r.month && r.month->made_good_on) text += " good " + r.month->made_good_on->to_string();
  }
  return text;
}

TEST_CASE("a year swept at once says of each review day what a question for that day says") {
  CHECK(rc::check("sweep = day by day", [] {
    const History history = any_year();
    const Policy policy = a_policy(kRules);
    const PolicyOn policy_on = [&](Date) -> const Policy& { return policy; };
    std::vector<std::string> swept;
    std::vector<Date> days;
    (void)sweep(history, policy_on, day("2025-01-31"), [&](const Day& d) {
      swept.push_back(told(d));
      days.push_back(d.date());
    });
    for (int i = 0; i < 8; ++i) {
      const std::size_t at = *rc::gen::inRange<std::size_t>(0, days.size());
      const JudgedDay alone = sweep(history, policy_on, days[at], [](const Day&) {});
      RC_ASSERT(told(*alone.day) == swept[at]);
    }
  }));
}

/// What days judged alone say of the first task, in order.
struct PlainDay {
  Date date;
  bool stands = false;
  Lamp lamp = Lamp::grey;
};

/// The unbroken run that ends at `last`, counted back.
template <class Holds>
std::vector<PlainDay> run_up_to(const std::vector<PlainDay>& days, std::size_t last, Holds holds) {
  std::vector<PlainDay> run;
  for (std::size_t i = last + 1; i-- > 0 && holds(days[i]);) run.push_back(days[i]);
  return run;
}

std::size_t weeks_of(const std::vector<PlainDay>& run) {
  std::set<Date> mondays;
  for (const PlainDay& d : run) mondays.insert(d.date.plus_days(1 - d.date.weekday()));
  return mondays.size();
}

TEST_CASE("since, hold, weeks and months agree with a plain count") {
  CHECK(rc::check("sweep = plain reference", [] {
    const History history = any_year();
    const Policy policy = a_policy(kRules);
    std::vector<PlainDay> days;
    (void)sweep(history, [&](Date) -> const Policy& { return policy; }, day("2025-01-31"), [&](const Day& d) {
      const Judged alone(history, d.date().to_string(), kFlags);
      PlainDay plain{d.date()};
      plain.stands = d.task_count() > 0 && d.state(0).task->id == 1;
      if (plain.stands) plain.lamp = alone.lamp();
      days.push_back(plain);
      if (!plain.stands) return;
      const std::size_t last = days.size() - 1;
      const auto flagged = run_up_to(days, last, [](const PlainDay& p) { return p.stands && p.lamp >= Lamp::yellow; });
      const auto red = run_up_to(days, last, [](const PlainDay& p) { return p.stands && p.lamp == Lamp::red; });
      std::vector<PlainDay> months;
      for (const PlainDay& p : days) {
        if (p.stands && p.date == last_day_of_month(p.date.year(), p.date.month())) months.push_back(p);
      }
      const auto months_flagged = months.empty() ? 0 : run_up_to(months, months.size() - 1, [](const PlainDay& p) { return p.lamp >= Lamp::yellow; }).size();
      const LampRecord& record = d.facts().lamp_records()->now[0];
      RC_ASSERT(record.weeks_flagged == static_cast<int>(weeks_of(flagged)));
      RC_ASSERT(record.weeks_red == static_cast<int>(weeks_of(red)));
      RC_ASSERT(record.months_flagged == static_cast<int>(months_flagged));
      RC_ASSERT(record.flagged_since == (flagged.empty() ? std::nullopt : std::optional(flagged.back().date)));
      bool held = false;
      for (const Finding& f : d.findings()) {
        if (f.task_row != 0) continue;
        const std::string& rule = d.rule(f).id;
        if (rule == "behind") RC_ASSERT(f.since == flagged.back().date);
        if (rule == "held") held = true;
        if (rule == "held") RC_ASSERT(f.since == flagged.back().date);
      }
      RC_ASSERT(held == (!flagged.empty() && flagged.back().date.plus_days(14) <= d.date()));
    });
  }));
}

}  // namespace property_timeline_test
}  // namespace duban
