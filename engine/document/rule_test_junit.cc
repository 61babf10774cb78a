// JUnit XML of rule tests.
#include <string_view>

#include "engine/base/text.h"
#include "engine/document/rule_test_document.h"
#include "engine/document/rule_test_lines.h"

namespace duban {
namespace {

/// `text` as XML, in attributes too. What XML 1.0 has no place for becomes U+FFFD.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      case '\n': out += "&#10;"; break;
      case '\t': out += "&#9;"; break;
      case '\r': out += "&#13;"; break;
      default: out += static_cast<unsigned char>(c) < 0x20 ? "\xEF\xBF\xBD" : std::string(1, c);
    }
  }
  // U+FFFE and U+FFFF are no characters.
  return replace_all(replace_all(std::move(out), "\xEF\xBF\xBE", "\xEF\xBF\xBD"), "\xEF\xBF\xBF", "\xEF\xBF\xBD");
}

std::string attribute(const char* name, std::string_view value) { return " " + std::string(name) + "=\"" + escaped(value) + "\""; }
std::string attribute(const char* name, std::size_t value) { return attribute(name, std::to_string(value)); }

std::string suite_head(const std::string& file, std::size_t tests, std::size_t failures, std::size_t errors) {
  return "  <testsuite" + attribute("name", file) + attribute("tests", tests) + attribute("failures", failures) + attribute("errors", errors) + ">\n";
}

std::string case_of(const RuleTestResult& test, Language language) {
  std::string out = "    <testcase" + attribute("name", test.name) + attribute("classname", test.file) + attribute("file", test.file) +
                    attribute("line", static_cast<std::size_t>(test.line));
  if (test.passed()) return out + "/>\n";
  out += ">\n";
  const TestFailure& first = test.failures.front();
  const TestMismatch& mismatch = first.mismatches.front();
  std::string lines;
  for (const TestFailure& failure : test.failures) lines += failure_lines(failure, "", language);
  out += "      <failure" + attribute("message", first.on.to_string() + " " + first.subject + " " + mismatch_line(mismatch, language)) +
         attribute("type", name_of(mismatch.part)) + ">" + replace_all(escaped(lines), "&#10;", "\n") + "</failure>\n";
  return out + "    </testcase>\n";
}

std::string refused_suite(const std::string& file, Language language) {
  return suite_head(file, 1, 0, 1) + "    <testcase" + attribute("name", file) + attribute("classname", file) + ">\n      <error" +
         attribute("message", text_of({Msg::rule_test_refused, {file}}, language)) + "/>\n    </testcase>\n  </testsuite>\n";
}

}  // namespace

std::string rule_test_junit(const RuleTestRun& run, Language language) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + attribute("name", "duban rules test") +
                    attribute("tests", run.tests.size() + run.refused.size()) + attribute("failures", run.failed()) +
                    attribute("errors", run.refused.size()) + ">\n";
  for (std::size_t first = 0; first < run.tests.size();) {
    const std::string& file = run.tests[first].file;
    std::string cases;
    std::size_t failed = 0;
    std::size_t end = first;
    for (; end < run.tests.size() && run.tests[end].file == file; ++end) {
      failed += run.tests[end].passed() ? 0 : 1;
      cases += case_of(run.tests[end], language);
    }
    out += suite_head(file, end - first, failed, 0) + cases + "  </testsuite>\n";
    first = end;
  }
  for (const std::string& file : run.refused) out += refused_suite(file, language);
  return out + "</testsuites>\n";
}

}  // namespace duban
