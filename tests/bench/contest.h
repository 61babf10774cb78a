// Our operations against the baselines. The machine's speed drifts, so both are measured in turn: each
// round runs a baseline program once (it measures itself k times) and then ours k times. A round's
// ratio is of its two medians; the ratio reported is the median over the rounds.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/base/json.h"
#include "tests/bench/process.h"

namespace duban::bench {

struct Contest {
  std::string name;               // "b warm"
  std::function<void()> ours;     // the work measured
  std::function<void()> prepare;  // before each run of it, untimed; may be empty
  double pieces = 1;              // how many reports or queries one run does
  Unit unit = Unit::ms;
  Command baseline;    // contests with the same command share its run in a round
  std::string figure;  // how the name of its line begins
  /// What the ratio ours ÷ baseline must keep to: not above it for times, not below it for rates; 0 = not
  /// judged.
  double bar = 1;
};

struct Outcome {
  std::string name;
  Unit unit = Unit::ms;
  Sample ours;  // of the rounds' medians; k counts every run
  std::string baseline;
  double baseline_median = 0;
  double ratio = 0;
  double bar = 1;

  [[nodiscard]] bool judged() const { return bar > 0 && !baseline.empty(); }
  [[nodiscard]] bool holds() const { return unit == Unit::per_second ? ratio >= bar : ratio <= bar; }
};

/// Outcomes in the order of `contests`; with the check lines of every baseline program, once each.
struct ContestResult {
  std::vector<Outcome> outcomes;
  std::vector<std::string> checks;
};

/// `k` runs a round. Throws std::runtime_error when a baseline fails or lacks a figure.
[[nodiscard]] ContestResult run_contests(const std::vector<Contest>& contests, int rounds, int k = 3);

/// The figure of ours, then the baseline's, ratio, bar, and whether it holds.
[[nodiscard]] std::string shown(const Outcome& outcome);

/// {"schema":"duban/bench/1","n":N,"operations":[…]}.
[[nodiscard]] Json to_json(int n, const std::vector<Outcome>& outcomes);

}  // namespace duban::bench
