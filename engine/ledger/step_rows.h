// Steps as rows of the projections: written from entries, read back into a history.
#pragma once

#include "engine/base/json.h"
#include "engine/ledger/database.h"
#include "engine/model/event.h"
#include "engine/model/history.h"

namespace duban {

/// Adds the step `event` records; `payload` is its payload parsed.
void insert_step(Database& db, const Event& event, StepKind kind, const Json& payload);

/// Reads the steps up to entry `known` into `history`, with what follows from them: deadlines moved, reports given
/// back. Before this the history's reports have been read, where they are read at all.
void load_steps_of_tasks(Database& db, std::int64_t known, History& history);

/// Marks the history's reports that steps up to now have given back.
void mark_returned(History& history);

}  // namespace duban
