// A precedence parser. Lowest first: or, and, not, comparison, + −, × ÷, unary minus, primary.
#include "engine/rules/expression.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/rules/fact_catalogue.h"
#include "engine/rules/lexer.h"

namespace duban {
namespace {

struct OperatorWord {
  std::string_view word;
  Operator op;
};

constexpr std::array<OperatorWord, 7> kComparisons = {{{"=", Operator::equal}, {"==", Operator::equal},
    {"!=", Operator::not_equal}, {"<=", Operator::less_equal}, {">=", Operator::greater_equal},
    {"<", Operator::less}, {">", Operator::greater}}};

class Parser {
 public:
  Parser(std::string_view text, const ExpressionScope& scope, const Place& at, Diagnostics& found)
      : tokens_(lex(text)), scope_(scope), at_(at), found_(found) {}

  Expression parse(ValueType wanted) {
    if (tokens_.size() > kMaxTokens) fail(Msg::rule_too_long, tokens_.front(), {std::to_string(kMaxTokens)});
    Expression whole = parse_or();
    if (!failed_ && token().kind != TokenKind::end) fail(Msg::rule_unexpected, token(), {token().text});
    if (!failed_) require(whole, wanted);
    return whole;
  }

 private:
  [[nodiscard]] const Token& token() const { return tokens_[next_]; }
  void advance() { if (token().kind != TokenKind::end) ++next_; }

  bool is_word(std::string_view a, std::string_view b, std::string_view c = {}) const {
    return token().kind == TokenKind::name && (token().text == a || token().text == b || (!c.empty() && token().text == c));
  }
  bool is_symbol(std::string_view s) const { return token().kind == TokenKind::symbol && token().text == s; }

  [[nodiscard]] Place place(int begin) const {
    Place place = at_;
    place.column += begin;
    return place;
  }

  /// A syntax error ends this condition: what follows would only repeat it.
  void fail(Msg msg, const Token& at, std::vector<std::string> args) {
    if (!failed_) found_.error(msg, place(at.begin), std::move(args));
    failed_ = true;
    next_ = tokens_.size() - 1;
  }

  void require(const Expression& e, ValueType wanted) {
    if (e.type == wanted || failed_) return;
    found_.error(Msg::rule_type_mismatch, place(e.begin),
                 {std::string(name_of(wanted)), std::string(name_of(e.type))});
    failed_ = true;
  }

  static Expression node(Operator op, ValueType type, std::vector<Expression> children) {
    Expression e;
    e.op = op;
    e.type = type;
    e.begin = children.front().begin;
    e.end = children.back().end;
    e.children = std::move(children);
    e.places = places_of(e);
    return e;
  }

  static int places_of(const Expression& e) {
    if (e.type != ValueType::number || e.op == Operator::day_of_year) return 0;
    const int left = e.children.front().places;
    const int right = e.children.back().places;
    if (e.op == Operator::multiply) return std::min(left + right, kMostPlaces);
    return e.op == Operator::divide ? kQuotientPlaces : std::max(left, right);
  }

  Expression parse_or() {
    Expression left = parse_and();
    while (is_word("or", "或", "或者")) {
      advance();
      Expression right = parse_and();
      require(left, ValueType::boolean);
      require(right, ValueType::boolean);
      left = node(Operator::logical_or, ValueType::boolean, {std::move(left), std::move(right)});
    }
    return left;
  }

  Expression parse_and() {
    Expression left = parse_not();
    while (is_word("and", "且", "并且")) {
      advance();
      Expression right = parse_not();
      require(left, ValueType::boolean);
      require(right, ValueType::boolean);
      left = node(Operator::logical_and, ValueType::boolean, {std::move(left), std::move(right)});
    }
    return left;
  }

  Expression parse_not() {
    if (!is_word("not", "非", "不")) return parse_comparison();
    const int begin = token().begin;
    advance();
    if (++depth_ > kMaxDepth) fail(Msg::rule_too_deep, token(), {});
    Expression inner = parse_not();
    --depth_;
    require(inner, ValueType::boolean);
    Expression e = node(Operator::logical_not, ValueType::boolean, {std::move(inner)});
    e.begin = begin;
    return e;
  }

