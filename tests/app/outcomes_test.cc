// Specifies that outcomes are proposed and never entered silently, and how those accepted are recorded.
#include "engine/app/outcomes.h"

#include <doctest/doctest.h>

#include "engine/files/csv_stream.h"
#include "tests/support/contents.h"
#include "tests/support/office.h"

namespace duban {
namespace app_outcomes_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 就业, leads: [甲局], targets: [{metric: 城镇新增就业, op: \">=\", value: 4.6, unit: 万人, kind: count, accrual: flow}]}\n"
    "  - {ref: \"1.2\", title: 大厦, leads: [乙局], targets: [{metric: 泛华大厦投用, op: \"=\", value: null, unit: \"\", kind: milestone, accrual: state}]}\n"
    "  - {ref: \"1.3\", title: 公园, leads: [乙局], targets: [{metric: 新建口袋公园, op: \"=\", value: 4, unit: 个, kind: count, accrual: flow}]}\n";

const std::string kReport = "一、2024年工作回顾\n城镇新增就业48600人，泛华大厦投入使用。\n二、2025年重点工作\n新建口袋公园5个。\n";

Outcomes propose(const Office& office) {
  Inquiry inquiry = office.ask("2025-01-20");
  Diagnostics found;
  return propose_outcomes(inquiry, content_of(kReport), "2024", found);
}

TEST_CASE("values are proposed with their words, place and verdict, and nothing is entered") {
  const Office office(kTasks);
  const std::int64_t before = office.last_seq();
  const Outcomes outcomes = propose(office);
  REQUIRE(outcomes.proposals.size() == 2);
  CHECK(outcomes.proposals[0].ref == "1.1");
  CHECK(outcomes.proposals[0].actual == dec("48600"));
  CHECK(outcomes.proposals[0].unit == "人");
  CHECK(outcomes.proposals[0].verdict == "met");
  CHECK(outcomes.proposals[0].quote == "城镇新增就业48600人");
  CHECK(outcomes.proposals[0].at.line == 2);
  CHECK(outcomes.proposals[0].at.column == 1);
  CHECK(outcomes.proposals[1].done == true);
  REQUIRE(outcomes.silent.size() == 1);
  CHECK(outcomes.silent[0].ref == "1.3");
  CHECK(office.last_seq() == before);
}

/// The value of a target of task `ref` on the last day of January: a number, or whether it is done.
std::string value_in(const Office& office, const std::string& ref) {
  const Inquiry inquiry = office.ask("2025-01-31");
  const Snapshot snapshot = snapshot_at(inquiry.history(), day("2025-01-31"));
  for (const TaskState& state : snapshot.tasks) {
    if (state.ref() != ref || state.values[0].value == nullptr) continue;
    const MeasuredValue& value = *state.values[0].value;
    const std::string words = value.number ? value.number->to_string() + std::string(value.unit) : *value.done ? "done" : "not done";
    return words + " on " + state.values[0].report->on.to_string();
  }
  return "none";
}

TEST_CASE("those accepted are reports of the year's end with the report as evidence; the rest is not recorded") {
  const Office office(kTasks);
  Outcomes outcomes = propose(office);
  outcomes.file = office.folder.write("report.txt", kReport);
  const auto some = reports_of(outcomes, {"1.1"}, day("2024-12-31"));
  REQUIRE(some.size() == 1);
  CHECK(some[0].evidence == std::vector<std::string>{outcomes.file});
  const ProgressResult result = record_progress(office.file, some, an_envelope("2025-01-20T09:00", true), {});
  CHECK_FALSE(result.found.has_errors());
  CHECK(result.recorded == 1);
  CHECK(value_in(office, "1.1") == "48600人 on 2024-12-31");
  CHECK(value_in(office, "1.2") == "none");
}

TEST_CASE("all of them are accepted at once, or written as a progress file that is read back alike") {
  const Office office(kTasks);
  Outcomes outcomes = propose(office);
  outcomes.file = office.folder.write("report.txt", kReport);
  CHECK(reports_of(outcomes, {"all"}, day("2024-12-31")).size() == 2);
  Diagnostics found;
  const auto read = parse_progress_csv({"outcomes.csv", progress_csv_of(outcomes, day("2024-12-31"))}, found);
  CHECK(id_line(found) == "");
  REQUIRE(read.size() == 2);
  CHECK(read[0].ref == "2024/1.1");
  CHECK(read[0].values.at(0).value == "48600人");
  CHECK(read[1].values.at(0).value == "done");
}

TEST_CASE("what the ledger has already is not recorded again") {
  const Office office(kTasks);
  Outcomes outcomes = propose(office);
  outcomes.file = office.folder.write("report.txt", kReport);
  (void)record_progress(office.file, reports_of(outcomes, {"1.1"}, day("2024-12-31")), an_envelope("2025-01-20T09:00", true), {});
  const Outcomes again = propose(office);
  CHECK(again.proposals[0].recorded);
  CHECK_FALSE(again.proposals[1].recorded);
  CHECK(reports_of(again, {"all"}, day("2024-12-31")).size() == 1);
}

TEST_CASE("all takes only what is sure enough; the rest is named one by one") {
  const Office office(kTasks);
  Outcomes outcomes = propose(office);
  outcomes.proposals[0].confidence = kSureEnough - 1;
  CHECK(reports_of(outcomes, {"all"}, day("2024-12-31")).size() == 1);
  CHECK(reports_of(outcomes, {"1.1"}, day("2024-12-31")).size() == 1);
}

TEST_CASE("a report of another year is refused, by its title or the day it was given") {
  const Office office(kTasks);
  Inquiry inquiry = office.ask("2025-01-20");
  Diagnostics found;
  const auto refused = [&](const std::string& report) { return thrown_id([&] { (void)propose_outcomes(inquiry, content_of(report), "2024", found); }); };
  CHECK(refused("一、2025年工作回顾\n去年城镇新增就业5万人，比2024年多。\n") == "outcomes-other-year");
  CHECK(refused("——2026年1月14日\n过去一年，城镇新增就业5万人，比2024年多。\n") == "outcomes-other-year");
  CHECK(refused("——2025年1月14日\n过去一年，城镇新增就业5万人。\n") == "");
}

TEST_CASE("what cannot be accepted is refused before anything is written") {
  const Office office(kTasks);
  const Outcomes outcomes = propose(office);
  CHECK(thrown_id([&] { (void)reports_of(outcomes, {"1.1", "1.3", "9.9"}, day("2024-12-31")); }) == "outcomes-not-proposed outcomes-not-proposed");
  Inquiry inquiry = office.ask("2025-01-20");
  Diagnostics found;
  CHECK(thrown_id([&] { (void)propose_outcomes(inquiry, content_of(kReport), "2023", found); }) == "notice-unknown");
  CHECK(thrown_id([&] { (void)propose_outcomes(inquiry, content_of("2019年工作回顾\n新增就业1万人。\n"), "2024", found); }) == "outcomes-other-year");
}

}  // namespace app_outcomes_test
}  // namespace duban
