// Compiling: children first, equal steps once.
#include "engine/rules/conditions.h"

#include <algorithm>

namespace duban {
namespace {

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

bool same(Register a, Register b) { return a.truth == b.truth && a.number == b.number; }

/// How the operands of `e` are scaled so that the result has `e.places`.
void set_factors(const Expression& e, ConditionStep& step) {
  const int left = e.children.front().places;
  const int right = e.children.back().places;
  if (e.op == Operator::multiply) {
    step.cut = power_of_ten(std::max(0, left + right - kMostPlaces));
  } else if (e.op == Operator::divide) {
    // a/10^left ÷ b/10^right, with kQuotientPlaces places.
    const int shift = kQuotientPlaces - left + right;
    step.factor_a = power_of_ten(std::max(0, shift));
    step.factor_b = power_of_ten(std::max(0, -shift));
  } else if (e.op == Operator::add_days || e.op == Operator::add_workdays) {
    step.cut = power_of_ten(right);  // parts of a day do not count
  } else if (e.op == Operator::where) {
    return;
  } else if (e.children.size() == 2) {
    const int places = std::max(left, right);
    step.factor_a = power_of_ten(places - left);
    step.factor_b = power_of_ten(places - right);
  }
}

}  // namespace

Register Conditions::fresh(bool truth) { return {truth, truth ? truths_++ : numbers_++}; }

Register Conditions::register_of(int fact) const {
  for (const FactLoad& load : facts_) {
    if (load.fact == fact) return load.to;
  }
  return {};
}

Register Conditions::load_fact(const Expression& e) {
  const Register known = register_of(e.fact);
  if (known.number >= 0) return known;
  facts_.push_back({e.fact, fresh(e.type == ValueType::boolean)});
  return facts_.back().to;
}

Register Conditions::load_constant(const Expression& e) {
  const bool is_text = e.type == ValueType::text;
  const bool truth = e.type == ValueType::boolean;
  for (const ConstantLoad& load : constants_) {
    const bool equal = is_text ? load.is_text && load.literal == e.literal : !load.is_text && load.raw == e.constant.raw;
    if (equal && load.to.truth == truth) return load.to;
  }
  constants_.push_back({e.constant.raw, e.literal, is_text, fresh(truth)});
  return constants_.back().to;
}

Register Conditions::load_column(const Expression& e) {
  for (const ColumnLoad& load : columns_) {
    if (load.source == e.column) return load.to;
  }
  columns_.push_back({e.column, fresh(e.type == ValueType::boolean)});
  return columns_.back().to;
}

Register Conditions::step(ConditionStep step) {
  for (const ConditionStep& s : steps_) {
    if (s.op == step.op && same(s.a, step.a) && same(s.b, step.b) && s.to.truth == step.to.truth &&
        s.factor_a == step.factor_a && s.factor_b == step.factor_b && s.cut == step.cut) {
      return s.to;
    }
  }
  step.to = fresh(step.to.truth);
  steps_.push_back(step);
  return step.to;
}

Register Conditions::add(const Expression& e) {
  if (e.op == Operator::fact) return load_fact(e);
  if (e.op == Operator::constant) return load_constant(e);
  if (e.op == Operator::column) return load_column(e);
  ConditionStep next;
  next.op = e.op;
  next.to.truth = e.type == ValueType::boolean;
  next.a = add(e.children.front());
  if (e.children.size() == 2) next.b = add(e.children.back());
  set_factors(e, next);
  return step(next);
}

}  // namespace duban
