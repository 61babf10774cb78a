// What a slip costs: what moves, what breaks its deadline, who feels it, along which path.
#pragma once

#include <optional>
#include <string>

#include "engine/app/inquiry.h"
#include "engine/model/graph_questions.h"

namespace duban {

/// A slip lies between 1 and this, both included.
inline constexpr int kMostSlip = 5000;

struct ImpactQuestion {
  std::string ref;
  std::optional<int> slip;  // working days; none: from its pace, else kAssumedSlip
};
inline constexpr int kAssumedSlip = 5;

/// Finishes as planned, and what of them moves. Throws InputError when the task is not known or finished.
[[nodiscard]] ImpactList make_impact(Inquiry& inquiry, const ImpactQuestion& question);

}  // namespace duban
