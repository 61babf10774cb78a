// What compiled conditions do to blocks of rows, an operation a function. Truth is two masks a block: rows
// where it holds and rows where it certainly does not; rows in neither are unknown.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/calendar/calendar.h"
#include "engine/rules/conditions.h"

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

// Each works on the first `n` rows.

/// Sets `block.bound` from its values.
void find_bound(NumberBlock& block, std::size_t n);
/// A fact of truth: numbers other than 0 hold, where known.
void truth_of(const NumberBlock& said, TruthBlock& to, std::size_t n);
/// Comparisons; `step` has the sign and the factors.
void compare_blocks(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, TruthBlock& to, std::size_t n);
/// + − × ÷; what no longer fits 63 bits, and a division by zero, is unknown.
void calculate_blocks(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, NumberBlock& to, std::size_t n);
void negate_block(const NumberBlock& a, NumberBlock& to, std::size_t n);
/// a where it is known, else b.
void instead_blocks(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, NumberBlock& to, std::size_t n);
void instead_blocks(const TruthBlock& a, const TruthBlock& b, TruthBlock& to, std::size_t n);
void absolute_block(const NumberBlock& a, NumberBlock& to, std::size_t n);
/// b where a holds; unknown elsewhere.
void chosen_rows(const TruthBlock& a, const NumberBlock& b, NumberBlock& to, std::size_t n);
/// Dates moved by days, by working days; working days between dates. A date beyond what a calendar spans is unknown.
void move_dates(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, const Calendar& calendar, NumberBlock& to, std::size_t n);
void count_workdays(const NumberBlock& a, const NumberBlock& b, const Calendar& calendar, NumberBlock& to, std::size_t n);
/// Day ordinals → 1 to 366.
void days_of_year(const NumberBlock& a, NumberBlock& to, std::size_t n);
void unknown_rows(const NumberBlock& a, TruthBlock& to, std::size_t n);
void unknown_rows(const TruthBlock& a, TruthBlock& to, std::size_t n);
// Kleene's: false and unknown is false, true or unknown is true.
void negate_truth(const TruthBlock& a, TruthBlock& to, std::size_t n);
void both_hold(const TruthBlock& a, const TruthBlock& b, TruthBlock& to, std::size_t n);
void either_holds(const TruthBlock& a, const TruthBlock& b, TruthBlock& to, std::size_t n);
/// Holds where both are known and alike (`wanted`) or unlike.
void truths_equal(const TruthBlock& a, const TruthBlock& b, TruthBlock& to, std::size_t n, bool wanted);

}  // namespace duban
