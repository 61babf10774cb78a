// Other programs: what a baseline prints, how long a command takes from start to end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/measure.h"

namespace duban::bench {

/// A program and its arguments.
using Command = std::vector<std::string>;

/// Runs `command` and returns what it printed. Throws std::runtime_error when it fails.
[[nodiscard]] std::string output_of(const Command& command);

/// A line `NAME median X min Y max Z UNIT (k=N)`.
struct Figure {
  std::string name;
  Sample sample;
  std::string unit;
};

/// What a baseline program says: figures and `check` lines, each as printed.
struct BaselineOutput {
  std::vector<Figure> figures;
  std::vector<std::string> checks;

  /// The figure whose name begins with `name`; throws std::runtime_error when there is none.
  [[nodiscard]] const Figure& figure(std::string_view name) const;
};

[[nodiscard]] BaselineOutput parse_baseline(const std::string& output);

/// Whole processes, with all output thrown away.
struct StartUp {
  Sample ours;       // ms
  Sample nothing;    // ms of /usr/bin/true, run in turn with it
  double ratio = 0;  // median of the ratios of each turn
};

/// Runs `command` and /usr/bin/true in turn, `k` times after two to warm up.
[[nodiscard]] StartUp start_up(const Command& command, int k);

}  // namespace duban::bench
