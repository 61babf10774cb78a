// How far a task is, and how far it should be: progress and pace, in hundredths of a percent.
#pragma once

#include <optional>

#include "engine/base/date.h"
#include "engine/model/snapshot.h"
#include "engine/target/verdict.h"

namespace duban {

/// Where a progress figure comes from.
enum class ProgressBasis { none, measured, milestones, own_percent };
[[nodiscard]] std::string_view name_of(ProgressBasis basis);

struct Progress {
  std::optional<int> hundredths;  // 0 to 10000; none = not known
  ProgressBasis basis = ProgressBasis::none;
  int counted = 0;  // targets (or milestones) with a value
  int of = 0;       // that there are
};

/// Measured value over target where the target accrues as a flow (the lowest of those with a value, at
/// most 100 %), else milestones done ÷ milestones once one is reported, else the unit's own percent.
[[nodiscard]] Progress progress_of(const TaskState& task);

/// The basis progress_of would state.
[[nodiscard]] ProgressBasis basis_of(const Snapshot& snapshot, const TaskState& task);

/// Days elapsed ÷ days of the span, start exclusive, date inclusive, 0 to 10000, cut. Days suspended do not count.
/// Where a trajectory was filed, what it asks for.
[[nodiscard]] int pace_of(const TaskState& task, Date as_of);

/// What a plan that was filed asks for on `day`, in hundredths, between its points in a straight line; nothing without a
/// trajectory.
[[nodiscard]] std::optional<int> planned_pace(const TaskState& task, Date day);

/// Finished months of the notice's year ÷ 12, for monthly circulars.
[[nodiscard]] int pace_month(int notice_year, Date as_of);

/// True when a target that only statistics settle has no value dated on or after its due date yet and
/// `as_of` is not after its data-due day (31 January of the year after).
[[nodiscard]] bool awaits_data(const TaskState& task, std::size_t target, Date as_of);

}  // namespace duban
