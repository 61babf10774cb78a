// Plain loops that the compiler turns into vector instructions; where the machine has wider ones they are
// chosen at start.
#include "engine/rules/block_kernels.h"

#include <algorithm>
#include <limits>

#include "engine/rules/value.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define DUBAN_KERNEL __attribute__((target_clones("avx2", "default")))
#else
#define DUBAN_KERNEL
#endif

namespace duban {
namespace {

__extension__ using Wide = __int128;
constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();

/// a × b, or more than fits.
std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  __extension__ using Big = unsigned __int128;
  const Big wide = Big(a) * b;
  return wide > kMost ? kMost + 1 : static_cast<std::uint64_t>(wide);
}

std::uint64_t sum(std::uint64_t a, std::uint64_t b) { return std::min(a + b, kMost + 1); }

DUBAN_KERNEL void both_known(const std::uint8_t* a, const std::uint8_t* b, std::uint8_t* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = a[i] & b[i];
}

DUBAN_KERNEL void split(const std::uint8_t* said, const std::uint8_t* known, std::uint8_t* holds, std::uint8_t* fails,
                        std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    holds[i] = said[i] & known[i];
    fails[i] = static_cast<std::uint8_t>(~said[i]) & known[i];
  }
}

#define DUBAN_COMPARE(name, sign)                                                                              \
  DUBAN_KERNEL void name(const std::int64_t* a, std::int64_t fa, const std::int64_t* b, std::int64_t fb,       \
                         std::uint8_t* out, std::size_t n) {                                                   \
    if (fa == 1 && fb == 1) {                                                                                  \
      for (std::size_t i = 0; i < n; ++i) out[i] = a[i] sign b[i];                                             \
    } else {                                                                                                   \
      for (std::size_t i = 0; i < n; ++i) out[i] = a[i] * fa sign b[i] * fb;                                   \
    }                                                                                                          \
  }
DUBAN_COMPARE(compare_equal, ==)
DUBAN_COMPARE(compare_not_equal, !=)
DUBAN_COMPARE(compare_less, <)
DUBAN_COMPARE(compare_less_equal, <=)
DUBAN_COMPARE(compare_greater, >)
DUBAN_COMPARE(compare_greater_equal, >=)
#undef DUBAN_COMPARE

#define DUBAN_ARITHMETIC(name, sign)                                                                           \
  DUBAN_KERNEL void name(const std::int64_t* a, std::int64_t fa, const std::int64_t* b, std::int64_t fb,       \
                         std::int64_t* out, std::size_t n) {                                                   \
    for (std::size_t i = 0; i < n; ++i) out[i] = a[i] * fa sign(b[i] * fb);                                    \
  }
DUBAN_ARITHMETIC(add_all, +)
DUBAN_ARITHMETIC(subtract_all, -)
DUBAN_ARITHMETIC(multiply_all, *)
#undef DUBAN_ARITHMETIC

bool compare_one(Operator op, Wide a, Wide b) {
  switch (op) {
    case Operator::equal: return a == b;
    case Operator::not_equal: return a != b;
    case Operator::less: return a < b;
    case Operator::less_equal: return a <= b;
    case Operator::greater: return a > b;
    default: return a >= b;
  }
}

void compare_all(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, std::uint8_t* out, std::size_t n) {
  const bool fits = product(a.bound, static_cast<std::uint64_t>(step.factor_a)) <= kMost &&
                    product(b.bound, static_cast<std::uint64_t>(step.factor_b)) <= kMost;
  if (!fits) {
    for (std::size_t i = 0; i < n; ++i) {
      out[i] = compare_one(step.op, Wide(a.raw[i]) * step.factor_a, Wide(b.raw[i]) * step.factor_b);
    }
    return;
  }
  const auto run = [&](auto* kernel) { kernel(a.raw.data(), step.factor_a, b.raw.data(), step.factor_b, out, n); };
  switch (step.op) {
    case Operator::equal: return run(&compare_equal);
    case Operator::not_equal: return run(&compare_not_equal);
    case Operator::less: return run(&compare_less);
    case Operator::less_equal: return run(&compare_less_equal);
    case Operator::greater: return run(&compare_greater);
    default: return run(&compare_greater_equal);
  }
}

/// One row of arithmetic in full width; nothing known when it does not fit or divides by zero.
Value arithmetic_one(const ConditionStep& step, std::int64_t a, std::int64_t b) {
  const Wide x = Wide(a) * step.factor_a;
  const Wide y = Wide(b) * step.factor_b;
  Wide result = 0;
  if (step.op == Operator::add) {
    result = x + y;
  } else if (step.op == Operator::subtract) {
    result = x - y;
  } else if (step.op == Operator::multiply) {
    result = x * y / step.cut;
  } else {
    if (y == 0) return Value::unknown();
    result = x / y;
  }
  const bool fits = result <= Wide(kMost) && result >= -Wide(kMost);
  return fits ? Value::number(static_cast<std::int64_t>(result)) : Value::unknown();
}

/// How far from zero a result can lie.
std::uint64_t bound_of(const ConditionStep& step, std::uint64_t a, std::uint64_t b) {
  const std::uint64_t x = product(a, static_cast<std::uint64_t>(step.factor_a));
  const std::uint64_t y = product(b, static_cast<std::uint64_t>(step.factor_b));
  if (x > kMost || y > kMost) return kMost + 1;
  return step.op == Operator::multiply ? product(x, y) : sum(x, y);
}

/// No value is farther from zero than the bits of all of them together.
DUBAN_KERNEL void bound_all(const std::int64_t* raw, std::size_t n, std::uint64_t& bound) {
  std::int64_t bits = 0;
  for (std::size_t i = 0; i < n; ++i) bits |= raw[i] < 0 ? ~raw[i] : raw[i];
  bound = static_cast<std::uint64_t>(bits) + 1;  // ~x is one nearer to zero than -x
}

}  // namespace

