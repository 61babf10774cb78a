// The file: application id, schema version, tables.
#pragma once

#include "engine/ledger/database.h"

namespace duban {

/// Makes the tables of an empty database and marks it as a ledger.
void create_schema(Database& db, bool demo);
/// False for a ledger of an earlier version, which must be projected anew. Throws WorldError when the file
/// is no ledger or a newer one.
[[nodiscard]] bool has_current_schema(Database& db);
/// True when `file` may be a ledger of an earlier version; false when it surely is none. Costs little: only the
/// head of the file is read. Not while this process has it open as a database: closing it once more would let go
/// of the locks.
[[nodiscard]] bool may_be_older_ledger(const std::string& file);
/// Takes all projections away, of whatever version, and makes empty ones of this. Entries are not touched.
void renew_projections(Database& db);
/// Throws WorldError when `file` lies on a network file system, where SQLite's locks do not hold.
void refuse_network_file_system(const std::string& file);

}  // namespace duban
