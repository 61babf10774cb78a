// Names of events.
#include "engine/model/event.h"

#include <array>
#include <charconv>

namespace duban {

std::string_view name_of(EventType type) {
  static constexpr std::array<std::string_view, 26> kNames = {
      "adopt",  "register", "register",    "register", "plan",   "report",   "extend",  "close",  "link",  "amend", "cancel",  "attest",
      "acknowledge", "object", "review", "transfer", "suspend", "resume", "reopen", "split", "lamp", "evidence", "issue",
      "order", "score", "draft"};
  return kNames[static_cast<std::size_t>(type)];
}

int subject_number(std::string_view subject) {
  const std::size_t colon = subject.find(':');
  int number = 0;
  if (colon == std::string_view::npos) return 0;
  std::from_chars(subject.data() + colon + 1, subject.data() + subject.size(), number);
  return number;
}

}  // namespace duban
