// Rewriting one line.
#include "cli/progress_line.h"

#include <unistd.h>

#include <iostream>

namespace duban {

ProgressLine::ProgressLine(const Invocation& in)
    : in_(in), on_terminal_(isatty(STDERR_FILENO) == 1), next_(Clock::now() + std::chrono::seconds(1)) {}

void ProgressLine::update(Msg message, std::int64_t count) {
  if (!on_terminal_ || Clock::now() < next_) return;
  next_ = Clock::now() + std::chrono::milliseconds(250);
  std::cerr << '\r' << in_.text(message, {std::to_string(count)}) << std::flush;
  shown_ = true;
}

void ProgressLine::clear() {
  if (shown_) std::cerr << "\r\033[K" << std::flush;
  shown_ = false;
}

}  // namespace duban
