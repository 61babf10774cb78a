// A task that passed to another unit or leader: whose a finding was before that day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/snapshot.h"

namespace duban {

enum class HandoverRole { lead, leader };
[[nodiscard]] std::string_view name_of(HandoverRole role);

/// From `on` the task is led (answered for) by `to`, before that it was by `from`.
struct Handover {
  Date on;
  HandoverRole role = HandoverRole::lead;
  std::vector<std::string> from;
  std::vector<std::string> to;
  friend bool operator==(const Handover&, const Handover&) = default;
};

/// The last change of the first lead unit or of the leaders by which the state stands; nothing when there was none. Of
/// both on one day the lead's.
[[nodiscard]] std::optional<Handover> last_handover(const TaskState& state);

/// The same where it came after `since`: what is found began under those before. Nothing without a `since`.
[[nodiscard]] std::optional<Handover> handover_after(const TaskState& state, std::optional<Date> since);

}  // namespace duban
