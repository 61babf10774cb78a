// Specifies that what a day finds missed is what the accounts of single occurrences say, for any rhythm, unit,
// report and return; and that what happens later changes nothing.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/rules/missed_duties.h"
#include "tests/support/rules.h"

namespace duban {
namespace property_duty_test {

const std::vector<std::string> kUnits = {"甲局", "乙局", "丙局", "丁局", ""};

std::string iso(int day_number) { return day("2024-01-01").plus_days(day_number).to_string(); }

std::string any_duties() {
  const auto rhythm = [] {
    return *rc::gen::element<std::string>("monthly: 25", "monthly: 31, from_month: 3", "quarterly: 20, month: next", "half_yearly: [06-15, 12-15]",
                                          "weekly: tuesday", "every_ten_days: true", "after: register, workdays: 30", "after: amend, days: 10");
  };
  const auto roll = [] { return *rc::gen::element<std::string>("none", "previous", "next", "second"); };
  const auto grace = [] { return *rc::gen::element<std::string>("", ", grace: 2 workdays", ", grace: 3 days"); };
  std::string yaml = "duties:\n";
  for (const std::string who : {"first-lead", "leads", "supports"}) {
    yaml += "  - {id: " + who + ", for: otherwise, rhythm: {" + rhythm() + "}, roll: " + roll() + ", who: " + who + grace() + "}\n";
  }
  return yaml + kAnyRule;
}

History any_history() {
  const auto task = a_task().from("2024-01-15").leads({"甲局", "乙局"}).support("丙局").support("丁局");
  auto history = a_history().task(task);
  if (*rc::gen::arbitrary<bool>()) history.amendment(1, iso(*rc::gen::inRange(30, 500)), a_task().leads({"乙局"}).support("甲局").support("丙局"));
  const int reports = *rc::gen::inRange(0, 12);
  for (int i = 0; i < reports; ++i) {
    const int on = *rc::gen::inRange(15, 600);
    const bool returned = *rc::gen::inRange(0, 3) == 0;
    history.report_by(*rc::gen::elementOf(kUnits), 1, iso(on), returned ? iso(on + *rc::gen::inRange(0, 40)) : "");
  }
  return history.build();
}

/// The accounts of all occurrences whose last day has passed, of one unit's duty.
struct Counted {
  int missed = 0;
  std::optional<Date> oldest;
};

void count_accounts(const DayFacts& day, DutyDates& dates, const OwingUnit& owing, Counted& counted) {
  const TaskState& task = day.state(0);
  OwedDates owed(dates, task, owing.since, day.as_of());
  const CountsReport counts = [&](const Report& r) { return is_by(owing, task, dates.duty().who, r, day.groups()); };
  for (int index = owed.first(); owed.has(index) && owed.at(index).last_day < day.as_of(); ++index) {
    const DutyAccount account = account_of(owed, index, task.reports, day.as_of(), counts);
    RC_ASSERT(account.workdays_late >= 0);
    RC_ASSERT((account.standing == nullptr) == (account.status == DutyStatus::missed || account.status == DutyStatus::returned));
    if (account.standing != nullptr) continue;
    ++counted.missed;
    if (!counted.oldest || account.at.due < *counted.oldest) counted.oldest = account.at.due;
  }
}

TEST_CASE("what is missed is what no account says was met") {
  CHECK(rc::check("missed = accounts without a standing report", [] {
    const History history = any_history();
    const Policy policy = a_policy(any_duties());
    const Snapshot snapshot = snapshot_at(history, day("2024-01-15").plus_days(*rc::gen::inRange(0, 650)));
    const DayFacts day(snapshot, policy);
    Counted leads;
    Counted supports;
    for (std::size_t d = 0; d < policy.rulebook.duties.size(); ++d) {
      const DutyRule& duty = policy.rulebook.duties[d];
      Occurrences kept;
      DutyDates dates(duty, policy.calendar, kept);
      for (const OwingUnit& owing : owing_units(day.state(0), duty.who, day.groups())) {
        count_accounts(day, dates, owing, duty.who == DutyWho::supports ? supports : leads);
      }
    }
    RC_ASSERT(day.missed().count[0] == leads.missed);
    RC_ASSERT(day.missed_by_supports().count[0] == supports.missed);
    if (leads.oldest) RC_ASSERT(day.missed().due[0] == *leads.oldest);
    if (supports.oldest) RC_ASSERT(day.missed_by_supports().due[0] == *supports.oldest);
  }));
}

TEST_CASE("what happens after a day does not change what was missed on it") {
  CHECK(rc::check("missed(day, all) = missed(day, by then)", [] {
    const History history = any_history();
    const Date as_of = day("2024-01-15").plus_days(*rc::gen::inRange(0, 650));
    History by_then = history;
    std::erase_if(by_then.reports, [&](const Report& r) { return r.on > as_of; });
    for (Report& report : by_then.reports) {
      if (!report.is_returned_by(as_of)) report.returned_on.reset();
    }
    const Policy policy = a_policy(any_duties());
    const Snapshot whole = snapshot_at(history, as_of);
    const Snapshot part = snapshot_at(by_then, as_of);
    const DayFacts of_whole(whole, policy);
    const DayFacts of_part(part, policy);
    RC_ASSERT(of_whole.missed().count == of_part.missed().count);
    RC_ASSERT(of_whole.missed().due == of_part.missed().due);
    RC_ASSERT(of_whole.missed().workdays_excused == of_part.missed().workdays_excused);
    RC_ASSERT(of_whole.missed_by_supports().count == of_part.missed_by_supports().count);
  }));
}

}  // namespace property_duty_test
}  // namespace duban
