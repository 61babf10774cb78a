// One line on a terminal that says how far a long work has come. On anything but a terminal: nothing.
#pragma once

#include <chrono>
#include <cstdint>

#include "cli/invocation.h"

namespace duban {

class ProgressLine {
 public:
  explicit ProgressLine(const Invocation& in);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  /// Shows `message` with `count`, from the first second on and a few times a second.
  void update(Msg message, std::int64_t count);
  /// Takes the line away.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  const Invocation& in_;
  bool on_terminal_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace duban