  Expression parse_comparison() {
    Expression left = parse_sum();
    for (const OperatorWord& comparison : kComparisons) {
      if (!is_symbol(comparison.word)) continue;
      advance();
      Expression right = parse_sum();
      if (!failed_ && left.type != right.type) {
        found_.error(Msg::rule_compare_types, place(right.begin),
                     {std::string(name_of(left.type)), std::string(name_of(right.type))});
        failed_ = true;
      }
      const bool ordered = comparison.op != Operator::equal && comparison.op != Operator::not_equal;
      if (!failed_ && ordered && (left.type == ValueType::text || left.type == ValueType::boolean)) {
        found_.error(Msg::rule_not_ordered, place(left.begin), {std::string(name_of(left.type))});
        failed_ = true;
      }
      return node(comparison.op, ValueType::boolean, {std::move(left), std::move(right)});
    }
    return left;
  }

  Expression parse_sum() {
    Expression left = parse_product();
    while (is_symbol("+") || is_symbol("-")) {
      const Operator op = is_symbol("+") ? Operator::add : Operator::subtract;
      advance();
      Expression right = parse_product();
      require(left, ValueType::number);
      require(right, ValueType::number);
      left = node(op, ValueType::number, {std::move(left), std::move(right)});
    }
    return left;
  }

  Expression parse_product() {
    Expression left = parse_unary();
    while (is_symbol("*") || is_symbol("/")) {
      const Operator op = is_symbol("*") ? Operator::multiply : Operator::divide;
      advance();
      Expression right = parse_unary();
      require(left, ValueType::number);
      require(right, ValueType::number);
      left = node(op, ValueType::number, {std::move(left), std::move(right)});
    }
    return left;
  }

  Expression parse_unary() {
    if (!is_symbol("-")) return parse_primary();
    const int begin = token().begin;
    advance();
    if (++depth_ > kMaxDepth) fail(Msg::rule_too_deep, token(), {});
    Expression inner = parse_unary();
    --depth_;
    require(inner, ValueType::number);
    Expression e = node(Operator::negate, ValueType::number, {std::move(inner)});
    e.begin = begin;
    return e;
  }

  Expression parse_primary() {
    const Token start = token();
    Expression e;
    e.begin = start.begin;
    e.end = start.end;
    if (is_symbol("(")) {
      advance();
      if (++depth_ > kMaxDepth) fail(Msg::rule_too_deep, token(), {});
      e = parse_or();
      --depth_;
      close();
      return e;
    }
    if (start.kind == TokenKind::number) return parse_number(start);
    if (start.kind == TokenKind::text) {
      advance();
      e.type = ValueType::text;
      e.literal = to_nfc(start.text);
      e.constant.known = true;
      return e;
    }
    if (start.kind == TokenKind::name) return parse_name(start);
    fail(start.kind == TokenKind::end ? Msg::rule_ends_early : Msg::rule_unexpected, start, {start.text});
    return e;
  }

  void close() {
    if (is_symbol(")")) return advance();
    fail(Msg::rule_missing_bracket, token(), {});
  }

  Expression parse_number(const Token& start) {
    advance();
    Expression e;
    e.begin = start.begin;
    e.end = start.end;
    if (const auto date = parse_date(start.text)) {
      e.type = ValueType::date;
      e.constant = Value::date(*date);
      return e;
    }
    const auto number = parse_decimal(start.text);
    if (!number || number->places() > 4 || !number->to_ten_thousandths()) {
      fail(Msg::rule_bad_number, start, {start.text});
      return e;
    }
    e.type = ValueType::number;
    e.places = number->places();
    e.constant = Value::number(number->units());
    return e;
  }

  /// Ends `e` at the bracket that closes its arguments.
  Expression closed(Expression e, const Token& start) {
    close();
    e.begin = start.begin;
    e.end = tokens_[next_ == 0 ? 0 : next_ - 1].end;
    return e;
  }

  Expression parse_argument() {
    if (++depth_ > kMaxDepth) fail(Msg::rule_too_deep, token(), {});
    Expression inner = parse_or();
    --depth_;
    return inner;
  }

