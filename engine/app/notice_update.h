// Another edition of a registered notice: what it changes, and the entries that record it.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"
#include "engine/model/drafts.h"
#include "engine/model/notice_update.h"

namespace duban {

struct UpdateRequest {
  std::string key;             // of the notice to change
  Date on;                     // in force from; not before the notice's last update
  std::string reason;          // "" = none given
  std::string directory_file;  // adopted too when it says something new; "" = none
  bool dry_run = false;
};

struct UpdateResult {
  NoticeUpdate update;
  Diagnostics found;    // warnings
  int recorded = 0;     // entries; 0 when nothing changes
  bool clock_raised = false;
};

/// A registered notice with its tasks as last amended, those cancelled left out; `versions` go along with
/// `tasks`.
struct StandingNotice {
  int number = 0;  // position in History::notices
  Notice notice;
  std::vector<TaskDraft> tasks;
  std::vector<const RegisteredTask*> versions;
};

/// The notice `key` as it stands on `day` (nothing given: as last recorded), with texts from the ledger.
/// Throws InputError with the keys there are when there is none.
[[nodiscard]] StandingNotice standing_notice(Ledger& ledger, const History& history, const std::string& key, std::optional<Date> day);

/// Makes the notice `request.key` in the ledger at `file` what `drafts` say. Tasks keep their internal numbers
/// and their reports; what is not in the drafts is cancelled. Throws InputError when the key is unknown, the
/// date too early, or no task of the two is the same.
UpdateResult update_notice(const std::string& file, const Drafts& drafts, const UpdateRequest& request, const Envelope& envelope);

}  // namespace duban