void find_bound(NumberBlock& block, std::size_t n) { bound_all(block.raw.data(), n, block.bound); }

void truth_of(const NumberBlock& said, TruthBlock& to, std::size_t n) {
  Mask holds;
  for (std::size_t i = 0; i < n; ++i) holds[i] = said.raw[i] != 0 ? 1 : 0;
  split(holds.data(), said.known.data(), to.holds.data(), to.fails.data(), n);
}

void compare_blocks(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, TruthBlock& to, std::size_t n) {
  Mask said;
  Mask known;
  compare_all(step, a, b, said.data(), n);
  both_known(a.known.data(), b.known.data(), known.data(), n);
  split(said.data(), known.data(), to.holds.data(), to.fails.data(), n);
}

void calculate_blocks(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, NumberBlock& to, std::size_t n) {
  both_known(a.known.data(), b.known.data(), to.known.data(), n);
  to.bound = bound_of(step, a.bound, b.bound);
  if (to.bound <= kMost && step.op != Operator::divide && step.cut == 1) {
    const auto run = [&](auto* kernel) {
      kernel(a.raw.data(), step.factor_a, b.raw.data(), step.factor_b, to.raw.data(), n);
    };
    if (step.op == Operator::add) return run(&add_all);
    if (step.op == Operator::subtract) return run(&subtract_all);
    return run(&multiply_all);
  }
  to.bound = kMost;
  for (std::size_t i = 0; i < n; ++i) {
    const Value value = to.known[i] != 0 ? arithmetic_one(step, a.raw[i], b.raw[i]) : Value::unknown();
    to.raw[i] = value.raw;
    to.known[i] = value.known ? 1 : 0;
  }
}

void negate_block(const NumberBlock& a, NumberBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) to.raw[i] = -a.raw[i];
  std::copy_n(a.known.begin(), n, to.known.begin());
  to.bound = a.bound;
}

void instead_blocks(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, NumberBlock& to, std::size_t n) {
  to.bound = std::max(product(a.bound, static_cast<std::uint64_t>(step.factor_a)),
                      product(b.bound, static_cast<std::uint64_t>(step.factor_b)));
  const bool fits = to.bound <= kMost;
  for (std::size_t i = 0; i < n; ++i) {
    const bool first = a.known[i] != 0;
    const Wide raw = first ? Wide(a.raw[i]) * step.factor_a : Wide(b.raw[i]) * step.factor_b;
    const bool kept = fits || (raw <= Wide(kMost) && raw >= -Wide(kMost));
    to.raw[i] = kept ? static_cast<std::int64_t>(raw) : 0;
    to.known[i] = kept && (first || b.known[i] != 0) ? 1 : 0;
  }
  to.bound = std::min(to.bound, kMost);
}

void days_of_year(const NumberBlock& a, NumberBlock& to, std::size_t n) {
  std::copy_n(a.known.begin(), n, to.known.begin());
  to.bound = 366;
  std::int64_t first = 0;  // 1 January of the year looked at last, and of the next
  std::int64_t next = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (a.known[i] == 0) {
      to.raw[i] = 0;
      continue;
    }
    if (a.raw[i] < first || a.raw[i] >= next) {
      const Date date = Date::from_ordinal(static_cast<std::int32_t>(a.raw[i]));
      first = date.plus_days(1 - date.day_of_year()).ordinal();
      next = last_day_of_month(date.year(), 12).ordinal() + 1;
    }
    to.raw[i] = a.raw[i] - first + 1;
  }
}

void unknown_rows(const NumberBlock& a, TruthBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) to.holds[i] = 1 & ~a.known[i];
  std::copy_n(a.known.begin(), n, to.fails.begin());
}

void unknown_rows(const TruthBlock& a, TruthBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    to.fails[i] = a.holds[i] | a.fails[i];
    to.holds[i] = 1 & ~to.fails[i];
  }
}

void negate_truth(const TruthBlock& a, TruthBlock& to, std::size_t n) {
  std::copy_n(a.fails.begin(), n, to.holds.begin());
  std::copy_n(a.holds.begin(), n, to.fails.begin());
}

void both_hold(const TruthBlock& a, const TruthBlock& b, TruthBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    to.holds[i] = a.holds[i] & b.holds[i];
    to.fails[i] = a.fails[i] | b.fails[i];
  }
}

void either_holds(const TruthBlock& a, const TruthBlock& b, TruthBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    to.holds[i] = a.holds[i] | b.holds[i];
    to.fails[i] = a.fails[i] & b.fails[i];
  }
}

void truths_equal(const TruthBlock& a, const TruthBlock& b, TruthBlock& to, std::size_t n, bool wanted) {
  for (std::size_t i = 0; i < n; ++i) {
    const auto alike = static_cast<std::uint8_t>((a.holds[i] & b.holds[i]) | (a.fails[i] & b.fails[i]));
    const auto unlike = static_cast<std::uint8_t>((a.holds[i] & b.fails[i]) | (a.fails[i] & b.holds[i]));
    to.holds[i] = wanted ? alike : unlike;
    to.fails[i] = wanted ? unlike : alike;
  }
}

void instead_blocks(const TruthBlock& a, const TruthBlock& b, TruthBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const auto open = static_cast<std::uint8_t>(1 & ~(a.holds[i] | a.fails[i]));
    to.holds[i] = a.holds[i] | (open & b.holds[i]);
    to.fails[i] = a.fails[i] | (open & b.fails[i]);
  }
}

}  // namespace duban