  /// unknown(x)
  Expression parse_unknown(const Token& start) {
    advance();
    advance();
    Expression inner = parse_argument();
    return closed(node(Operator::is_unknown, ValueType::boolean, {std::move(inner)}), start);
  }

  /// if_unknown(x, y): x where it is known, else y.
  Expression parse_if_unknown(const Token& start) {
    advance();
    advance();
    Expression wanted = parse_argument();
    if (!is_symbol(",")) {
      fail(Msg::rule_missing_comma, token(), {start.text});
      return wanted;
    }
    advance();
    Expression instead = parse_argument();
    const ValueType type = wanted.type;
    require(instead, type);
    return closed(node(Operator::if_unknown, type, {std::move(wanted), std::move(instead)}), start);
  }

  /// day_of_year(date): 1 to 366.
  Expression parse_day_of_year(const Token& start) {
    advance();
    advance();
    Expression inner = parse_argument();
    require(inner, ValueType::date);
    return closed(node(Operator::day_of_year, ValueType::number, {std::move(inner)}), start);
  }

  Expression parse_name(const Token& start) {
    Expression e;
    e.begin = start.begin;
    e.end = start.end;
    e.name = start.text;
    if (is_word("true", "是") || is_word("false", "否")) {
      e.constant = Value::boolean(start.text == "true" || start.text == "是");
      advance();
      return e;
    }
    if (const Token& next = tokens_[next_ + 1]; next.kind == TokenKind::symbol && next.text == "(") {
      if (is_word("unknown", "未知")) return parse_unknown(start);
      if (is_word("if_unknown", "缺省")) return parse_if_unknown(start);
      if (is_word("day_of_year", "年内第几天")) return parse_day_of_year(start);
    }
    advance();
    if (const auto fact = find_fact(start.text, scope_.subject)) {
      e.op = Operator::fact;
      e.fact = *fact;
      e.type = all_facts()[static_cast<std::size_t>(*fact)].type;
      e.places = all_facts()[static_cast<std::size_t>(*fact)].places;
      return e;
    }
    if (scope_.parameters != nullptr) {
      if (const auto parameter = scope_.parameters->find(start.text); parameter != scope_.parameters->end()) {
        e.type = ValueType::number;
        e.places = parameter->second.places();
        e.constant = Value::number(parameter->second.units());
        return e;
      }
    }
    report_unknown(start);
    return e;
  }

  void report_unknown(const Token& start) {
    std::vector<std::string> names = fact_names(scope_.subject);
    if (scope_.parameters != nullptr) {
      for (const auto& [name, value] : *scope_.parameters) names.push_back(name);
    }
    const std::string near = nearest(start.text, names);
    if (near.empty()) {
      found_.error(Msg::rule_unknown_fact, place(start.begin), {start.text});
    } else {
      found_.error(Msg::rule_unknown_fact_near, place(start.begin), {start.text, near});
    }
    failed_ = true;
  }

  static constexpr int kMaxDepth = 50;
  static constexpr std::size_t kMaxTokens = 1000;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  ExpressionScope scope_;
  Place at_;
  Diagnostics& found_;
  bool failed_ = false;
  int depth_ = 0;
};

void collect_facts(const Expression& e, std::vector<int>& facts) {
  if (e.op == Operator::fact && std::find(facts.begin(), facts.end(), e.fact) == facts.end()) {
    facts.push_back(e.fact);
  }
  for (const Expression& child : e.children) collect_facts(child, facts);
}

void collect_comparisons(const Expression& e, std::vector<const Expression*>& out) {
  const bool joins = e.op == Operator::logical_and || e.op == Operator::logical_or;
  if (!joins) return out.push_back(&e);
  for (const Expression& child : e.children) collect_comparisons(child, out);
}

}  // namespace

Expression parse_expression(std::string_view text, const ExpressionScope& scope, ValueType wanted,
                            const Place& at, Diagnostics& found) {
  return Parser(text, scope, at, found).parse(wanted);
}

std::vector<int> facts_used(const Expression& expression) {
  std::vector<int> facts;
  collect_facts(expression, facts);
  return facts;
}

std::vector<const Expression*> comparisons_of(const Expression& expression) {
  std::vector<const Expression*> out;
  collect_comparisons(expression, out);
  return out;
}

}  // namespace duban
