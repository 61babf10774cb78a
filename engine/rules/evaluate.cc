// Column arithmetic. Unknown spreads through arithmetic and comparison; and/or follow Kleene: false and
// unknown is false, true or unknown is true.
#include "engine/rules/evaluate.h"

#include <limits>

namespace duban {
namespace {

__extension__ using Wide = __int128;

Value narrow(Wide wide) {
  if (wide > std::numeric_limits<std::int64_t>::max() || wide < std::numeric_limits<std::int64_t>::min()) {
    return Value::unknown();
  }
  return {static_cast<std::int64_t>(wide), true};
}

Value combine(Operator op, Value a, Value b) {
  if (op == Operator::logical_and) {
    const bool certain_false = (a.known && a.raw == 0) || (b.known && b.raw == 0);
    if (certain_false) return Value::boolean(false);
    return a.known && b.known ? Value::boolean(true) : Value::unknown();
  }
  if (op == Operator::logical_or) {
    const bool certain_true = (a.known && a.raw != 0) || (b.known && b.raw != 0);
    if (certain_true) return Value::boolean(true);
    return a.known && b.known ? Value::boolean(false) : Value::unknown();
  }
  if (!a.known || !b.known) return Value::unknown();
  switch (op) {
    case Operator::equal: return Value::boolean(a.raw == b.raw);
    case Operator::not_equal: return Value::boolean(a.raw != b.raw);
    case Operator::less: return Value::boolean(a.raw < b.raw);
    case Operator::less_equal: return Value::boolean(a.raw <= b.raw);
    case Operator::greater: return Value::boolean(a.raw > b.raw);
    case Operator::greater_equal: return Value::boolean(a.raw >= b.raw);
    case Operator::add: return narrow(Wide(a.raw) + b.raw);
    case Operator::subtract: return narrow(Wide(a.raw) - b.raw);
    case Operator::multiply: return narrow(Wide(a.raw) * b.raw / kNumberScale);
    case Operator::divide: return b.raw == 0 ? Value::unknown() : narrow(Wide(a.raw) * kNumberScale / b.raw);
    default: return Value::unknown();
  }
}

Value apply(Operator op, Value a) {
  if (op == Operator::is_unknown) return Value::boolean(!a.known);
  if (!a.known) return a;
  if (op == Operator::logical_not) return Value::boolean(a.raw == 0);
  return narrow(-Wide(a.raw));
}

Value constant_of(const Expression& e, TextPool& pool) {
  return e.type == ValueType::text ? Value::text(pool.intern(e.literal)) : e.constant;
}

}  // namespace

const Column& FactTable::column(int fact) const {
  const auto found = columns_.find(fact);
  if (found != columns_.end()) return found->second;
  const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
  Column column(rows_.size());
  for (std::size_t row = 0; row < rows_.size(); ++row) column.set(row, definition.read(rows_[row], context_));
  return columns_.emplace(fact, std::move(column)).first->second;
}

Column evaluate(const Expression& e, const FactTable& table) {
  if (e.op == Operator::fact) return table.column(e.fact);
  Column out(table.rows());
  if (e.op == Operator::constant) {
    const Value value = constant_of(e, table.pool());
    for (std::size_t row = 0; row < out.rows(); ++row) out.set(row, value);
    return out;
  }
  const Column left = evaluate(e.children.front(), table);
  if (e.children.size() == 1) {
    for (std::size_t row = 0; row < out.rows(); ++row) out.set(row, apply(e.op, left.at(row)));
    return out;
  }
  const Column right = evaluate(e.children.back(), table);
  for (std::size_t row = 0; row < out.rows(); ++row) out.set(row, combine(e.op, left.at(row), right.at(row)));
  return out;
}

Value evaluate_row(const Expression& e, const FactTable& table, std::size_t row) {
  if (e.op == Operator::fact) return table.column(e.fact).at(row);
  if (e.op == Operator::constant) return constant_of(e, table.pool());
  const Value left = evaluate_row(e.children.front(), table, row);
  if (e.children.size() == 1) return apply(e.op, left);
  return combine(e.op, left, evaluate_row(e.children.back(), table, row));
}

}  // namespace duban
