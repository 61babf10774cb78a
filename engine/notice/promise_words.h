// Words of promising: the verbs by which something is done or made, and what shows that a number is none of that.
#pragma once

#include "engine/notice/phrase_text.h"
#include "engine/notice/written_amount.h"

namespace duban::phrase {

/// The verb of doing or making at the end, or start, of `text` (新建, 改造, 推进); "" when there is none.
[[nodiscard]] View deed_at_end(View text);
[[nodiscard]] View deed_at_start(View text);
/// True when `text` holds a verb by which something new is there afterwards (not 推进, 落实, 开展).
[[nodiscard]] bool makes_things(View text);
/// True when `text` holds a verb of being finished or done: what a number of things is said to become.
[[nodiscard]] bool tells_deed(View text);

/// `text` without words that soften, strengthen or date a promise at its start: 力争, 确保, 高质量, 全年, 6月底前.
[[nodiscard]] View without_soft_words(View text);

/// True when `clause` tells what has been, for work of `year`: 去年, 已建成, 2023年新增.
[[nodiscard]] bool tells_past(View clause, int year);

/// True when `amount`, inside `segment`, a piece of a clause that holds no other amount, is promised: the size of what
/// exists, a threshold (亿元以上项目) or part of a name is not. Offsets of `amount` are those of `segment`.
/// `verb`: what an earlier segment of the enumeration said; `more`: another amount follows.
[[nodiscard]] bool is_promised(View segment, const WrittenAmount& amount, View verb, bool more);
/// The weaker test for a report of what was done: not a size or threshold.
[[nodiscard]] bool is_figure(View segment, const WrittenAmount& amount, bool more);

}  // namespace duban::phrase
