// Deadline phrases of notices: 6月底前, 年内, 第三季度, 持续推进. The raw words are always kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/task.h"

namespace duban {

struct DeadlinePhrase {
  Date due;  // inclusive
  DueBasis basis = DueBasis::stated;
  std::string phrase;
};

/// The latest deadline `text` states for work of `year`; nothing when it states none.
/// `whole_cell`: the text is a deadline column, where `6月` or `持续推进` alone is one.
[[nodiscard]] std::optional<DeadlinePhrase> find_deadline(std::string_view text, int year,
                                                          bool whole_cell);

/// The words of a deadline that is relative to a year the text does not name (明年3月底前): "" when there is
/// none. Such a deadline is never read as a date.
[[nodiscard]] std::string relative_deadline(std::string_view text);

}  // namespace duban
