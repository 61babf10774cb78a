// Two notices side by side: pairing by text, what has moved.
#pragma once

#include "engine/model/drafts.h"
#include "engine/model/notice_comparison.h"
#include "engine/target/verdict.h"

namespace duban {

/// `after` set beside the earlier notice `before` with its `tasks`. Tasks are paired by their texts
/// (match_by_text); dates are compared within the notices' years; `rules` say on which side of a number good lies.
[[nodiscard]] NoticeComparison compare_notices(const Notice& before, const std::vector<TaskDraft>& tasks, const Drafts& after,
                                               const VerdictRules& rules);

}  // namespace duban
