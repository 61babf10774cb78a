// Comparisons: signs and their words, between, in, contains.
#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/rules/condition_parser.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

struct Comparison {
  std::array<std::string_view, 2> signs;
  WordSet words;
  Operator op;
};

constexpr Comparison kComparisons[] = {
    {{"=", "=="}, kEqualWords, Operator::equal},       {{"!=", "<>"}, kNotEqualWords, Operator::not_equal},
    {{"<=", ""}, kLessEqualWords, Operator::less_equal}, {{">=", ""}, kGreaterEqualWords, Operator::greater_equal},
    {{"<", ""}, kLessWords, Operator::less},            {{">", ""}, kGreaterWords, Operator::greater}};

std::optional<Operator> comparison_of(const Token& token) {
  for (const Comparison& comparison : kComparisons) {
    const bool sign = token.kind == TokenKind::symbol && (token.text == comparison.signs[0] || token.text == comparison.signs[1]);
    const bool word = token.kind == TokenKind::name && comparison.words.has(token.text);
    if (sign || word) return comparison.op;
  }
  return std::nullopt;
}

bool is_text(const Expression& e) { return e.op == Operator::constant && e.type == ValueType::text; }

bool is_ordered(Operator op) { return op != Operator::equal && op != Operator::not_equal; }

}  // namespace

Expression ConditionParser::parse_comparison() {
  const int begin = token().begin;
  Expression left = parse_sum();
  if (failed_) return left;
  if (const auto op = comparison_of(token())) {
    advance();
    return compare(*op, std::move(left));
  }
  const bool denied = is_word(kNotWords) && token_after().kind == TokenKind::name &&
                      (kInWords.has(token_after().text) || kBetweenWords.has(token_after().text) || kContainsWords.has(token_after().text));
  const bool membership = denied || is_word(kInWords) || is_word(kNotInWords) || is_word(kBetweenWords) || is_word(kContainsWords) ||
                          is_word(kNotContainsWords);
  if (!membership) return left;
  if (denied) advance();
  const bool negative = denied || is_word(kNotInWords) || is_word(kNotContainsWords);
  Expression e = parse_membership(std::move(left), begin);
  if (!negative || failed_) return e;
  Expression denial = node(Operator::logical_not, ValueType::boolean, {std::move(e)});
  denial.whole = true;
  return denial;
}

Expression ConditionParser::parse_membership(Expression left, int begin) {
  const bool between = is_word(kBetweenWords);
  const bool contains = is_word(kContainsWords) || is_word(kNotContainsWords);
  advance();
  Expression e = between ? parse_between(left) : contains ? parse_contains(left) : parse_one_of(left);
  e.whole = true;
  e.begin = begin;
  e.end = end_of_last();
  return e;
}

Expression ConditionParser::compare(Operator op, Expression left) {
  const int at = token().begin;
  Expression right = parse_operand(left);
  return compared(op, std::move(left), std::move(right), at);
}

/// The other side of a comparison: beside an enumeration one of its words may stand.
Expression ConditionParser::parse_operand(const Expression& beside) {
  const bool word = token().kind == TokenKind::text || (token().kind == TokenKind::name && !find_fact(token().text, scope_.subject));
  if (beside.type == ValueType::enumeration && (word || beside.words->find(token().text))) {
    const Token at = token();
    advance();
    return member_of(*beside.words, at);
  }
  return parse_sum();
}

Expression ConditionParser::member_of(const Enumeration& words, const Token& at) {
  Expression e;
  e.type = ValueType::enumeration;
  e.words = &words;
  e.begin = at.begin;
  e.end = at.end;
  if (const auto value = words.find(at.text)) {
    e.constant = Value::number(*value);
    return e;
  }
  const auto all = words.all_words();
  const std::string near = nearest(at.text, all);
  if (near.empty()) {
    fail(Msg::rule_unknown_word, at.begin, {at.text, join(all, "、")});
  } else {
    fail(Msg::rule_unknown_word_near, at.begin, {at.text, near});
  }
  return e;
}

