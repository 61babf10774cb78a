// Which task of one edition of a notice is which of another.
#pragma once

#include <span>
#include <vector>

#include "engine/model/task.h"

namespace duban {

/// The texts of two tasks that go together share this much of their pairs of characters (engine/base/similarity.h),
/// in ten-thousandths.
inline constexpr int kSameRefLeast = 5'000;  // an update: the ref is the same
inline constexpr int kMovedLeast = 6'000;    // an update: the ref has moved
inline constexpr int kNextYearLeast = 5'000; // another notice: refs say nothing

/// Positions in two lists of tasks.
struct TaskMatch {
  int before = 0;
  int after = 0;
  int similarity = 0;
};

/// Tasks of an update, in the order of `after`: first those with the same ref and text, then those whose text
/// has moved unchanged, then those with the same ref and a similar text or the same title, then the nearest by
/// text whatever their refs. What is not clear stays apart.
[[nodiscard]] std::vector<TaskMatch> match_update(std::span<const TaskDraft> before, std::span<const TaskDraft> after);

/// Tasks of another notice, in the order of `after`, by their texts alone.
[[nodiscard]] std::vector<TaskMatch> match_by_text(std::span<const TaskDraft> before, std::span<const TaskDraft> after);

}  // namespace duban
