// Times and rates: a median with its spread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace duban::bench {

struct Sample {
  double median = 0;
  double min = 0;
  double max = 0;
  int k = 0;  // how many were measured
};

[[nodiscard]] double median_of(std::vector<double> values);
/// Of at least one value.
[[nodiscard]] Sample sample_of(std::vector<double> values);

/// Seconds of `work`, once to warm up and then `k` times. `prepare`, if any, runs before each, untimed.
[[nodiscard]] std::vector<double> timed(int k, const std::function<void()>& work, const std::function<void()>& prepare = {});
[[nodiscard]] Sample measure(int k, const std::function<void()>& work, const std::function<void()>& prepare = {});

/// What a figure is in; per_second is the only one of which more is better.
enum class Unit { ms, us, per_second };

[[nodiscard]] std::string_view name_of(Unit unit);
/// `seconds` for `pieces` as the figure for one piece: its time, or how many a second.
[[nodiscard]] double in_unit(double seconds, Unit unit, double pieces);

/// "b warm                       median 0.412  min 0.401  max 0.62 ms  (k=9)".
[[nodiscard]] std::string shown(std::string_view name, const Sample& sample, std::string_view unit);

}  // namespace duban::bench
