// The condition language: text → typed expression, every mistake at its place. Its grammar is told in
// rules/README.md; evaluation over columns is in evaluate.h.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/finding.h"
#include "engine/rules/number_unit.h"
#include "engine/rules/parameter.h"
#include "engine/rules/value.h"

namespace duban {

enum class Operator {
  constant, fact, logical_not, logical_and, logical_or, equal, not_equal, less, less_equal, greater,
  greater_equal, add, subtract, multiply, divide, negate, absolute, is_unknown, if_unknown, where, day_of_year,
  add_days, add_workdays, workdays_between, column
};

/// Places a product keeps and a quotient has: what lies beyond is cut toward zero.
inline constexpr int kMostPlaces = 8;
inline constexpr int kQuotientPlaces = 4;

struct ColumnSource;

/// A node of a condition. `begin` and `end` are code points of the condition's text.
struct Expression {
  Operator op = Operator::constant;
  ValueType type = ValueType::boolean;
  NumberUnit unit = NumberUnit::any;   // of a number
  int places = 0;                      // of a number: its unit is 10^-places
  const Enumeration* words = nullptr;  // of an enumeration
  Value constant;           // constant; for texts see `literal`
  std::string literal;      // a text constant, pooled when evaluated
  std::string name;         // fact, parameter or definition as written
  int fact = -1;            // position in all_facts()
  bool whole = false;       // reads as one comparison though it is made of several: between, in
  int begin = 0;
  int end = 0;
  std::shared_ptr<const ColumnSource> column;  // of op column: see column_source.h
  std::vector<Expression> children;

  [[nodiscard]] ValueForm form() const { return {type, places, words}; }
  /// A definition or parameter: its parts do not stand in the condition's text.
  [[nodiscard]] bool is_named() const { return !name.empty() && op != Operator::fact; }
};

class Definitions;

/// What names a condition may use.
struct ExpressionScope {
  SubjectKind subject = SubjectKind::task;
  const Parameters* parameters = nullptr;
  Definitions* definitions = nullptr;
};

/// The condition in `text`, which begins at `at` of its file. Reports what is wrong and then returns
/// an expression that must not be used. `wanted`: the type it must have; nothing: any but a list.
[[nodiscard]] Expression parse_expression(std::string_view text, const ExpressionScope& scope,
                                          std::optional<ValueType> wanted, const Place& at, Diagnostics& found);

/// Every fact of the subject itself named in `expression`, each once, in order of first use.
[[nodiscard]] std::vector<int> facts_used(const Expression& expression);
/// The same with those it had on earlier days.
[[nodiscard]] std::vector<int> facts_over_time(const Expression& expression);
/// All facts, also those of related subjects.
[[nodiscard]] std::vector<int> facts_behind(const Expression& expression);
/// Calls `visit` for `expression` and every part of it, also those over related subjects and earlier days.
void for_each_part(const Expression& expression, const std::function<void(const Expression&)>& visit);
/// Whether it names a fact of the timeline anywhere.
[[nodiscard]] bool names_timeline(const Expression& expression);
/// How many parts it has.
[[nodiscard]] std::size_t size_of(const Expression& expression);

/// The comparisons (and lone boolean facts) that make up a condition, left to right.
[[nodiscard]] std::vector<const Expression*> comparisons_of(const Expression& expression);

}  // namespace duban
