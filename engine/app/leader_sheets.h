// The leader's sheet: what is asked of each leader, what is behind, what comes due, what waits for approval.
#pragma once

#include <string>

#include "engine/app/inquiry.h"
#include "engine/model/leader_sheet.h"

namespace duban {

/// A sheet for each leader that answers for a task on the day asked about; only that of `leader` when one is named, empty
/// where he answers for none. Throws InputError for a name that neither the directory nor any task has.
[[nodiscard]] LeaderSheets make_leader_sheets(Inquiry& inquiry, const std::string& leader = "");

}  // namespace duban
