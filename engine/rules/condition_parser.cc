// Operators, from the loosest to the tightest.
#include "engine/rules/condition_parser.h"

#include <algorithm>

namespace duban {

ConditionParser::ConditionParser(std::string_view text, const ExpressionScope& scope, const Place& at, Diagnostics& found)
    : tokens_(lex(text)), scope_(scope), at_(at), found_(found) {}

Expression ConditionParser::parse(std::optional<ValueType> wanted) {
  if (tokens_.size() > kMaxTokens) {
    fail(Msg::rule_too_long, 0, {std::to_string(kMaxTokens)});
    return {};
  }
  split_names();
  if (tokens_.size() > kMaxTokens) {
    fail(Msg::rule_too_long, 0, {std::to_string(kMaxTokens)});
    return {};
  }
  Expression whole = parse_or();
  if (!failed_ && token().kind != TokenKind::end) fail(Msg::rule_unexpected, token().begin, {token().text});
  if (!failed_ && wanted) require(whole, *wanted);
  if (!failed_ && whole.type == ValueType::list) fail(Msg::rule_list_alone, whole.begin);
  return whole;
}

Place ConditionParser::place(int begin) const {
  Place place = at_;
  place.column += begin;
  return place;
}

void ConditionParser::fail(Msg msg, int at, std::vector<std::string> args) {
  if (!failed_) found_.error(msg, place(at), std::move(args));
  failed_ = true;
  next_ = tokens_.size() - 1;
}

void ConditionParser::require(const Expression& e, ValueType wanted) {
  if (failed_ || e.type == wanted) return;
  fail(Msg::rule_type_mismatch, e.begin, {label_arg(label_of(wanted)), words_of(e)});
}

std::string ConditionParser::words_of(const Expression& e) {
  return label_arg(e.type == ValueType::number ? label_of(e.unit) : label_of(e.type));
}

void ConditionParser::expect(std::string_view symbol, Msg otherwise) {
  if (is_symbol(symbol)) return advance();
  fail(otherwise, token().begin);
}

void ConditionParser::deepen() {
  if (++depth_ > kMaxDepth) fail(Msg::rule_too_deep, token().begin);
}

Expression ConditionParser::node(Operator op, ValueType type, std::vector<Expression> children) {
  Expression e;
  e.op = op;
  e.type = type;
  e.begin = children.front().begin;
  e.end = children.back().end;
  e.children = std::move(children);
  return e;
}

Expression ConditionParser::parse_or() {
  Expression left = parse_and();
  while (is_word(kOrWords)) {
    advance();
    Expression right = parse_and();
    require(left, ValueType::boolean);
    require(right, ValueType::boolean);
    left = node(Operator::logical_or, ValueType::boolean, {std::move(left), std::move(right)});
  }
  return left;
}

Expression ConditionParser::parse_and() {
  Expression left = parse_not();
  while (is_word(kAndWords)) {
    advance();
    Expression right = parse_not();
    require(left, ValueType::boolean);
    require(right, ValueType::boolean);
    left = node(Operator::logical_and, ValueType::boolean, {std::move(left), std::move(right)});
  }
  return left;
}

Expression ConditionParser::parse_not() {
  if (!is_word(kNotWords)) return parse_comparison();
  const int begin = token().begin;
  advance();
  deepen();
  Expression inner = parse_not();
  --depth_;
  require(inner, ValueType::boolean);
  Expression e = node(Operator::logical_not, ValueType::boolean, {std::move(inner)});
  e.begin = begin;
  return e;
}

Expression ConditionParser::parse_sum() {
  Expression left = parse_product();
  while (is_symbol("+") || is_symbol("-")) {
    const Operator op = is_symbol("+") ? Operator::add : Operator::subtract;
    advance();
    Expression right = parse_product();
    left = add_or_subtract(op, std::move(left), std::move(right));
  }
  return left;
}

Expression ConditionParser::parse_product() {
  Expression left = parse_unary();
  while (is_symbol("*") || is_symbol("/")) {
    const Operator op = is_symbol("*") ? Operator::multiply : Operator::divide;
    advance();
    Expression right = parse_unary();
    left = multiply_or_divide(op, std::move(left), std::move(right));
  }
  return left;
}

Expression ConditionParser::parse_unary() {
  if (!is_symbol("-")) return parse_term();
  const int begin = token().begin;
  advance();
  deepen();
  Expression inner = parse_unary();
  --depth_;
  require(inner, ValueType::number);
  const NumberUnit unit = inner.unit;
  const int places = inner.places;
  Expression e = node(Operator::negate, ValueType::number, {std::move(inner)});
  e.begin = begin;
  e.unit = unit;
  e.places = places;
  return e;
}

Expression ConditionParser::add_or_subtract(Operator op, Expression left, Expression right) {
  if (failed_) return left;
  if (left.type == ValueType::date && right.type == ValueType::date && op == Operator::subtract) {
    Expression e = node(op, ValueType::number, {std::move(left), std::move(right)});
    e.unit = NumberUnit::days;
    return e;
  }
  if (left.type == ValueType::date) {
    require(right, ValueType::number);
    if (!failed_ && right.unit != NumberUnit::days && right.unit != NumberUnit::workdays) fail(Msg::rule_date_needs_days, right.begin);
    if (failed_) return left;
    const bool civil = right.unit == NumberUnit::days;
    if (op == Operator::subtract) {
      const int places = right.places;
      right = node(Operator::negate, ValueType::number, {std::move(right)});
      right.places = places;
    }
    return node(civil ? Operator::add_days : Operator::add_workdays, ValueType::date, {std::move(left), std::move(right)});
  }
  require(left, ValueType::number);
  require(right, ValueType::number);
  const auto unit = unit_of_sum(left.unit, right.unit);
  if (!failed_ && !unit) fail(Msg::rule_units_differ, right.begin, {words_of(left), words_of(right)});
  Expression e = node(op, ValueType::number, {std::move(left), std::move(right)});
  e.unit = unit.value_or(NumberUnit::any);
  e.places = std::max(e.children[0].places, e.children[1].places);
  return e;
}

Expression ConditionParser::multiply_or_divide(Operator op, Expression left, Expression right) {
  require(left, ValueType::number);
  require(right, ValueType::number);
  const auto unit = op == Operator::multiply ? unit_of_product(left.unit, right.unit) : unit_of_quotient(left.unit, right.unit);
  if (!failed_ && !unit) fail(Msg::rule_units_product, right.begin, {words_of(left), words_of(right)});
  const bool divided = op == Operator::divide && right.op != Operator::constant && unit.value_or(NumberUnit::any) == NumberUnit::any;
  Expression e = node(op, ValueType::number, {std::move(left), std::move(right)});
  e.unit = divided ? NumberUnit::ratio : unit.value_or(NumberUnit::any);
  e.places = op == Operator::divide ? kQuotientPlaces : std::min(e.children[0].places + e.children[1].places, kMostPlaces);
  return e;
}

}  // namespace duban
