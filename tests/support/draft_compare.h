// Compares drafts read with drafts expected, field by field, in words a person can act on; and counts the
// characters of an input that went nowhere.
#pragma once

#include <string>
#include <vector>

#include "engine/model/drafts.h"

namespace duban {

/// One line a difference: `2.10 supports: expected 区财政局, got 区财政局等`. Empty when all agree.
[[nodiscard]] std::vector<std::string> differences(const std::vector<TaskDraft>& expected, const std::vector<TaskDraft>& got);

/// The characters of `text` other than blanks that stand in no field of `drafts`, in no unread piece and no mark,
/// in order of code point; as often as they are missing.
[[nodiscard]] std::string lost_characters(const std::string& text, const Drafts& drafts);

}  // namespace duban
