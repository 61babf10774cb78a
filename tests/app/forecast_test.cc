// Specifies which targets and tasks a forecast lists, by whom it is asked, and what it counts.
#include "engine/app/forecast.h"

#include <doctest/doctest.h>

#include "engine/app/target_steps.h"
#include "tests/support/office.h"

namespace duban {
namespace app_forecast_test {

// Working days of 2024: 1 and 2 February, then 4 to 9 (Sunday the 4th is worked), and 18 to 23 after the holiday.
const char* const kTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [甲局], supports: [各街道], leaders: [李明], start: 2024-02-01, due: 2024-02-23, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [乙局], leaders: [赵青], start: 2024-02-01, due: 2024-02-23, due_basis: stated, targets: [\n"
    "      {metric: 新增书屋, op: \">=\", value: 10, unit: 个, kind: count, accrual: flow}, {metric: 建成步道, op: \"=\", kind: milestone, accrual: state}]}\n"
    "  - {ref: \"1.3\", title: 丙, leads: [乙局], start: 2024-02-01, due: 2024-02-23, due_basis: stated}\n";

std::string refs(const std::vector<ForecastTask>& tasks) {
  std::string out;
  for (const ForecastTask& task : tasks) out += task.ref + ":" + (task.workdays_late ? std::to_string(*task.workdays_late) : std::string(name_of(task.why))) + " ";
  return out;
}

std::string lines(const std::vector<ForecastTarget>& targets) {
  std::string out;
  for (const ForecastTarget& line : targets) out += line.ref + ":" + line.verdict + (line.gap ? ":" + line.gap->to_short_string() : "") + " ";
  return out;
}

struct Asked {
  Asked() : office(kTasks) {
    office.progress("ref,on,unit,percent,metric,value\n1.1,2024-02-02,,2,,\n1.2,2024-02-02,,,新增书屋,0.5个\n1.3,2024-02-02,,50,,\n", "2024-02-02T18:00");
  }
  [[nodiscard]] Forecast forecast(const ForecastQuestion& question = {}, const std::string& as_of = "2024-02-02") const {
    Inquiry inquiry = office.ask(as_of);
    return make_forecast(inquiry, question);
  }
  Office office;
};

TEST_CASE("a forecast lists what will miss and what comes late, the latest first, and counts the rest") {
  const Forecast forecast = Asked().forecast();
  // 2 % of a day's work each of 49 days; ten houses at half a house a day take 19 more; 12 are left.
  CHECK(refs(forecast.tasks) == "1.1:37 1.2:7 ");
  CHECK(lines(forecast.targets) == "1.2:missed:3.5 ");
  const ForecastTotals& t = forecast.totals;
  CHECK(t.tasks == 3);
  CHECK(t.late == 2);
  CHECK(t.in_time == 1);
  CHECK(t.never == 0);
  CHECK(t.unsaid == 0);
  CHECK(t.targets == 2);
  CHECK(t.missed == 1);
  CHECK(t.unknown == 1);
  CHECK(t.unknown_why[static_cast<std::size_t>(NoOutlook::no_report)] == 1);
}

TEST_CASE("tasks asked for by name are all told, and so are all with the switch") {
  const Asked asked;
  CHECK(refs(asked.forecast({{"1.3"}, "", "", false}).tasks) == "1.3:0 ");
  CHECK(refs(asked.forecast({{}, "", "", true}).tasks) == "1.1:37 1.2:7 1.3:0 ");
  CHECK(lines(asked.forecast({{}, "", "", true}).targets) == "1.2:missed:3.5 1.2:unknown ");
  CHECK(thrown_id([&] { (void)asked.forecast({{"9.9"}, "", "", false}); }) == "ref-unknown");
}

TEST_CASE("a unit's forecast is of what it leads or supports, itself or through a group, a leader's of what they answer for") {
  const Asked asked;
  CHECK(refs(asked.forecast({{}, "甲区甲局", "", true}).tasks) == "1.1:37 ");
  CHECK(refs(asked.forecast({{}, "西街街道", "", true}).tasks) == "1.1:37 ");
  CHECK(refs(asked.forecast({{}, "", "赵青", true}).tasks) == "1.2:7 ");
  CHECK(thrown_id([&] { (void)asked.forecast({{}, "丙局", "", false}); }) == "unit-unknown");
  CHECK(thrown_id([&] { (void)asked.forecast({{}, "", "王五", false}); }) == "leader-unknown");
}

TEST_CASE("what stands still is late without a day and comes first") {
  const Asked asked;
  asked.office.progress("ref,on,unit,percent,metric,value\n1.3,2024-02-04,,50,,\n1.3,2024-02-05,,50,,\n", "2024-02-05T18:00");
  const Forecast forecast = asked.forecast({}, "2024-02-05");
  CHECK(refs(forecast.tasks).starts_with("1.3:standing-still "));
  CHECK(forecast.totals.never == 1);
}

TEST_CASE("what is submitted is carried on no more, its targets stand at their last value") {
  const Asked asked;
  asked.office.progress("ref,on,unit,percent,metric,value\n1.2,2024-02-05,,100,新增书屋,10个\n1.3,2024-02-05,,100,,\n", "2024-02-05T18:00");
  const Forecast forecast = asked.forecast({{}, "", "", true}, "2024-02-05");
  CHECK(refs(forecast.tasks) == "1.1:37 ");
  REQUIRE(forecast.targets.size() == 2);
  CHECK(forecast.targets[0].basis == OutlookBasis::latest);
  CHECK(forecast.targets[0].verdict == "met");
}

TEST_CASE("what a named person attests decides where no number does") {
  const Asked asked;
  attest_target(asked.office.step("2024-02-05"), {"1.2", "建成步道"}, true, "丁科长", "现场核实");
  CHECK(lines(asked.forecast({{"1.2"}, "", "", false}, "2024-02-04").targets) == "1.2:missed:3.5 1.2:unknown ");
  CHECK(lines(asked.forecast({{"1.2"}, "", "", false}, "2024-02-05").targets) == "1.2:missed:3.5 1.2:met ");
}

}  // namespace app_forecast_test
}  // namespace duban
