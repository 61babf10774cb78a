// Specifies the condition language as it is read: precedence, Chinese names and signs, kinds of
// values. Values are specified in evaluate_test.cc, mistakes in expression_mistakes_test.cc.
#include "engine/rules/expression.h"

#include <doctest/doctest.h>

#include "engine/rules/fact_catalogue.h"
#include "tests/support/values.h"

namespace duban {
namespace rules_expression_test {

const Parameters kParameters = {{"pace_red", {Decimal(30), NumberUnit::any, {}}}};

Expression parse(std::string_view text, Diagnostics& found, ValueType wanted = ValueType::boolean,
                 SubjectKind subject = SubjectKind::task) {
  return parse_expression(text, {subject, &kParameters}, wanted, {"r.yaml", 7, 11, ""}, found);
}

/// The condition as a tree in brackets: what binds what.
std::string tree(const Expression& e) {
  static const std::map<Operator, std::string> kSigns = {
      {Operator::logical_not, "not"},   {Operator::logical_and, "and"},
      {Operator::logical_or, "or"},     {Operator::equal, "="},
      {Operator::not_equal, "!="},      {Operator::less, "<"},
      {Operator::less_equal, "<="},     {Operator::greater, ">"},
      {Operator::greater_equal, ">="},  {Operator::add, "+"},
      {Operator::subtract, "-"},        {Operator::multiply, "*"},
      {Operator::divide, "/"},          {Operator::negate, "neg"},
      {Operator::is_unknown, "unknown"},
      {Operator::if_unknown, "if_unknown"}, {Operator::day_of_year, "day_of_year"}};
  if (e.op == Operator::fact)
    return std::string(all_facts()[static_cast<std::size_t>(e.fact)].name);
  if (e.op == Operator::constant) {
    TextPool pool;
    if (e.type == ValueType::text) return "'" + e.literal + "'";
    return e.name.empty() || e.type == ValueType::boolean ? to_string(e.constant, e.type, e.places, pool)
                                                          : e.name;
  }
  std::string out = "(" + kSigns.at(e.op);
  for (const Expression& child : e.children) out += " " + tree(child);
  return out + ")";
}

TEST_CASE("operators bind in the usual order and from the left") {
  struct Row {
    std::string text;
    std::string tree;
  };
  const Row rows[] = {
      {"open or closed and overdue", "(or open (and closed overdue))"},
      {"(open or closed) and overdue", "(and (or open closed) overdue)"},
      {"not open and closed", "(and (not open) closed)"},
      {"not not open", "(not (not open))"},
      {"not progress < 5", "(not (< progress 5))"},
      {"pace - progress - 1 > 2", "(> (- (- pace progress) 1) 2)"},
      {"pace - progress * 2 > 1 + 4 / 2", "(> (- pace (* progress 2)) (+ 1 (/ 4 2)))"},
      {"-progress > -1", "(> (neg progress) (neg 1))"},
      {"- - progress > 1", "(> (neg (neg progress)) 1)"},
      {"pace-progress>1", "(> (- pace progress) 1)"},
      {"open = closed", "(= open closed)"},
      {"unknown(progress) and open", "(and (unknown progress) open)"},
      {"unknown(progress - pace)", "(unknown (- progress pace))"},
      {"if_unknown(progress, 0) + 1 > pace", "(> (+ (if_unknown progress 0) 1) pace)"},
      {"if_unknown(progress > 1, open)", "(if_unknown (> progress 1) open)"},
      {"day_of_year(today) > 100", "(> (day_of_year today) 100)"},
      {"true or false", "(or true false)"},
      {"progress >= pace_red", "(>= progress pace_red)"},
      {"progress == 3.5", "(= progress 3.5)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Diagnostics found;
    const Expression e = parse(row.text, found);
    CHECK(id_line(found) == "");
    CHECK(tree(e) == row.tree);
  }
}

TEST_CASE("Chinese names and full-width signs say the same as English ones") {
  struct Row {
    std::string chinese;
    std::string english;
  };
  const Row rows[] = {
      {"未结 且 逾期工作日 ＞ 0", "open and workdays_overdue > 0"},
      {"未结 并且 （进度 ≥ 50 或者 序时进度 ≤ 10）", "open and (progress >= 50 or pace <= 10)"},
      {"非 已销号 或 未知(进度)", "not closed or unknown(progress)"},
      {"缺省（自报进度，0） ＜ 5", "if_unknown(own_percent, 0) < 5"},
      {"年内第几天(完成时限) > 100", "day_of_year(due) > 100"},
      {"不 已销号", "not closed"},
      {"类别 ＝ “重点”", "class = \"重点\""},
      {"类别 ≠ '重点'", "class != '重点'"},
      {"进度 × 2 ÷ 4 ＋ 1 － 3 ＜ 8", "progress * 2 / 4 + 1 - 3 < 8"},
      {"有目标 = 是", "has_target = true"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.chinese);
    Diagnostics found;
    const std::string chinese = tree(parse(row.chinese, found));
    CHECK(id_line(found) == "");
    CHECK(chinese == tree(parse(row.english, found)));
  }
}

TEST_CASE("a date is a date, not a subtraction") {
  Diagnostics found;
  const Expression e = parse("due > 2024-06-30", found);
  CHECK(id_line(found) == "");
  CHECK(e.children[1].type == ValueType::date);
  CHECK(e.children[1].constant == Value::date(day("2024-06-30")));
}

TEST_CASE("a parameter stands for its number") {
  Diagnostics found;
  const Expression e = parse("pace - progress > pace_red", found);
  CHECK(e.children[1].constant == Value::number(30));
}

TEST_CASE("rules over targets and leaders read the facts of their tasks and units") {
  Diagnostics found;
  (void)parse("short and open and metric = '甲'", found, ValueType::boolean, SubjectKind::target);
  (void)parse("lead_overdue > 2 and name != '乙'", found, ValueType::boolean, SubjectKind::leader);
  CHECK(id_line(found) == "");
  (void)parse("lead_overdue > 2", found);
  CHECK(id_line(found) == "rule-fact-elsewhere");
}

TEST_CASE("the facts used are listed once each, in order of first use") {
  Diagnostics found;
  const Expression e = parse("pace - progress > 1 and open and progress < pace", found);
  std::string names;
  for (const int fact : facts_used(e))
    names += std::string(all_facts()[static_cast<std::size_t>(fact)].name) + " ";
  CHECK(names == "pace progress open ");
}

TEST_CASE("the comparisons of a condition keep their place in the text") {
  const std::string text = "未结 且 (进度 < 5 或 逾期)";
  Diagnostics found;
  const Expression e = parse(text, found);
  std::vector<std::pair<int, int>> spans;
  for (const Expression* c : comparisons_of(e)) spans.emplace_back(c->begin, c->end);
  CHECK(spans == std::vector<std::pair<int, int>>{{0, 2}, {6, 12}, {15, 17}});
}

TEST_CASE(
    "every fact has two names of its own, a meaning in both languages, and can be found by "
    "either") {
  for (const FactDefinition& fact : all_facts()) {
    CAPTURE(std::string(fact.name));
    const auto by_english = find_fact(fact.name, fact.subject);
    const auto by_chinese = find_fact(fact.chinese, fact.subject);
    REQUIRE(by_english.has_value());
    CHECK(&all_facts()[static_cast<std::size_t>(*by_english)] == &fact);
    CHECK(by_chinese == by_english);
    CHECK_FALSE(fact.meaning.empty());
    CHECK_FALSE(fact.meaning_en.empty());
  }
}

}  // namespace rules_expression_test
}  // namespace duban
