// The monotonic clock around a function.
#include "tests/bench/measure.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

namespace duban::bench {

double median_of(std::vector<double> values) { return sample_of(std::move(values)).median; }

Sample sample_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return {values[values.size() / 2], values.front(), values.back(), static_cast<int>(values.size())};
}

std::vector<double> timed(int k, const std::function<void()>& work, const std::function<void()>& prepare) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> seconds;
  for (int i = -1; i < k; ++i) {
    if (prepare) prepare();
    const auto begin = Clock::now();
    work();
    const std::chrono::duration<double> taken = Clock::now() - begin;
    if (i >= 0) seconds.push_back(taken.count());
  }
  return seconds;
}

Sample measure(int k, const std::function<void()>& work, const std::function<void()>& prepare) { return sample_of(timed(k, work, prepare)); }

std::string_view name_of(Unit unit) {
  static constexpr std::array<std::string_view, 3> kNames = {"ms", "us", "reports/s"};
  return kNames[static_cast<std::size_t>(unit)];
}

double in_unit(double seconds, Unit unit, double pieces) {
  if (unit == Unit::per_second) return pieces / seconds;
  return seconds / pieces * (unit == Unit::ms ? 1e3 : 1e6);
}

std::string shown(std::string_view name, const Sample& sample, std::string_view unit) {
  std::array<char, 200> line{};
  std::snprintf(line.data(), line.size(), "%-28.*s median %.4g  min %.4g  max %.4g %.*s  (k=%d)", static_cast<int>(name.size()), name.data(),
                sample.median, sample.min, sample.max, static_cast<int>(unit.size()), unit.data(), sample.k);
  return line.data();
}

}  // namespace duban::bench
