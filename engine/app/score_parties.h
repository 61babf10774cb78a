// Who carries a task, for scores: named itself, or only as a member of a group.
#pragma once

#include <string>
#include <vector>

#include "engine/directory/directory.h"
#include "engine/model/score.h"
#include "engine/model/snapshot.h"

namespace duban {

struct ScoreParty {
  std::string unit;
  ScoreRole role = ScoreRole::none;
  std::string via;         // the group it comes through, the group itself where it lists no members; "" when named
  bool first_lead = false; // or a member of the group that leads first
};

/// The units of `state` on `day`, by the directory then, each once: as lead where it leads, named where it is named.
/// In the notice's order.
[[nodiscard]] std::vector<ScoreParty> score_parties(const TaskState& state, const Directory& directory, Date day);

/// `unit` as it is called on `day`: who took over from it.
[[nodiscard]] std::string name_on(const std::string& unit, const Directory& directory, Date day);

}  // namespace duban
