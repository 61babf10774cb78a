// Facts into registers, then step after step.
#include "engine/rules/block_run.h"

#include <algorithm>

namespace duban {

BlockRun::BlockRun(const Conditions& conditions, const FactTable& table)
    : conditions_(conditions), table_(table),
      numbers_(std::make_unique_for_overwrite<NumberBlock[]>(static_cast<std::size_t>(conditions.numbers()))),
      truths_(std::make_unique_for_overwrite<TruthBlock[]>(static_cast<std::size_t>(conditions.truths()))) {
  const std::size_t rows = std::min(kBlockRows, table.rows());
  for (const ConstantLoad& constant : conditions.constants()) {
    const auto at = static_cast<std::size_t>(constant.to.number);
    if (constant.to.truth) {
      std::fill_n(truths_[at].holds.begin(), rows, constant.raw != 0 ? std::uint8_t{1} : std::uint8_t{0});
      std::fill_n(truths_[at].fails.begin(), rows, constant.raw != 0 ? std::uint8_t{0} : std::uint8_t{1});
      continue;
    }
    std::fill_n(numbers_[at].raw.begin(), rows, constant.is_text ? table.pool().intern(constant.literal) : constant.raw);
    std::fill_n(numbers_[at].known.begin(), rows, std::uint8_t{1});
    find_bound(numbers_[at], std::min<std::size_t>(rows, 1));
  }
}

void BlockRun::load(const FactLoad& load, std::size_t rows) {
  const auto at = static_cast<std::size_t>(load.to.number);
  if (!load.to.truth) {
    NumberBlock& block = numbers_[at];
    table_.read(load.fact, subjects_.data(), rows, block.raw.data(), block.known.data());
    find_bound(block, rows);
    return;
  }
  NumberBlock said;
  table_.read(load.fact, subjects_.data(), rows, said.raw.data(), said.known.data());
  truth_of(said, truths_[at], rows);
}

void BlockRun::load(const ColumnLoad& load, std::size_t first, std::size_t rows) {
  const ValueColumn& column = table_.column(load.source);
  const auto at = static_cast<std::size_t>(load.to.number);
  NumberBlock said;
  NumberBlock& block = load.to.truth ? said : numbers_[at];
  std::copy_n(column.raw.begin() + static_cast<std::ptrdiff_t>(first), rows, block.raw.begin());
  std::copy_n(column.known.begin() + static_cast<std::ptrdiff_t>(first), rows, block.known.begin());
  if (load.to.truth) return truth_of(said, truths_[at], rows);
  find_bound(block, rows);
}

void BlockRun::run(std::size_t first, std::size_t rows) {
  table_.subjects(first, rows, subjects_.data());
  for (const FactLoad& fact : conditions_.facts()) load(fact, rows);
  for (const ColumnLoad& column : conditions_.columns()) load(column, first, rows);
  for (const ConditionStep& step : conditions_.steps()) execute(step, rows);
}

void BlockRun::execute(const ConditionStep& step, std::size_t rows) {
  if (!step.to.truth) return execute_number(step, rows);
  if (step.a.truth) return execute_truth(step, rows);
  const NumberBlock& a = number(step.a);
  TruthBlock& to = truths_[static_cast<std::size_t>(step.to.number)];
  if (step.op == Operator::is_unknown) return unknown_rows(a, to, rows);
  compare_blocks(step, a, number(step.b), to, rows);
}

void BlockRun::execute_truth(const ConditionStep& step, std::size_t rows) {
  const TruthBlock& a = truth(step.a);
  TruthBlock& to = truths_[static_cast<std::size_t>(step.to.number)];
  if (step.op == Operator::logical_not) return negate_truth(a, to, rows);
  if (step.op == Operator::is_unknown) return unknown_rows(a, to, rows);
  const TruthBlock& b = truth(step.b);
  if (step.op == Operator::logical_and) return both_hold(a, b, to, rows);
  if (step.op == Operator::logical_or) return either_holds(a, b, to, rows);
  if (step.op == Operator::if_unknown) return instead_blocks(a, b, to, rows);
  truths_equal(a, b, to, rows, step.op == Operator::equal);
}

void BlockRun::execute_number(const ConditionStep& step, std::size_t rows) {
  NumberBlock& to = numbers_[static_cast<std::size_t>(step.to.number)];
  if (step.op == Operator::where) return chosen_rows(truth(step.a), number(step.b), to, rows);
  const NumberBlock& a = number(step.a);
  if (step.op == Operator::absolute) return absolute_block(a, to, rows);
  if (step.op == Operator::day_of_year) return days_of_year(a, to, rows);
  if (step.op == Operator::negate) return negate_block(a, to, rows);
  const NumberBlock& b = number(step.b);
  if (step.op == Operator::if_unknown) return instead_blocks(step, a, b, to, rows);
  if (step.op == Operator::workdays_between) return count_workdays(a, b, table_.calendar(), to, rows);
  if (step.op == Operator::add_days || step.op == Operator::add_workdays) return move_dates(step, a, b, table_.calendar(), to, rows);
  calculate_blocks(step, a, b, to, rows);
}

Value BlockRun::value(Register at, std::size_t row) const {
  if (!at.truth) return {number(at).raw[row], number(at).known[row] != 0};
  const TruthBlock& block = truth(at);
  return {block.holds[row], (block.holds[row] | block.fails[row]) != 0};
}

}  // namespace duban
