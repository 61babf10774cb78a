// The paragraphs before a notice's table: title, document number, date, year.
#pragma once

#include <vector>

#include "engine/files/table_text.h"
#include "engine/model/drafts.h"

namespace duban {

/// Reads title, 文号, date and year out of the paragraphs of `blocks` into `drafts.notice`; the
/// paragraphs it did not use go to `drafts.unread`.
void read_notice_head(const std::vector<TextBlock>& blocks, const std::string& file, Drafts& drafts);

}  // namespace duban
