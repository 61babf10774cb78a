// Walking over expressions.
#include "engine/rules/expression.h"

#include <algorithm>

#include "engine/rules/column_source.h"
#include "engine/rules/condition_parser.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

void collect_own_facts(const Expression& e, bool of_earlier_days, std::vector<int>& facts) {
  if (e.op == Operator::fact && std::find(facts.begin(), facts.end(), e.fact) == facts.end()) facts.push_back(e.fact);
  for (const Expression& child : e.children) collect_own_facts(child, of_earlier_days, facts);
  const bool earlier = of_earlier_days && e.column != nullptr && e.column->kind == ColumnSource::Kind::earlier;
  if (earlier) collect_own_facts(*e.column->value, of_earlier_days, facts);
}

void collect_comparisons(const Expression& e, std::vector<const Expression*>& out) {
  const bool joins = (e.op == Operator::logical_and || e.op == Operator::logical_or) && !e.whole;
  if (!joins) return out.push_back(&e);
  for (const Expression& child : e.children) collect_comparisons(child, out);
}

}  // namespace

Expression parse_expression(std::string_view text, const ExpressionScope& scope, std::optional<ValueType> wanted,
                            const Place& at, Diagnostics& found) {
  return ConditionParser(text, scope, at, found).parse(wanted);
}

void for_each_part(const Expression& expression, const std::function<void(const Expression&)>& visit) {
  visit(expression);
  for (const Expression& child : expression.children) for_each_part(child, visit);
  if (expression.column == nullptr) return;
  if (expression.column->value) for_each_part(*expression.column->value, visit);
  if (expression.column->where) for_each_part(*expression.column->where, visit);
}

std::size_t size_of(const Expression& expression) {
  std::size_t parts = 0;
  for_each_part(expression, [&](const Expression&) { ++parts; });
  return parts;
}

std::vector<int> facts_used(const Expression& expression) {
  std::vector<int> facts;
  collect_own_facts(expression, false, facts);
  return facts;
}

std::vector<int> facts_over_time(const Expression& expression) {
  std::vector<int> facts;
  collect_own_facts(expression, true, facts);
  return facts;
}

std::vector<int> facts_behind(const Expression& expression) {
  std::vector<int> facts;
  for_each_part(expression, [&](const Expression& part) {
    if (part.op == Operator::fact && std::find(facts.begin(), facts.end(), part.fact) == facts.end()) facts.push_back(part.fact);
  });
  return facts;
}

bool names_timeline(const Expression& expression) {
  const std::vector<int> facts = facts_behind(expression);
  return std::any_of(facts.begin(), facts.end(), [](int fact) { return all_facts()[static_cast<std::size_t>(fact)].group == FactGroup::timeline; });
}

std::vector<const Expression*> comparisons_of(const Expression& expression) {
  std::vector<const Expression*> out;
  collect_comparisons(expression, out);
  return out;
}

}  // namespace duban
