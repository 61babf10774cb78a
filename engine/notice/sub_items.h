// Items that belong together: sub-items inside a task, tasks under a title that names their units. What is left after
// it are tasks, titles over them, and other text.
#pragma once

#include <vector>

#include "engine/notice/text_items.h"

namespace duban {

[[nodiscard]] inline bool is_task_row(const NoticeItem& item) { return item.row && item.row->kind == RowReading::Kind::task; }
[[nodiscard]] inline bool is_text_task(const NoticeItem& item) { return !item.row && item.names_units(); }
[[nodiscard]] inline bool is_numbered(const NoticeItem& item) { return !item.row && item.number.value > 0; }

/// A line that can stand over tasks as their heading: short, and no sentence.
[[nodiscard]] bool is_short_title(const Slice& line);
/// True when the item can stand over tasks: at most one short sentence, or a leader's label.
[[nodiscard]] bool reads_as_title(const NoticeItem& item);

/// The style that numbers most of the tasks in paragraphs, the outermost of equals; `none` when none is numbered.
[[nodiscard]] NumberStyle main_style(const std::vector<NoticeItem>& items);

/// Puts together what belongs together and answers the style that numbers the tasks then. Takes the units off lines
/// that are no task's.
NumberStyle join_items(std::vector<NoticeItem>& items);

}  // namespace duban
