// Which deadline of a task is in force: the notice's, an extension's, or that of a later edition of the notice.
#pragma once

#include <span>

#include "engine/model/snapshot.h"

namespace duban {

/// What has been said about a task's dates by a day, each in the order of date and seq.
struct SaidOfDates {
  std::span<const Extension> extensions;
  std::span<const Confirmation> confirmations;
  std::span<const Amendment> amended;
};

/// Sets the dates of `state`, whose `task` is the version in force. A notice that sets another date ends the
/// extensions of the one before, and the word given for it. Returns the entry that last set another deadline
/// than the registration, 0 when none has.
std::int64_t set_dates(TaskState& state, const SaidOfDates& said);

}  // namespace duban
