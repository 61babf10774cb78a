// Deadline phrases of notices: 6月底前, 年内, 第三季度, 持续推进. The raw words are always kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/task.h"

namespace duban {

struct DeadlinePhrase {
  Date due;  // inclusive
  DueBasis basis = DueBasis::stated;
  std::string phrase;
};

/// The deadlines `text` states for work of `year`, in order; none when the year is not known (0). A month, quarter or half means its last day. In running
/// text it must be bounded (前, 底, 内, 完成) or begin what is to be done by then (三季度投用, 上半年新建); in a
/// deadline column (`whole_cell`) the bare words are enough.
[[nodiscard]] std::vector<DeadlinePhrase> find_deadlines(std::string_view text, int year, bool whole_cell);

/// The latest of them, in a column also work without an end (持续推进); nothing when there is none.
[[nodiscard]] std::optional<DeadlinePhrase> find_deadline(std::string_view text, int year, bool whole_cell);

/// The words of a deadline that is relative to a year the text does not name (明年3月底前): "" when there is
/// none. Such a deadline is never read as a date.
[[nodiscard]] std::string relative_deadline(std::string_view text);

/// The words of a deadline whose day each year's arrangements decide (春节前, 主汛期前): "" when there is none.
[[nodiscard]] std::string deadline_by_event(std::string_view text);

}  // namespace duban
