// The command line of duban_bench.
#pragma once

#include <string>
#include <vector>

namespace duban::bench {

inline constexpr const char* kUsage = "usage: duban_bench --data DIR [--baselines DIR] [--out FILE] [--only a,b,d] [--rounds R] [--duban PATH]";

struct Options {
  std::string data;
  std::string baselines;  // "" measures without them
  std::string out;
  std::vector<std::string> only;  // operations; empty means all
  int rounds = 9;
  std::string duban;

  [[nodiscard]] bool wants(const std::string& operation) const;
};

/// Throws std::invalid_argument with what is wrong.
[[nodiscard]] Options parse_options(const std::vector<std::string>& args);

}  // namespace duban::bench
