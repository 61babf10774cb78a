// The projections of one database against those of another, row by row.
#pragma once

#include <optional>
#include <string>

#include "engine/ledger/database.h"

namespace duban {

struct TableDifference {
  std::string table;
  std::string row;  // its key: "seq 5", "key 2024"; the table's name where it is missing
};

/// The first row, tables in order of name and rows of key, that is not the same in both; nothing when all are.
/// Whatever tables there are beside the entries are compared.
[[nodiscard]] std::optional<TableDifference> first_difference(Database& expected, Database& kept);

}  // namespace duban
