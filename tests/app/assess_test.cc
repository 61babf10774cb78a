// Specifies the year's assessment: indicators and tasks' targets, and what the published results come out as.
#include "engine/app/assess.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "engine/app/indicators.h"
#include "engine/app/target_steps.h"
#include "engine/document/assess_document.h"
#include "engine/files/file.h"
#include "tests/support/contents.h"
#include "tests/support/office.h"
#include "tests/support/read_error.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace app_assess_test {

const std::string kFixture = source_folder() + "/fixtures/yuzhong-2024/";
const std::string kPublished = source_folder() + "/../shared/gold/outcomes-2024.json";

const std::string kTasks =
    "  - {ref: \"1.1\", section: 一、样例, title: 招商, leads: [甲局], due: 2024-12-31, due_basis: stated, targets: ["
    "{metric: 引进项目, op: \">=\", value: 30, unit: 个, kind: count, accrual: flow}, {metric: 大桥通车, op: \"=\", value: null, unit: \"\", kind: milestone, accrual: state}]}\n"
    "  - {ref: \"1.2\", section: 一、样例, title: 增收, leads: [乙局], due: 2024-12-31, due_basis: stated, targets: ["
    "{metric: 居民收入增速, op: \">=\", value: null, unit: \"%\", kind: relative, accrual: rate, qualifier: 与经济发展同步}]}\n"
    "  - {ref: \"1.3\", section: 一、样例, title: 宣传, leads: [甲局], due: 2024-12-31, due_basis: stated}\n";

struct Year : Office {
  explicit Year(const std::string& rows = "") : Office(kTasks) {
    if (!rows.empty()) take(rows);
  }
  void take(const std::string& rows) const {
    const IndicatorReading reading = read_indicators(content_of("2024年\n\n序号\t指标\t单位\t目标\t完成情况\t是否完成\t备注\n" + rows), {});
    REQUIRE(id_line(reading.found).empty());
    register_indicators(file, reading.tables, "", an_envelope("2024-01-26T09:30", true), false);
  }
  [[nodiscard]] Assessment assess(std::string_view as_of, const std::string& key = "", const KnownAt& known = {}) const {
    Inquiry inquiry({file, day(as_of), known, ""}, assessment_needs(day(as_of)));
    return make_assessment(inquiry, key);
  }
};

AssessedTarget item(const Assessment& assessment, const std::string& ref, const std::string& metric = "") {
  for (const AssessedSet& set : assessment.sets) {
    for (const AssessedTarget& one : set.items) {
      if (one.ref == ref && (metric.empty() || one.metric == metric)) return one;
    }
  }
  FAIL("no item " << ref);
  return assessment.sets.front().items.front();
}

TEST_CASE("items come in the order of registration, notices and sets of indicators one after the other") {
  const Year year("2\t甲\t个\t3\t4\t\t\n1\t乙\t个\t3\t4\t\t\n");
  const Assessment assessment = year.assess("2025-01-10");
  REQUIRE(assessment.sets.size() == 2);
  CHECK_FALSE(assessment.sets[0].indicators);
  CHECK(assessment.sets[0].items.size() == 3);  // the task without targets has none
  REQUIRE(assessment.sets[1].items.size() == 2);
  CHECK(assessment.sets[1].items[0].ref == "I.2");
}

TEST_CASE("a key that nothing was registered under is refused, with those there are") {
  const Year year;
  CHECK(error_of([&] { return year.assess("2025-01-10", "2019"); }) == "notice-unknown");
}

TEST_CASE("results count from the last day of their year") {
  const Year year("1\t甲\t个\t3\t4\t\t\n");
  CHECK(item(year.assess("2024-12-30"), "I.1").verdict == "unknown");
  CHECK(item(year.assess("2024-12-31"), "I.1").verdict == "met");
  CHECK(year.assess("2023-12-31").totals().all() == 0);
}

TEST_CASE("an office's own verdict stands beside ours where they differ") {
  const Year year("1\t甲\t个\t3\t2\t是\t口径有变\n2\t乙\t个\t3\t3\t是\t\n");
  const Assessment assessment = year.assess("2025-01-10");
  CHECK(item(assessment, "I.1").verdict == "missed");
  CHECK(item(assessment, "I.1").official_differs());
  CHECK(item(assessment, "I.1").explanation == "口径有变");
  CHECK_FALSE(item(assessment, "I.2").official_differs());
  CHECK(render_text(assess_document(assessment, Language::chinese), false).find("未完成（官方认定不同：完成）") != std::string::npos);
}

