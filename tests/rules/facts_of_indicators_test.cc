// Specifies the facts of indicators, and rules over them.
#include <doctest/doctest.h>

#include "engine/rules/explain.h"
#include "tests/support/fact_cases.h"

namespace duban {
namespace rules_facts_of_indicators_test {

/// GDP growth of at least 6 %, result 5.8 on 31 December.
RegisteredIndicator growth(const std::string& actual = "5.8%") {
  RegisteredIndicator one;
  one.key = "2024";
  one.on = day("2024-01-01");
  one.indicator.no = "1";
  one.indicator.category = "经济发展";
  one.indicator.metric = "规上工业增加值增速";
  one.indicator.year = 2024;
  one.indicator.target = a_rate("规上工业增加值增速", Comparator::at_least, "6");
  if (!actual.empty()) one.results.push_back({1, day("2024-12-31"), actual, std::nullopt, std::nullopt});
  return one;
}

/// 500 places, binding, without a category or a sign.
RegisteredIndicator places() {
  RegisteredIndicator one = growth("510个");
  one.indicator.no = "2.1";
  one.indicator.category = "";
  one.indicator.binding = true;
  one.indicator.year = 2023;
  one.indicator.metric = "新增学位";
  one.indicator.target = a_target("新增学位", Comparator::at_least, "500", "个");
  return one;
}

RegisteredIndicator in_words() {
  RegisteredIndicator one = growth("");
  one.indicator.target.op.reset();
  one.indicator.target.value.reset();
  return one;
}

}  // namespace rules_facts_of_indicators_test

std::vector<FactCase> cases_of_indicators() {
  using namespace rules_facts_of_indicators_test;
  const HistoryBuilder two = a_history().indicator(growth()).indicator(places());
  const HistoryBuilder words = a_history().indicator(in_words());
  const SubjectKind kind = SubjectKind::indicator;
  const auto of = [&](const std::string& fact, const HistoryBuilder& history, std::vector<std::pair<std::string, std::string>> days, std::size_t row = 0) {
    return FactCase{fact, history, std::move(days), row, kAnyRule, kind};
  };
  return {
      of("ref", two, {{"2024-07-01", "I.1"}}), of("ref", two, {{"2024-07-01", "I.2.1"}}, 1),
      of("metric", two, {{"2024-07-01", "规上工业增加值增速"}}), of("metric", two, {{"2024-07-01", "新增学位"}}, 1),
      of("category", two, {{"2024-07-01", "经济发展"}}), of("category", two, {{"2024-07-01", "?"}}, 1),
      of("category", a_history().indicator([] { RegisteredIndicator one = growth(); one.indicator.category = "民生"; return one; }()), {{"2024-07-01", "民生"}}),
      of("year", two, {{"2024-07-01", "2024"}}), of("year", two, {{"2024-07-01", "2023"}}, 1),
      of("today", two, {{"2024-07-01", "2024-07-01"}, {"2024-07-02", "2024-07-02"}}),
      of("binding", two, {{"2024-07-01", "false"}}), of("binding", two, {{"2024-07-01", "true"}}, 1),
      of("kind", two, {{"2024-07-01", "growth"}}), of("kind", two, {{"2024-07-01", "count"}}, 1),
      of("comparator", two, {{"2024-07-01", ">="}}), of("comparator", words, {{"2024-07-01", "?"}}),
      of("comparator", a_history().indicator([] { RegisteredIndicator one = growth(); one.indicator.target.op = Comparator::below; return one; }()), {{"2024-07-01", "<"}}),
      of("target_value", two, {{"2024-07-01", "6"}}), of("target_value", two, {{"2024-07-01", "500"}}, 1), of("target_value", words, {{"2024-07-01", "?"}}),
      of("value", two, {{"2024-12-30", "?"}, {"2024-12-31", "5.8"}}), of("value", two, {{"2024-12-31", "510"}}, 1),
      of("has_result", two, {{"2024-12-30", "false"}, {"2024-12-31", "true"}}),
      of("verdict", two, {{"2024-12-30", "?"}, {"2024-12-31", "missed"}}), of("verdict", two, {{"2024-12-31", "met"}}, 1),
      of("short", two, {{"2024-12-30", "?"}, {"2024-12-31", "true"}}), of("short", two, {{"2024-12-31", "false"}}, 1),
  };
}

namespace rules_facts_of_indicators_test {

TEST_CASE("facts of indicators") { check_facts(cases_of_indicators()); }

TEST_CASE("a rule over indicators finds those it holds for, by their refs") {
  const std::string rule = "rules:\n  - {id: missed, for: indicator, when: short, lamp: red, message: '{metric} {value}，目标 {target_value}'}\n";
  const History history = a_history().indicator(growth()).indicator(places()).build();
  const Judged before(history, "2024-12-30", rule);
  CHECK(before.day.findings().empty());
  const Judged judged(history, "2024-12-31", rule);
  REQUIRE(judged.day.findings().size() == 1);
  CHECK(judged.day.subject_id(judged.day.findings().front()) == "indicator:2024/I.1");
  CHECK(message_of(judged.day, judged.day.findings().front(), Language::chinese) == "规上工业增加值增速 5.8，目标 6");
}

}  // namespace rules_facts_of_indicators_test
}  // namespace duban
