// Running compiled conditions over a table of facts, a block of rows at a time. Truth is two masks a block:
// rows where it holds and rows where it certainly does not; rows in neither are unknown. And/or follow
// Kleene: false and unknown is false, true or unknown is true. Unknown spreads through arithmetic and
// comparison; what no longer fits 63 bits, and a division by zero, is unknown.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "engine/rules/conditions.h"
#include "engine/rules/evaluate.h"

namespace duban {

inline constexpr std::size_t kBlockRows = 256;
using Mask = std::array<std::uint8_t, kBlockRows>;  // 0 or 1

struct NumberBlock {
  alignas(32) std::array<std::int64_t, kBlockRows> raw;
  alignas(32) Mask known;
  std::uint64_t bound;  // no value in the block is farther from zero
};

struct TruthBlock {
  alignas(32) Mask holds;
  alignas(32) Mask fails;
};

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
  void execute(const Step& step, std::size_t rows);
  void execute_truth(const Step& step, std::size_t rows);
  void execute_number(const Step& step, std::size_t rows);

  const Conditions& conditions_;
  const FactTable& table_;
  std::array<FactRow, kBlockRows> subjects_;
  std::unique_ptr<NumberBlock[]> numbers_;
  std::unique_ptr<TruthBlock[]> truths_;
};

}  // namespace duban
