// Terms about other subjects, earlier days and periods.
#include "engine/base/text.h"
#include "engine/rules/condition_parser.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

constexpr int kMostNesting = 3;

}  // namespace

Expression ConditionParser::column(ColumnSource source, ValueType type, int begin, int end) {
  Expression e;
  e.op = Operator::column;
  e.type = type;
  e.begin = begin;
  e.end = end;
  e.column = std::make_shared<const ColumnSource>(std::move(source));
  return e;
}

/// The name of a relation, which may be two words with a dot between.
const Relation* ConditionParser::parse_relation() {
  const Token start = token();
  if (start.kind != TokenKind::name) {
    fail(Msg::rule_relation_needed, start.begin, {join(relation_names(scope_.subject), "、")});
    return nullptr;
  }
  std::string name = start.text;
  advance();
  if (is_symbol(".") && token_after().kind == TokenKind::name) {
    name += "." + token_after().text;
    advance();
    advance();
  }
  const Relation* relation = find_relation(name, scope_.subject);
  if (relation != nullptr) return relation;
  const std::string near = nearest(name, relation_names(scope_.subject));
  if (near.empty()) {
    fail(Msg::rule_unknown_relation, start.begin, {name, join(relation_names(scope_.subject), "、")});
  } else {
    fail(Msg::rule_unknown_relation_near, start.begin, {name, near});
  }
  return nullptr;
}

/// An expression about the subjects that `relation` leads to.
Expression ConditionParser::parse_over(const Relation& relation, std::optional<ValueType> wanted) {
  const SubjectKind own = scope_.subject;
  deepen();
  if (++nesting_ > kMostNesting) fail(Msg::rule_too_deep, token().begin);
  scope_.subject = relation.to;
  Expression e = parse_or();
  scope_.subject = own;
  --nesting_;
  --depth_;
  if (wanted) require(e, *wanted);
  return e;
}

/// any upstream (overdue); any(upstream where overdue).
Expression ConditionParser::parse_quantifier(Aggregate aggregate, const Token& start) {
  ColumnSource source;
  source.aggregate = aggregate;
  advance();
  const bool bracketed = is_symbol("(");
  if (bracketed) advance();
  source.relation = parse_relation();
  if (!failed_ && bracketed && !is_word(kWhereWords)) fail(Msg::rule_where_needed, token().begin);
  if (!failed_ && bracketed) advance();
  if (!failed_ && !bracketed) expect("(", Msg::rule_bracket_needed);
  if (failed_) return {};
  source.value = parse_over(*source.relation, ValueType::boolean);
  if (!failed_) expect(")", Msg::rule_missing_bracket);
  return column(std::move(source), ValueType::boolean, start.begin, end_of_last());
}

/// count(upstream), count(lead.tasks where overdue), count(leads).
Expression ConditionParser::parse_count(const Token& start) {
  ColumnSource source;
  const bool dotted = token_after().kind == TokenKind::symbol && token_after().text == ".";
  const auto list = token().kind == TokenKind::name && !dotted ? find_fact(token().text, scope_.subject) : std::nullopt;
  if (list && all_facts()[static_cast<std::size_t>(*list)].type == ValueType::list) {
    source.kind = ColumnSource::Kind::list_count;
    source.fact = *list;
    advance();
  } else {
    source.aggregate = Aggregate::count;
    source.relation = parse_relation();
    if (!failed_ && is_word(kWhereWords)) {
      advance();
      source.where = parse_over(*source.relation, ValueType::boolean);
    }
  }
  if (!failed_) expect(")", Msg::rule_missing_bracket);
  return column(std::move(source), ValueType::number, start.begin, end_of_last());
}