TEST_CASE("a bare result is in its column's unit, and one in words keeps them") {
  const Year year("1\t利用外资\t万美元\t0.5亿美元\t4000\t\t\n2\t科创中心\t——\t建成\t已建成\t\t\n3\t出口增速\t%\t3\t低于3\t\t\n");
  const Assessment assessment = year.assess("2025-01-10");
  CHECK(item(assessment, "I.1").verdict == "missed");
  CHECK(item(assessment, "I.1").actual == dec("0.4"));
  CHECK(item(assessment, "I.2").verdict == "met");
  CHECK(item(assessment, "I.2").actual_words == "已建成");
  CHECK(item(assessment, "I.2").target_text == "建成");
  CHECK(item(assessment, "I.3").verdict == "missed");
  CHECK_FALSE(item(assessment, "I.3").actual);
}

TEST_CASE("a changed target is judged as it stands, and the first one stays visible") {
  const Year year("1\t优良天数\t天\t300\t290\t\t\n");
  amend_target(year.step("2024-07-01"), {"I.1", ""}, "285", "乙主任", "气象条件");
  const Assessment assessment = year.assess("2025-01-10");
  CHECK(item(assessment, "I.1").verdict == "met");
  CHECK(item(assessment, "I.1").first_text == "300天");
  CHECK(item(assessment, "I.1").change == Message{Msg::event_target_amend, {"优良天数", "285天", "乙主任", "气象条件"}});
  CHECK(item(year.assess("2025-01-10", "", {{}, year.last_seq() - 1}), "I.1").verdict == "missed");
}

TEST_CASE("a task's changed target names who approved it") {
  const Year year;
  amend_target(year.step("2024-07-01"), {"1.1", "引进项目"}, "25", "乙主任", "年中调整");
  const AssessedTarget projects = item(year.assess("2025-01-10"), "1.1", "引进项目");
  CHECK(projects.target == dec("25"));
  CHECK(projects.first_text == "30个以上");
  CHECK(projects.change == Message{Msg::event_target_amend, {"引进项目", "25个", "乙主任", "年中调整"}});
  CHECK(item(year.assess("2024-06-30"), "1.1", "引进项目").first_text.empty());
}

TEST_CASE("a statement settles what no number does, and gives way to one that does") {
  const Year year("1\t劳动生产率\t万元/人\t保持全市前列\t第4位\t\t\n");
  CHECK(item(year.assess("2025-01-10"), "I.1").verdict == "unknown");
  attest_target(year.step("2025-01-20"), {"I.1", ""}, true, "李主任", "全市第4位");
  attest_target(year.step("2025-01-20"), {"1.1", "大桥通车"}, true, "李主任", "现场核实");
  const Assessment assessment = year.assess("2025-01-20");
  CHECK(item(assessment, "I.1").verdict == "met");
  CHECK(item(assessment, "I.1").statement);
  CHECK(item(assessment, "I.1").reason == Message{Msg::verdict_attested, {"李主任", "全市第4位"}});
  CHECK(item(assessment, "1.1", "大桥通车").verdict == "met");
  CHECK(item(year.assess("2025-01-19"), "I.1").verdict == "unknown");

  year.progress("ref,on,unit,metric,value\n1.1,2025-01-21,甲局,大桥通车,not done\n", "2025-01-21T09:00");
  CHECK(item(year.assess("2025-01-21"), "1.1", "大桥通车").verdict == "missed");
}

TEST_CASE("in step with the economy is compared with the same year's growth, of tasks too") {
  const Year year("1\t地区生产总值（GDP）增速\t%\t6左右\t5.7\t\t\n2\t居民收入增速\t%\t与经济发展同步\t5.8\t\t\n");
  CHECK(item(year.assess("2025-01-10"), "I.2").verdict == "met");
  CHECK(item(year.assess("2025-01-10"), "1.2").verdict == "unknown");
  year.progress("ref,on,unit,metric,value\n1.2,2024-12-31,乙局,居民收入增速,5.6%\n", "2025-01-05T09:00");
  CHECK(item(year.assess("2025-01-10"), "1.2").verdict == "missed");
}

TEST_CASE("a task's item has the problem and cause of its last report") {
  const Year year;
  year.progress("ref,on,unit,metric,value,problem,cause\n1.1,2024-12-20,甲局,引进项目,29个,用地紧张,规划调整\n", "2024-12-20T09:00");
  const AssessedTarget projects = item(year.assess("2025-01-10"), "1.1", "引进项目");
  CHECK(projects.verdict == "missed");
  CHECK(projects.actual == dec("29"));
  CHECK(projects.explanation == "用地紧张；规划调整");
}

