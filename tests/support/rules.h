// Policies for tests of the rules: a rulebook from a few lines of YAML, with China's calendar.
// A rulebook with mistakes stops the test.
#pragma once

#include <string>

#include "engine/rules/day.h"
#include "engine/rules/evaluate.h"
#include "tests/support/builders.h"
#include "tests/support/shipped_years.h"

namespace duban {

inline Rulebook a_rulebook(const std::string& yaml) {
  const SourceText source{"rules.yaml", "version: 1\n" + yaml};
  Diagnostics found;
  Rulebook book = parse_rulebook(source, found);
  REQUIRE_MESSAGE(found.empty(), render(found, {source}, Language::english));
  return book;
}

/// With a directory that knows 甲局 and 乙局 as departments and 丙街道 as a street.
inline Policy a_policy(const std::string& yaml) {
  Policy policy{a_rulebook(yaml), china()};
  policy.kind_of = [](const std::string& name) -> std::optional<int> {
    if (name == "丙街道") return kUnitKindWords.find("street");
    return name == "甲局" || name == "乙局" ? kUnitKindWords.find("department") : std::nullopt;
  };
  return policy;
}

/// Where facts are asked for and no rule matters.
inline const std::string kAnyRule = "rules:\n  - {id: any, when: open, lamp: blue}\n";

/// A condition without mistakes.
inline Expression an_expression(std::string_view text, ValueType type = ValueType::boolean,
                                SubjectKind subject = SubjectKind::task) {
  Diagnostics found;
  Expression e = parse_expression(text, {subject, nullptr}, type, {}, found);
  REQUIRE_MESSAGE(found.empty(), std::string(text) << ": " << id_line(found));
  return e;
}

/// A day judged, with the snapshot and the policy it rests on.
struct Judged {
  Judged(const History& h, std::string_view as_of, const std::string& yaml)
      : history(h),
        policy(a_policy(yaml)),
        snapshot(snapshot_at(history, duban::day(as_of))),
        day(snapshot, policy) {
    day.settle_all();
  }
  [[nodiscard]] Lamp lamp(std::size_t row = 0) const { return day.lamps().at(row); }
  [[nodiscard]] TaskFacts facts(int row = 0) const { return day.task(row); }
  /// Ids of the rules that hold, in order, joined by blanks.
  [[nodiscard]] std::string rules() const {
    std::string line;
    for (const Finding& f : day.findings()) line += (line.empty() ? "" : " ") + day.rule(f).id;
    return line;
  }

  /// "true", "40.5", "2024-07-05", a text or "?" for `row`, the same by block and by row.
  [[nodiscard]] std::string value(std::string_view text, ValueType type, std::size_t row = 0,
                                  SubjectKind subject = SubjectKind::task) const {
    const Expression e = an_expression(text, type, subject);
    const FactTable table = day.table(subject);
    const Value value = evaluate(e, table).at(row);
    CHECK(evaluate_row(e, table, row) == value);
    return to_string(value, e.form(), table.pool());
  }
  /// A number for `row`.
  [[nodiscard]] std::string number(std::string_view text, std::size_t row = 0,
                                   SubjectKind subject = SubjectKind::task) const {
    return value(text, ValueType::number, row, subject);
  }

  History history;
  Policy policy;
  Snapshot snapshot;
  Day day;
};

}  // namespace duban

namespace doctest {

template <>
struct StringMaker<duban::Lamp> {
  static String convert(duban::Lamp lamp) { return std::string(duban::name_of(lamp)).c_str(); }
};

}  // namespace doctest
