// Refs of a notice's tasks: section.number, made longer only where that would name two tasks alike.
#pragma once

#include <string>
#include <vector>

#include "engine/notice/raw_task.h"

namespace duban {

/// One ref a task, in order: `4.10` (also where a cell says so itself); `7` in a notice without sections. Where numbers begin again under each
/// heading, `2.3.1` (section, heading, number); where sections or numbers begin again in a further table or
/// text, its ordinal stands first. Tasks without a number are counted on from the one before. Several tasks under
/// one number get an ordinal behind it. Two tasks may still have one ref: a mistake of the notice.
[[nodiscard]] std::vector<std::string> make_refs(std::vector<RawTask>& tasks);

}  // namespace duban