TEST_CASE("JSON has the members of the contract") {
  const Year year("1\t甲\t个\t3左右\t——\t\t\n2\t乙\t个\t市计划\t预计完成\t\t\n");
  const Json json = assess_json(year.assess("2025-01-10", "2024"), Json::object(), Language::chinese);
  const Json& first = json["items"].items()[3];
  CHECK(first["ref"].text() == "I.1");
  CHECK(first["target"].number() == dec("3"));
  CHECK(first["actual"].is_null());
  CHECK(first["verdict"].text() == "unknown");
  CHECK(first["explanation"].is_null());
  const Json& second = json["items"].items()[4];
  CHECK(second["target"].text() == "市计划");
  CHECK(second["actual"].text() == "预计完成");
  CHECK(second["statement"].truth());
  CHECK(json["totals"]["met"].integer() == 1);
  CHECK(json["units"].is_array());
}

/// The fixture's year with all its progress and both tables.
struct FixtureYear {
  FixtureYear() {
    const Envelope start = an_envelope("2024-01-26T09:00", true);
    set_up_ledger(file, {kFixture + "units.yaml", "", true}, start, false);
    SourceText source;
    register_drafts(file, read_drafts({kFixture + "tasks.yaml", ImportKind::tasks, std::nullopt, ""}, load_directory(kFixture + "units.yaml"), source), "", start, false);
    register_indicators(file, read_indicator_file(kFixture + "indicators.txt", {}, source).tables, "", start, false);
    Diagnostics found;
    record_progress(file, parse_progress_csv(load_text(kFixture + "progress.csv"), found), an_envelope("2025-01-10T09:00", true), {});
  }
  [[nodiscard]] Assessment assess(std::string_view as_of, const std::string& key) const {
    Inquiry inquiry({file, day(as_of), {}, ""}, assessment_needs(day(as_of)));
    return make_assessment(inquiry, key);
  }
  TempFolder folder;
  std::string file = folder.file("demo.db");
};

std::vector<std::string> metrics_with(const Assessment& assessment, const std::string& verdict) {
  std::vector<std::string> metrics;
  for (const AssessedSet& set : assessment.sets) {
    for (const AssessedTarget& one : set.items) {
      if (one.verdict == verdict) metrics.push_back(one.metric);
    }
  }
  return metrics;
}

TEST_CASE("the table of 2023 comes out as published, and so do the published results of 2024") {
  const FixtureYear year;
  const Assessment plan = year.assess("2024-02-01", "2023");
  CHECK(metrics_with(plan, "missed") == std::vector<std::string>{"区级一般公共预算收入增速", "实际利用外资", "空气质量优良天数"});
  CHECK(metrics_with(plan, "unknown") == std::vector<std::string>{"科技进步贡献率"});
  CHECK(plan.totals().adjusted == 3);
  CHECK(plan.totals().met == 16);

  const Assessment tasks = year.assess("2025-01-10", "2024");
  CHECK(item(tasks, "4.27", "盘活闲置楼宇").verdict == "missed");
  CHECK(item(tasks, "7.3", "建成研学基地").verdict == "missed");
  CHECK(item(tasks, "9.15", "新认定国家高新技术企业").verdict == "missed");
  CHECK(item(tasks, "3.4", "实际使用外资增速").verdict == "met");
  CHECK(item(tasks, "7.5").verdict == "met");
  if (!std::filesystem::exists(kPublished)) {
    MESSAGE("skipped: the published results are not beside the project");
    return;
  }
  const Json published = parse_json(load_text(kPublished).text).value_or(Json());
  CHECK(published.items().size() == 42);
  for (const Json& outcome : published.items()) {
    const std::string ref = outcome["task"].text().value_or("");
    const std::string metric = outcome["metric"].text().value_or("");
    CAPTURE(ref);
    CAPTURE(metric);
    // Three metrics have a word more there than in the fixture.
    bool found = false;
    for (const AssessedTarget& one : tasks.sets.front().items) {
      const bool same = one.ref == ref && (one.metric == metric || metric.find(one.metric) != std::string::npos);
      if (!same) continue;
      found = true;
      CHECK(one.verdict == outcome["verdict"].text().value_or(""));
      break;
    }
    CHECK(found);
  }
}

}  // namespace app_assess_test
}  // namespace duban
