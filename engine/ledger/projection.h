// Entries → the tables that answer questions. One reader for every released version of a type.
#pragma once

#include "engine/base/json.h"
#include "engine/ledger/database.h"
#include "engine/model/event.h"

namespace duban {

/// Adds what `event` says to the projections; `payload` is its payload parsed.
/// Throws WorldError for a type or version this program does not know.
void project(Database& db, const Event& event, const Json& payload);

/// Empties every projection, for a rebuild.
void clear_projections(Database& db);

/// A digest over all rows of all projections, to compare a rebuild with what stands in the file.
[[nodiscard]] std::string projections_digest(Database& db);

}  // namespace duban
