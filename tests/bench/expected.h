// What the operations must answer: a faster wrong answer is no answer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace duban::bench {

inline constexpr int kRules = 12;

/// Of the findings of one rule: how many, the sum of their subjects, the sum of their arguments.
struct RuleCount {
  std::int64_t count = 0;
  std::int64_t subjects = 0;
  std::int64_t args = 0;
};

/// Rule 1 at index 0.
using FindingCounts = std::array<RuleCount, kRules>;
[[nodiscard]] std::int64_t total(const FindingCounts& counts);

/// Sums over all units.
struct UnitSums {
  std::int64_t lead = 0;
  std::int64_t support = 0;
  std::int64_t overdue = 0;
  std::int64_t percent = 0;
};

struct HubCounts {
  std::int64_t task = 0;
  std::int64_t downstream = 0;
  std::int64_t moved = 0;
  std::int64_t sum = 0;  // of the new earliest finishes downstream
};

struct RandomCounts {
  std::int64_t downstream = 0;
  std::int64_t moved = 0;
};

struct ChangeCounts {
  std::int64_t added = 0;
  std::int64_t removed = 0;
};

/// What a run answered; what it left out is empty.
struct Counts {
  std::optional<FindingCounts> b;
  std::optional<std::int64_t> d_rows;
  std::optional<UnitSums> e;
  std::optional<std::int64_t> f_all;
  std::optional<RandomCounts> f_random;
  std::optional<HubCounts> f_hub;
  std::optional<FindingCounts> c;  // the findings after the increments
  std::optional<ChangeCounts> c_changes;
};

/// The right answers for seed 42, on which independent programs agree.
struct Expected {
  std::int64_t tasks;
  std::array<std::int64_t, kRules> findings;
  std::int64_t b_total;
  std::int64_t edges;
  std::int64_t c_total;
  ChangeCounts c;
  std::int64_t d_rows;
  UnitSums e;
  std::int64_t f_all;
  HubCounts hub;  // without its task
};

/// Nothing for a number of tasks that no answers are known for.
[[nodiscard]] const Expected* expected_for(std::int64_t tasks);

/// "check b total 277" …: each line as the baselines print it, or its beginning.
[[nodiscard]] std::vector<std::string> check_lines(const Counts& counts);

/// Where `counts` are not as expected (where that is known) or as a baseline says (where it printed
/// such a line), a line each. Empty when all is well.
[[nodiscard]] std::vector<std::string> differences(const Counts& counts, const Expected* expected, const std::vector<std::string>& baseline_checks);

}  // namespace duban::bench
