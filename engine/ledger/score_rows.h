// Scores as rows of the projections, written from entries.
#pragma once

#include "engine/base/json.h"
#include "engine/ledger/database.h"
#include "engine/model/event.h"

namespace duban {

/// Adds the entry about a score that `event` records; `payload` is its payload parsed. Throws WorldError when it is of
/// a kind this program does not know.
void insert_score(Database& db, const Event& event, const Json& payload);

}  // namespace duban
