// Specifies each mistake a condition is refused for, with its id, its column and what is offered
// instead. What a right condition means is specified in expression_test.cc and evaluate_test.cc.
#include <doctest/doctest.h>

#include "engine/rules/expression.h"
#include "tests/support/values.h"

namespace duban {
namespace rules_expression_mistakes_test {

const Parameters kParameters = {{"pace_red", {Decimal(30), NumberUnit::any, {}}}};

Expression parse(std::string_view text, Diagnostics& found, ValueType wanted = ValueType::boolean,
                 SubjectKind subject = SubjectKind::task) {
  return parse_expression(text, {subject, &kParameters}, wanted, {"r.yaml", 7, 11, ""}, found);
}

TEST_CASE("each mistake has its id and the column where it stands") {
  struct Row {
    std::string text;
    std::string id;
    int offset;  // code points before the mistake
  };
  const Row rows[] = {
      {"", "rule-syntax", 0},
      {"open and", "rule-syntax", 8},
      {"open open", "rule-syntax", 5},
      {"progress > 1 > 0", "rule-syntax", 13},
      {"(open", "rule-syntax", 5},
      {"open)", "rule-syntax", 4},
      {"progress > > 1", "rule-syntax", 11},
      {"类别 = \"重点", "rule-syntax", 5},
      {"progress ? 1", "rule-syntax", 9},
      {"opne", "rule-unknown-fact", 0},
      {"未结 且 逾期日子 > 0", "rule-unknown-fact", 5},
      {"progress", "rule-type-mismatch", 0},
      {"open and progress", "rule-type-mismatch", 9},
      {"not progress", "rule-type-mismatch", 4},
      {"open + 1 > 2", "rule-type-mismatch", 0},
      {"-open", "rule-type-mismatch", 1},
      {"progress > due", "rule-type-mismatch", 11},
      {"progress > '七'", "rule-type-mismatch", 11},
      {"class > '重点'", "rule-type-mismatch", 0},
      {"open < closed", "rule-type-mismatch", 0},
      {"progress > 1.23456", "rule-bad-number", 11},
      {"progress > 1.2.3", "rule-bad-number", 11},
      {"if_unknown(progress) > 1", "rule-syntax", 19},
      {"if_unknown(progress, 0, 1) > 1", "rule-syntax", 22},
      {"if_unknown(progress, open) > 1", "rule-type-mismatch", 21},
      {"if_unknown(progress, '无') > 1", "rule-type-mismatch", 21},
      {"day_of_year(progress) > 1", "rule-type-mismatch", 12},
      {"unknown '(' open)", "rule-unknown-fact", 0},
      {"day_of_year(due > 1", "rule-type-mismatch", 18},
      {"metric = '甲'", "rule-fact-elsewhere", 0},  // a fact of targets, not of tasks
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Diagnostics found;
    (void)parse(row.text, found);
    REQUIRE(found.items().size() == 1);
    CHECK(id_line(found) == row.id);
    CHECK(found.items()[0].at == Place{"r.yaml", 7, 11 + row.offset, ""});
  }
}

TEST_CASE("an unknown fact is answered with the nearest known one, parameters too") {
  const auto hint = [](const char* text) {
    Diagnostics found;
    (void)parse(text, found);
    return hint_of(found.items().at(0).message, Language::english);
  };
  CHECK(hint("workdays_overdu > 0") == "did you mean 'workdays_overdue'?");
  CHECK(hint("逾期工作天 > 0") == "did you mean '逾期工作日'?");
  CHECK(hint("pace - progress > pace_rd") == "did you mean 'pace_red'?");
}

TEST_CASE("if_unknown with one argument is told that it takes two") {
  Diagnostics found;
  (void)parse("缺省(自报进度) > 1", found);
  REQUIRE(found.items().size() == 1);
  const Message& message = found.items()[0].message;
  CHECK(message.id == Msg::rule_missing_comma);
  CHECK(text_of(message, Language::english) == "'缺省' takes two arguments with a comma between");
  CHECK(hint_of(message, Language::english) == "write if_unknown(own_percent, 0)");
}

TEST_CASE("brackets nested too deeply are refused") {
  const auto nested = [](int depth) {
    Diagnostics found;
    (void)parse(std::string(static_cast<std::size_t>(depth), '(') + "open" +
                    std::string(static_cast<std::size_t>(depth), ')'),
                found);
    return id_line(found);
  };
  CHECK(nested(50) == "");
  CHECK(nested(51) == "rule-too-deep");
  CHECK(nested(200) == "rule-too-deep");
  Diagnostics found;
  std::string text = "open";
  for (int i = 0; i < 200; ++i) text.insert(0, "not ");
  (void)parse(text, found);
  CHECK(id_line(found) == "rule-too-deep");
}

TEST_CASE("a condition of too many words is refused at its start") {
  const auto repeated = [](int times) {
    std::string text = "open";
    for (int i = 0; i < times; ++i) text += " and open";
    Diagnostics found;
    (void)parse(text, found);
    return id_line(found);
  };
  CHECK(repeated(400) == "");
  CHECK(repeated(5000) == "rule-too-long");
}

}  // namespace rules_expression_mistakes_test
}  // namespace duban
