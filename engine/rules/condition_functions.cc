// Functions and their arguments.
#include <algorithm>

#include "engine/rules/condition_parser.h"

namespace duban {

/// `a op b` of a name's own making: where it stands is decided by who asks for it.
Expression ConditionParser::made(Operator op, ValueType type, Expression a, Expression b) {
  Expression e;
  e.op = op;
  e.type = type;
  e.places = type == ValueType::number ? std::max(a.places, b.places) : 0;
  e.unit = type == ValueType::number ? (op == Operator::where ? b.unit : a.unit) : NumberUnit::any;
  if (op == Operator::where) e.places = b.places;
  e.children.push_back(std::move(a));
  e.children.push_back(std::move(b));
  return e;
}

Expression ConditionParser::parse_function(Function function, const Token& start) {
  advance();
  advance();
  switch (function) {
    case Function::change: return parse_earlier(true, start);
    case Function::earlier: return parse_earlier(false, start);
    case Function::count: return parse_count(start);
    case Function::sum: return parse_sum_over(Aggregate::sum, start);
    case Function::largest: return parse_sum_over(Aggregate::largest, start);
    case Function::smallest: return parse_sum_over(Aggregate::smallest, start);
    case Function::missed_duties: return parse_period(PeriodFunction::missed_duties, start);
    case Function::report_count: return parse_period(PeriodFunction::reports, start);
    case Function::returned_reports: return parse_period(PeriodFunction::returned_reports, start);
    default: break;
  }
  Expression e = call(function, parse_arguments(function, start));
  e.begin = start.begin;
  e.end = end_of_last();
  return e;
}

/// One argument, or two with a comma between, up to the bracket that closes them.
std::vector<Expression> ConditionParser::parse_arguments(Function function, const Token& start) {
  deepen();
  std::vector<Expression> arguments;
  arguments.push_back(parse_or());
  const bool two = function == Function::if_unknown || function == Function::workdays_between;
  if (two && !failed_) {
    if (!is_symbol(",")) fail(Msg::rule_missing_comma, token().begin, {start.text});
    advance();
    if (!failed_) arguments.push_back(parse_or());
  }
  --depth_;
  if (!failed_) expect(")", Msg::rule_missing_bracket);
  return arguments;
}

Expression ConditionParser::call(Function function, std::vector<Expression> arguments) {
  if (failed_) return std::move(arguments.front());
  const Expression& first = arguments.front();
  switch (function) {
    case Function::unknown: return node(Operator::is_unknown, ValueType::boolean, std::move(arguments));
    case Function::if_unknown: return call_if_unknown(arguments[0], arguments[1]);
    case Function::absolute: {
      require(first, ValueType::number);
      Expression e = node(Operator::absolute, ValueType::number, {first});
      e.unit = first.unit;
      e.places = first.places;
      return e;
    }
    default: break;
  }
  for (const Expression& argument : arguments) require(argument, ValueType::date);
  const bool count = function == Function::workdays_between;
  Expression e = node(count ? Operator::workdays_between : Operator::day_of_year, ValueType::number, std::move(arguments));
  if (count) e.unit = NumberUnit::workdays;
  return e;
}

Expression ConditionParser::call_if_unknown(const Expression& wanted, const Expression& instead) {
  require(instead, wanted.type);
  const auto unit = unit_of_sum(wanted.unit, instead.unit);
  if (!failed_ && !unit) fail(Msg::rule_units_differ, instead.begin, {words_of(wanted), words_of(instead)});
  if (!failed_ && wanted.words != instead.words) fail(Msg::rule_compare_types, instead.begin, {words_of(wanted), words_of(instead)});
  Expression e = made(Operator::if_unknown, wanted.type, wanted, instead);
  e.words = wanted.words;
  e.unit = unit.value_or(NumberUnit::any);
  return e;
}

}  // namespace duban
