// Who holds which post on a day, and for how many tasks each leader answers.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/leader_list.h"

namespace duban {

/// Every post with its holder on the day asked about; who left it but still answers for tasks stands below; last, leaders
/// that tasks name and the directory does not know.
[[nodiscard]] LeaderList make_leader_list(Inquiry& inquiry);

}  // namespace duban
