// The main flow from a notice's content to drafts: items, tasks, head, profile, what is left over.
#pragma once

#include <optional>
#include <string>

#include "engine/directory/directory.h"
#include "engine/files/content.h"
#include "engine/model/drafts.h"
#include "engine/notice/profile.h"

namespace duban {

struct NoticeOptions {
  std::string file;          // for places
  std::optional<int> year;   // overrides the year found in the title
  std::string key;           // "" = the year
  ProfileSettings profile = {};
};

/// Drafts and how the notice was found to mark its roles.
struct NoticeReading {
  Drafts drafts;
  NoticeProfile profile;
};

/// Never throws for what the notice contains: errors (no task, a row with too few cells, a ref twice) and
/// warnings stand in the drafts' `found`. Every character that is no blank is in a field, in `marks` or in `unread`.
[[nodiscard]] NoticeReading read_notice_and_profile(const Content& content, const Directory& directory, const NoticeOptions& options);

/// The drafts alone.
[[nodiscard]] Drafts read_notice(const Content& content, const Directory& directory, const NoticeOptions& options);

}  // namespace duban
