// import --update and --compare: another edition of a registered notice, another year's beside this one.
#pragma once

#include "cli/invocation.h"
#include "engine/directory/directory.h"
#include "engine/model/drafts.h"

namespace duban {

/// Throws UsageError for options of import that do not go together.
void check_edition_options(const Invocation& in, bool is_progress);

/// Makes the notice --update names what `drafts` say, after showing what changes.
int update_edition(Invocation& in, const Drafts& drafts, const SourceText& source);

/// Shows `drafts` beside the notice or file that --compare names; nothing is written.
int compare_editions(Invocation& in, const Drafts& drafts, const Directory& directory);

}  // namespace duban
