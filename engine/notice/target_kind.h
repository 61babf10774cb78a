// What kind of target an amount is, and how its values add up over the year.
#pragma once

#include "engine/model/target.h"
#include "engine/notice/written_amount.h"

namespace duban::phrase {

/// `words`: what the clause says of the amount, its metric and verbs, without the amount.
[[nodiscard]] TargetKind kind_of(View words, const WrittenAmount& amount);
/// A proposal, to be edited where an office counts otherwise.
[[nodiscard]] Accrual accrual_of(TargetKind kind, View words, const WrittenAmount& amount);

}  // namespace duban::phrase
