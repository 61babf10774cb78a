// Specifies how mistakes are shown: place, line, caret under the character by display width, hint,
// count. The catalogue's completeness is specified in message_test.cc.
#include "engine/base/diagnostic.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace base_diagnostic_test {

const SourceText kSource{"r.yaml", "first\n条件: 未结 且 逾期日子\n\tx\n"};

TEST_CASE("a caret stands under the character, by display width") {
  Diagnostics found;
  found.error(Msg::rule_unknown_fact, {"r.yaml", 2, 10, ""}, {"逾期日子"});
  CHECK(render(found, {kSource}, Language::english) ==
        "r.yaml:2:10: error: unknown fact '逾期日子' [rule-unknown-fact]\n"
        "  2 | 条件: 未结 且 逾期日子\n"
        "    |               ^\n"
        "  hint: rules/README.md lists the facts\n"
        "1 errors; nothing was written\n");
}

TEST_CASE("ids, positions and error: are the same in Chinese") {
  Diagnostics found;
  found.error(Msg::rule_unknown_fact, {"r.yaml", 2, 10, ""}, {"逾期日子"});
  const std::string shown = render(found, {kSource}, Language::chinese);
  CHECK(shown.starts_with("r.yaml:2:10: error: 不认识的事实“逾期日子” [rule-unknown-fact]\n"));
  CHECK(shown.find("提示：") != std::string::npos);
}

TEST_CASE("a tab before the place counts as one column") {
  Diagnostics found;
  found.error(Msg::rule_missing_bracket, {"r.yaml", 3, 2, ""});
  CHECK(render(found, {kSource}, Language::english).find("  3 |  x\n    |  ^\n") !=
        std::string::npos);
}

TEST_CASE("a source may be a part of its file") {
  Diagnostics found;
  for (const int line : {6, 7, 8, 9}) found.error(Msg::rule_missing_bracket, {"x", line, 0, ""});
  const std::vector<SourceText> parts = {{"x", "seven\neight", 7}, {"y", "other", 9}, {"x", "nine", 9}};
  const std::string shown = render(found, parts, Language::english);
  CHECK(shown.find("6 | ") == std::string::npos);
  CHECK(shown.find("  7 | seven\n") != std::string::npos);
  CHECK(shown.find("  8 | eight\n") != std::string::npos);
  CHECK(shown.find("  9 | nine\n") != std::string::npos);
}

TEST_CASE("without a source or a place only the words are shown") {
  Diagnostics found;
  found.error(Msg::rule_missing_bracket, {"other.yaml", 2, 1, ""});
  found.error(Msg::rule_missing_bracket, {});
  found.error(Msg::rule_missing_bracket, {"", 0, 0, "B7"});
  CHECK(render(found, {kSource}, Language::english) ==
        "other.yaml:2:1: error: a bracket is not closed [rule-syntax]\n"
        "error: a bracket is not closed [rule-syntax]\n"
        "error: [B7] a bracket is not closed [rule-syntax]\n"
        "3 errors; nothing was written\n");
}

TEST_CASE(
    "mistakes are shown in order of place, warnings among them, and warnings alone are not "
    "counted") {
  Diagnostics found;
  found.warning(Msg::rule_missing_bracket, {"x", 5, 1, ""});
  found.error(Msg::rule_ends_early, {"x", 2, 9, ""});
  found.error(Msg::rule_ends_early, {"x", 2, 1, ""});
  const std::string shown = render(found, {}, Language::english);
  CHECK(shown.find("x:2:1") < shown.find("x:2:9"));
  CHECK(shown.find("x:2:9") < shown.find("x:5:1: warning:"));
  CHECK(shown.ends_with("2 errors; nothing was written\n"));
  Diagnostics only_warning;
  only_warning.warning(Msg::rule_missing_bracket, {"x", 5, 1, ""});
  CHECK(render(only_warning, {}, Language::english) ==
        "x:5:1: warning: a bracket is not closed [rule-syntax]\n");
}

TEST_CASE("above the limit errors go first and the rest is counted") {
  Diagnostics found;
  for (int line = 1; line <= 5; ++line)
    found.warning(Msg::rule_missing_bracket, {"x", line, 1, ""});
  found.error(Msg::rule_ends_early, {"x", 9, 1, ""});
  const std::string shown = render(found, {}, Language::english, 3);
  CHECK(shown.starts_with("x:9:1: error:"));
  CHECK(shown.find("x:2:1") != std::string::npos);
  CHECK(shown.find("x:3:1") == std::string::npos);
  CHECK(shown.find("and 3 more\n") != std::string::npos);
}

TEST_CASE("a place far into a long line is shown with what is around it") {
  const std::string line = std::string(300, 'a') + "督" + std::string(300, 'b');
  Diagnostics found;
  found.error(Msg::rule_missing_bracket, {"long", 1, 301, ""});
  const std::string shown = render(found, {{"long", line}}, Language::english);
  CHECK(shown.find(std::string(60, 'a') + "督" + std::string(59, 'b') + "\n") != std::string::npos);
  CHECK(shown.find("\n    | " + std::string(60, ' ') + "^\n") != std::string::npos);
}

TEST_CASE("a place past the end of a line or file is no harm") {
  Diagnostics found;
  found.error(Msg::rule_missing_bracket, {"r.yaml", 1, 400, ""});
  found.error(Msg::rule_missing_bracket, {"r.yaml", 99, 1, ""});
  CHECK(render(found, {kSource}, Language::english).ends_with("2 errors; nothing was written\n"));
}

TEST_CASE("collected mistakes keep their order and are counted together") {
  Diagnostics a;
  a.error(Msg::rule_ends_early, {});
  Diagnostics b;
  b.warning(Msg::rule_missing_bracket, {});
  b.error(Msg::bad_date, {}, {"x"});
  a.append(b);
  CHECK(id_line(a) == "rule-syntax rule-syntax bad-date");
  CHECK(a.error_count() == 2);
  CHECK(a.has_errors());
  CHECK_FALSE(Diagnostics().has_errors());
}

}  // namespace base_diagnostic_test
}  // namespace duban
