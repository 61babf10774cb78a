// Items to tasks: which of a notice's items are tasks, which are titles over them, which belong to another
// item's text. What is none of these is left for the notice's head or listed as unread.
#pragma once

#include <vector>

#include "engine/notice/profile.h"
#include "engine/notice/text_items.h"

namespace duban {

/// The tasks in document order. Notes in `profile` which numbers count tasks and sections.
[[nodiscard]] std::vector<RawTask> arrange(std::vector<NoticeItem> items, const ProfileSettings& settings, NoticeProfile& profile);

}  // namespace duban