/// sum(upstream, workdays_overdue where open), and max and min likewise.
Expression ConditionParser::parse_sum_over(Aggregate aggregate, const Token& start) {
  ColumnSource source;
  source.aggregate = aggregate;
  source.relation = parse_relation();
  if (!failed_) expect(",", Msg::rule_comma_needed);
  if (failed_) return {};
  const int at = token().begin;
  source.value = parse_over(*source.relation, std::nullopt);
  const bool date = source.value->type == ValueType::date && aggregate != Aggregate::sum;
  if (!failed_ && !date && source.value->type != ValueType::number) {
    fail(Msg::rule_type_mismatch, at, {label_arg(Msg::type_number), words_of(*source.value)});
  }
  if (!failed_ && is_word(kWhereWords)) {
    advance();
    source.where = parse_over(*source.relation, ValueType::boolean);
  }
  if (!failed_) expect(")", Msg::rule_missing_bracket);
  const Expression of = *source.value;
  Expression e = column(std::move(source), of.type, start.begin, end_of_last());
  e.unit = of.unit;
  e.places = of.places;
  return e;
}

/// A length of time with its unit, or a parameter that is one.
std::optional<Duration> ConditionParser::parse_length() {
  const Token start = token();
  Expression e = parse_term();
  if (failed_) return std::nullopt;
  const bool constant = e.op == Operator::constant && e.type == ValueType::number && e.places == 0;
  const bool has_unit = e.unit == NumberUnit::days || e.unit == NumberUnit::workdays;
  constexpr std::int64_t kMost = 3660;
  if (!constant || !has_unit || e.constant.raw < 1 || e.constant.raw > kMost) {
    fail(Msg::rule_length_needed, start.begin);
    return std::nullopt;
  }
  return Duration{static_cast<int>(e.constant.raw), e.unit == NumberUnit::days ? Duration::Unit::days : Duration::Unit::workdays};
}

/// earlier(x, 30 days); change(x, 30 days) is x less what it was then.
Expression ConditionParser::parse_earlier(bool change, const Token& start) {
  ColumnSource source;
  source.kind = ColumnSource::Kind::earlier;
  deepen();
  const int at = token().begin;
  Expression now = parse_or();
  --depth_;
  if (change) require(now, ValueType::number);
  bool nested = false;
  for_each_part(now, [&](const Expression& part) {
    nested = nested || (part.column != nullptr && (part.column->kind == ColumnSource::Kind::earlier || part.column->kind == ColumnSource::Kind::period));
  });
  if (!failed_ && nested) fail(Msg::rule_nested_history, at);
  if (!failed_ && now.type == ValueType::list) fail(Msg::rule_list_alone, at);
  if (!failed_) expect(",", Msg::rule_comma_needed);
  if (failed_) return {};
  if (const auto length = parse_length()) source.length = *length;
  if (!failed_) expect(")", Msg::rule_missing_bracket);
  if (failed_) return {};
  source.value = now;
  Expression then = column(std::move(source), now.type, start.begin, end_of_last());
  then.unit = now.unit;
  then.places = now.places;
  then.words = now.words;
  if (!change) return then;
  const NumberUnit unit = now.unit;
  const int places = now.places;
  Expression e = node(Operator::subtract, ValueType::number, {std::move(now), std::move(then)});
  e.name = start.text;
  e.unit = unit;
  e.places = places;
  e.begin = start.begin;
  e.end = end_of_last();
  return e;
}

/// missed_duties(90 days): counted from that long ago up to today.
Expression ConditionParser::parse_period(PeriodFunction function, const Token& start) {
  ColumnSource source;
  source.kind = ColumnSource::Kind::period;
  source.function = function;
  if (scope_.subject != SubjectKind::task && scope_.subject != SubjectKind::target) fail(Msg::rule_tasks_only, start.begin, {start.text});
  if (!failed_) {
    if (const auto length = parse_length()) source.length = *length;
  }
  if (!failed_) expect(")", Msg::rule_missing_bracket);
  return column(std::move(source), ValueType::number, start.begin, end_of_last());
}

}  // namespace duban
