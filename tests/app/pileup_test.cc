// Specifies which weeks are told to have too many deadlines, for whom, and what is counted.
#include "engine/app/pileup.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace duban {
namespace app_pileup_test {

// The week of Monday 2024-09-30 has one working day: the holiday begins on Tuesday. Saturday 12 October is worked.
const char* const kTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [甲局], leaders: [李明], due: 2024-09-29, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [甲局, 各街道], leaders: [李明], due: 2024-10-06, due_basis: stated}\n"
    "  - {ref: \"1.3\", title: 丙, leads: [甲局], supports: [乙局], leaders: [李明], due: 2024-09-30, due_basis: stated}\n"
    "  - {ref: \"1.4\", title: 丁, leads: [甲局], leaders: [赵青], due: 2024-10-07, due_basis: stated}\n"
    "  - {ref: \"1.5\", title: 戊, leads: [甲局, 东街街道], due: 2024-12-31, due_basis: implied}\n"
    "  - {ref: \"1.6\", title: 己, leads: [各街道], due: 2024-12-31, due_basis: implied}\n";

/// "2024-W40 甲局 1.3 1.2, …": each week with who and the refs.
std::string told(const Pileup& pileup) {
  std::string out;
  for (const PileupWeek& week : pileup.weeks) {
    out += week.week + " " + week.name;
    for (const PileupTask& task : week.tasks) out += " " + task.ref + (task.implied ? "?" : "") + (task.via_group.empty() ? "" : "<" + task.via_group);
    out += ", ";
  }
  return out;
}

Pileup ask(const Office& office, const PileupQuestion& question, const std::string& as_of = "2024-09-01") {
  Inquiry inquiry = office.ask(as_of);
  return make_pileup(inquiry, question);
}

PileupQuestion from_limit(int limit) { return {"", "", limit, std::nullopt, std::nullopt}; }

TEST_CASE("a week is listed for a lead unit or a leader from the limit on, from Monday to Sunday") {
  const Office office(kTasks);
  CHECK(told(ask(office, from_limit(2))) == "2024-W40 甲局 1.3 1.2, 2024-W40 李明 1.3 1.2, 2025-W01 东街街道 1.5? 1.6?<各街道, ");
  CHECK(told(ask(office, from_limit(3))) == "");
  const Pileup pileup = ask(office, from_limit(2));
  CHECK(pileup.weeks[0].from == day("2024-09-30"));
  CHECK(pileup.weeks[0].to == day("2024-10-06"));
  CHECK(pileup.weeks[0].workdays == 1);
  CHECK(pileup.weeks[2].implied() == 2);
  CHECK(pileup.to == day("2024-12-31"));
}

TEST_CASE("only deadlines of the span count, which begins with the day asked about") {
  const Office office(kTasks);
  PileupQuestion question = from_limit(1);
  question.unit = "甲局";
  question.to = day("2024-10-06");
  CHECK(told(ask(office, question, "2024-09-29")) == "2024-W39 甲局 1.1, 2024-W40 甲局 1.3 1.2, ");
  CHECK(told(ask(office, question, "2024-09-30")) == "2024-W40 甲局 1.3 1.2, ");
  CHECK(told(ask(office, question, "2024-10-01")) == "2024-W40 甲局 1.2, ");
  question.from = day("2024-09-30");
  CHECK(told(ask(office, question, "2024-10-01")) == "2024-W40 甲局 1.3 1.2, ");
  question.to = day("2024-10-05");
  CHECK(told(ask(office, question, "2024-10-01")) == "2024-W40 甲局 1.3, ");
}

TEST_CASE("a unit or leader asked for is the only one told, those not known are refused") {
  const Office office(kTasks);
  PileupQuestion question = from_limit(1);
  question.leader = "赵青";
  CHECK(told(ask(office, question)) == "2024-W41 赵青 1.4, ");
  question = from_limit(1);
  question.unit = "西街街道";
  CHECK(told(ask(office, question)) == "2024-W40 西街街道 1.2<各街道, 2025-W01 西街街道 1.6?<各街道, ");
  question.unit = "丙局";
  CHECK(thrown_id([&] { (void)ask(office, question); }) == "unit-unknown");
  question = from_limit(1);
  question.leader = "王五";
  CHECK(thrown_id([&] { (void)ask(office, question); }) == "leader-unknown");
}

TEST_CASE("what is done or suspended falls due no more") {
  const Office office(kTasks);
  office.progress("ref,on,percent\n1.3,2024-08-01,100\n", "2024-08-01T18:00");
  CHECK(told(ask(office, from_limit(2))) == "2025-W01 东街街道 1.5? 1.6?<各街道, ");
}

TEST_CASE("a date that the clerk stands by is implied no more") {
  const Office office(kTasks);
  confirm_dates(office.step("2024-03-01"), {"1.5"});
  CHECK(told(ask(office, from_limit(2))).ends_with("东街街道 1.5 1.6?<各街道, "));
}

}  // namespace app_pileup_test
}  // namespace duban
