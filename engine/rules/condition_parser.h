// The parser of conditions, shared by the files that read its parts. Lowest first: or, and, not, comparison,
// + −, × ÷, unary minus, term.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rules/column_source.h"
#include "engine/rules/condition_words.h"
#include "engine/rules/definitions.h"
#include "engine/rules/expression.h"
#include "engine/rules/lexer.h"

namespace duban {

class ConditionParser {
 public:
  ConditionParser(std::string_view text, const ExpressionScope& scope, const Place& at, Diagnostics& found);

  [[nodiscard]] Expression parse(std::optional<ValueType> wanted);

 private:
  // condition_parser.cc: operators
  Expression parse_or();
  Expression parse_and();
  Expression parse_not();
  Expression parse_comparison();
  Expression parse_sum();
  Expression parse_product();
  Expression parse_unary();
  Expression add_or_subtract(Operator op, Expression left, Expression right);
  Expression multiply_or_divide(Operator op, Expression left, Expression right);
  static Expression node(Operator op, ValueType type, std::vector<Expression> children);

  // condition_comparison.cc: what is compared with what
  Expression compare(Operator op, Expression left);
  Expression compared(Operator op, Expression left, Expression right, int at);
  Expression parse_operand(const Expression& beside);
  Expression parse_membership(Expression left, int begin);
  Expression parse_one_of(const Expression& left);
  Expression parse_between(const Expression& left);
  Expression parse_contains(const Expression& left);
  Expression member_of(const Enumeration& words, const Token& at);
  Expression list_has(int list, const std::string& literal, int begin);

  // condition_terms.cc: numbers and names
  Expression parse_term();
  Expression parse_number(const Token& start);
  Expression parse_name();
  Expression named(const Token& start, Expression meaning);
  Expression fact_named(int fact, const Token& start);
  Expression parameter_named(const Parameter& parameter, const Token& start);
  void report_unknown(const Token& start);

  // condition_functions.cc
  Expression parse_function(Function function, const Token& start);
  std::vector<Expression> parse_arguments(Function function, const Token& start);
  Expression call(Function function, std::vector<Expression> arguments);
  Expression call_if_unknown(const Expression& wanted, const Expression& instead);
  static Expression made(Operator op, ValueType type, Expression a, Expression b);

  // condition_names.cc: Chinese without blanks; condition_columns.cc: related subjects, earlier days, periods
  Expression parse_quantifier(Aggregate aggregate, const Token& start);
  Expression parse_count(const Token& start);
  Expression parse_sum_over(Aggregate aggregate, const Token& start);
  Expression parse_earlier(bool change, const Token& start);
  Expression parse_period(PeriodFunction function, const Token& start);
  const Relation* parse_relation();
  Expression parse_over(const Relation& relation, std::optional<ValueType> wanted);
  std::optional<Duration> parse_length();
  static Expression column(ColumnSource source, ValueType type, int begin, int end);

  // Tokens.
  [[nodiscard]] const Token& token() const { return tokens_[next_]; }
  [[nodiscard]] const Token& token_after() const { return tokens_[std::min(next_ + 1, tokens_.size() - 1)]; }
  void advance() { if (token().kind != TokenKind::end) ++next_; }
  [[nodiscard]] bool is_word(WordSet words) const { return token().kind == TokenKind::name && words.has(token().text); }
  [[nodiscard]] bool is_symbol(std::string_view s) const { return token().kind == TokenKind::symbol && token().text == s; }
  [[nodiscard]] int end_of_last() const { return next_ == 0 ? 0 : tokens_[next_ - 1].end; }
  void expect(std::string_view symbol, Msg otherwise);
  void deepen();
  [[nodiscard]] bool is_known(std::string_view word);
  void split_names();
  void join_names();

  // Mistakes. A mistake ends the condition: what follows would only repeat it.
  [[nodiscard]] Place place(int begin) const;
  void fail(Msg msg, int at, std::vector<std::string> args = {});
  void require(const Expression& e, ValueType wanted);
  [[nodiscard]] static std::string words_of(const Expression& e);

  static constexpr int kMaxDepth = 50;
  static constexpr std::size_t kMaxTokens = 1000;
  static constexpr std::size_t kMaxParts = 5000;

  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  ExpressionScope scope_;
  Place at_;
  Diagnostics& found_;
  bool failed_ = false;
  int depth_ = 0;
  int nesting_ = 0;          // of related subjects
  std::size_t parts_ = 0;    // that definitions have brought in
  std::optional<std::set<std::string, std::less<>>> vocabulary_;  // made when a name has to be split
};

}  // namespace duban
