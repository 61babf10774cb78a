// The condition language: text → typed expression, every mistake at its place.
// Evaluation over columns is in evaluate.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/base/diagnostic.h"
#include "engine/model/finding.h"
#include "engine/rules/value.h"

namespace duban {

enum class Operator {
  constant, fact, logical_not, logical_and, logical_or, equal, not_equal, less, less_equal, greater,
  greater_equal, add, subtract, multiply, divide, negate, is_unknown, if_unknown, day_of_year
};

/// Places a product keeps and a quotient has: what lies beyond is cut toward zero.
inline constexpr int kMostPlaces = 8;
inline constexpr int kQuotientPlaces = 4;

/// A node of a condition. `begin` and `end` are code points of the condition's text.
struct Expression {
  Operator op = Operator::constant;
  ValueType type = ValueType::boolean;
  int places = 0;           // of a number: its unit is 10^-places
  Value constant;           // constant; for texts see `literal`
  std::string literal;      // a text constant, pooled when evaluated
  std::string name;         // fact or parameter as written
  int fact = -1;            // position in all_facts()
  int begin = 0;
  int end = 0;
  std::vector<Expression> children;
};

/// What names a condition may use.
struct ExpressionScope {
  SubjectKind subject = SubjectKind::task;
  const std::map<std::string, Decimal>* parameters = nullptr;
};

/// The condition in `text`, which begins at `at` of its file. Reports what is wrong and then returns
/// an expression that must not be used. `wanted`: the type it must have.
[[nodiscard]] Expression parse_expression(std::string_view text, const ExpressionScope& scope,
                                          ValueType wanted, const Place& at, Diagnostics& found);

/// Every fact named in `expression`, each once, in order of first use.
[[nodiscard]] std::vector<int> facts_used(const Expression& expression);

/// The comparisons (and lone boolean facts) that make up a condition, left to right.
[[nodiscard]] std::vector<const Expression*> comparisons_of(const Expression& expression);

}  // namespace duban
