// What a notice says of itself outside its tasks: title, document number, date, year.
#pragma once

#include <vector>

#include "engine/model/drafts.h"
#include "engine/notice/slice.h"

namespace duban {

/// Reads title, 文号 and date out of `lines`, those that are no part of a task, into `notice`. What it uses is taken
/// as a field.
void read_notice_head(const std::vector<Slice>& lines, Notice& notice);

/// The year the work is for: the title's, else the date's, else the first that stands anywhere in `lines`, the
/// notice's lines in order; 0 when none does.
[[nodiscard]] int year_of(const Notice& notice, const std::vector<Slice>& lines);

}  // namespace duban
