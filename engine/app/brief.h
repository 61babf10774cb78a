// The overdue list without its history: one day, nothing but what its lines show.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/brief.h"

namespace duban {

/// What make_brief reads of the ledger for a day.
[[nodiscard]] inline HistoryNeeds brief_needs(Date as_of) {
  return {.texts = false, .links = false, .state_on = as_of};
}

[[nodiscard]] Brief make_brief(Inquiry& inquiry);

}  // namespace duban
