// The file: application id, schema version, tables.
#pragma once

#include "engine/ledger/database.h"

namespace duban {

/// Makes the tables of an empty database and marks it as a ledger.
void create_schema(Database& db, bool demo);
/// Throws WorldError when the file is no ledger or a newer one.
void check_schema(Database& db);
/// Throws WorldError when `file` lies on a network file system, where SQLite's locks do not hold.
void refuse_network_file_system(const std::string& file);

}  // namespace duban
