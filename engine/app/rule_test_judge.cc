// Comparing a day.
#include "engine/app/rule_test_judge.h"

#include <algorithm>

#include "engine/app/rule_test_reasons.h"
#include "engine/rules/explain.h"

namespace duban {
namespace {

std::vector<std::string> sorted(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

bool is_of_rules(TestedPart part) { return part == TestedPart::findings || part == TestedPart::holds || part == TestedPart::holds_not; }

class DayComparison {
 public:
  DayComparison(const ExpectedDay& expected, const Day& day) : expected_(expected), day_(day) {}

  std::vector<TestFailure> compare() {
    for (const Expectation& one : expected_.expectations) {
      if (one.subject == SubjectKind::task) compare_task(one);
      else compare_party(one);
    }
    return std::move(failures_);
  }

 private:
  [[nodiscard]] int row_of(const std::string& ref) const {
    for (int row = 0; row < day_.task_count(); ++row) {
      if (day_.state(row).ref() == ref) return row;
    }
    return -1;
  }

  void compare_task(const Expectation& expected) {
    const int row = row_of(expected.ref);
    if (row < 0) return note_absent(expected);
    const std::vector<const Finding*> findings = findings_of(row, expected.target);
    std::vector<std::string> got;
    if (expected.part == TestedPart::lamp) got = {std::string(name_of(day_.lamps()[static_cast<std::size_t>(row)]))};
    for (const Finding* finding : findings) {
      const std::string& rule = day_.rule(*finding).id;
      if (is_of_rules(expected.part)) got.push_back(rule);
      if (expected.part == TestedPart::messages) got.push_back(message_of(day_, *finding, Language::chinese));
      if (expected.part == TestedPart::since && finding->since) got.push_back(rule + " " + finding->since->to_string());
    }
    if (expected.part == TestedPart::since) keep_asked(expected.wanted, got);
    if (expected.part == TestedPart::holds || expected.part == TestedPart::holds_not) {
      std::erase_if(got, [&](const std::string& id) { return std::find(expected.wanted.begin(), expected.wanted.end(), id) == expected.wanted.end(); });
    }
    TestFailure* failure = note(expected, std::move(got));
    if (failure != nullptr) add_task_reasons(day_, row, expected, findings, failure->mismatches.back(), failure->reasons);
  }

  void compare_party(const Expectation& expected) {
    std::vector<const Finding*> findings;
    std::vector<std::string> got;
    for (const Finding& finding : day_.findings()) {
      const bool mine = finding.subject == expected.subject && day_.subject_id(finding) == std::string(name_of(expected.subject)) + ":" + expected.ref;
      if (!mine) continue;
      findings.push_back(&finding);
      got.push_back(day_.rule(finding).id);
    }
    TestFailure* failure = note(expected, std::move(got));
    if (failure != nullptr) add_party_reasons(day_, expected, findings, failure->mismatches.back(), failure->reasons);
  }

  /// Those about the task in `row` and its targets, or about its target number `target` alone.
  [[nodiscard]] std::vector<const Finding*> findings_of(int row, int target) const {
    const std::string mark = "#" + std::to_string(target);
    std::vector<const Finding*> findings;
    for (const Finding& finding : day_.findings()) {
      if (finding.task_row != row) continue;
      if (target > 0 && !(finding.subject == SubjectKind::target && day_.subject_id(finding).ends_with(mark))) continue;
      findings.push_back(&finding);
    }
    return findings;
  }

  /// Only of the rules asked about.
  static void keep_asked(const std::vector<std::string>& wanted, std::vector<std::string>& got) {
    std::erase_if(got, [&](const std::string& text) {
      const std::string rule = text.substr(0, text.find(' ') + 1);
      return std::none_of(wanted.begin(), wanted.end(), [&](const std::string& one) { return one.starts_with(rule); });
    });
  }

  /// The failure of this subject with the mismatch at its end; nullptr when it is as expected.
  TestFailure* note(const Expectation& expected, std::vector<std::string> got) {
    TestMismatch mismatch{expected.part, sorted(expected.wanted), sorted(std::move(got))};
    // Other rules may say more.
    const bool all_said = expected.part == TestedPart::messages && std::includes(mismatch.got.begin(), mismatch.got.end(), mismatch.expected.begin(), mismatch.expected.end());
    if (all_said) return nullptr;
    if (expected.part == TestedPart::holds_not) mismatch.expected.clear();
    if (mismatch.expected == mismatch.got) return nullptr;
    TestFailure& failure = failure_of(expected.name);
    failure.mismatches.push_back(std::move(mismatch));
    return &failure;
  }

  void note_absent(const Expectation& expected) {
    TestFailure& failure = failure_of(expected.name);
    const bool said = std::any_of(failure.mismatches.begin(), failure.mismatches.end(), [](const TestMismatch& m) { return m.part == TestedPart::standing; });
    if (!said) failure.mismatches.push_back({TestedPart::standing, {"registered"}, {"absent"}});
  }

  TestFailure& failure_of(const std::string& subject) {
    const auto known = std::find_if(failures_.begin(), failures_.end(), [&](const TestFailure& f) { return f.subject == subject; });
    if (known != failures_.end()) return *known;
    return failures_.emplace_back(TestFailure{expected_.on, subject, {}, {}});
  }

  const ExpectedDay& expected_;
  const Day& day_;
  std::vector<TestFailure> failures_;
};

}  // namespace

std::vector<TestFailure> compare_day(const ExpectedDay& expected, const Day& day) { return DayComparison(expected, day).compare(); }

}  // namespace duban
