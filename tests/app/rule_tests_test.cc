// Specifies the tests that rule authors write: what passes, what fails and why, what is refused; and that every
// shipped rule is tested.
#include "engine/app/rule_tests.h"

#include <doctest/doctest.h>

#include <set>

#include "engine/app/rule_test_file.h"
#include "engine/app/shipped.h"
#include "engine/base/text.h"
#include "engine/document/rule_test_document.h"
#include "engine/document/rule_test_lines.h"
#include "engine/files/file.h"
#include "tests/support/shipped_years.h"
#include "tests/support/temp_folder.h"

namespace duban {
namespace app_rule_tests_test {

const std::string kRules =
    "version: 1\nparameters: {limit: 50}\nrules:\n"
    "  - {id: overdue, name: 逾期, when: open and workdays_overdue > 0, lamp: red, message: \"逾期 {workdays_overdue} 日\"}\n"
    "  - {id: slow, when: open and progress < limit, lamp: yellow}\n"
    "  - {id: stuck, when: open and progress < limit, hold: 2 weeks, lamp: blue}\n"
    "  - {id: busy, for: unit, when: lead_open > 1, lamp: blue}\n";

/// Runs `tests`, the list under `tests:`, by kRules.
struct Ran {
  explicit Ran(const std::string& tests, const std::string& rules = kRules) {
    folder.write("rules.yaml", rules);
    run = run_rule_tests({{folder.write("a.yaml", "rulebook: rules.yaml\ntests:\n" + tests)}, ""}, found, sources);
  }
  /// "on subject part: expected | got" of every mismatch, a line each.
  [[nodiscard]] std::string mismatches() const {
    std::string out;
    for (const RuleTestResult& test : run.tests) {
      for (const TestFailure& failure : test.failures) {
        for (const TestMismatch& m : failure.mismatches) {
          out += failure.on.to_string() + " " + failure.subject + " " + std::string(name_of(m.part)) + ": " + join(m.expected, ",") + " | " + join(m.got, ",") + "\n";
        }
      }
    }
    return out;
  }
  TempFolder folder;
  Diagnostics found;
  std::vector<SourceText> sources;
  RuleTestRun run;
};

const std::string kDue = "  - name: a\n    tasks: [{ref: \"1.1\", due: 2024-09-30}]\n    expect:\n";

TEST_CASE("a test passes when lamps, rules and messages are as expected") {
  const Ran ran(kDue +
                "      - {on: 2024-09-30, lamps: {\"1.1\": grey}, findings: {\"1.1\": []}}\n"
                "      - {on: 2024-10-07, lamps: {\"1.1\": grey}, findings: {\"1.1\": []}}\n"
                "      - {on: 2024-10-08, lamps: {\"1.1\": red}, findings: {\"1.1\": [overdue]}, messages: {\"1.1\": [逾期 1 日]}}\n");
  CHECK(ran.found.empty());
  CHECK(ran.mismatches().empty());
  CHECK(ran.run.passed());
  REQUIRE(ran.run.tests.size() == 1);
  CHECK(ran.run.tests[0].line == 3);
}

TEST_CASE("a rule that holds though it is not expected fails, with its comparison and values") {
  const Ran ran(kDue + "      - {on: 2024-10-08, findings: {\"1.1\": []}}\n");
  CHECK(ran.mismatches() == "2024-10-08 1.1 findings:  | overdue\n");
  CHECK_FALSE(ran.run.passed());
  REQUIRE(ran.run.tests[0].failures[0].reasons.size() == 1);
  const TestReason& reason = ran.run.tests[0].failures[0].reasons[0];
  CHECK(reason.holds);
  CHECK(reason.name == "逾期");
  CHECK(join(reason.values, "\n").find("workdays_overdue > 0") != std::string::npos);
  CHECK(join(reason.values, "\n").find("1 > 0") != std::string::npos);
}

TEST_CASE("a rule that does not hold though it is expected fails, with why it does not") {
  const Ran ran(kDue + "      - {on: 2024-10-07, findings: {\"1.1\": overdue}, lamps: {\"1.1\": yellow}}\n");
  CHECK(ran.mismatches() == "2024-10-07 1.1 lamp: yellow | grey\n2024-10-07 1.1 findings: overdue | \n");
  std::string rules;
  for (const TestReason& reason : ran.run.tests[0].failures[0].reasons) {
    CHECK_FALSE(reason.holds);
    CHECK(reason.because.size() == 1);
    rules += reason.rule + " ";
  }
  CHECK(rules == "slow overdue ");  // slow would have given the yellow lamp
}

TEST_CASE("hold and since count on review days as in check") {
  const std::string begin = "  - name: a\n    tasks: [{ref: \"1.1\", due: 2024-12-31}]\n    reports: [{on: 2024-06-03, percent: 40}]\n    expect:\n";
  // Known from 3 June; the first review day is Friday the 7th.
  const Ran ran(begin +
                "      - {on: 2024-06-20, findings: {\"1.1\": slow}}\n"
                "      - {on: 2024-06-21, findings: {\"1.1\": [stuck, slow]}, since: {\"1.1\": {stuck: 2024-06-07, slow: 2024-06-07}}}\n"
                "      - {on: 2024-06-22, holds: {\"1.1\": stuck}}\n");
  CHECK(ran.mismatches().empty());
  const Ran wrong(begin + "      - {on: 2024-06-21, since: {\"1.1\": {stuck: 2024-06-03}}}\n");
  CHECK(wrong.mismatches() == "2024-06-21 1.1 since: stuck 2024-06-03 | stuck 2024-06-07\n");
}

TEST_CASE("holds and holds_not ask for some rules alone") {
  const std::string begin = "  - name: a\n    tasks: [{ref: \"1.1\", due: 2024-06-20}]\n    reports: [{on: 2024-06-03, percent: 40}]\n    expect:\n";
  CHECK(Ran(begin + "      - {on: 2024-06-21, holds: {\"1.1\": overdue}}\n").run.passed());
  CHECK(Ran(begin + "      - {on: 2024-06-20, holds: {\"1.1\": slow}, holds_not: {\"1.1\": overdue}}\n").run.passed());
  CHECK(Ran(begin + "      - {on: 2024-06-21, holds_not: {\"1.1\": overdue}}\n").mismatches() == "2024-06-21 1.1 holds_not:  | overdue\n");
  CHECK(Ran(begin + "      - {on: 2024-06-20, holds: {\"1.1\": [overdue, slow]}}\n").mismatches() == "2024-06-20 1.1 holds: overdue,slow | slow\n");
}

TEST_CASE("a report recorded late is not known before") {
  const std::string begin = "  - name: a\n    tasks: [{ref: \"1.1\", due: 2024-12-31}]\n"
                            "    reports: [{on: 2024-06-20, percent: 85, recorded_at: 2024-06-25T09:00}]\n    expect:\n";
  CHECK(Ran(begin + "      - {on: 2024-06-21, known_at: 2024-06-24, lamps: {\"1.1\": grey}}\n").run.passed());
  CHECK(Ran(begin + "      - {on: 2024-06-21, known_at: 2024-06-25, lamps: {\"1.1\": green}}\n").run.passed());
  CHECK(Ran(begin + "      - {on: 2024-06-21, lamps: {\"1.1\": green}}\n").run.passed());
}

TEST_CASE("the date a test's year comes from is its first one; a notice may say another") {
  const std::string expect = "    expect: [{on: 2024-06-21, lamps: {\"1.1\": grey}}]\n";
  CHECK(Ran("  - name: a\n    tasks: [{ref: \"1.1\"}]\n" + expect).run.passed());
  CHECK(Ran("  - name: a\n    notice: {date: 2024-07-01}\n    tasks: [{ref: \"1.1\"}]\n" + expect).found.has_errors());
  const Ran later("  - name: a\n    notice: {year: 2023}\n    tasks: [{ref: \"1.1\"}]\n    expect: [{on: 2024-01-02, holds: {\"1.1\": overdue}}]\n");
  CHECK(later.run.passed());  // its implied date is the end of 2023
}

TEST_CASE("where a milder lamp counts the reason says so") {
  const Ran ran("  - name: a\n    tasks: [{ref: \"1.1\", due: 2024-12-31}]\n    reports: [{on: 2024-06-03, percent: 40}]\n"
                "    expect: [{on: 2024-06-04, lamps: {\"1.1\": red}}]\n",
                "version: 1\nrules: [{id: slow, when: open and progress < 50, lamp: red}]\n");
  CHECK(ran.mismatches() == "2024-06-04 1.1 lamp: red | yellow\n");
  REQUIRE(ran.run.tests[0].failures[0].reasons.size() == 1);
  CHECK(ran.run.tests[0].failures[0].reasons[0].capped);
  CHECK(rule_test_text(ran.run, Language::chinese).find("灯按较轻的算") != std::string::npos);
}

TEST_CASE("a file without tests is refused") {
  CHECK(id_line(Ran("  []\n").found) == "rule-test-none");
}

TEST_CASE("rules over units are compared by name") {
  const std::string begin = "  - name: a\n    tasks: [{ref: \"1.1\", leads: [甲局]}, {ref: \"1.2\", leads: [甲局]}, {ref: \"1.3\", leads: [乙局]}]\n    expect:\n";
  CHECK(Ran(begin + "      - {on: 2024-06-21, units: {甲局: busy, 乙局: []}}\n").run.passed());
  const Ran wrong(begin + "      - {on: 2024-06-21, units: {甲局: [], 乙局: busy}}\n");
  CHECK(wrong.mismatches() == "2024-06-21 甲局 findings:  | busy\n2024-06-21 乙局 findings: busy | \n");
  CHECK(wrong.run.tests[0].failures[0].reasons[0].values == std::vector<std::string>{"lead_open = 2"});
  CHECK(wrong.run.tests[0].failures[1].reasons[0].values == std::vector<std::string>{"lead_open = 1"});
}

TEST_CASE("a file with one mistake is refused whole, the others run") {
  TempFolder folder;
  folder.write("rules.yaml", kRules);
  const std::string good = folder.write("good.yaml", "rulebook: rules.yaml\ntests:\n" + kDue + "      - {on: 2024-10-08, holds: {\"1.1\": overdue}}\n");
  const std::string bad = folder.write("bad.yaml", "rulebook: rules.yaml\ntests:\n" + kDue + "      - {on: 2024-10-08, holds: {\"1.1\": overdu}}\n");
  Diagnostics found;
  std::vector<SourceText> sources;
  const RuleTestRun run = run_rule_tests({{bad, good}, ""}, found, sources);
  CHECK(id_line(found) == "rule-test-unknown-rule");
  CHECK(run.refused == std::vector<std::string>{bad});
  CHECK(run.tests.size() == 1);
  CHECK(run.failed() == 0);
  CHECK_FALSE(run.passed());
}

TEST_CASE("limits: tests in a file, tasks in a test, days of a test") {
  std::string tests;
  for (int i = 0; i <= 2000; ++i) tests += "  - {name: t" + std::to_string(i) + "}\n";
  CHECK(id_line(Ran(tests).found) == "rule-test-too-many");
  std::string tasks;
  for (int i = 0; i <= 100; ++i) tasks += "{ref: \"1." + std::to_string(i) + "\"},";
  CHECK(id_line(Ran("  - {name: a, tasks: [" + tasks + "], expect: [{on: 2024-06-21, lamps: {\"1.1\": grey}}]}\n").found) == "rule-test-too-many");
  std::string days;
  for (int i = 0; i <= 60; ++i) days += "{on: 2024-06-21, lamps: {\"1.1\": grey}},";
  CHECK(id_line(Ran("  - {name: a, tasks: [{ref: \"1.1\"}], expect: [" + days + "]}\n").found) == "rule-test-too-many");
  std::string reports;
  for (int i = 0; i <= 500; ++i) reports += "{on: 2024-06-21, percent: 1},";
  CHECK(id_line(Ran("  - {name: a, tasks: [{ref: \"1.1\"}], reports: [" + reports + "], expect: [{on: 2024-06-21, lamps: {\"1.1\": yellow}}]}\n").found) ==
        "rule-test-too-many");
}

TEST_CASE("a file over four megabytes is refused unread") {
  TempFolder folder;
  const std::string file = folder.write("a.yaml", "tests:\n" + std::string((std::size_t{4} << 20U) + 1, '#'));
  Diagnostics found;
  std::vector<SourceText> sources;
  CHECK_FALSE(run_rule_tests({{file}, ""}, found, sources).passed());
  CHECK(id_line(found) == "file-too-large");
}

TEST_CASE("rules that no test expects to hold are named") {
  const Ran ran(kDue + "      - {on: 2024-10-08, holds: {\"1.1\": overdue}, findings: {\"1.1\": overdue}}\n");
  REQUIRE(ran.run.untried.size() == 1);
  CHECK(ran.run.untried[0].rules == std::vector<std::string>{"slow", "stuck", "busy"});
}

TEST_CASE("JUnit says the same with everything escaped") {
  RuleTestRun run;
  run.tests.push_back({"a&b.yaml", "好 \"<>'\x01", 3, {}});
  run.tests.push_back({"a&b.yaml", "坏", 9, {{day("2024-10-08"), "1.1", {{TestedPart::lamp, {"red"}, {"grey"}}}, {}}}});
  run.refused.push_back("c.yaml");
  CHECK(rule_test_junit(run, Language::chinese) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"duban rules test\" tests=\"3\" failures=\"1\" errors=\"1\">\n"
        "  <testsuite name=\"a&amp;b.yaml\" tests=\"2\" failures=\"1\" errors=\"0\">\n"
        "    <testcase name=\"好 &quot;&lt;&gt;&apos;\xEF\xBF\xBD\" classname=\"a&amp;b.yaml\" file=\"a&amp;b.yaml\" line=\"3\"/>\n"
        "    <testcase name=\"坏\" classname=\"a&amp;b.yaml\" file=\"a&amp;b.yaml\" line=\"9\">\n"
        "      <failure message=\"2024-10-08 1.1 灯：应为 红，实为 灰\" type=\"lamp\">2024-10-08 1.1\n  灯：应为 红，实为 灰\n</failure>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "  <testsuite name=\"c.yaml\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
        "    <testcase name=\"c.yaml\" classname=\"c.yaml\">\n"
        "      <error message=\"c.yaml 有错，其中的测试没有运行\"/>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n");
}

}  // namespace app_rule_tests_test
}  // namespace duban
