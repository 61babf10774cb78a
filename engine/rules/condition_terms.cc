// Terms: numbers, texts, names.
#include <algorithm>

#include "engine/base/decimal.h"
#include "engine/base/text.h"
#include "engine/rules/condition_parser.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

Expression number_constant(const Decimal& value, NumberUnit unit) {
  Expression e;
  e.type = ValueType::number;
  e.unit = unit;
  e.places = value.places();
  e.constant = Value::number(value.units());
  return e;
}

Expression fact_expression(int fact) {
  const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
  Expression e;
  e.op = Operator::fact;
  e.fact = fact;
  e.name = definition.name;
  e.type = definition.type;
  e.places = definition.places;
  e.unit = number_unit(definition.unit);
  e.words = definition.words;
  return e;
}

}  // namespace

Expression ConditionParser::parse_term() {
  const Token start = token();
  Expression e;
  e.begin = start.begin;
  e.end = start.end;
  if (is_symbol("(")) {
    advance();
    deepen();
    e = parse_or();
    --depth_;
    expect(")", Msg::rule_missing_bracket);
    e.begin = start.begin;
    e.end = end_of_last();
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
  if (start.kind == TokenKind::name) return parse_name();
  fail(start.kind == TokenKind::end ? Msg::rule_ends_early : Msg::rule_unexpected, start.begin, {start.text});
  return e;
}

Expression ConditionParser::parse_number(const Token& start) {
  advance();
  Expression e;
  e.begin = start.begin;
  e.end = start.end;
  if (const auto date = parse_date(start.text)) {
    e.type = ValueType::date;
    e.constant = Value::date(*date);
    return e;
  }
  if (start.text.find_first_of("-/") != std::string::npos) {
    fail(Msg::rule_bad_date, start.begin, {start.text});
    return e;
  }
  const auto number = parse_decimal(start.text);
  if (!number || number->places() > 4 || !number->to_ten_thousandths()) {
    fail(Msg::rule_bad_number, start.begin, {start.text});
    return e;
  }
  const bool may_be_unit = token().kind == TokenKind::name || is_symbol("%");
  const auto unit = may_be_unit ? unit_word(token().text) : std::nullopt;
  const Decimal value = unit && unit->times != 1 ? Decimal(number->units() * unit->times, number->places()) : *number;
  e = number_constant(value, unit ? unit->unit : NumberUnit::any);
  e.begin = start.begin;
  e.end = unit ? token().end : start.end;
  if (unit) advance();
  return e;
}

Expression ConditionParser::parse_name() {
  const Token start = token();
  Expression e;
  e.begin = start.begin;
  e.end = start.end;
  e.name = start.text;
  if (kTrueWords.has(start.text) || kFalseWords.has(start.text)) {
    e.name.clear();
    e.constant = Value::boolean(kTrueWords.has(start.text));
    advance();
    return e;
  }
  const bool called = token_after().kind == TokenKind::symbol && token_after().text == "(";
  if (called) {
    if (const auto function = find_function(start.text)) return parse_function(*function, start);
  }
  if (kAnyWords.has(start.text)) return parse_quantifier(Aggregate::any, start);
  if (kAllWords.has(start.text)) return parse_quantifier(Aggregate::all, start);
  if (const auto fact = find_fact(start.text, scope_.subject)) return fact_named(*fact, start);
  if (scope_.parameters != nullptr) {
    if (const auto parameter = scope_.parameters->find(start.text); parameter != scope_.parameters->end()) {
      return parameter_named(parameter->second, start);
    }
  }
  bool broken = false;
  const Expression* meaning = scope_.definitions == nullptr ? nullptr : scope_.definitions->find(start.text, scope_.subject, found_, broken);
  if (broken) {
    failed_ = true;  // told at the definition
    next_ = tokens_.size() - 1;
    return e;
  }
  if (meaning != nullptr) {
    parts_ += size_of(*meaning);
    if (parts_ > kMaxParts) fail(Msg::rule_too_large, start.begin, {std::to_string(kMaxParts)});
    return failed_ ? e : named(start, *meaning);
  }
  report_unknown(start);
  return e;
}

/// `meaning` in the place of the name `start`.
Expression ConditionParser::named(const Token& start, Expression meaning) {
  advance();
  meaning.name = start.text;
  meaning.whole = true;
  meaning.begin = start.begin;
  meaning.end = start.end;
  if (meaning.op != Operator::fact) return meaning;
  // A definition that is but a fact keeps being one.
  meaning.name = all_facts()[static_cast<std::size_t>(meaning.fact)].name;
  return meaning;
}

Expression ConditionParser::fact_named(int fact, const Token& start) {
  advance();
  Expression e = fact_expression(fact);
  e.name = start.text;
  e.begin = start.begin;
  e.end = start.end;
  return e;
}

/// The number for the class of the task, else for the kind of the unit, else for all.
Expression ConditionParser::parameter_named(const Parameter& parameter, const Token& start) {
  Expression value = number_constant(parameter.value, parameter.unit);
  for (auto one = parameter.cases.rbegin(); one != parameter.cases.rend(); ++one) {
    const auto fact = one->by_class ? find_fact("class", scope_.subject) : find_fact(scope_.subject == SubjectKind::unit ? "unit_kind" : "lead_kind", scope_.subject);
    if (!fact) continue;
    Expression word;
    word.type = one->by_class ? ValueType::text : ValueType::enumeration;
    word.words = one->by_class ? nullptr : &kUnitKindWords;
    word.literal = one->by_class ? one->word : "";
    word.constant = Value::number(one->by_class ? 0 : *kUnitKindWords.find(one->word));
    Expression fits = made(Operator::equal, ValueType::boolean, fact_expression(*fact), std::move(word));
    Expression chosen = made(Operator::where, ValueType::number, std::move(fits), number_constant(one->value, parameter.unit));
    value = made(Operator::if_unknown, ValueType::number, std::move(chosen), std::move(value));
  }
  return named(start, std::move(value));
}

void ConditionParser::report_unknown(const Token& start) {
  std::vector<std::string> names = fact_names(scope_.subject);
  if (scope_.parameters != nullptr) {
    for (const auto& [name, value] : *scope_.parameters) names.push_back(name);
  }
  if (scope_.definitions != nullptr) {
    for (const std::string& name : scope_.definitions->names(scope_.subject)) names.push_back(name);
  }
  const bool called = token_after().kind == TokenKind::symbol && token_after().text == "(";
  if (called) {
    for (const FunctionDefinition& function : all_functions()) {
      names.emplace_back(function.name);
      names.emplace_back(function.chinese);
    }
  }
  const std::string near = nearest(start.text, names);
  if (find_relation(start.text, scope_.subject) != nullptr) return fail(Msg::rule_relation_alone, start.begin, {start.text});
  for (const SubjectKind subject : kAllSubjects) {
    if (!find_fact(start.text, subject)) continue;
    return fail(Msg::rule_fact_elsewhere, start.begin, {start.text, std::string(name_of(subject)), std::string(name_of(scope_.subject))});
  }
  if (near.empty()) return fail(Msg::rule_unknown_fact, start.begin, {start.text});
  fail(Msg::rule_unknown_fact_near, start.begin, {start.text, near});
}

}  // namespace duban
