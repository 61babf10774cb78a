// Running.
#include "engine/app/rule_tests.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/app/rule_test_file.h"
#include "engine/app/rule_test_judge.h"
#include "engine/app/rule_test_ledger.h"
#include "engine/app/shipped.h"
#include "engine/files/file.h"
#include "engine/rules/timeline.h"

namespace duban {
namespace {

/// What of the ledger a day may know.
struct KnownHistory {
  std::int64_t seq = -1;
  History history;
};

RuleTestResult run_test(const RuleTestFile& file, const RuleTest& test, Diagnostics& found) {
  RuleTestResult result{file.source.name, test.name, test.at.line, {}};
  Diagnostics mine;
  RuleTestLedger made(file, test, mine);
  found.append(mine);
  if (mine.has_errors()) return result;
  const PolicyOn policy_on = [&](Date) -> const Policy& { return made.policy(); };
  KnownHistory known;
  for (const ExpectedDay& day : test.days) {
    const std::int64_t seq = made.ledger().last_seq({day.known_at, std::nullopt});
    if (seq != known.seq) known = {seq, made.ledger().load_history(seq)};
    const JudgedDay judged = sweep(known.history, policy_on, day.on, [](const Day&) {});
    std::vector<TestFailure> failures = compare_day(day, *judged.day);
    std::move(failures.begin(), failures.end(), std::back_inserter(result.failures));
  }
  return result;
}

/// A file that is not there, or is no text, is one with a mistake: the others run.
RuleTestFile read_file(const std::string& path, const SourceText& rulebook, Diagnostics& found, std::vector<SourceText>& sources) {
  try {
    return read_rule_tests(path, rulebook, found, sources);
  } catch (const InputError& error) {
    found.append(error.found());
    return {};
  }
}

/// Rules by rulebook, and which of them a test expects to hold.
class Tried {
 public:
  void add(const RuleTestFile& file) {
    auto& [ids, expected] = books_[file.rulebook_text.name];
    ids.clear();
    for (const Rule& rule : file.rulebook.rules) ids.push_back(rule.id);
    for (const RuleTest& test : file.tests) {
      for (const ExpectedDay& day : test.days) {
        for (const Expectation& one : day.expectations) {
          if (one.part == TestedPart::findings || one.part == TestedPart::holds) expected.insert(one.wanted.begin(), one.wanted.end());
        }
      }
    }
  }

  [[nodiscard]] std::vector<UntriedRules> untried() const {
    std::vector<UntriedRules> all;
    for (const auto& [name, book] : books_) {
      UntriedRules mine{name, {}};
      std::copy_if(book.ids.begin(), book.ids.end(), std::back_inserter(mine.rules), [&](const std::string& id) { return !book.expected.contains(id); });
      if (!mine.rules.empty()) all.push_back(std::move(mine));
    }
    return all;
  }

 private:
  struct Book {
    std::vector<std::string> ids;
    std::set<std::string> expected;
  };
  std::map<std::string, Book> books_;
};

}  // namespace

RuleTestRun run_rule_tests(const RuleTestOptions& options, Diagnostics& found, std::vector<SourceText>& sources) {
  const SourceText rulebook = options.rulebook.empty() ? shipped_rulebook() : load_text(options.rulebook);
  RuleTestRun run;
  Tried tried;
  for (const std::string& path : options.files) {
    Diagnostics mine;
    const RuleTestFile file = read_file(path, rulebook, mine, sources);
    std::vector<RuleTestResult> results;
    if (!mine.has_errors()) {
      for (const RuleTest& test : file.tests) results.push_back(run_test(file, test, mine));
    }
    found.append(mine);
    if (mine.has_errors()) {
      run.refused.push_back(path);
      continue;
    }
    tried.add(file);
    std::move(results.begin(), results.end(), std::back_inserter(run.tests));
  }
  run.untried = tried.untried();
  return run;
}

}  // namespace duban
