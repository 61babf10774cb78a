// Conditions compiled once for a kind of subject: a straight list of steps over registers, each register a
// block of rows. Equal parts of different conditions are one step. Runs in engine/rules/block_run.h.
#pragma once

#include <memory>
#include <vector>

#include "engine/rules/expression.h"

namespace duban {

/// A register of numbers (also dates and pooled texts) or of truth masks; each kind counts from 0.
struct Register {
  bool truth = false;
  int number = -1;
};

/// `to` = `op` of `a` and `b`. Numbers are brought to the same places by the factors first.
struct ConditionStep {
  Operator op{};
  Register to;
  Register a;
  Register b;  // number −1: none
  std::int64_t factor_a = 1;
  std::int64_t factor_b = 1;
  std::int64_t cut = 1;  // a product or quotient is divided by this, toward zero
};

struct FactLoad {
  int fact = -1;
  Register to;
};

struct ConstantLoad {
  std::int64_t raw = 0;
  std::string literal;  // a text, pooled when the run begins
  bool is_text = false;
  Register to;
};

/// A column of engine/rules/day_columns.h.
struct ColumnLoad {
  std::shared_ptr<const ColumnSource> source;
  Register to;
};

class Conditions {
 public:
  /// Compiles `expression` and returns where its value will stand.
  Register add(const Expression& expression);

  [[nodiscard]] const std::vector<ConditionStep>& steps() const { return steps_; }
  [[nodiscard]] const std::vector<FactLoad>& facts() const { return facts_; }
  [[nodiscard]] const std::vector<ConstantLoad>& constants() const { return constants_; }
  [[nodiscard]] const std::vector<ColumnLoad>& columns() const { return columns_; }
  [[nodiscard]] int numbers() const { return numbers_; }
  [[nodiscard]] int truths() const { return truths_; }
  /// The register `fact` is loaded into; number −1 when no condition names it.
  [[nodiscard]] Register register_of(int fact) const;

 private:
  Register fresh(bool truth);
  Register load_fact(const Expression& expression);
  Register load_constant(const Expression& expression);
  Register load_column(const Expression& expression);
  Register step(ConditionStep step);

  std::vector<ConditionStep> steps_;
  std::vector<FactLoad> facts_;
  std::vector<ConstantLoad> constants_;
  std::vector<ColumnLoad> columns_;
  int numbers_ = 0;
  int truths_ = 0;
};

}  // namespace duban
