// Specifies whose reports meet a duty: the leads', each lead's, each supporting unit's; two tiers side by side;
// and duties that follow an event.
#include <doctest/doctest.h>

#include "engine/rules/missed_duties.h"
#include "tests/support/rules.h"

namespace duban {
namespace rules_duty_who_test {

const std::string kRules = "rules:\n  - {id: any, when: open, lamp: blue}\n";
const std::string kLead = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, who: first-lead}\n" + kRules;
const std::string kLeads = "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, who: leads}\n" + kRules;
/// Supports report to the lead by the 15th, the lead to the office by the 25th, twice a year.
const std::string kTiers =
    "duties:\n"
    "  - {id: to-lead, for: otherwise, rhythm: {half_yearly: [06-15, 12-15]}, who: supports}\n"
    "  - {id: to-office, for: otherwise, rhythm: {half_yearly: [06-25, 12-25]}, who: first-lead}\n" + kRules;

/// "missed by leads/by supports" of the first task.
std::string missed(const History& history, const std::string& yaml, std::string_view as_of,
                   const std::vector<GroupMembers>& groups = {}) {
  Policy policy = a_policy(yaml);
  policy.groups = [&] { return groups; };
  const Snapshot snapshot = snapshot_at(history, day(as_of));
  const DayFacts facts(snapshot, policy);
  return std::to_string(facts.missed().count.at(0)) + "/" + std::to_string(facts.missed_by_supports().count.at(0));
}

TaskBuilder shared_task() { return a_task().from("2024-05-25").leads({"甲局", "乙局"}).support("丙局").support("丁局"); }

TEST_CASE("a first lead's duty is met by any lead, not by a supporting unit nor by an outsider") {
  struct Row {
    std::string unit;
    std::string missed;
  };
  for (const Row& row : {Row{"甲局", "0/0"}, {"乙局", "0/0"}, {"", "0/0"}, {"丙局", "1/0"}, {"戊局", "1/0"}}) {
    CAPTURE(row.unit);
    const History history = a_history().task(shared_task()).report_by(row.unit, 1, "2024-06-20").build();
    CHECK(missed(history, kLead, "2024-06-25") == "0/0");
    CHECK(missed(history, kLead, "2024-06-26") == row.missed);
  }
}

TEST_CASE("a supporting unit's report after the lead's does not hide that the lead is silent since") {
  const History history =
      a_history().task(shared_task()).report_by("甲局", 1, "2024-06-20").report_by("丙局", 1, "2024-07-20").report_by("丙局", 1, "2024-08-20").build();
  CHECK(missed(history, kLead, "2024-08-31") == "2/0");
}

TEST_CASE("a member of a leading group counts, and a task without a lead takes anybody's word") {
  const std::vector<GroupMembers> streets = {{"各街道", {"东街", "西街"}}};
  const auto task = [](const std::vector<std::string>& leads) { return a_task().from("2024-05-25").leads(leads); };
  const History group = a_history().task(task({"各街道"})).report_by("西街", 1, "2024-06-20").build();
  CHECK(missed(group, kLead, "2024-06-26", streets) == "0/0");
  CHECK(missed(group, kLead, "2024-06-26") == "1/0");  // nobody lists it as a member
  CHECK(missed(a_history().task(task({})).report_by("东街", 1, "2024-06-20").build(), kLead, "2024-06-26") == "0/0");
}

TEST_CASE("each lead owes its own report, the members of a group each theirs") {
  const History one = a_history().task(shared_task()).report_by("甲局", 1, "2024-06-20").build();
  CHECK(missed(one, kLeads, "2024-06-26") == "1/0");
  const History both = a_history().task(shared_task()).report_by("", 1, "2024-06-20").report_by("乙局", 1, "2024-06-21").build();
  CHECK(missed(both, kLeads, "2024-06-26") == "0/0");  // one without a unit is the first lead's
  const std::vector<GroupMembers> streets = {{"各街道", {"东街", "西街", "南街"}}};
  const auto group = a_task().from("2024-05-25").leads({"东街", "各街道"});
  CHECK(missed(a_history().task(group).report_by("西街", 1, "2024-06-20").build(), kLeads, "2024-06-26", streets) == "2/0");
  CHECK(missed(a_history().task(group).report_by("各街道", 1, "2024-06-20").build(), kLeads, "2024-06-26", streets) == "1/0");
}

TEST_CASE("in two tiers the supports owe the lead and the lead owes the office, each by its own date") {
  const History silent = a_history().task(shared_task()).build();
  CHECK(missed(silent, kTiers, "2024-06-15") == "0/0");
  CHECK(missed(silent, kTiers, "2024-06-16") == "0/2");
  CHECK(missed(silent, kTiers, "2024-06-25") == "0/2");
  CHECK(missed(silent, kTiers, "2024-06-26") == "1/2");
  CHECK(missed(silent, kTiers, "2025-01-01") == "2/4");
  const History some = a_history().task(shared_task()).report_by("丙局", 1, "2024-06-14").report_by("甲局", 1, "2024-06-24").build();
  CHECK(missed(some, kTiers, "2024-07-01") == "0/1");
}

TEST_CASE("a unit that leads and supports owes as lead alone") {
  const History history = a_history().task(a_task().from("2024-05-25").lead("甲局").support("甲局").support("丙局")).build();
  CHECK(missed(history, kTiers, "2024-07-01") == "1/1");
}

TEST_CASE("one report meets the duties of its unit by whatever rhythm") {
  const std::string yaml =
      "duties:\n  - {id: m, for: otherwise, rhythm: {monthly: 25}, who: first-lead}\n"
      "  - {id: q, for: otherwise, rhythm: {quarterly: 28}, who: leads}\n" + kRules;
  const auto task = a_task().from("2024-05-25");
  CHECK(missed(a_history().task(task).build(), yaml, "2024-06-30") == "2/0");
  CHECK(missed(a_history().task(task).report_by("甲局", 1, "2024-06-24").build(), yaml, "2024-06-30") == "0/0");
}

TEST_CASE("a lead that has changed keeps the reports of the one before it, and owes from its own day on") {
  const auto before = a_task().from("2024-03-01").lead("甲局");
  const auto after = a_task().lead("乙局");
  const History history = a_history().task(before).report_by("甲局", 1, "2024-06-20").amendment(1, "2024-06-28", after).build();
  CHECK(missed(history, kLead, "2024-06-30") == "0/0");
  CHECK(missed(history, kLead, "2024-07-26") == "1/0");
  CHECK(missed(history, kLeads, "2024-07-25") == "0/0");  // not for March to June, when it did not lead
  CHECK(missed(history, kLeads, "2024-07-26") == "1/0");
  const History former = a_history().task(before).amendment(1, "2024-06-28", after).report_by("甲局", 1, "2024-07-20").build();
  CHECK(missed(former, kLeads, "2024-07-26") == "1/0");  // no longer its task
}

TEST_CASE("what is due some working days after registration is due once") {
  const std::string yaml = "duties:\n  - {id: plan, for: otherwise, rhythm: {after: register, workdays: 5}}\n" + kRules;
  // Registered on Friday 27 September 2024: the National Day week lies between, 29 September is worked.
  const auto task = a_task().from("2024-09-27");
  CHECK(missed(a_history().task(task).build(), yaml, "2024-10-10") == "0/0");
  CHECK(missed(a_history().task(task).build(), yaml, "2024-10-11") == "1/0");
  CHECK(missed(a_history().task(task).build(), yaml, "2025-10-10") == "1/0");
  CHECK(missed(a_history().task(task).report_by("甲局", 1, "2024-09-27").build(), yaml, "2024-10-31") == "0/0");
  CHECK(missed(a_history().task(task).report_by("甲局", 1, "2024-10-30").build(), yaml, "2024-10-31") == "0/0");  // late
}

TEST_CASE("a report is due after each amendment, and one after the last meets them all") {
  const std::string yaml = "duties:\n  - {id: again, for: otherwise, rhythm: {after: amend, days: 7}}\n" + kRules;
  const auto amended = [] {
    return a_history().task(a_task()).amendment(1, "2024-04-01", a_task()).amendment(1, "2024-06-03", a_task());
  };
  CHECK(missed(amended().build(), yaml, "2024-04-08") == "0/0");
  CHECK(missed(amended().build(), yaml, "2024-04-09") == "1/0");
  CHECK(missed(amended().build(), yaml, "2024-06-11") == "2/0");
  CHECK(missed(amended().report_by("甲局", 1, "2024-03-31").build(), yaml, "2024-06-11") == "2/0");
  CHECK(missed(amended().report_by("甲局", 1, "2024-06-02").build(), yaml, "2024-06-11") == "1/0");
  CHECK(missed(amended().report_by("甲局", 1, "2024-06-05").build(), yaml, "2024-06-11") == "0/0");
  CHECK(missed(a_history().task(a_task()).build(), yaml, "2024-06-11") == "0/0");
}

TEST_CASE("the first duty of its kind that holds applies, whatever the other kinds do") {
  const std::string yaml =
      "duties:\n"
      "  - {id: a, for: has_target, rhythm: {monthly: 25}}\n"
      "  - {id: b, for: otherwise, rhythm: {weekly: friday}, who: supports}\n"
      "  - {id: c, for: otherwise, rhythm: {quarterly: 20}}\n" + kRules;
  const Judged judged(a_history().task(shared_task()).build(), "2024-06-21", yaml);
  CHECK(judged.day.facts().duty_of(DutyWho::first_lead) == std::vector<int>{2});
  CHECK(judged.day.facts().duty_of(DutyWho::supports) == std::vector<int>{1});
  CHECK(judged.day.facts().duty_of(DutyWho::leads) == std::vector<int>{-1});
  CHECK(judged.number("missed_duties") == "1");
  CHECK(judged.number("配合单位缺报次数") == "6");  // three Fridays of two units
}

}  // namespace rules_duty_who_test
}  // namespace duban