Expression ConditionParser::compared(Operator op, Expression left, Expression right, int at) {
  if (failed_) return left;
  if (right.type == ValueType::enumeration && is_text(left)) {
    left = member_of(*right.words, {TokenKind::text, left.literal, left.begin, left.end});
  }
  const bool other_words = left.type == ValueType::enumeration && left.words != right.words;
  if (left.type == ValueType::list || right.type == ValueType::list) {
    fail(Msg::rule_list_compared, left.type == ValueType::list ? left.begin : at);
  } else if (left.type != right.type || other_words) {
    fail(Msg::rule_compare_types, at, {words_of(left), words_of(right)});
  } else if (is_ordered(op) && left.type != ValueType::number && left.type != ValueType::date) {
    fail(Msg::rule_not_ordered, left.begin, {words_of(left)});
  } else if (left.type == ValueType::number && !unit_of_sum(left.unit, right.unit)) {
    fail(Msg::rule_units_differ, at, {words_of(left), words_of(right)});
  }
  return node(op, ValueType::boolean, {std::move(left), std::move(right)});
}

/// x in [a, b, c]; "text" in a list of names.
Expression ConditionParser::parse_one_of(const Expression& left) {
  if (!is_symbol("[")) {
    const int at = token().begin;
    Expression list = parse_term();
    if (failed_) return left;
    if (list.type != ValueType::list) fail(Msg::rule_in_needs_list, at);
    if (!failed_ && !is_text(left)) fail(Msg::rule_name_needed, left.begin);
    return failed_ ? left : list_has(list.fact, left.literal, left.begin);
  }
  advance();
  std::optional<Expression> any;
  while (!failed_) {
    const int at = token().begin;
    if (is_symbol("]") && !any) fail(Msg::rule_empty_list, at);
    Expression same = compared(Operator::equal, left, parse_operand(left), at);
    any = any ? node(Operator::logical_or, ValueType::boolean, {std::move(*any), std::move(same)}) : std::move(same);
    if (!is_symbol(",")) break;
    advance();
  }
  if (!failed_) expect("]", Msg::rule_list_open);
  return any ? std::move(*any) : left;
}

/// Both bounds belong to it.
Expression ConditionParser::parse_between(const Expression& left) {
  const int low_at = token().begin;
  Expression low = parse_sum();
  if (!failed_ && !is_word(kBetweenAndWords)) fail(Msg::rule_between_and, token().begin);
  advance();
  const int high_at = token().begin;
  Expression high = failed_ ? low : parse_sum();
  Expression above = compared(Operator::greater_equal, left, std::move(low), low_at);
  Expression below = compared(Operator::less_equal, left, std::move(high), high_at);
  return node(Operator::logical_and, ValueType::boolean, {std::move(above), std::move(below)});
}

/// A list of names contains a name; a text contains a piece of text.
Expression ConditionParser::parse_contains(const Expression& left) {
  const Token piece = token();
  if (piece.kind != TokenKind::text) {
    fail(Msg::rule_name_needed, piece.begin);
    return left;
  }
  advance();
  if (left.type == ValueType::list) return list_has(left.fact, to_nfc(piece.text), left.begin);
  require(left, ValueType::text);
  if (failed_) return left;
  ColumnSource source;
  source.kind = ColumnSource::Kind::text_has;
  source.value = left;
  source.literal = to_nfc(piece.text);
  return column(std::move(source), ValueType::boolean, left.begin, piece.end);
}

Expression ConditionParser::list_has(int list, const std::string& literal, int begin) {
  ColumnSource source;
  source.kind = ColumnSource::Kind::list_has;
  source.fact = list;
  source.literal = literal;
  return column(std::move(source), ValueType::boolean, begin, end_of_last());
}

}  // namespace duban
