// Running compiled conditions over a table of facts, a block of rows at a time.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "engine/rules/block_kernels.h"
#include "engine/rules/conditions.h"
#include "engine/rules/evaluate.h"

namespace duban {

class BlockRun {
 public:
  /// `conditions` and `table` must outlive the run.
  BlockRun(const Conditions& conditions, const FactTable& table);

  /// Evaluates all conditions for rows `first` … `first + rows` − 1; rows ≤ kBlockRows.
  void run(std::size_t first, std::size_t rows);

  /// The subject of row `row` of the block.
  [[nodiscard]] const FactRow& subject(std::size_t row) const { return subjects_[row]; }
  [[nodiscard]] const TruthBlock& truth(Register at) const { return truths_[static_cast<std::size_t>(at.number)]; }
  [[nodiscard]] const NumberBlock& number(Register at) const { return numbers_[static_cast<std::size_t>(at.number)]; }
  /// Row `row` of the block as a value.
  [[nodiscard]] Value value(Register at, std::size_t row) const;

 private:
  void load(const FactLoad& load, std::size_t rows);
  void load(const ColumnLoad& load, std::size_t first, std::size_t rows);
  void execute(const ConditionStep& step, std::size_t rows);
  void execute_truth(const ConditionStep& step, std::size_t rows);
  void execute_number(const ConditionStep& step, std::size_t rows);

  const Conditions& conditions_;
  const FactTable& table_;
  std::array<FactRow, kBlockRows> subjects_;
  std::unique_ptr<NumberBlock[]> numbers_;
  std::unique_ptr<TruthBlock[]> truths_;
};

}  // namespace duban
